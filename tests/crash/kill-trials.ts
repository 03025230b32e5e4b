import * as fs from "node:fs";
import { join } from "node:path";
import { difference, names, pause, start, until, type Record, type Start } from "./started-run";

/** A command to be killed: it writes to the folder that is put behind it. */
export interface Victim {
  readonly name: string;
  readonly args: readonly string[];
  readonly how: Start;
  /** An undisturbed run's results. */
  readonly whole: string;
}

type Moment = (out: string, folder: string) => boolean;

const has = (folder: string, begin: string) => names(folder).some((one) => one.startsWith(begin));

/** Moments late in a run, that a random delay would seldom meet. */
const MOMENTS: readonly Moment[] = [
  (out) => has(out, ".decisions.ndjson."),
  (out) => has(out, ".board.xlsx."),
  // Between one file taking its place and the next.
  (out, whole) => names(out).filter((one) => names(whole).includes(one)).length === 1,
  (out, whole) => names(out).filter((one) => names(whole).includes(one)).length === 2,
];

/** Runs that are killed before one may end. */
const CHAIN = 10;

/**
 * Kills a command at random moments, again and again in one folder, then lets it end and compares what
 * it has made, until it was killed so many times.
 */
export async function killTrials(
  { name, args, how, whole }: Victim,
  kills: number,
  folder: string,
  random: () => number,
  record: Record
): Promise<void> {
  const began = performance.now();
  await start([...args, "--out", join(folder, "time")], how).ended;
  const length = performance.now() - began;
  let [killed, different, early] = [0, 0, 0];
  for (let chain = 0; killed < kills; chain++) {
    const out = join(folder, `killed-${String(chain)}`);
    for (let step = 0; step < CHAIN && killed < kills; step++) {
      const run = start([...args, "--out", out], how);
      const moment = random() < 0.5 ? MOMENTS[Math.floor(random() * MOMENTS.length)] : undefined;
      if (moment) await until(run, () => moment(out, whole));
      else await Promise.race([pause(random() * length), run.ended]);
      run.child.kill("SIGKILL");
      const { signal } = await run.ended;
      if (signal === "SIGKILL") killed += 1;
      else early += 1;
    }
    await start([...args, "--out", out], how).ended;
    const found = difference(out, whole);
    if (found !== "") different += 1;
    if (found !== "") process.stdout.write(`       ${out}: ${found}\n`);
    else fs.rmSync(out, { recursive: true });
  }
  const what = `${name}: killed ${String(killed)} times, the results are those of an undisturbed run`;
  record.tell(what, different === 0, `${String(different)} different`);
  if (early > 0)
    process.stdout.write(`       ${String(early)} runs ended before they were killed\n`);
}
