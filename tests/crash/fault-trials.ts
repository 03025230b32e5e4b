import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import {
  difference,
  isRefusal,
  names,
  pause,
  start,
  until,
  type Ended,
  type Record,
} from "./started-run";

/** What the trials work on: a set of their own that they may change. */
export interface Ground {
  readonly folder: string;
  readonly submitted: string;
  readonly scheme: string;
  readonly whole: string;
  readonly record: Record;
}

const NOBODY = "nobody";
const collect = ({ submitted, scheme }: Ground, out: string) => [
  ...["collect", submitted, "--scheme", scheme, "--out", out],
];
const shown = ({ code, err }: Ended) => `code ${String(code)}, ${err.slice(0, 400)}`;
const finished = (out: string) => names(out).filter((one) => !one.startsWith("."));

/** A disk that is full after so many bytes, at every stage of a first and of a second run. */
export async function fullDisk(ground: Ground): Promise<void> {
  const { folder, whole, record } = ground;
  const page = 4096;
  const pages = (one: string) => Math.ceil(fs.statSync(join(whole, one)).size / page);
  const sizes = names(whole).map((one) => pages(one) * page);
  const need = sizes.reduce((sum, one) => sum + one, 0);
  const disk = join(folder, "disk");
  fs.mkdirSync(disk);
  const mount = (...options: string[]) => execFileSync("mount", [...options, disk]);
  mount("-t", "tmpfs", "-o", `size=${String(page)}`, "tmpfs");
  try {
    for (const share of [0, 0.3, 0.7, 0.94, 0.97, 0.99]) {
      const size = Math.max(page, Math.floor((need * share) / page) * page);
      mount("-o", `remount,size=${String(size)}`);
      const out = join(disk, "out");
      const ended = await start(collect(ground, out)).ended;
      const isRight = isRefusal(ended) && finished(out).length === 0;
      record.tell(
        `disk full at ${String(share * 100)} %: a sentence, and no file`,
        isRight,
        shown(ended)
      );
      mount("-o", `remount,size=${String(3 * need)}`);
      await start(collect(ground, out)).ended;
      const found = difference(out, whole);
      record.tell("  and with room it ends with the same results", found === "", found);
      // Again over whole results, with less room than a second set of them needs.
      mount("-o", `remount,size=${String(need + size)}`);
      const again = await start(collect(ground, out)).ended;
      const kept = difference(out, whole);
      const what = isRefusal(again) && kept === "";
      record.tell("  a later run that finds no room leaves them whole", what, shown(again) + kept);
      fs.rmSync(out, { recursive: true });
    }
    fs.mkdirSync(join(disk, "out"));
    mount("-o", "remount,ro");
    const ended = await start(collect(ground, join(disk, "out"))).ended;
    record.tell("a disk that is read only: a sentence", isRefusal(ended), shown(ended));
  } finally {
    execFileSync("umount", [disk]);
  }
}

/** Folders and files that the user has no right to. */
export async function withoutRights(ground: Ground): Promise<void> {
  const { folder, submitted, record } = ground;
  const [own, out] = [join(folder, "not-mine"), join(folder, "rights", "for-all")];
  fs.mkdirSync(own, { mode: 0o755 });
  fs.mkdirSync(out, { recursive: true });
  fs.chmodSync(out, 0o777);
  for (const target of [own, join(own, "new")]) {
    const ended = await start(collect(ground, target), { as: NOBODY }).ended;
    const isRight = isRefusal(ended) && ended.err.includes("no permission");
    record.tell("a folder without the right to write: a sentence", isRight, shown(ended));
  }
  const [file = ""] = filesIn(submitted);
  fs.chmodSync(file, 0o000);
  const ended = await start(collect(ground, out), { as: NOBODY }).ended;
  const isNamed = ended.out.includes(file.slice(submitted.length)) && (ended.code ?? 2) % 2 === 1;
  record.tell("a submitted file without the right to read is named", isNamed, shown(ended));
  fs.chmodSync(file, 0o644);
  await start(collect(ground, out), { as: NOBODY }).ended;
  const found = difference(out, ground.whole);
  record.tell("  and is read once it may be", found === "", found);
  const town = join(submitted, fs.readdirSync(submitted).sort()[0] ?? "");
  fs.chmodSync(town, 0o000);
  const closed = await start(collect(ground, out), { as: NOBODY }).ended;
  fs.chmodSync(town, 0o755);
  record.tell(
    "a submitted folder without the right to read: a sentence",
    isRefusal(closed),
    shown(closed)
  );
}

/** Somebody takes the results away, or changes submitted files, while they are read. */
export async function meanwhile(ground: Ground): Promise<void> {
  const { folder, submitted, record } = ground;
  const gone = join(folder, "gone");
  const run = start(collect(ground, gone));
  await until(run, () => names(gone).some((one) => one.startsWith(".sub")));
  await pause(100);
  fs.rmSync(gone, { recursive: true, force: true });
  const ended = await run.ended;
  record.tell("the results folder taken away: a sentence", isRefusal(ended), shown(ended));

  const out = join(folder, "moving");
  const files = filesIn(submitted);
  const away = new Map(files.slice(0, 20).map((one) => [one, fs.readFileSync(one)]));
  const moving = start(collect(ground, out));
  await until(moving, () => names(out).length > 0);
  for (const [place, file] of [...files.slice(-40), ...away.keys()].entries()) {
    if (place % 2 === 0) fs.rmSync(file);
    else fs.appendFileSync(file, "x");
    await pause(5);
  }
  const moved = await moving.ended;
  const isRight = [0, 1, 3].includes(moved.code ?? 2) && moved.err === "";
  record.tell("submitted files that vanish and change do not stop the rest", isRight, shown(moved));
  await start(collect(ground, out)).ended;
  await start(collect(ground, join(folder, "moved"))).ended;
  const found = difference(out, join(folder, "moved"));
  record.tell("  and the next run is as if they had always been so", found === "", found);
}

/** Two runs into one folder, begun at the same moment and one after the other. */
export async function together(ground: Ground): Promise<void> {
  const { folder, whole, record } = ground;
  for (const wait of [0, 30, 300, 800]) {
    const out = join(folder, "together", String(wait));
    const first = start(collect(ground, out));
    await pause(wait);
    const second = start(collect(ground, out));
    const both = await Promise.all([first.ended, second.ended]);
    const isRight = both.every((one) => isRefusal(one) || one.code !== 2);
    const found = difference(out, whole);
    const refused = both.filter((one) => one.code === 2).length;
    const what = `two runs in one folder, ${String(wait)} ms apart: ${String(refused)} refused, right results`;
    record.tell(what, isRight && refused < 2 && found === "", both.map(shown).join() + found);
  }
}

function filesIn(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((one) => join(folder, one))
    .filter((one) => fs.statSync(one).isFile())
    .sort();
}
