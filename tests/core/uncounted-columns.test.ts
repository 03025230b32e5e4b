import { readTables } from "../../src/core/form/form";
import { uncountedColumns } from "../../src/core/uncounted-columns";
import { sheetOf, type CellOf } from "./sheet-of";

const foundIn = (...captions: readonly (readonly CellOf[])[]) => {
  const rows = [
    ["工业财务状况"],
    ...captions,
    ...["01", "02", "03"].map((code) => [`行业${code}`, code, 10, 9, 8, 7, 6]),
  ];
  const tables = readTables(sheetOf("财务", rows));
  const forms = tables.map((table) => ({ form: "K1", table, period: null, through: 12 }));
  return uncountedColumns(forms).map(
    ({ form, columns }) => `${form} ${columns.map((one) => one.caption).join("、")}`
  );
};

it.each<[string, readonly (readonly CellOf[])[], readonly string[]]>([
  [
    "a form with several figures side by side",
    [
      ["行业", "代码", "营业收入", null, "营业成本", null, "利润增长（%）"],
      [null, null, "本年累计", "上年同期", "本年累计", "上年同期"],
      ["甲", "乙", "1", "2", "3", "4", "5"],
    ],
    ["K1 营业成本 本年累计、营业成本 上年同期"],
  ],
  [
    "a month beside the year to date, without a letter row",
    [["指标名称", "代码", "1—6月累计", "上年同期", "6月当月", "同比增长（%）", "备注"]],
    ["K1 6月当月"],
  ],
  [
    "words of the form itself",
    [
      ["指标名称", "代码", "本年累计", "上年同期", "责任部门", "数据来源", "备注"],
      ["甲", "乙", "1", "2", "丙", "丁", "戊"],
    ],
    [],
  ],
])("%s", (_what, captions, found) => {
  expect(foundIn(...captions)).toEqual(found);
});
