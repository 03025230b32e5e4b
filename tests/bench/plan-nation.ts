import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { nationLines } from "./nation-lines";
import { writePlanPages, type Collected, type Merged } from "./plan-pages";

/**
 * `npm run plan-nation -- [--collect 300,1000,3000] [--merge 1000,3000,10000,36000]`: measures collect
 * and merge and writes the figures of docs/planning.md and its Chinese version anew. Needs GNU time
 * and taskset; on a machine with other work the processor time is right, the time on the clock is not
 * asked for.
 */
const { values } = parseArgs({
  options: {
    collect: { type: "string", default: "300,1000,3000" },
    merge: { type: "string", default: "1000,3000,10000,36000" },
  },
});
const sizes = (text: string) => text.split(",").map(Number);
const folder = fs.mkdtempSync(join(tmpdir(), "heshu-plan-"));

/** Runs a command. @returns its processor time in seconds and its peak memory in MB */
function measure(args: readonly string[], cores: string): { cpu: number; peak: number } {
  const command = ["-c", cores, "/usr/bin/time", "-f", "%U %S %M", process.execPath, ...args];
  const ran = spawnSync("taskset", command, { encoding: "utf8", maxBuffer: 1 << 28 });
  const last = ran.stderr.trim().split("\n").at(-1) ?? "";
  if (![0, 1, 3].includes(ran.status ?? 2)) throw new Error(ran.stderr);
  const [user = NaN, system = NaN, peak = NaN] = last.split(" ").map(Number);
  return { cpu: user + system, peak: peak / 1024 };
}

const COMMAND = resolve("dist/cli/heshu.cjs");
const size = (path: string) => fs.statSync(path).size;
const SUBMISSIONS = "submissions.ndjson";

function generate(units: number): string {
  const set = join(folder, `set-${String(units)}`);
  const asked = ["--out", set, "--units", String(units), "--files-per-unit", "one", "--clean"];
  const generator = [
    "-r",
    "./tests/bench/typescript.cjs",
    "tests/submissions/generate.ts",
    ...asked,
  ];
  const made = spawnSync(process.execPath, generator, { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  return set;
}

function measureCollect(units: number): Collected {
  const set = generate(units);
  const args = [COMMAND, "collect", join(set, "submitted"), "--scheme", join(set, "scheme.xlsx")];
  const [out, again] = [join(folder, `out-${String(units)}`), join(folder, "again")];
  const alone = measure([...args, "--out", out], "0");
  const threads = measure([...args, "--out", again], "0,1");
  fs.rmSync(again, { recursive: true });
  const lines = size(join(out, SUBMISSIONS));
  const results = fs.readdirSync(out).reduce((sum, one) => sum + size(join(out, one)), 0);
  const submitted = filesIn(join(set, "submitted")).reduce((sum, one) => sum + size(one), 0);
  const measured = { units, submitted, lines, results, alone, threads };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  return measured;
}

function measureMerge(units: number, base: number): Merged {
  const own = join(folder, `lines-${String(units)}`);
  fs.mkdirSync(own);
  const scheme = join(folder, `set-${String(base)}`, "scheme.xlsx");
  const made = nationLines(
    { scheme, lines: join(folder, `out-${String(base)}`, SUBMISSIONS) },
    units,
    own
  );
  const out = join(own, "out");
  const args = [COMMAND, "merge", made.lines, "--scheme", made.scheme, "--out", out];
  const measured = { units, lines: size(made.lines), ...measure(args, "0") };
  const board = size(join(out, "board.xlsx"));
  fs.rmSync(own, { recursive: true });
  process.stdout.write(`${JSON.stringify({ ...measured, board })}\n`);
  return { ...measured, board };
}

function filesIn(path: string): readonly string[] {
  const found = fs.readdirSync(path, { recursive: true, encoding: "utf8" });
  return found.map((one) => join(path, one)).filter((one) => fs.statSync(one).isFile());
}

try {
  const collected = sizes(values.collect).map(measureCollect);
  const base = collected.at(-1)?.units ?? 0;
  const merged = sizes(values.merge).map((units) => measureMerge(units, base));
  const machine = {
    processor: cpus()[0]?.model ?? "",
    cores: cpus().length,
    memory: totalmem(),
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
  writePlanPages({ collected, merged, machine });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
