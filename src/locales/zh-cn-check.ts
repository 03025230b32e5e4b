import { RESULTS_NAMES } from "./results-names";
import type { TargetResult } from "../core/targets";
import { behindPoints, figureText, rateText } from "./figures";
import { advice, column, findings, monthsText, unchecked } from "./zh-cn-findings";
import { lint } from "./zh-cn-lint";
import { faults, problems } from "./zh-cn-problems";
import type { FewestWords, ResultsWords, CheckWords } from "./words";

const severity = { hard: "强制性", query: "核实性", info: "提示性" } as const;
const verdict = {
  return: "退回",
  explain: "有待说明",
  unchecked: "未能审核",
  pass: "通过",
} as const;
const status = {
  exceeded: "超额完成",
  met: "完成",
  on_schedule: "序时",
  behind: "滞后",
  pending: "期末考核",
  missed: "未完成",
  unchecked: "未能审核",
  no_target: "未下达目标",
} as const;

const kind = {
  level: "数量",
  delta: "增减量",
  growth: "增速",
  share: "比重",
  points: "百分点",
  completion: "完成率",
  from_to: "由…至…",
  share_from_to: "比重由…至…",
  plan_actual: "计划与实际",
  rank: "位次",
  multiple: "倍数",
} as const;

const results: ResultsWords = {
  ...RESULTS_NAMES["zh-CN"],
  explanationSheet: "审核说明",
  title: (year, through) => `${period(year, through)}统计报表审核结果`,
  verdictLine: (one, hard, query, info, open) =>
    `审核结论：${verdict[one]}　　强制性 ${String(hard)} 条，核实性 ${String(query)} 条，提示性 ${String(info)} 条，未能审核 ${String(open)} 条`,
  legend: "标记",
  errorLook: "审核有误或待核实",
  shortfallLook: "未完成或滞后",
  findingsHeading: "一、审核发现",
  targetsHeading: "二、目标完成情况",
  uncheckedHeading: "三、未能审核",
  none: "无",
  captions: {
    number: "序号",
    severity: "级别",
    rule: "规则编号",
    form: "表号",
    cell: "单元格",
    left: "左值",
    right: "右值",
    difference: "差额",
    message: "问题",
    explanation: "说明",
    indicator: "指标",
    wording: "目标原文",
    unit: "计量单位",
    actual: "实际",
    rate: "完成率",
    shortfall: "缺口",
    scheduled: "序时应达",
    status: "进度",
    reason: "原因",
    by: "填写人",
    on: "填写日期",
  },
  explanationNote: "请在“说明”栏写明原因。左值或右值变动后，原说明失效，须重新说明。",
  commentAuthor: "核数",
  commentAuthors: ["核数", "Heshu"],
  comment: (label, rule, message) => `【${label} ${rule}】${message}`,
};

const fewest: FewestWords = {
  intro: ({ rules, findings, choices }) => {
    const cells = choices[0]?.length ?? 1;
    return `${rules.join("、")} 的 ${String(findings)} 处不符可能出自${cells === 1 ? "同一个" : ` ${String(cells)} 个`}单元格，请先核对：`;
  },
  cell: (address, name) => `${address}（${name}）`,
  and: "和",
  or: "，或 ",
  end: "。",
};

/** `2023年1—10月`; the whole year is `2023年`. */
function period(year: number, through: number): string {
  return through >= 12 ? `${String(year)}年` : `${String(year)}年${monthsText(through)}`;
}

/** How far a target is reached, as a summary puts it; nothing where nothing is known. */
function progress(one: TargetResult): string {
  const unit = one.indicator.unit;
  const gap = (value: number | null) =>
    `${figureText(Math.abs(value ?? 0))}${unit === "%" ? "个百分点" : unit}`;
  switch (one.status) {
    case "exceeded":
      return one.goal?.atMost === true
        ? `控制在目标以内，低于目标${gap(one.shortfall)}`
        : `完成年度目标的${rateText(one.rate)}，超额${gap(one.shortfall)}`;
    case "met":
      return "完成年度目标";
    case "on_schedule":
      return `完成年度目标的${rateText(one.rate)}，符合序时进度`;
    case "behind":
      return `完成年度目标的${rateText(one.rate)}，落后序时进度${behindPoints(one)}个百分点，尚差${gap(one.shortfall)}`;
    case "pending":
      return `距年度目标尚差${gap(one.shortfall)}，待期末考核`;
    case "missed":
      return one.goal?.atMost === true
        ? `超出目标${gap(one.shortfall)}`
        : `完成年度目标的${rateText(one.rate)}，未完成目标，尚差${gap(one.shortfall)}`;
    default:
      return "";
  }
}

export const zhCheck: CheckWords = {
  language: "zh-CN",
  findings,
  problems,
  faults,
  lint,
  advice,
  unchecked,
  column,
  fewest,
  severity,
  verdict,
  status,
  kind,
  summary: {
    status: (one) => status[one],
    progress,
    verdict: (one) => verdict[one],
    period,
    listed: (figures) =>
      figures.map(({ name, figure, unit }) => `${name}${figure}${unit}`).join("，"),
    missing: "（未填）",
  },
  results,
};
