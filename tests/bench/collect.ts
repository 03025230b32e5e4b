import { spawn, spawnSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fillBlanks } from "./filled-blanks";
import { median } from "./interleave";

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const ROOT = path.join(__dirname, "../..");
const COMMAND = path.join(ROOT, "dist/cli/heshu.cjs");
const TYPESCRIPT = ["-r", path.join(__dirname, "typescript.cjs")];
const CONTENDERS = ["heshu", "sheetjs", "exceljs", "floor"] as const;
type Contender = (typeof CONTENDERS)[number];

interface Set {
  readonly scheme: string;
  readonly submitted: string;
}

interface Took {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of CPU in all threads and processes. */
  readonly cpu: number;
  /** Megabytes of the largest process. */
  readonly memory: number;
}

/**
 * Prints how long `heshu collect` takes over submissions, checked and rolled up and written, beside
 * what other libraries need merely to read the same files and what inflating them takes, each in
 * processes of its own, in turn. The libraries are measured from the first file on, `heshu collect` from its start. Only
 * ratios of one run are worth comparing.
 */
async function main(asked: readonly string[]): Promise<void> {
  const number = (name: string, usual: number) => Number(asked[asked.indexOf(name) + 1] ?? usual);
  const units = asked.includes("--units") ? number("--units", 1000) : 1000;
  const rounds = asked.includes("--rounds") ? number("--rounds", 3) : 3;
  const folder = mkdtempSync(path.join(tmpdir(), "heshu-collect-"));
  try {
    const set = generate(path.join(folder, "set"), units);
    const sets = [
      ["as a program writes them", set],
      ["on blank forms of heshu blank, filled in", onBlankForms(set, folder)],
    ] as const;
    for (const [kind, one] of sets)
      for (const cores of availableParallelism() > 1 ? [1, 2] : [1])
        await printRatios(kind, one, folder, cores, rounds);
    if (asked.includes("--memory")) await printMemory(folder, units);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Clean submissions of the generator, a workbook a unit: three forms on average of 15 to 20 rows. */
function generate(out: string, units: number): Set {
  const script = path.join(ROOT, "tests/submissions/generate.ts");
  const how = ["--out", out, "--units", String(units), "--clean", "--files-per-unit", "one"];
  const { status, stderr } = spawnSync(process.execPath, [...TYPESCRIPT, script, ...how], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return { scheme: path.join(out, "scheme.xlsx"), submitted: path.join(out, "submitted") };
}

/** The same figures in the forms that the bureau gives out: protected, with drop-downs and hints. */
function onBlankForms({ scheme, submitted }: Set, folder: string): Set {
  const blanks = path.join(folder, "blanks");
  const asked = ["blank", "--scheme", scheme, "--out", blanks];
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...asked], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const filled = path.join(folder, "filled");
  fillBlanks(scheme, path.join(submitted, "../figures.csv"), blanks, filled);
  return { scheme, submitted: filled };
}

async function printRatios(kind: string, set: Set, folder: string, cores: number, rounds: number) {
  const times = new Map<Contender, Took[]>(CONTENDERS.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of CONTENDERS) times.get(name)?.push(await run(name, set, folder, cores));
  print(
    `\n${count(filesIn(set.submitted))} submissions ${kind}, on ${cores === 1 ? "one core" : "two cores"}`
  );
  print("".padEnd(10) + ["CPU s", "clock s", "peak MB", "heshu takes"].map(right).join(""));
  // On one core the clock also counts what others do; on two, CPU would not count the waiting.
  const cost = (one: Took | undefined) => (cores === 1 ? one?.cpu : one?.wall) ?? NaN;
  for (const name of CONTENDERS) {
    const all = times.get(name) ?? [];
    const ratios = (times.get("heshu") ?? []).map((own, round) => cost(own) / cost(all[round]));
    const middle = (of: (one: Took) => number) => median(all.map(of));
    const shown = [
      middle((one) => one.cpu).toFixed(2),
      middle((one) => one.wall).toFixed(2),
      String(middle((one) => one.memory)),
      name === "heshu" ? "" : `${median(ratios).toFixed(2)}×`,
    ];
    print(name.padEnd(10) + shown.map(right).join(""));
  }
}

const right = (text: string) => text.padStart(13);
const count = (value: number) => value.toLocaleString("en");

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .length;

/** The libraries read on one thread: on two cores they get a process for each half of the files. */
async function run(name: Contender, set: Set, folder: string, cores: number): Promise<Took> {
  const shares = name === "heshu" ? 1 : cores;
  const tooks = await Promise.all(
    Array.from({ length: shares }, (_, share) => {
      const usage = path.join(folder, `usage-${String(share)}.json`);
      const script =
        name === "heshu"
          ? collecting(set, path.join(folder, "results"))
          : [
              ...TYPESCRIPT,
              path.join(__dirname, "collect-contender.ts"),
              ...[name, set.submitted, String(shares), String(share)],
            ];
      return measured(script, usage, cores === 1);
    })
  );
  return {
    wall: Math.max(...tooks.map((one) => one.wall)),
    cpu: tooks.reduce((sum, one) => sum + one.cpu, 0),
    memory: Math.max(...tooks.map((one) => one.memory)),
  };
}

function collecting({ scheme, submitted }: Set, results: string): readonly string[] {
  // What an earlier run has read is not read again.
  rmSync(results, { recursive: true, force: true });
  return [COMMAND, "collect", submitted, "--scheme", scheme, "--out", results];
}

/** Runs Node in a process; bound to one core where the system can do that. */
function measured(script: readonly string[], usage: string, bound: boolean): Promise<Took> {
  const node = [process.execPath, "-r", path.join(__dirname, "usage.cjs"), ...script];
  const [command = "", ...rest] = bound ? ["taskset", "-c", "0", ...node] : node;
  const env = { ...process.env, HESHU_USAGE: usage };
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", reject);
    child.on("close", (code) => {
      // 1 and 3 are verdicts.
      if (code === null || code === 2) reject(new Error(`${node.join(" ")}: ${String(code)}`));
      else resolve(JSON.parse(readFileSync(usage, "utf8")) as Took);
    });
  });
}

/** Peak memory over all of ten times the files, and over a tenth of them under the same scheme. */
async function printMemory(folder: string, units: number): Promise<void> {
  const large = generate(path.join(folder, "large"), units * 10);
  const tenth = { scheme: large.scheme, submitted: path.join(folder, "tenth") };
  mkdirSync(tenth.submitted);
  const files = readdirSync(large.submitted, { recursive: true, withFileTypes: true });
  for (const [place, one] of files.filter((file) => file.isFile()).entries())
    if (place % 10 === 0)
      linkSync(
        path.join(one.parentPath, one.name),
        path.join(tenth.submitted, `${String(place)}${path.extname(one.name)}`)
      );
  for (const cores of [1, 2]) {
    const few = await run("heshu", tenth, folder, cores);
    const many = await run("heshu", large, folder, cores);
    print(
      `\nPeak memory on ${cores === 1 ? "one core" : "two cores"}: ${String(few.memory)} MB for ` +
        `${count(filesIn(tenth.submitted))} submissions, ${String(many.memory)} MB for ` +
        `${count(filesIn(large.submitted))} (${(many.memory / few.memory).toFixed(2)}×)`
    );
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
