import { addressText } from "../core/address";
import type { PlanQuery } from "../core/plan/plan-check";
import type { PlanParagraph, PlanPlace, PlanReading } from "../core/plan/plan-text";
import { indicatorKey, type Indicator } from "../core/scheme/scheme";

/** A plan as JSON: the same keys for every run. Numbers of targets and paragraphs count from 1, places from 0. */
export function planJson(
  paragraphs: readonly PlanParagraph[],
  { targets, unread }: PlanReading,
  queries: readonly PlanQuery[],
  sentences: readonly string[]
) {
  const where = ({ paragraph, start, end }: PlanPlace) => {
    const at = paragraphs[paragraph]?.at;
    return { paragraph: paragraph + 1, cell: at ? addressText(at) : null, start, end };
  };
  const key = (one: Indicator) => indicatorKey(one.form, one.code);
  return {
    targets: targets.map(({ sentence, figure, text, target, match, ...stated }, place) => ({
      number: place + 1,
      sentence: { text, ...where(sentence) },
      figure: where(figure),
      subject: stated.subject,
      wording: target.wording,
      kind: target.kind,
      low: target.low,
      high: target.high,
      unit: target.unit,
      comparator: target.comparator,
      asTarget: target.asTarget,
      firmness: target.firmness,
      isTarget: !stated.doubts.includes("actual"),
      partOf: stated.partOf === null ? null : stated.partOf + 1,
      indicator: match.indicator && key(match.indicator),
      confidence: match.confidence,
      others: match.others.map(key),
      confirm: stated.doubts,
    })),
    unread: unread.map(({ sentence, figure, text, reason }) => ({
      sentence: { text, ...where(sentence) },
      figure: where(figure),
      reason,
    })),
    queries: queries.map((query, index) => ({
      code: query.code,
      targets: query.targets.map((place) => place + 1),
      message: sentences[index] ?? "",
    })),
  };
}
