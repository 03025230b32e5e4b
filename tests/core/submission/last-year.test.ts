import { sheet, type Rows } from "../../cli/submitted-sample";
import { lastYearOf } from "../../../src/core/submission/last-year";
import { frameOf } from "./settled-collection";

const read = (...lists: readonly Rows[]) => {
  const more = lists.map((rows, index) => sheet(`上年数据${index}`, rows));
  const { lastYear, register, bureau } = frameOf({ more });
  expect(bureau.forms).toEqual([]);
  const units = register.units.map(({ code }) => {
    const known = lastYearOf(lastYear, code);
    const listed = [...lastYear.figures.keys()].filter((key) => known(key) !== undefined);
    return [code, Object.fromEntries(listed.map((key) => [key, known(key)]))] as const;
  });
  return Object.fromEntries(units.filter(([, figures]) => Object.keys(figures).length > 0));
};

it("last year's figures are told by code or name of the unit, however codes and numbers are written", () => {
  const figures = read([
    ["各单位上年数据", null, null, null],
    ["代码", "单位代码", "上年同期", "表号", "备注"],
    ["01", "U02", 12, "K1", null],
    ["1", "u 01", "1,200", "Ｋ 1", "核实过"],
    [null, null, null, null, "以下为名称"],
    [3, "南河街道 开发区", 0.5, "k2", null],
    ["02", "U02", 7, "K1", null],
  ]);
  expect(figures).toEqual({
    U01: { "K1[01]": 1200 },
    U02: { "K1[01]": 12, "K1[02]": 7 },
    U03: { "K2[03]": 0.5 },
  });
});

it.each([
  ["another unit", ["U99", "K1", "01", 5]],
  ["another form", ["U01", "K9", "01", 5]],
  ["another code", ["U01", "K1", "99", 5]],
  ["no figure", ["U01", "K1", "01", "未报"]],
  ["nothing in the column of figures", ["U01", "K1", "01", null]],
  ["no unit", [null, "K1", "01", 5]],
])("a line with %s is passed over, and counts for none beside it", (_, line) => {
  const captions = ["单位代码", "表号", "代码", "上年数"];
  const figures = read([captions, ["U01", "K1", "02", 1], line, ["U02", "K1", "03", 2]]);
  expect(figures).toEqual({ U01: { "K1[02]": 1 }, U02: { "K1[03]": 2 } });
});

it("of a figure that stands there twice the last one counts, from whatever list", () => {
  const rows = (value: number): Rows => [
    ["单位名称", "表号", "指标代码", "上年实际"],
    ["东湖镇", "K1", "01", value],
  ];
  expect(read(rows(1), rows(2))).toEqual({ U01: { "K1[01]": 2 } });
});
