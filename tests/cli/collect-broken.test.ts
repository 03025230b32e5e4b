import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { deflateNode } from "../../src/files/deflate-node";
import { writeZip } from "../../src/files/zip-write";
import { emptyFolder, run } from "./run";
import { schemeWorkbook, unitWorkbook, UNITS, write } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook());
// As few files as are worth threads, and a handful for what needs none.
for (let copy = 0; copy < 12; copy++)
  for (const step of UNITS.keys())
    write(folder.path(`many/${String(copy)}/${String(step)}.xlsx`), unitWorkbook(step));
for (const step of UNITS.keys()) write(folder.path(`in/${String(step)}.xlsx`), unitWorkbook(step));

const args = (from: string, out: string) => [
  ...["collect", folder.path(from), "--scheme", scheme, "--out", folder.path(out)],
];
const contents = (out: string) =>
  fs
    .readdirSync(folder.path(out))
    .sort()
    .map((name) => [name, fs.readFileSync(folder.path(`${out}/${name}`)).toString("base64")]);
/** As a run writes it that has this number. */
const unfinished = (out: string, name: string, process: number, text: string) => {
  const host = hostname()
    .replace(/[^A-Za-z0-9-]/gu, "-")
    .slice(0, 60);
  return write(folder.path(`${out}/.${name}.${host}.${String(process)}.a1.tmp`), Buffer.from(text));
};

/** Starts the command as its own process, which takes threads where there are cores for them. */
function start(out: string): {
  child: ChildProcess;
  ended: Promise<[number | string | null, string]>;
} {
  const loader = resolve("tests/bench/typescript.cjs");
  const command = ["-r", loader, resolve("src/cli/index.ts"), ...args("many", out)];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (text) => {
    said += String(text);
  });
  const ended = new Promise<[number | string | null, string]>((done) => {
    child.on("close", (code, signal) => {
      done([code ?? signal, said]);
    });
  });
  return { child, ended };
}

/** Kills it as soon as it has written something. */
async function killHalfWay(out: string): Promise<void> {
  const { child, ended } = start(out);
  const written = () => {
    if (!fs.existsSync(folder.path(out))) return false;
    const names = fs.readdirSync(folder.path(out));
    return names.some((name) => fs.statSync(folder.path(`${out}/${name}`)).size > 0);
  };
  while (!written() && child.exitCode === null) await new Promise((wait) => setTimeout(wait, 2));
  child.kill("SIGKILL");
  expect((await ended)[0]).toBe("SIGKILL");
}

it("killed and started once more, on threads, it ends with the results of one thread", async () => {
  await run(args("many", "whole"));
  await killHalfWay("broken");
  expect(fs.existsSync(folder.path("broken/board.xlsx"))).toBe(false);
  const [code, said] = await start("broken").ended;
  expect(code).toBe(0);
  expect(said).toContain("沿用上次的审核");
  expect(contents("broken")).toEqual(contents("whole"));
}, 60_000);

it("what a dead run has left is used up to where it was cut off, and taken away", async () => {
  await run(args("in", "cut-whole"));
  const whole = contents("cut-whole");
  const lines = fs.readFileSync(folder.path("cut-whole/submissions.ndjson"), "utf8");
  const second = lines.indexOf("\n") + 1;
  for (const [place, at] of [0, 1, second - 1, second, second + 9, lines.length].entries()) {
    const out = `cut-${String(place)}`;
    // A number that no process of any system has.
    unfinished(out, "submissions.ndjson", 99_999_999, lines.slice(0, at));
    unfinished(out, "board.xlsx", 99_999_999, "PK");
    const ran = await run(args("in", out));
    const known = lines
      .slice(0, at)
      .split("\n")
      .filter((one) => one.endsWith("}")).length;
    expect(ran.out.includes(`其中 ${String(known)} 份与上次相同`)).toBe(known > 0);
    expect(contents(out)).toEqual(whole);
  }
});

it("a folder that another run is writing to is refused and left as it is", async () => {
  const file = unfinished("busy", "submissions.ndjson", process.ppid, "");
  const ran = await run(args("in", "busy"));
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("另一次运行正在写入")]);
  expect(ran.err).toContain(file);
  expect(contents("busy")).toHaveLength(1);
  // Left from before the machine was started: the number is another's now.
  fs.utimesSync(file, 0, 0);
  expect((await run(args("in", "busy"))).code).toBe(0);
});

it.each([
  ["ENOSPC", "请检查磁盘空间"],
  ["EACCES", "没有权限"],
])(
  "%s while it writes is told in one sentence, and earlier results stay whole",
  async (code, part) => {
    const out = `full-${code}`;
    await run(args("in", out));
    const before = contents(out);
    const more = write(folder.path(`in/${code}.xlsx`), unitWorkbook(0, { date: "2023年11月7日" }));
    const spy = jest
      .spyOn(jest.requireActual<typeof fs>("node:fs"), "writeSync")
      .mockImplementation(() => {
        throw Object.assign(new Error(code), { code });
      });
    const ran = await run(args("in", out));
    spy.mockRestore();
    fs.rmSync(more);
    expect(ran.code).toBe(2);
    expect(ran.err.trim().split("\n")).toHaveLength(1);
    expect(ran.err).toContain(part);
    expect(contents(out)).toEqual(before);
  }
);

it("results whose folder is taken away while they are written are told of in one sentence", async () => {
  const { fsyncSync } = jest.requireActual<typeof fs>("node:fs");
  const spy = jest
    .spyOn(jest.requireActual<typeof fs>("node:fs"), "fsyncSync")
    .mockImplementation((file) => {
      fsyncSync(file);
      fs.rmSync(folder.path("gone"), { recursive: true, force: true });
    });
  const ran = await run(args("in", "gone"));
  spy.mockRestore();
  expect(ran.code).toBe(2);
  expect(ran.err.trim().split("\n")).toEqual([expect.stringContaining("无法写入")]);
  expect(fs.existsSync(folder.path("gone"))).toBe(false);
});

it("an archive that is changed while it is read is looked at again, and its members are named", async () => {
  const { readFileSync, writeFileSync } = jest.requireActual<typeof fs>("node:fs");
  const zip = writeZip(null, new Map([["甲.xlsx", unitWorkbook(0)]]), deflateNode);
  const file = write(folder.path("zipped/全部.zip"), zip);
  const spy = jest
    .spyOn(jest.requireActual<typeof fs>("node:fs"), "readFileSync")
    .mockImplementation((path, ...rest: unknown[]) => {
      const bytes = readFileSync(path, ...(rest as []));
      const last = zip.length - 1;
      // The last byte of an archive says how long its comment is.
      if (path === file) writeFileSync(file, Buffer.from(zip).fill(1, last));
      return bytes as never;
    });
  const ran = await run(args("zipped", "unzipped"));
  spy.mockRestore();
  expect(ran.code).toBe(3);
  expect(ran.out).toContain("zipped/全部.zip/甲.xlsx：审核期间被改动过，请再运行一次。");
  write(file, zip);
  expect((await run(args("zipped", "unzipped"))).out).not.toContain("被改动过");
  const decisions = fs.readFileSync(folder.path("unzipped/decisions.ndjson"), "utf8");
  expect(decisions).toMatch(/"sha256":"([0-9a-f]{64})","sha256After":"\1"/u);
});

it("a submitted file that is changed while it is read is named, and nothing passes for it", async () => {
  const { readFileSync } = jest.requireActual<typeof fs>("node:fs");
  const file = folder.path("in/0.xlsx");
  const bytes = readFileSync(file);
  let reads = 0;
  const spy = jest
    .spyOn(jest.requireActual<typeof fs>("node:fs"), "readFileSync")
    .mockImplementation((path, ...rest: unknown[]) => {
      if (path === file && reads++ > 0) return Buffer.concat([bytes, Buffer.from([0])]);
      return readFileSync(path, ...(rest as [])) as never;
    });
  const ran = await run(args("in", "changed"));
  spy.mockRestore();
  expect(ran.code).toBe(3);
  expect(ran.out).toContain("in/0.xlsx：审核期间被改动过，请再运行一次。");
  expect((await run(args("in", "changed"))).code).toBe(0);
});
