import { groupBy } from "../grouped";
import { planByIndicator } from "../plan/plan-lines";
import type { Indicator, PlanLine, Scheme } from "../scheme/scheme";
import { nameIn, spokenNames } from "./paragraphs-names";
import type { NextTarget, Paragraph } from "./paragraphs";

/** Next year's targets, each in the wording of its plan; a paragraph a form. */
export function nextParagraphs(next: Scheme): readonly Paragraph[] {
  const plan = planByIndicator(next);
  const names = spokenNames(next.indicators);
  const planned = next.indicators.flatMap((indicator) => {
    const lines = (plan.get(indicator) ?? []).filter((line) => line.reading.ok);
    return lines.length > 0 ? [{ indicator, lines }] : [];
  });
  return [...groupBy(planned, (one) => one.indicator.form)].map(([form, all]) => {
    let whole: Indicator | null = null;
    const targets = all.map(({ indicator, lines }): NextTarget => {
      const isMember = whole !== null && indicator.parent === whole.code;
      if (!isMember) whole = indicator;
      return {
        name: nameIn(names, indicator),
        wordings: lines.map((line) => wordingOf(indicator, line)),
        isMember,
      };
    });
    return { kind: "next", form, targets };
  });
}

function wordingOf(indicator: Indicator, line: PlanLine): NextTarget["wordings"][number] {
  return {
    quote: { text: line.wording.trim(), at: line.at, indicator },
    firmness: line.firmness,
  };
}
