import type { CliWords } from "./cli-words";

export const column: CliWords["column"] = {
  code: "代码",
  indicator: "指标名称",
  unit: "计量单位",
  plan: "年度目标",
  actual: "本年",
  lastYear: "上年同期",
  yoy: "同比",
  completion: "完成率",
  remark: "备注",
  other: "其他",
};

const MARK = {
  formNumber: "表号",
  issuer: "制定机关",
  approval: "文号",
  expiry: "有效期至",
  unitName: "填报单位",
  creditCode: "统一社会信用代码",
  period: "报告期",
  measure: "计量单位",
  head: "单位负责人",
  statistician: "统计负责人",
  preparer: "填表人",
  phone: "联系电话",
  date: "报出日期",
} as const;

/** 3 of one row, 3—5 of several. */
const span = ([first, last]: readonly [number, number]) =>
  first === last ? String(first) : `${String(first)}—${String(last)}`;

/** What `heshu form` says. */
export const table: CliWords["table"] = {
  heading: (sheet, title, panel) =>
    `工作表“${sheet}”${title === null ? "，无标题" : `：${title}`}` +
    (panel ? `，并列第 ${String(panel.number)} 栏（${panel.columns.join("—")} 列）` : ""),
  rows: ({ header, letters, data, indicators, hidden }) =>
    [
      `表头第 ${span(header)} 行`,
      ...(letters === null ? [] : [`栏次第 ${String(letters)} 行`]),
      `数据第 ${span(data)} 行，${String(indicators)} 个指标`,
      ...(hidden > 0 ? [`其中隐藏 ${String(hidden)} 行`] : []),
    ].join("，"),
  column: ({ column: letter, role, caption, unit, year, hidden }) =>
    [
      `${letter}　${column[role]}　${caption === "" ? "（栏目名空着）" : `“${caption}”`}`,
      ...(unit === null ? [] : [`单位 ${unit}`]),
      ...(year === null ? [] : [`${String(year)} 年`]),
      ...(hidden ? ["（隐藏）"] : []),
    ].join("　"),
  mark: (name, text) => `${MARK[name]} ${text === "" ? "（未填）" : text}`,
  between: "　",
  notes: (count) => `表下说明 ${String(count)} 条`,
  noActual: "没有认出填本年数的列，请核对栏目名。",
  noTableIn: (sheets) => `没有认出报表的工作表：${sheets.map((one) => `“${one}”`).join("、")}。`,
};
