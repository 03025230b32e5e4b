import type { InsertedTableWords } from "./table-words";

const TITLES = {
  plan: "年度计划完成情况",
  shortfalls: "年度未完成和滞后的目标",
  growth: "年主要指标同比情况",
  levels: "年指标分级情况",
  chart: "年度目标完成率",
  units: "年各单位主要指标情况",
} as const;

/** `2023-11-08` as `2023年11月8日`. */
export function chineseDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** The months that the figures count, of each form where they differ. */
export function periodsText(periods: Parameters<InsertedTableWords["source"]>[0]): string {
  return periods
    .map(({ form, period }) => (form === null ? period : `${form} ${period}`))
    .join("，");
}

export const tableWords: InsertedTableWords = {
  kinds: {
    plan: "计划完成情况",
    shortfalls: "未完成情况",
    growth: "同比",
    levels: "分级",
    chart: "完成率图",
  },
  captions: {
    indicator: "指标",
    unit: "计量单位",
    wording: "目标原文",
    goal: "年度目标",
    actual: "本年累计",
    rate: "完成率",
    shortfall: "缺口",
    status: "进度",
    reason: "原因",
    lastYear: "上年同期",
    change: "增减",
    growth: "同比",
    share: "占上级比重",
    targetLine: "目标线",
    reportingUnit: "单位",
  },
  ofUnit: (name, unit) => (unit === "" ? name : `${name}（${unit}）`),
  title: (kind, year) => `${String(year)}${TITLES[kind]}`,
  subset: "其中：",
  total: "合计",
  countFormat: '0"项"',
  unexplained: "待说明",
  source: (periods, date) =>
    `资料来源：本单位统计报表，${periodsText(periods)}。制表日期：${chineseDate(date)}。`,
  unchecked: (count) => `另有 ${String(count)} 项目标未能审核，没有列入。`,
  notCharted: (count) => `有 ${String(count)} 项没有画入图：属于控制指标，或未能审核。`,
  chart: {
    title: (year) => `${String(year)}年度目标完成率（深色为已达，浅色为未达，虚线为目标）`,
    rate: "完成率",
    target: "目标",
  },
  pane: {
    title: "插入汇总表",
    kind: "表的种类",
    form: "报表",
    allForms: "全部报表",
    chart: "附完成率图",
    insert: "插入到所选单元格",
    hint: "从所选单元格起向右、向下放置；已有内容的地方不会覆盖，会先询问。",
    onTable: "所选位置已有一张 Excel 表格，不能覆盖：请先删除原来的表，或另选单元格，再插入。",
    close: "关闭",
  },
};
