import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { benchWorkbooks, LARGE, SMALL, type BenchWorkbook, type Shape } from "./bench-workbooks";
import { measureInterleaved } from "./interleave";
import { benchEdits, patchInExceljs, patchInHeshu } from "./patchers";
import { READERS, type ReaderName } from "./readers";

const NAMES = Object.keys(READERS) as readonly ReaderName[];

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * Prints how fast workbook files are read and changed, beside other libraries and beside the least
 * that any reader has to do. Figures of one run compare with each other, not with those of another.
 */
async function main(): Promise<void> {
  const small = benchWorkbooks(SMALL);
  if (!small.some(({ name }) => name.startsWith("LibreOffice"))) {
    print("LibreOffice (soffice) is not installed: only workbooks of our own are measured.\n");
  }
  await printReading(SMALL, small, 31, 10);
  await printPatching(small, 31, 10);
  const large = benchWorkbooks(LARGE);
  await printReading(LARGE, large, 3, 0);
  printMemory(large);
}

async function printReading(
  shape: Shape,
  books: readonly BenchWorkbook[],
  rounds: number,
  warmUp: number
): Promise<void> {
  print(
    `Reading ${shapeText(shape)}: median milliseconds of ${String(rounds)}, and times the floor`
  );
  print("".padEnd(30) + NAMES.map((name) => name.padStart(16)).join(""));
  for (const { name, bytes } of books) {
    const runs = NAMES.map((reader) => [reader, () => READERS[reader](bytes)] as const);
    const times = await measureInterleaved(Object.fromEntries(runs), rounds, warmUp);
    const floor = times.get("floor") ?? NaN;
    const columns = [...times.values()].map((time) => {
      return `${time.toFixed(1)} (${(time / floor).toFixed(1)}×)`.padStart(16);
    });
    print(name.padEnd(30) + columns.join(""));
  }
  print("");
}

async function printPatching(
  books: readonly BenchWorkbook[],
  rounds: number,
  warmUp: number
): Promise<void> {
  print(`Values, marks and comments into ${shapeText(SMALL)}: median milliseconds`);
  print(`${"".padEnd(30)}${"heshu".padStart(12)}${"exceljs".padStart(12)}${"ratio".padStart(12)}`);
  for (const { name, bytes } of books) {
    const edits = benchEdits(bytes);
    const contestants = {
      heshu: () => patchInHeshu(bytes, edits),
      exceljs: () => patchInExceljs(bytes, edits),
    };
    const times = await measureInterleaved(contestants, rounds, warmUp);
    const [ours = NaN, theirs = NaN] = times.values();
    const shown = [ours.toFixed(1), theirs.toFixed(1), `${(theirs / ours).toFixed(1)}×`];
    print(name.padEnd(30) + shown.map((text) => text.padStart(12)).join(""));
  }
  print("");
}

function printMemory(books: readonly BenchWorkbook[]): void {
  print(`Peak memory of a process that reads ${shapeText(LARGE)}, in megabytes`);
  print("".padEnd(30) + NAMES.map((name) => name.padStart(16)).join(""));
  const folder = mkdtempSync(path.join(tmpdir(), "heshu-bench-"));
  try {
    const file = path.join(folder, "book.xlsx");
    for (const { name, bytes } of books) {
      writeFileSync(file, bytes);
      const columns = NAMES.map((reader) => peakMemory(reader, file).padStart(16));
      print(name.padEnd(30) + columns.join(""));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function peakMemory(reader: ReaderName, file: string): string {
  const script = [path.join(__dirname, "typescript.cjs"), path.join(__dirname, "reader-memory.ts")];
  const asked = ["-r", ...script, reader, file];
  const { status, stdout } = spawnSync(process.execPath, asked, { encoding: "utf8" });
  return status === 0 ? stdout : "failed";
}

function shapeText({ sheets, rows, columns }: Shape): string {
  const size = `${rows.toLocaleString("en")} × ${String(columns)} cells`;
  return sheets === 1 ? size : `${String(sheets)} sheets of ${size}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
