import type { Comparator, Target } from "../core/target/target";
import { figureText } from "./figures";
import type { PlanWords } from "./plan-words";

const BOUND: Readonly<Record<Comparator, string>> = {
  ">=": "不少于",
  ">": "多于",
  "<=": "不超过",
  "<": "少于",
  "=": "",
  "≈": "约",
  "≲": "接近",
  "≳": "不少于",
  range: "",
};

function figures({ kind, low, high, comparator, asTarget, ...target }: Target): string {
  const unit = kind === "points" ? "个百分点" : target.unit;
  if (kind === "from_to" || kind === "share_from_to") {
    return `由${figureText(low)}${unit}至${figureText(high)}${unit}`;
  }
  if (kind === "plan_actual") {
    return `计划${figureText(low)}${unit}，实际${figureText(high)}${unit}`;
  }
  if (comparator === "range") return `${figureText(low)}—${figureText(high)}${unit}`;
  return `${BOUND[asTarget ?? comparator]}${figureText(low ?? high)}${unit}`;
}

const months = (through: number) => (through < 12 ? `上年1—${String(through)}月` : "上年");

export const planWords: PlanWords = {
  confidence: { sure: "确定", likely: "较可能", unclear: "不清楚", none: "没有对应指标" },
  doubts: {
    name: "名称与指标相近而不相同，请确认。",
    several: "有几个指标都可能，请选定一个。",
    no_indicator: "指标目录中没有相近的指标，请选定一个，或不采用。",
    unit: "计量单位与指标不符，请核对。",
    inherited: "名称或级别取自标题或并列的文字，请确认。",
    beside: "这个数可能只说明范围，不是目标，请确认。",
    wording: "原文没有一处单独写出这个数，请自行填入年度计划。",
    actual: "说的像是已完成数，不是目标。",
  },
  unread: {
    masked: "数字被遮盖",
    blank: "数字空着",
    not_understood: "没有读懂",
    frame: "只说明期限或范围，未作目标",
  },
  reading: (target, kind) =>
    `${target.kind === "points" ? "增减" : kind.replace("由…至…", "")}${figures(target)}${target.firmness === "soft" ? "（争取）" : ""}`,
  query: (query, { name, unit }) => {
    switch (query.code) {
      case "parts":
        return `“${name}”的分项合计 ${figureText(query.left)}${unit}，大于总数 ${figureText(query.right)}${unit}，请核对。`;
      case "below_last_year":
        return `“${name}”的目标 ${figureText(query.left)}${unit}，低于${months(query.through)}的 ${figureText(query.right)}${unit}，请核对。`;
      case "growth_level":
        return `“${name}”写明增长 ${figureText(query.left)}%，而按上年 ${figureText(query.base)}${unit} 和本年目标计算为 ${figureText(query.right)}%，请核对。`;
      case "twice":
        return `“${name}”有两个不同的目标：${figureText(query.left)}${unit} 和 ${figureText(query.right)}${unit}，请核对。`;
      case "part_year":
        return `“${name}”的增长目标以${months(query.through)}的 ${figureText(query.base)}${unit} 为基数，不是全年数，请核对。`;
    }
  },
  refused: (refusal, indicator, sentence) => {
    switch (refusal.code) {
      case "other_words":
        return `${indicator} 已有目标“${refusal.there}”，与“${refusal.wording}”不同，没有写入。请先改定其中一个。`;
      case "no_wording":
        return `“${sentence}”里没有一处单独写出这个数，没有写入。请自行填入年度计划。`;
      case "no_indicator":
        return `指标目录里已没有 ${indicator}，没有写入。请重新读一次计划。`;
    }
  },
  unreadHeading: "没有读出的数",
  queriesHeading: "须核对",
  pane: {
    close: "返回",
    text: "计划全文",
    hint: "粘贴工作计划；留空则读所选单元格及其下方各行",
    read: "读出目标",
    write: (count) => `写入年度计划（${String(count)}）`,
    indicator: "指标",
    choose: "请选定指标",
  },
};
