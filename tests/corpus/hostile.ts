import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { judge } from "./expectation";
import { type Line, pathIn, print } from "./listing";
import type { Reading } from "./reading";

/** Past this many seconds a reader counts as one that never answers. */
const PATIENCE = 60;

/**
 * Reads each file of the list in a process of its own and holds outcome, time and memory against its
 * line. Returns how many differ.
 */
export function compareHostile(folder: string, lines: readonly Line[]): number {
  let differing = 0;
  for (const line of lines) {
    const file = line.get("file") ?? "";
    const differences = differencesOf(pathIn(folder, file), line);
    if (differences.length === 0) continue;
    differing++;
    print(`${file}: ${differences.join("; ")}`);
  }
  print(`${lines.length} files, ${lines.length - differing} as expected, ${differing} not`);
  return differing;
}

function differencesOf(path: string, line: Line): readonly string[] {
  const reading = readAlone(path);
  if (typeof reading === "string") return [reading];
  const { seconds, megabytes } = reading;
  const differences = [...judge(line.get("expect") ?? "", reading)];
  if (seconds > Number(line.get("max_seconds") ?? Infinity)) {
    differences.push(`took ${seconds.toFixed(1)} s`);
  }
  if (megabytes > Number(line.get("max_rss_mb") ?? Infinity)) {
    differences.push(`held ${megabytes.toFixed(0)} MB`);
  }
  if (process.argv.includes("--all")) {
    const { outcome } = reading;
    const said = outcome.kind === "refused" ? outcome.detail : outcome.kind;
    print(
      `${line.get("file") ?? ""}  ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  ${said}`
    );
  }
  return differences;
}

/** The reading, or what became of the process instead. */
function readAlone(path: string): Reading | string {
  const loader = join(__dirname, "../bench/typescript.cjs");
  const run = spawnSync(process.execPath, ["-r", loader, join(__dirname, "read-one.ts"), path], {
    encoding: "utf8",
    timeout: PATIENCE * 1000,
    maxBuffer: 1 << 26,
  });
  if (run.signal) return `no answer within ${PATIENCE} s`;
  if (run.status !== 0) return `the process ended: ${run.stderr.trim().split("\n").at(-1) ?? ""}`;
  return JSON.parse(run.stdout) as Reading;
}
