import { readReport } from "../../../src/core/report-read";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { fillEdits, fillTotals, type FillTask } from "../../../src/core/submission/fill-totals";
import { EMPTY_ROLLUP } from "../../../src/core/submission/rollup";
import type { SettledTotal } from "../../../src/core/submission/settle";
import { totalsOf } from "../../../src/core/submission/totals";
import type { CellValue } from "../../../src/core/workbook";
import { sheetOf } from "../sheet-of";

type Row = readonly [name: string, unit: string, code: string, actual: string | number | null];

const { scheme } = readScheme({
  ...{ names: [], date1904: false },
  sheets: [
    sheetOf("指标目录", [
      ["表号", "代码", "指标名称", "计量单位", "上级代码", "汇总方式"],
      ["K1", "01", "项目合计", "项", null, "求和"],
      ["K1", "02", "甲类占比", "%", null, "重算"],
      ["K1", "03", "投入", "万元", null, "求和"],
      ["K1", "04", "名次", "位", null, "不汇总"],
    ]),
    sheetOf("设置", [
      ["设置项", "取值"],
      ["年度", 2023],
    ]),
  ],
});

const total = (code: string, value: number | null): SettledTotal => {
  const indicator = scheme.indicators.find((one) => one.code === code)!;
  return {
    ...{ indicator, column: "actual", how: indicator.rollUp, value, units: 3, by: null },
    ...{
      withReturned: value,
      bureau: null,
      difference: null,
      unequal: [],
      unmatched: [],
      open: [],
    },
    ...{ basis: new Map(), isUneven: false },
  };
};

/** What becomes of one cell of the bureau's form. */
function filled(row: Row, one: SettledTotal, more: Partial<FillTask> = {}) {
  const form = sheetOf("K1", [
    ["科技情况表"],
    [null, null, null, "表号：K1表"],
    ["指标名称", "计量单位", "代码", "本年累计"],
    ["甲", "乙", "丙", 1],
    ["总人数", "人", "98", 5],
    row,
  ]);
  const workbook = { sheets: [form], names: [], date1904: false };
  const [only] = fillTotals({
    ...{ workbook, report: readReport(workbook, scheme, { through: null }) },
    ...{ totals: [one], earlier: new Map(), formatOf: () => undefined, overwrites: false },
    ...more,
  });
  const [edit] = fillEdits(only ? [only] : []);
  const written: CellValue | undefined = edit?.kind === "write" ? edit.value : undefined;
  return [only?.outcome, written];
}

const own = (value: number) => ({ earlier: new Map([["K1[01]", value]]) });
const asked = { overwrites: true };
const percent = { formatOf: () => "0.0%" };

it.each<[string, Row[3], Partial<FillTask>, unknown[]]>([
  ["an empty cell takes the total", null, {}, ["filled", 76]],
  ["a blank text too", " ", {}, ["filled", 76]],
  ["a typed figure that differs stays", 30, {}, ["differs", undefined]],
  ["so does a typed 0", 0, {}, ["differs", undefined]],
  ["so does a word", "待定", {}, ["differs", undefined]],
  ["a typed figure gives way where that was asked for", 30, asked, ["overwritten", 76]],
  ["a typed figure that is the total is left", 76, {}, ["equal", undefined]],
  ["also as a text", "76项", asked, ["equal", undefined]],
  ["its own earlier figure is renewed", 70, own(70), ["renewed", 76]],
  ["and left where it is still the total", 76, own(76), ["same", undefined]],
  ["what was typed over it since stays", 71, own(70), ["differs", undefined]],
])("%s", (_, actual, more, expected) => {
  expect(filled(["项目合计", "项", "01", actual], total("01", 76), more)).toEqual(expected);
});

it.each<[string, Row, SettledTotal, Partial<FillTask>, unknown[]]>([
  [
    "no total leaves the cell blank, and never 0",
    ["项目合计", "项", "01", null],
    total("01", null),
    {},
    ["no_total", undefined],
  ],
  [
    "its own earlier figure goes where no unit gives one any more",
    ["项目合计", "项", "01", 70],
    total("01", null),
    own(70),
    ["cleared", null],
  ],
  [
    "a typed figure stays where there is no total",
    ["项目合计", "项", "01", 70],
    total("01", null),
    asked,
    ["no_total", undefined],
  ],
  [
    "what is not rolled up is left",
    ["名次", "位", "04", null],
    total("04", null),
    asked,
    ["not_rolled", undefined],
  ],
  [
    "an amount is put in the form's own unit",
    ["投入", "亿元", "03", null],
    total("03", 13_300),
    {},
    ["filled", 1.33],
  ],
  [
    "never in a unit that cannot be reached",
    ["投入", "吨", "03", null],
    total("03", 13_300),
    {},
    ["unlike_unit", undefined],
  ],
  [
    "a rate stands as a fraction where the cell shows a percentage",
    ["甲类占比", "%", "02", null],
    total("02", 44.75),
    percent,
    ["filled", 0.4475],
  ],
  [
    "a rate that was typed with fewer decimals is the same",
    ["甲类占比", "%", "02", 44.74],
    total("02", 44.7368421053),
    {},
    ["equal", undefined],
  ],
])("%s", (_, row, one, more, expected) => {
  expect(filled(row, one, more)).toEqual(expected);
});

it("the next part of a form (续表) and a second panel count in their own units", () => {
  const caption = ["指标名称", "计量单位", "代码", "本年累计"];
  const letters = ["甲", "乙", "丙", 1];
  const form = sheetOf("K1", [
    ["科技情况表"],
    [null, null, null, "表号：K1表"],
    [...caption, ...caption],
    [...letters, "甲", "乙", "丙", 2],
    ["项目合计", "项", "01", null, "投入", "元", "03", null],
    ["甲类占比", "%", "02", null],
  ]);
  const below = sheetOf("K1", [
    ["科技情况表"],
    [null, null, null, "表号：K1表"],
    caption,
    letters,
    ["项目合计", "项", "01", null],
    [null],
    ["续表"],
    caption,
    letters,
    ["投入", "元", "03", null],
  ]);
  const written = [form, below].map((sheet) => {
    const workbook = { sheets: [sheet], names: [], date1904: false };
    const report = readReport(workbook, scheme, { through: null });
    const [only] = fillTotals({
      ...{ report, workbook, totals: [total("03", 1.5)], earlier: new Map() },
      ...{ formatOf: () => undefined, overwrites: false },
    });
    return [only?.outcome, only?.value];
  });
  expect(written).toEqual([
    ["filled", 15_000],
    ["filled", 15_000],
  ]);
});

it("a total over no unit is listed, and is blank", () => {
  const totals = totalsOf(EMPTY_ROLLUP, [], scheme);
  expect(
    totals.map(({ indicator, column, value, units }) => [indicator.code, column, value, units])
  ).toEqual(["01", "02", "03", "04"].map((code) => [code, "actual", null, 0]));
});
