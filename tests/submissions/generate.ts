import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { SetPlan } from "./delivery";
import { drawUnits, groupMembers } from "./units";
import { writeSet } from "./write-set";

const USAGE =
  "npm run generate -- --out DIR [--seed 1] [--units 300] [--clean] [--files-per-unit one|form|mixed]";

/**
 * Writes a set of submissions into an empty folder: scheme.xlsx, submitted/, and beside them what is
 * planted and what is to be expected.
 */
async function generate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      units: { type: "string", default: "300" },
      out: { type: "string", default: "" },
      clean: { type: "boolean", default: false },
      "files-per-unit": { type: "string", default: "" },
    },
  });
  const seed = Number(values.seed);
  const count = Number(values.units);
  const isClean = values.clean;
  const filesPerUnit = values["files-per-unit"] || "mixed";
  const isUsable =
    values.out !== "" &&
    Number.isSafeInteger(seed) &&
    Number.isSafeInteger(count) &&
    count > 0 &&
    (filesPerUnit === "one" || filesPerUnit === "form" || filesPerUnit === "mixed");
  if (!isUsable) throw new Error(USAGE);
  mkdirSync(values.out, { recursive: true });
  if (readdirSync(values.out).length > 0) throw new Error(`not empty: ${values.out}`);
  const units = drawUnits(seed, count);
  const plan: SetPlan = { seed, units, members: groupMembers(units), filesPerUnit, isClean };
  const known = new Set<string>();
  const files = await writeSet(plan, (path, bytes, saved) => {
    const target = join(values.out, path);
    const folder = dirname(target);
    if (!known.has(folder)) mkdirSync(folder, { recursive: true });
    known.add(folder);
    writeFileSync(target, bytes);
    if (saved !== null) utimesSync(target, saved, saved);
  });
  const { user, system } = process.cpuUsage();
  const seconds = ((user + system) / 1e6).toFixed(1);
  process.stdout.write(`${String(files)} files of ${String(count)} units, ${seconds} s of CPU\n`);
}

generate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
