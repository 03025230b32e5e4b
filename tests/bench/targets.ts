import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readTarget } from "../../src/core/target/target";
import { wordings } from "../core/target/target-random";

/** Prints how long the reading of one wording takes: the median and the slowest of each kind of text. */
const ROUNDS = 10_000;
/** Each text is read so often and its best time taken: the others pay for what else the machine does. */
const READINGS = 5;
/** A first reading pays for compiling; it is not what a user waits for. */
const WARM_UP = 500;

const TABLES = ["amounts", "counts", "rates", "shares", "relations"];

function phrases(): readonly string[] {
  return TABLES.flatMap((name) =>
    readFileSync(join(__dirname, `../core/target/target-wild-${name}.test.ts`), "utf8")
      .split("\n")
      .flatMap((line) => /^\s+(\S.*) \| /.exec(line)?.[1] ?? [])
  );
}

function spentOn(text: string): number {
  const began = process.hrtime.bigint();
  readTarget(text);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

function measure(title: string, texts: readonly string[]): void {
  const times = texts.map((text) => ({
    text,
    spent: Math.min(...Array.from({ length: READINGS }, () => spentOn(text))),
  }));
  times.sort((one, other) => one.spent - other.spent);
  const median = times[Math.floor(times.length / 2)]?.spent ?? 0;
  const slowest = times.at(-1);
  process.stdout.write(
    `${title}: ${String(texts.length)} texts, median ${median.toFixed(3)} ms, slowest ` +
      `${(slowest?.spent ?? 0).toFixed(3)} ms (${String(slowest?.text.length ?? 0)} characters)\n`
  );
}

const known = phrases();
for (const text of known.slice(0, WARM_UP)) readTarget(text);
measure("phrases of plans and reports", known);
measure("random Chinese strings", fc.sample(wordings, { numRuns: ROUNDS, seed: 1 }));
