import { readFileSync } from "node:fs";
import { emptyFolder, run } from "./run";
import { schemeWorkbook, write, type Rows } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => folder.remove());
const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook());
const blank = (...args: string[]) => run(["blank", "--scheme", scheme, ...args]);

it("writes a workbook for each unit, the same bytes each time, over others only when asked", async () => {
  const out = folder.path("a");
  const first = await blank("--out", out);
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toMatch(/K1：.*已按指标目录画出/u);
  expect(first.out).toMatch(/已写出 5 份空白表/u);
  const bytes = readFileSync(`${out}/U03-南河街道开发区.xlsx`);
  const again = await blank("--out", out);
  expect(again.code).toBe(2);
  expect(again.err).toMatch(/已存在，没有写入/u);
  expect((await blank("--out", out, "--force", "--unit", "u03", "--unit", "东湖镇")).out).toMatch(
    /已写出 2 份/u
  );
  expect(readFileSync(`${out}/U03-南河街道开发区.xlsx`)).toEqual(bytes);
});

it.each([
  [["--out", "x"], [], /请用 --scheme/u],
  [["--scheme", scheme], [], /请用 --out/u],
  [["--scheme", scheme, "--out", folder.path("b"), "--unit", "U99"], [], /U99/u],
])("%j is refused and nothing is written", async (args, names, sentence) => {
  const { code, err } = await run(["blank", ...args]);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
  expect(folder.names().filter((one) => one === "b")).toEqual(names);
});

it("says which form of the register the catalogue lacks", async () => {
  const register = [
    ["U01", "东湖镇", "K1、K9", null, null],
    ["U02", "西塘镇", "K9", null, null],
  ];
  const other = write(folder.path("other.xlsx"), schemeWorkbook({ register }));
  const { code, out } = await run(["blank", "--scheme", other, "--out", folder.path("c")]);
  expect(code).toBe(3);
  expect(out).toMatch(/要求 2 个单位报 K9/u);
  expect(out).toMatch(/没有要报的表，没有写出：西塘镇/u);
  expect(out).toMatch(/已写出 1 份/u);
});

it("units of one code are refused, and one without a code is told", async () => {
  const all = [
    ["U01", "东湖镇", "K1", null, null],
    [null, "西塘镇", "K1", null, null],
    ["U01", "南河街道", "K1", null, null],
  ];
  const scheme = (name: string, register: Rows) =>
    write(folder.path(name), schemeWorkbook({ register }));
  const out = folder.path("d");
  const taken = await run(["blank", "--scheme", scheme("taken.xlsx", all), "--out", out]);
  expect(taken).toMatchObject({ code: 2, out: "" });
  expect(taken.err).toMatch(/单位名录!B4.*“南河街道”与“东湖镇”（单位名录!B2）的单位代码都是 U01/u);
  const bare = scheme("bare.xlsx", all.slice(0, 2));
  const { code, out: said } = await run(["blank", "--scheme", bare, "--out", out]);
  expect(code).toBe(3);
  expect(said).toMatch(/单位名录!B3.*“西塘镇”没有单位代码/u);
  expect(said).toMatch(/已写出 1 份/u);
});
