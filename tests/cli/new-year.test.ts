import { readFileSync } from "node:fs";
import { movePeriod } from "../../src/core/blank/period-text";
import { moveDay } from "../../src/core/new-year/year-dates";
import { moveYears } from "../../src/core/new-year/year-text";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { emptyFolder, run } from "./run";
import { sharing } from "../files/hand-made";
import {
  form,
  rowsK1,
  schemeWorkbook,
  type SchemeParts,
  sheet,
  unitWorkbook,
  write,
} from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => folder.remove());

const bureau = form({ unit: "区科委", rows: rowsK1(3) });
const cells = bureau.cells.map((cell) => {
  // The total is a formula, and so is last year's of 02 and 03, which was dragged down.
  if (cell.row === 7 && cell.column === 3) return { ...cell, formula: "SUM(D9:D10)" };
  if (cell.row === 8 && cell.column === 4) return { ...cell, formula: "D9-1" };
  if (cell.row === 9 && cell.column === 4) return { ...cell, formula: "D10-1" };
  if (cell.row === 9 && cell.column === 3) return { ...cell, value: "-" };
  return cell;
});
const scheme = write(
  folder.path("2023.xlsx"),
  sharedScheme({
    rules: [
      ["R1", "K1", "[01]=[02]+[03]", "强制性", null],
      ["R9", "K1", "[05]<=500", "核实性", null],
    ],
    more: [
      { ...bureau, cells },
      sheet("上年数", [
        ["单位代码", "表号", "代码", "上年数"],
        ["U01", "K1", "01", 18],
      ]),
    ],
  })
);
const out = folder.path("2024.xlsx");

function sharedScheme(parts: SchemeParts): Uint8Array {
  return sharing(schemeWorkbook(parts), "E9:E10", "D9-1", "D10-1");
}

describe("next year's workbook", () => {
  const told = { code: 0, out: "" };
  beforeAll(async () => {
    for (const step of [0, 1, 2]) write(folder.path(`in/${String(step)}.xlsx`), unitWorkbook(step));
    // The fourth breaks a rule and goes back.
    write(
      folder.path("in/3.xlsx"),
      unitWorkbook(
        3,
        {},
        { k1: rowsK1(3).map((row) => (row[2] === "01" ? [...row.slice(0, 3), 99, 98] : row)) }
      )
    );
    await run(["collect", folder.path("in"), "--scheme", scheme, "--out", folder.path("res")]);
    const before = readFileSync(scheme);
    const results = ["--results", folder.path("res"), "--out", out];
    Object.assign(told, await run(["new-year", scheme, ...results]));
    expect(readFileSync(scheme)).toEqual(before);
  });
  const next = () => readWorkbook(readFileSync(out), inflateNode);
  const rowsOf = (name: string) => {
    const rows: unknown[][] = [];
    for (const { row, column, value } of next().sheets.find((one) => one.name === name)!.cells)
      (rows[row] ??= [])[column] = value;
    return rows;
  };

  it("has this year's figures in last year's column, as they stood, and none of its own", () => {
    const shown = rowsOf("K1")
      .slice(7, 12)
      .map((row) => [row[3], row[4]]);
    expect(shown).toEqual([
      [null, 32],
      [undefined, 13],
      [undefined, "-"],
      [undefined, 40.63],
      [undefined, 130],
    ]);
    const total = next()
      .sheets.find((one) => one.name === "K1")!
      .cells.find((one) => one.row === 7 && one.column === 3);
    expect(total).toMatchObject({ formula: "SUM(D9:D10)", value: null });
    expect(told.out).not.toContain("K1!E8");
    const list = rowsOf("新年度核对").flat();
    expect(list).toContain("K1：上年栏原是公式 =D9-1，已改为数值。");
    expect(list).toContain("K1：上年栏原是公式 =D10-1，已改为数值。");
  });

  it("is of the new year, and leaves what others have decided", () => {
    const texts = rowsOf("K1").flat();
    expect(texts).toEqual(expect.arrayContaining(["2024年1—10月", "文号：示科统〔2023〕3号"]));
    expect(texts).toEqual(expect.arrayContaining(["有效期至：2023年12月", "报出日期："]));
    expect(told.out).toMatch(/K1!E4：K1 的有效期至“2023年12月”，早于新的报告期末 2024年10月/u);
    expect(told.out).toMatch(/R9 里有定数 500/u);
    expect(readScheme(next()).scheme.settings.year).toBe(2024);
    expect(rowsOf("单位名录")[1]![3]).toBe("2024-11-10");
    expect(told.out).toMatch(/顺延到 2024-11-10，是周末/u);
    expect(told.code).toBe(3);
  });

  it("lists what the units reported that are counted, and says whose is not there", () => {
    const list = rowsOf("上年数");
    expect(list.filter((row) => row[2] === "K1" && row[3] === "01").map((row) => row[0])).toEqual([
      ...["U01", "U02", "U03"],
    ]);
    expect(list).toContainEqual(["U02", "西塘镇", "K2", "02", 24]);
    expect(told.out).toMatch(/K1：2 个单位没有计入汇总.*区科技服务中心、北山乡/u);
    expect(rowsOf("新年度核对").flat().join()).toMatch(/“上年数”的 1 行是更早一年的上年数/u);
  });

  it("takes no target over in silence: it is judged by nobody until 确认 says so", async () => {
    expect(rowsOf("年度计划").slice(0, 2)).toEqual([
      ["表号", "代码", "目标原文", "上年目标", "上年完成数", "上年完成率", "确认"],
      ["K1", "01", "不少于20项", "不少于20项", 32, 1.6],
    ]);
    const { scheme: unconfirmed, faults } = readScheme(next());
    expect(faults).toEqual([]);
    expect(unconfirmed.plan).toMatchObject([{ unconfirmed: true, reading: { ok: false } }]);
    expect((await run(["lint", out])).out).toMatch(/“不少于20项”沿用上年，尚未确认，不作审核/u);
    expect((await run(["check", out])).out).toMatch(
      /目标“不少于20项”（.*）沿用上年，尚未确认|目标“不少于20项”.*尚未确认/u
    );
  });

  it.each([
    ["是", [{ wording: "不少于20项", reading: { ok: true } }]],
    ["否", []],
  ])("a line with %s in 确认 is read so", (answer, plan) => {
    const workbook = next();
    const sheets = workbook.sheets.map((one) => {
      if (one.name !== "年度计划") return one;
      return { ...one, cells: [...one.cells, { row: 1, column: 6, value: answer }] };
    });
    const { scheme: read } = readScheme({ ...workbook, sheets });
    expect(read.plan).toMatchObject(plan);
    expect(read.plan).toHaveLength(plan.length);
  });
});

it.each([
  [["--year", "2026"], /只能是制度年度的下一年 2024/u],
  [["--year", "abc"], /--year 应为年份/u],
  [["--results", folder.path("none")], /没有 submissions\.ndjson/u],
])("%j is refused and nothing is written", async (args, sentence) => {
  const { code, err } = await run(["new-year", scheme, "--out", folder.path("x.xlsx"), ...args]);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
  expect(folder.names()).not.toContain("x.xlsx");
});

describe("a day is moved by a year", () => {
  it.each([
    ["2023-11-10", "2024-11-10", "2024-11-10", true],
    ["2023年11月8日前", "2024年11月8日前", "2024-11-08", false],
    ["2023 年 11 月 8 日", "2024 年 11 月 8 日", "2024-11-08", false],
    ["2023年度报表2023年11月8日前", "2024年度报表2024年11月8日前", "2024-11-08", false],
    ["2024.2.29", "2025-02-28", "2025-02-28", false],
    [45240, 45606, "2024-11-10", true],
    [45351, 45716, "2025-02-28", false],
  ])("%s becomes %s", (value, now, day, isWeekend) => {
    expect(moveDay({ row: 0, column: 0, value }, 1)).toEqual({ value: now, day, isWeekend });
  });
  it("only where a day is named", () => {
    expect(moveDay({ row: 0, column: 0, value: "月底前" }, 1)).toBeNull();
  });
});

test.each([
  ["2023年本年累计", "2024年本年累计"],
  ["2022年实际", "2023年实际"],
  ["2023年1—10月", "2024年1—10月"],
  ["２０２３年", "2024年"],
  ["2022—2023年", "2023—2024年"],
  ["2022-2023年度", "2023-2024年度"],
  ["2022年至2023年", "2023年至2024年"],
  ["2030年规划", null],
  ["示科统〔2023〕3号", null],
  ["12023年", null],
])("the years of the caption %s become %s", (text, moved) => {
  expect(moveYears(text, 2023, 2024)).toBe(moved);
});

test.each([
  ["二〇二三年度科技统计表", "二〇二四年度科技统计表"],
  ["二○二三年1—10月", "二○二四年1—10月"],
  ["二零二三年前三季度", "二零二四年前三季度"],
  ["2023年前三季度", "2024年前三季度"],
  ["2023年1月—2023年10月", "2024年1月—2024年10月"],
])("the period of %s becomes %s", (text, moved) => {
  expect(movePeriod(text, { year: 2024, through: null })).toBe(moved);
});
