import type { Reading, Way } from "../browser/read-files-page";
import { dropFiles, startReadFiles, submittedWorkbooks } from "../browser/read-files-drive";
import { median } from "./interleave";

const FILES = 200;
const RUNS = 5;
const WAYS: readonly (readonly [way: Way, name: string])[] = [
  ["idle", "nothing is read"],
  ["worker", "read on a thread of their own"],
  ["page", "read on the page's own thread"],
];

/** Milliseconds; a page that misses no frame shows one every 17. */
const LONG_FRAME = 50;

/** Prints how long the frames of a page get while it reads many dropped workbooks. */
async function main(): Promise<void> {
  const drive = await startReadFiles();
  const books = submittedWorkbooks(FILES);
  const kilobytes = books.reduce((sum, { length }) => sum + length, 0) / books.length / 1024;
  await dropFiles(drive.page, books);
  const runs = new Map<Way, Reading[]>(WAYS.map(([way]) => [way, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const [way] of WAYS) {
      const reading = await drive.page.evaluate((asked) => window.heshuRead?.(asked), way);
      if (reading) runs.get(way)?.push(reading);
    }
  }
  await drive.close();
  const lines = [
    `${String(FILES)} dropped workbooks of ${kilobytes.toFixed(0)} kB, median of ${String(RUNS)} runs (ms)`,
    `${"".padEnd(32)}${"total".padStart(8)}${"longest frame".padStart(16)}${"of all runs".padStart(14)}${`frames over ${String(LONG_FRAME)}`.padStart(17)}`,
    ...WAYS.map(([way, name]) => line(name, runs.get(way) ?? [])),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function line(name: string, readings: readonly Reading[]): string {
  const longest = readings.map(({ frames }) => Math.max(...frames));
  const long = readings.flatMap(({ frames }) => frames.filter((frame) => frame > LONG_FRAME));
  const total = median(readings.map(({ took }) => took));
  return (
    name.padEnd(32) +
    total.toFixed(0).padStart(8) +
    median(longest).toFixed(0).padStart(16) +
    Math.max(...longest)
      .toFixed(0)
      .padStart(14) +
    String(long.length).padStart(17)
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
