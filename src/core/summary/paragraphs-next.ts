import { groupBy } from "../grouped";
import { planByIndicator } from "../plan/plan-lines";
import type { Scheme } from "../scheme/scheme";
import type { NextTarget, Paragraph } from "./paragraphs";

/** Next year's targets, each in the wording of its plan; a paragraph a form. */
export function nextParagraphs(next: Scheme): readonly Paragraph[] {
  const plan = planByIndicator(next);
  const targets = next.indicators.flatMap((indicator) =>
    (plan.get(indicator) ?? [])
      .filter((line) => line.reading.ok)
      .map((line): NextTarget => ({
        indicator,
        wording: { text: line.wording.trim(), at: line.at, indicator },
        firmness: line.firmness,
      }))
  );
  return [...groupBy(targets, (one) => one.indicator.form)].map(([form, all], place) => ({
    kind: "next",
    form,
    year: place === 0 ? next.settings.year : null,
    targets: all,
  }));
}
