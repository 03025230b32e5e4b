import { readFileSync } from "node:fs";
import { unitFileNames } from "../../src/cli/unit-file-name";
import { emptyFolder, run } from "./run";
import { schemeWorkbook, write } from "./submitted-sample";

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
  const bytes = readFileSync(`${out}/U03_南河街道开发区.xlsx`);
  const again = await blank("--out", out);
  expect(again.code).toBe(2);
  expect(again.err).toMatch(/已存在，没有写入/u);
  expect((await blank("--out", out, "--force", "--unit", "u03，U01")).out).toMatch(/已写出 2 份/u);
  expect(readFileSync(`${out}/U03_南河街道开发区.xlsx`)).toEqual(bytes);
});

it.each([
  [["--out", "x"], [], /请用 --scheme/u],
  [["--scheme", scheme], [], /请用 --out/u],
  [["--scheme", scheme, "--out", folder.path("b"), "--unit", "U99"], [], /没有代码“U99”/u],
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

describe("the name of a unit's file", () => {
  it.each([
    ["U01", "东湖镇", "U01_东湖镇"],
    ["../../etc/passwd", "a/b\\c:d", "abcd"],
    ["91310115MA1K4XXXX1", "南河（开发区）·管委会", "91310115MA1K4XXXX1_南河开发区管委会"],
    ["con", "", "unit_con"],
    ["//", "。。", "unit_"],
  ])("of %s %s is %s", (code, name, file) => {
    expect(unitFileNames()({ code, name })).toBe(file);
  });

  it("differs from every other one on a disk that ignores case", () => {
    const nameOf = unitFileNames();
    const names = ["a", "A", "a"].map((code) => nameOf({ code, name: "" }));
    expect(names).toEqual(["a", "A_2", "a_3"]);
  });
});
