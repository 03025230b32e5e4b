import type { PlanParagraph, PlanPlace } from "../core/plan/plan-text";
import type { Indicator } from "../core/scheme/scheme";
import type {
  Contradiction,
  SheetFigure,
  Verification,
  VerifiedFigure,
  VerifyOutcome,
} from "../core/verify/verify-result";
import { figureText } from "../locales/figures";
import type { VerifyWords } from "../locales/verify-words";

const ORDER: readonly VerifyOutcome[] = [
  ...(["equal", "rounded", "holds", "different", "not_found", "unchecked"] as const),
  ...(["offered", "mask_differs", "mask_unknown"] as const),
];
/** Signs shown on each side of a figure. */
const AROUND = 14;

/** How many figures came out how, in one line. */
export function verifySummary(
  { figures, contradictions }: Verification,
  words: VerifyWords
): string {
  const counts = ORDER.map((outcome) => ({
    outcome,
    count: figures.filter((one) => one.outcome === outcome).length,
  }));
  const some = counts.filter((one) => one.count > 0);
  return words.summary(figures.length, some, contradictions.length);
}

/** A figure with what stands around it. */
export interface Excerpt {
  readonly before: string;
  readonly figure: string;
  readonly behind: string;
}

export function excerptOf(place: PlanPlace, paragraphs: readonly PlanParagraph[]): Excerpt {
  const text = paragraphs[place.paragraph]?.shown ?? "";
  const from = Math.max(0, place.start - AROUND);
  const to = Math.min(text.length, place.end + AROUND);
  const tidy = (part: string) => part.replace(/\s+/gu, " ");
  return {
    before: (from > 0 ? "…" : "") + tidy(text.slice(from, place.start)),
    figure: tidy(text.slice(place.start, place.end)),
    behind: tidy(text.slice(place.end, to)) + (to < text.length ? "…" : ""),
  };
}

/** What a figure was compared with, or why it was not; the cell, where there is one, stands apart. */
export interface Comparison {
  readonly text: string;
  readonly sheet: SheetFigure | null;
}

export function comparisonOf(one: VerifiedFigure, words: VerifyWords): Comparison {
  const { indicator, sheet, outcome } = one;
  const measure = words.measure[one.measure];
  const isUnsure = outcome === "not_found" || (outcome === "mask_unknown" && sheet !== null);
  if (!indicator || isUnsure) {
    return { text: words.unsure(indicator && nameOf(indicator)), sheet: null };
  }
  if (!sheet || outcome === "unchecked") {
    return { text: words.noFigure(nameOf(indicator), measure), sheet: null };
  }
  const isRange = sheet.text.includes("-", 1);
  const value = isRange ? sheet.text : figureText(sheet.value);
  return { text: words.compared(nameOf(indicator), measure, value + sheet.unit), sheet };
}

function nameOf({ form, code, name }: Indicator): string {
  return `${form}[${code}] ${name}`;
}

/** What a text says against itself, in one sentence. */
export function contradictionText(
  one: Contradiction,
  figures: readonly VerifiedFigure[],
  words: VerifyWords
): string {
  const shown = (place: number) => figures[place]?.shown ?? "";
  return one.code === "sum"
    ? words.sum(
        one.whole + 1,
        one.parts.map((part) => part + 1),
        shown(one.whole),
        figureText(one.sum)
      )
    : words.twice(
        one.figures.map((place) => place + 1),
        one.figures.map(shown)
      );
}
