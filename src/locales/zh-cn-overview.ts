import type { OverviewWords } from "./overview-words";

export const zhOverview: OverviewWords = {
  workbook: (file, sheets, values) =>
    `${file}　工作表 ${String(sheets)} 张，有内容的单元格 ${String(values)} 个`,
  date1904: "日期从 1904 年起算。",
  visibility: { visible: "", hidden: "（隐藏）", veryHidden: "（深度隐藏）" },
  kind: {
    worksheet: "",
    chartsheet: "图表工作表",
    dialogsheet: "对话框工作表",
    macrosheet: "宏工作表",
    missing: "读不到内容的工作表",
  },
  sheet: (name, kind, dimension, values, merges) =>
    `${name}${kind === "" ? "" : `　${kind}`}　${dimension}，有内容的单元格 ${String(values)} 个${merges > 0 ? `，合并区域 ${String(merges)} 处` : ""}`,
  emptySheet: (name, kind) => `${name}　${kind === "" ? "空表" : kind}`,
  hiddenRows: (rows) => `隐藏的行：${rows}`,
  hiddenColumns: (columns) => `隐藏的列：${columns}`,
  span: (first, last) => `${first}—${last}`,
  list: (items, more) => `${items.join("、")}${more ? " 等" : ""}`,
  comments: (count) => `批注 ${String(count)} 条`,
  notCalculated: (count) =>
    `没有结果的公式 ${String(count)} 个，请在 Excel 或 WPS 中打开并保存一次，让公式算出结果`,
  form: (number, first, last, rows) =>
    `报表${number === "" ? "（无表号）" : ` ${number}`}：第 ${String(first)}—${String(last)} 行，${String(rows)} 个指标行`,
  names: (names, count) => `定义的名称 ${String(count)} 个：${names}`,
};
