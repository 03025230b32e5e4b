import { fork } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import type { TrialMessage } from "./trial-process";

const HOW = "npm run fuzz -- [--seed N] [--count N]   (the first seed and how many)";

/** Milliseconds without an answer after which a trial counts as hanging. */
const PATIENCE = 20_000;
const MEGABYTES = 1024;

interface Tally {
  readonly outcomes: Map<string, number>;
  readonly failures: { readonly seed: number; readonly what: string }[];
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Reads and patches mutated workbooks, prints what failed with its seed, and fails if anything did. */
async function main(): Promise<void> {
  const options = { seed: { type: "string" }, count: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const first = Number(values.seed ?? 1);
  const end = first + Number(values.count ?? 2000);
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(end)) throw new Error(HOW);
  const tally: Tally = { outcomes: new Map(), failures: [] };
  // A process that died takes only its one seed with it.
  for (let next = first; next < end;) next = await runProcess(next, end, tally);
  for (const { seed, what } of tally.failures) print(`seed ${String(seed)}: ${what}\n`);
  const counts = [...tally.outcomes].map(([outcome, count]) => `${String(count)} ${outcome}`);
  print(`${String(end - first)} workbooks from seed ${String(first)}: ${counts.join(", ")}`);
  if (tally.failures.length > 0) process.exitCode = 1;
}

/** Runs the trials from `first` on until all are done or one ends the process; the next seed. */
function runProcess(first: number, end: number, tally: Tally): Promise<number> {
  const trials = fork(path.join(__dirname, "trial-process.ts"), [String(first), String(end)], {
    execArgv: [
      "-r",
      require.resolve("../bench/typescript.cjs"),
      `--max-old-space-size=${MEGABYTES}`,
    ],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let open: number | null = null;
  let done = first;
  let hanging = false;
  const kill = (): void => {
    hanging = true;
    trials.kill("SIGKILL");
  };
  let watch = setTimeout(kill, PATIENCE);
  const count = (outcome: string): void => {
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
  };
  const fail = (seed: number, what: string): void => {
    count("failed");
    tally.failures.push({ seed, what });
  };
  trials.on("message", ({ seed, outcome, failure }: TrialMessage) => {
    clearTimeout(watch);
    watch = setTimeout(kill, PATIENCE);
    open = outcome === undefined && failure === undefined ? seed : null;
    if (open !== null) return;
    done = seed + 1;
    if (outcome !== undefined) count(outcome);
    if (failure !== undefined) fail(seed, failure);
    if (done % 1000 === 0) process.stderr.write(`… ${String(done)}\n`);
  });
  return new Promise((resolve, reject) => {
    trials.on("close", () => {
      clearTimeout(watch);
      if (open !== null) {
        fail(open, hanging ? `no answer in ${String(PATIENCE)} ms` : "the process died");
        resolve(open + 1);
      } else if (done === first) reject(new Error("The process for the trials did not start."));
      else resolve(done);
    });
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
