/** What a placeholder asks of its subject; the words are those a template is written in. */
export type Measure =
  | "value"
  | "name"
  | "code"
  | "form"
  | "unit"
  | "target"
  | "wording"
  | "rate"
  | "shortfall"
  | "surplus"
  | "scheduled"
  | "pace"
  | "status"
  | "progress"
  | "lastYear"
  | "change"
  | "growth"
  | "source"
  | "number"
  | ListMeasure;

/** Measures that are several figures: a list in running text, rows in a block. */
export type ListMeasure = "parts" | "subsets" | "children";

export const MEASURES: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ["数值", "value"],
  ["本年", "value"],
  ["本年累计", "value"],
  ["名称", "name"],
  ["指标名称", "name"],
  ["代码", "code"],
  ["表号", "form"],
  ["单位", "unit"],
  ["计量单位", "unit"],
  ["目标", "target"],
  ["年度目标", "target"],
  ["目标原文", "wording"],
  ["完成率", "rate"],
  ["缺口", "shortfall"],
  ["尚差", "shortfall"],
  ["超额", "surplus"],
  ["序时", "scheduled"],
  ["序时进度", "scheduled"],
  ["序时应达", "scheduled"],
  ["序时差", "pace"],
  ["状态", "status"],
  ["进展", "progress"],
  ["上年", "lastYear"],
  ["上年同期", "lastYear"],
  ["增减", "change"],
  ["同比", "growth"],
  ["来源", "source"],
  ["序号", "number"],
  ["分项", "parts"],
  ["其中", "subsets"],
  ["下级", "children"],
]);

export const LIST_MEASURES: ReadonlyMap<string, ListMeasure> = new Map<string, ListMeasure>([
  ["分项", "parts"],
  ["其中", "subsets"],
  ["下级", "children"],
]);
