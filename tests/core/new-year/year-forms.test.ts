import { moveForms } from "../../../src/core/new-year/year-forms";
import { readReport } from "../../../src/core/report-read";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { sheetOf, type CellOf } from "../sheet-of";

const { scheme } = readScheme({
  ...{ names: [], date1904: false },
  sheets: [
    sheetOf("指标目录", [
      ["表号", "代码", "指标名称", "计量单位", "上级代码"],
      ["K1", "01", "项目合计", "项", null],
      ["K1", "02", "甲类项目", "项", null],
      ["K2", "01", "企业数", "家", null],
    ]),
    sheetOf("设置", [
      ["设置项", "取值"],
      ["年度", 2023],
    ]),
  ],
});

const head = (number: string): readonly (readonly CellOf[])[] => [
  ["科技情况表"],
  [null, null, "2023年1—10月", null, `表号：${number}表`],
  ["指标名称", "计量单位", "代码", "本年累计", "上年同期"],
  ["甲", "乙", "丙", 1, 2],
];

/** What is told of the cells of a sheet: place, kind of item and form. */
function told(rows: readonly (readonly CellOf[])[]) {
  const workbook = { sheets: [sheetOf("表", rows)], names: [], date1904: false };
  const report = readReport(workbook, scheme, { through: null });
  const { items } = moveForms(workbook, report, scheme, 2024);
  return items.flatMap((one) =>
    one.at && "form" in one ? [[one.at.row, one.at.column, one.code, one.form]] : []
  );
}

it("what could not be read as a figure is not said to have moved into last year's column", () => {
  expect(
    told([...head("K1"), ["项目合计", "项", "01", "待定", 9], ["甲类项目", "项", "02", 5, 4]])
  ).toEqual([
    [4, 3, "actual_unread", "K1"],
    [4, 4, "last_year_filled", "K1"],
    [4, 3, "emptied", "K1"],
    [5, 4, "last_year_filled", "K1"],
    [5, 3, "actual_moved", "K1"],
  ]);
});

it("nor is a figure whose place is held by a formula that fills other cells as well", () => {
  const rows = [
    ["项目合计", "项", "01", 8, { value: 9, formula: "1+8" }],
    ["甲类项目", "项", "02", 5, { value: 4, formula: "" }],
  ];
  expect(told([...head("K1"), ...rows])).toEqual([
    [4, 4, "formula_replaced", "K1"],
    [4, 3, "actual_moved", "K1"],
    [5, 4, "formula_bound", "K1"],
    [5, 3, "emptied", "K1"],
  ]);
});

it("of two forms on one sheet each is called by its own number", () => {
  const rows = [
    ...[...head("K1"), ["项目合计", "项", "01", 8, 7], ["甲类项目", "项", "02", 5, 4], []],
    ...[...head("K2"), ["企业数", "家", "01", 3, 2]],
  ];
  expect(told(rows).map(([row, , , form]) => `${String(row)} ${String(form)}`)).toEqual([
    ...["4 K1", "4 K1", "5 K1", "5 K1", "11 K2", "11 K2"],
  ]);
});
