import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import { resolve } from "node:path";
import { emptyFolder, run } from "./run";
import { schemeWorkbook, unitWorkbook, UNITS, write } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook());
// Enough files that a run can be caught in the middle.
for (let copy = 0; copy < 30; copy++)
  for (const step of UNITS.keys())
    write(folder.path(`in/${String(copy)}/${String(step)}.xlsx`), unitWorkbook(step));
const args = (out: string) => ["collect", folder.path("in"), "--scheme", scheme, "--out", out];
const contents = (path: string) =>
  fs
    .readdirSync(path)
    .sort()
    .map((name) => [name, fs.readFileSync(`${path}/${name}`).toString("base64")]);

/** Starts the command as its own process, which takes threads where there are cores for them. */
function start(out: string): { child: ChildProcess; ended: Promise<number | string | null> } {
  const loader = resolve("tests/bench/typescript.cjs");
  const child = spawn(process.execPath, ["-r", loader, resolve("src/cli/index.ts"), ...args(out)]);
  const ended = new Promise<number | string | null>((done) => {
    child.on("exit", (code, signal) => {
      done(code ?? signal);
    });
  });
  return { child, ended };
}

/** Kills it once it has written so much. */
async function killAfter(bytes: number, out: string): Promise<void> {
  const { child, ended } = start(out);
  const own = () => {
    const name = `${out}/.submissions.${String(child.pid)}.tmp`;
    return fs.existsSync(name) ? fs.statSync(name).size : 0;
  };
  while (own() < bytes && child.exitCode === null) await new Promise((wait) => setTimeout(wait, 2));
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
}

it("threads end with the same results as one thread", async () => {
  const [one, several] = [folder.path("one"), folder.path("several")];
  await run(args(one));
  expect(await start(several).ended).toBe(0);
  expect(contents(several)).toEqual(contents(one));
}, 60_000);

it("killed again and again and started once more, it ends with the same results", async () => {
  const [whole, broken] = [folder.path("whole"), folder.path("broken")];
  await run(args(whole));
  for (const bytes of [1, 60_000, 200_000]) {
    await killAfter(bytes, broken);
    expect(fs.existsSync(`${broken}/board.xlsx`)).toBe(false);
  }
  const ran = await run(args(broken));
  expect(ran.out).toContain("沿用上次的审核");
  expect(contents(broken)).toEqual(contents(whole));
}, 120_000);

it.each([
  ["ENOSPC", "请检查磁盘空间"],
  ["EACCES", "没有权限"],
])(
  "%s while it writes is told in one sentence, and earlier results stay whole",
  async (code, part) => {
    const out = folder.path(`full-${code}`);
    await run(args(out));
    const before = contents(out);
    write(folder.path(`in/${code}.xlsx`), unitWorkbook(0, { date: "2023年11月7日" }));
    const spy = jest
      .spyOn(jest.requireActual<typeof fs>("node:fs"), "writeSync")
      .mockImplementation(() => {
        throw Object.assign(new Error(code), { code });
      });
    const ran = await run(args(out));
    spy.mockRestore();
    expect(ran.code).toBe(2);
    expect(ran.err.trim().split("\n")).toHaveLength(1);
    expect(ran.err).toContain(part);
    expect(contents(out)).toEqual(before);
  }
);
