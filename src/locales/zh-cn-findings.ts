import { SIGNATURE } from "./zh-cn-signatures";
import type { Finding, MissingFigure, RuleFigure, Unchecked } from "../core/finding";
import type { RuleColumn } from "../core/rule/rule-columns";
import {
  cellText,
  dueText,
  figureText,
  rateText,
  ruleFigureText,
  ruleInWords,
  sideText,
} from "./figures";
import type { SentenceFor } from "./words";

/** The name of a rule's column; `""` for this year's. */
export function column(one: RuleColumn): string {
  return COLUMN.get(one) ?? `第${one.slice(1)}栏`;
}

const COLUMN = new Map<RuleColumn, string>([
  ["actual", ""],
  ["plan", "目标"],
  ["lastYear", "上年"],
  ["planGrowth", "目标增速"],
  ["yoy", "同比"],
  ["completion", "完成率"],
]);

const ASSUMED = new Map([
  ["text", "文本型数字"],
  ["full_width", "全角数字"],
  ["separator", "千分位分隔符"],
  ["unit", "数字后带计量单位"],
  ["percent", "百分比格式"],
  ["footnote", "脚注记号"],
  ["space", "数字中有空格"],
]);

function figure(one: RuleFigure): string {
  return `“${one.name}”${dotted(one.column)}（${ruleFigureText(one)}）`;
}

function dotted(one: RuleColumn): string {
  return column(one) === "" ? "" : `·${column(one)}`;
}

/** What is wrong where nothing is compared: blanks under 必填, the same twice under 唯一. */
function withoutSides({ clause }: Extract<Finding, { readonly code: "relation" }>): string {
  const { kind } = clause.expression;
  return kind === "required" ? "：现为未填" : kind === "unique" ? "：现有相同的" : "";
}

function between(first: string, last: string, count: number): string {
  return `“${first}”至“${last}”共 ${String(count)} 项`;
}

/** The indicator that a finding speaks of; where there is none, its cell must do. */
function subject(one: Finding): string {
  return one.indicator === null ? "" : `“${one.indicator.name}”`;
}

function possessive(one: Finding): string {
  return one.indicator === null ? "" : `${subject(one)}的`;
}

export const findings: SentenceFor<Finding> = {
  relation: (one) => {
    const sides =
      one.right === null
        ? one.left === null
          ? withoutSides(one)
          : `：实为 ${figureText(one.left)}`
        : `：左边 ${sideText(one, one.left)}，右边 ${sideText(one, one.right)}，差额 ${sideText(one, one.difference)}` +
          ((one.tolerance ?? 0) > 0 ? `（容差 ${figureText(one.tolerance)}）` : "");
    return `应有 ${ruleInWords(one, figure, between)}${sides}。${one.note === "" ? "" : closed(one.note)}`;
  },
  mixed_units: (one) => `这里相加或比较的计量单位不一（${one.units.join("、")}），已按个数计算。`,
  target: (one) =>
    one.status === "missed"
      ? one.atMost
        ? `${possessive(one)}年度目标“${one.wording}”已突破：实际 ${figureText(one.left)}${one.unit}，上限 ${figureText(one.right)}${one.unit}。`
        : `${possessive(one)}年度目标“${one.wording}”未完成：实际 ${figureText(one.left)}${one.unit}，目标 ${figureText(one.right)}${one.unit}，完成率 ${rateText(one.rate)}。`
      : `${possessive(one)}目标“${one.wording}”落后于序时进度：${String(one.through)} 个月应达 ${dueText(one.scheduled)}${one.unit}，实际 ${figureText(one.left)}${one.unit}，完成全年目标的 ${rateText(one.rate)}。`,
  target_unit: (one) =>
    `${possessive(one)}目标“${one.wording}”按“${one.targetUnit}”下达，报表按“${one.unit}”统计，已按个数比较。`,
  part_year_base: (one) =>
    `${possessive(one)}目标“${one.wording}”的基数 ${figureText(one.base)} 是上年${monthsText(one.through)}数，与全年目标相比口径不一，请留意。`,
  plan_column: (one) =>
    `${subject(one)}在报表“年度目标”栏填为 ${figureText(one.shown)}，与年度计划“${one.wording}”不一致。`,
  form_number: (one) => `表号“${one.text}”与本表内容不符；按各行指标看应为 ${one.expected} 表。`,
  form_by_rows: (one) => `未找到表号，按各行指标认作 ${one.expected} 表。`,
  form_twice: (one) =>
    `${one.form === null ? "同一张表" : `${one.form} `}出现两次，已采用工作表“${one.sheet}”上的一张，本表未采用。`,
  form_aside: (one) =>
    `${one.isHidden ? "隐藏的" : ""}工作表“${one.at?.sheet ?? ""}”上另有一张表形似 ${one.form ?? ""}，${ASIDE[one.why](one.text)}，没有采用；采用的是工作表“${one.sheet}”上的一张。`,
  form_missing: (one) => `工作簿中没有 ${one.expected} 表。`,
  period_missing: (one) => `报告期未填，已按 ${String(one.through)} 个月计算进度。`,
  period_unreadable: (one) =>
    `报告期“${one.text}”无法识别，已按 ${String(one.through)} 个月计算进度。`,
  period_year: (one) => `报告期“${one.text}”与制度年度 ${String(one.year)} 年不符。`,
  period_overridden: (one) =>
    `按指定的 ${String(one.through)} 个月计算进度，本表报告期为 ${String(one.own)} 个月。`,
  periods_differ: (one) =>
    `各表截止月份不同：${one.months.map(({ form, through }) => `${form} 至 ${String(through)} 月`).join("，")}；进度各按本表计算。`,
  expired: (one) =>
    `本表有效期至“${one.text}”，早于报告期末（${String(one.year)}年${String(one.through)}月）。`,
  expiry_unreadable: (one) => `有效期“${one.text}”无法识别。`,
  unsigned: (one) => `表尾未填：${one.captions.map((caption) => SIGNATURE[caption]).join("、")}。`,
  row_unplaced: (one) =>
    one.label === "" && one.rowCode === null
      ? "这一行有数而没有指标名称，没有审核。"
      : `“${one.label}”${one.rowCode === null ? "" : `（代码 ${one.rowCode}）`}不在指标目录中，这一行没有审核。`,
  row_twice: (one) => `“${one.label}”与前面的行是同一指标，已采用先出现的一行。`,
  row_missing: (one) =>
    `本表缺 ${String(one.count)} 个指标：${one.names.slice(0, 5).join("、")}${one.count > 5 ? `，另有 ${String(one.count - 5)} 个` : ""}。`,
  column_missing: () => "本表没有“本年累计”一类的数据栏，各行都没有审核。",
  code_and_name: (one) =>
    one.by === "code"
      ? `代码 ${one.rowCode} 与指标名称“${one.label}”对不上，已按代码处理。`
      : `代码 ${one.rowCode} 不在指标目录中，已按指标名称“${one.label}”处理。`,
  unit_differs: (one) =>
    one.converted
      ? `${possessive(one)}计量单位为“${one.shown}”，指标目录为“${one.expected}”，已换算。`
      : `${possessive(one)}计量单位为“${one.shown}”，指标目录为“${one.expected}”，数值未换算。`,
  unreadable: (one) => `${subject(one)}填为“${one.text}”，不是数字。`,
  error_value: (one) => `${possessive(one)}单元格是错误值 ${one.text}。`,
  assumed: (one) =>
    `有 ${String(one.count)} 个单元格按以下方式识别为数字：${one.ways.map((way) => ASSUMED.get(way) ?? way).join("、")}。`,
  hidden_rows: (one) => `有 ${String(one.count)} 行指标被隐藏，已照常审核。`,
  sheet_not_a_form: (one) => `工作表“${one.sheet}”未识别为报表，没有审核。`,
};

export const ADVICE_HARD = "请填报单位核对并更正。";
export const ADVICE_QUERY = "请核实；情况属实的，在“审核说明”表写明原因。";
const ADVICE_FORM = "请补正；不能补正的，在“审核说明”表写明原因。";
const OF_THE_FORM = new Set<Finding["code"]>(["unsigned", "expiry_unreadable", "unit_differs"]);

/** What to do; nothing where a finding only informs. */
export function advice(one: Finding): string {
  if (one.severity === "hard")
    return one.code === "period_missing" || one.code === "period_unreadable"
      ? `请在表头写明报告期，如 ${String(one.year)}年1—10月。`
      : (HARD_ADVICE.get(one.code) ?? ADVICE_HARD);
  if (one.severity !== "query") return "";
  if (one.explanation !== null) return `已有说明：${closed(one.explanation)}`;
  return OF_THE_FORM.has(one.code) ? ADVICE_FORM : ADVICE_QUERY;
}

const ASIDE: Record<Extract<Finding, { code: "form_aside" }>["why"], (text: string) => string> = {
  year: (text) => `但它是 ${text} 年的`,
  number: (text) => `但表号为“${text}”`,
  blank: () => "但没有填数",
  same: () => "数字与它相同",
  marks: () => "但没有写全表号、报告期和填报单位",
};

const HARD_ADVICE = new Map<Finding["code"], string>([
  ["period_year", "请更正报告期，或换用相应年度的报表制度。"],
  ["expired", "请换用有效期内的表式。"],
  ["form_number", "请更正表号。"],
  ["form_twice", "请只保留一张。"],
  ["row_twice", "请删去重复的行，或更正其代码。"],
  ["unreadable", "请只填数字；没有数的填 0，不适用的填“-”。"],
  ["error_value", "请更正公式或填入数字。"],
]);

const WHY: Readonly<Record<MissingFigure["why"], string>> = {
  blank: "未填",
  null: "是空值",
  not_calculated: "公式尚未计算",
  unreadable: "不是数字",
  unknown: "数字不详",
  absent: "报表中没有",
  no_column: "报表中没有这一栏",
  zero: "为 0",
  not_applicable: "填为不适用",
  not_understood: "无法识别",
};

const REASON: Readonly<Record<Unchecked["reason"], (target: string) => string>> = {
  missing: () => "",
  division_by_zero: () => "除数为零",
  not_finite: () => "结果超出范围",
  not_understood: (target) => `${target}未能读懂`,
  unconfirmed: (target) => `${target}沿用上年，尚未确认`,
  no_base: () => "缺少上年基数",
  unlike_units: (target) => `${target}与指标的计量单位无法比较`,
  kind: (target) => `${target}不能由实际数直接判断`,
};

/** Why a check could not be made, with the cells it lacks. */
export function unchecked(one: Unchecked): string {
  const isWording = (figure: MissingFigure) =>
    figure.why === "not_understood" && one.reason !== "missing";
  const wordings = one.missing.filter(isWording).map(({ name, at }) => `“${name}”${place(at)}`);
  const figures = one.missing.filter((figure) => !isWording(figure));
  const lacking = figures
    .slice(0, MISSING_SHOWN)
    .map((figure) => missingFigure(figure, one.reason));
  const rest = figures.length - MISSING_SHOWN;
  if (rest > 0) lacking.push(`另有 ${String(rest)} 个数`);
  const parts = [REASON[one.reason](`目标${wordings.join("、")}`), ...lacking].filter(
    (text) => text !== ""
  );
  return parts.length === 0 ? "未能审核。" : `未能审核：${parts.join("，")}。`;
}

const MISSING_SHOWN = 12;

function missingFigure(missing: MissingFigure, reason: Unchecked["reason"]): string {
  const { name, why, at } = missing;
  // A figure that is absent and yet has a cell stands in a row of no known indicator.
  if (why === "absent" && at !== null) {
    return `${name === "" ? "没有名称的一行" : `“${name}”`}不在指标目录中${place(at)}`;
  }
  if (why === "no_column" && missing.column)
    return `${name} 表没有“${column(missing.column)}”这一栏`;
  const named = `“${name}”${missing.column ? dotted(missing.column) : ""}`;
  return `${reason === "no_base" ? "上年" : ""}${named}${WHY[why]}${place(at)}`;
}

function place(at: MissingFigure["at"]): string {
  return at === null ? "" : `（${cellText(at)}）`;
}

/** 1月, 1—10月. */
export function monthsText(through: number): string {
  return through <= 1 ? "1月" : `1—${String(through)}月`;
}

/** A text that others wrote, closed with a full stop where it has none. */
export function closed(text: string): string {
  return /[。！？.!?]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`;
}
