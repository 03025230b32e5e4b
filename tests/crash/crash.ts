import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fullDisk, meanwhile, together, withoutRights, type Ground } from "./fault-trials";
import { killTrials } from "./kill-trials";
import { Record, start } from "./started-run";

/**
 * `npm run crash -- [--kills 100] [--files 300] [--seed 1]`: kills collect and merge at random moments,
 * fills the disk, takes rights and folders away, and compares the results with those of undisturbed
 * runs. For Linux; what needs root (a small disk, another user) is left out for others.
 */
async function crash(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kills: { type: "string", default: "100" },
      files: { type: "string", default: "300" },
      seed: { type: "string", default: "1" },
    },
  });
  const kills = Number(values.kills);
  const folder = fs.mkdtempSync(join(tmpdir(), "heshu-crash-"));
  fs.chmodSync(folder, 0o755);
  const set = join(folder, "set");
  const asked = ["--out", set, "--units", values.files, "--files-per-unit", "one", "--clean"];
  const generator = ["-r", "./tests/bench/typescript.cjs", "tests/submissions/generate.ts"];
  const made = spawnSync(process.execPath, [...generator, ...asked], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const [submitted, scheme] = [join(set, "submitted"), join(set, "scheme.xlsx")];
  // As deep as all that is compared with it: links lead from the results to the submitted files.
  const whole = join(folder, "undisturbed", "whole");
  const [record, random] = [new Record(), drawn(Number(values.seed))];
  const ground: Ground = { folder, submitted, scheme, whole, record };
  const args = ["collect", submitted, "--scheme", scheme];
  await start([...args, "--out", whole]).ended;
  const merge = ["merge", join(whole, "submissions.ndjson"), "--scheme", scheme];
  for (const [name, victim, how] of [
    ["collect on threads", args, {}],
    ["collect on one core", args, { oneCore: true }],
    ["merge", merge, {}],
  ] as const) {
    const own = join(folder, name.replace(/ /gu, "-"));
    fs.mkdirSync(own);
    await killTrials({ name, args: victim, how, whole }, kills, own, random, record);
  }
  await together(ground);
  if (process.getuid?.() === 0) {
    await fullDisk(ground);
    await withoutRights(ground);
  } else process.stdout.write("left out, for want of root: full disks and rights\n");
  await meanwhile(ground);
  if (record.exitCode === 0) fs.rmSync(folder, { recursive: true });
  return record.exitCode;
}

/** Numbers from 0 to 1 that a seed says (mulberry32 of Tommy Ettinger, public domain). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

crash().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : String(error)}\n`);
    process.exitCode = 2;
  }
);
