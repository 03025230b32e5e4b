import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import { openInExceljs, readFloor } from "./readers";

/** What each reads of a workbook; `floor` is what no reader can do without: inflating. */
const READ: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  sheetjs: (bytes) => read(bytes),
  exceljs: openInExceljs,
  floor: (bytes) => readFloor(bytes, false),
};

/** Reads every share-th file of a folder, one after another: `sheetjs FOLDER SHARES SHARE`. */
async function main([name = "", folder = "", shares = "1", share = "0"]: readonly string[]) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
  const run = READ[name];
  if (!run || files.length === 0) throw new Error(`nothing to read: ${name} ${folder}`);
  // Its own loading, with the compiling of this script, is not what it is measured by.
  Object.assign(globalThis, { benchBegan: { now: performance.now(), ...process.cpuUsage() } });
  for (const [place, file] of files.entries())
    if (place % Number(shares) === Number(share)) await run(readFileSync(file));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
