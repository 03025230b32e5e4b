import { readFileSync, writeFileSync } from "node:fs";
import { emptyFolder, run } from "./run";
import { schemeWorkbook, unitWorkbook, UNITS, write } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook());
for (const step of UNITS.keys()) write(folder.path(`in/${String(step)}.xlsx`), unitWorkbook(step));

const out = folder.path("out");
const lines = folder.path("out/submissions.ndjson");
const collect = () => run(["collect", folder.path("in"), "--scheme", scheme, "--out", out]);
let asWritten: readonly string[] = [];
const written = () =>
  ["submissions.ndjson", "decisions.ndjson", "board.xlsx"].map((name) =>
    readFileSync(folder.path(`out/${name}`), "base64")
  );

beforeAll(async () => {
  expect((await collect()).err).toBe("");
  asWritten = written();
  writeFileSync(lines, readFileSync(lines, "utf8").replaceAll('{"format":3,', '{"format":2,'));
});

it.each([
  ["merge", lines, "--out", folder.path("merged")],
  ["rollup", out],
  ["table", "units", out, "--out", folder.path("table.xlsx")],
  ["return", folder.path("in"), "--results", out, "--out", folder.path("returned")],
  ["new-year", scheme, "--results", out, "--out", folder.path("next.xlsx")],
])("results of another version are refused by %s, which says what to do", async (...command) => {
  const asked = command[0] === "new-year" ? command : [...command, "--scheme", scheme];
  const before = folder.names();
  const ran = await run(asked);
  expect([ran.code, ran.err]).toEqual([
    2,
    expect.stringContaining(
      `${lines} 是另一版本的核数写出的，本版本不能使用。请按原来的文件夹和 --out 重新运行 heshu collect`
    ),
  ]);
  const english = await run([...asked, "--lang", "en"]);
  expect(english.err).toContain(
    `${lines} was written by another version of Heshu, and this one cannot use it. Please run heshu collect again`
  );
  expect(folder.names()).toEqual(before);
});

it("collected again, everything is read anew, and the results are those of this version", async () => {
  const ran = await collect();
  expect([ran.err, ran.out]).toEqual(["", expect.not.stringContaining("沿用")]);
  expect(written()).toEqual(asWritten);
  expect((await collect()).out).toContain("沿用");
});
