import { addressText } from "../core/address";
import type { PlanParagraph, PlanPlace } from "../core/plan/plan-text";
import { indicatorKey, type Indicator } from "../core/scheme/scheme";
import type {
  Contradiction,
  Verification,
  VerifiedFigure,
  VerifyOutcome,
} from "../core/verify/verify-result";
import { figureText } from "../locales/figures";
import type { CommandLineWords } from "../locales/cli-words";

const ORDER: readonly VerifyOutcome[] = [
  ...(["equal", "rounded", "holds", "different", "not_found", "unchecked"] as const),
  ...(["offered", "mask_differs", "mask_unknown"] as const),
];
/** Signs shown on each side of a figure. */
const AROUND = 14;

/** A summary line, then every figure in the order of the text, then what contradicts itself. */
export function verifyLines(
  { figures, contradictions }: Verification,
  paragraphs: readonly PlanParagraph[],
  words: CommandLineWords
): readonly string[] {
  const counts = ORDER.map((outcome) => ({
    outcome,
    count: figures.filter((one) => one.outcome === outcome).length,
  }));
  return [
    words.verify.summary(
      figures.length,
      counts.filter((one) => one.count > 0),
      contradictions.length
    ),
    ...figures.flatMap((one, place) => [
      `${String(place + 1)}. [${words.verify.outcome[one.outcome]}] ${excerpt(one.figure, paragraphs)}`,
      `   ${comparison(one, words)}`,
      ...(one.rules.length > 0 ? [`   ${words.verify.rules(one.rules)}`] : []),
    ]),
    ...contradictions.map((one) => contradictionText(one, figures, words)),
  ];
}

function excerpt(place: PlanPlace, paragraphs: readonly PlanParagraph[]): string {
  const at = paragraphs[place.paragraph]?.at;
  const text = paragraphs[place.paragraph]?.shown ?? "";
  const from = Math.max(0, place.start - AROUND);
  const to = Math.min(text.length, place.end + AROUND);
  const figure = `【${text.slice(place.start, place.end)}】`;
  const around = `${text.slice(from, place.start)}${figure}${text.slice(place.end, to)}`;
  const shown = around.replace(/\s+/gu, " ");
  return `${at ? `${addressText(at)}　` : ""}${from > 0 ? "…" : ""}${shown}${to < text.length ? "…" : ""}`;
}

/** What a figure was compared with, or why it was not. */
function comparison(one: VerifiedFigure, { verify }: CommandLineWords): string {
  const { indicator, sheet, outcome } = one;
  const measure = verify.measure[one.measure];
  const isUnsure = outcome === "not_found" || (outcome === "mask_unknown" && sheet !== null);
  if (!indicator || isUnsure) return verify.unsure(indicator && nameOf(indicator));
  if (!sheet || outcome === "unchecked") return verify.noFigure(nameOf(indicator), measure);
  const isRange = sheet.text.includes("-", 1);
  const value = isRange ? sheet.text : figureText(sheet.value);
  const cell = sheet.at ? addressText(sheet.at) : "";
  return verify.compared(nameOf(indicator), measure, value + sheet.unit, cell);
}

function nameOf({ form, code, name }: Indicator): string {
  return `${indicatorKey(form, code)} ${name}`;
}

export function contradictionText(
  one: Contradiction,
  figures: readonly VerifiedFigure[],
  { verify }: CommandLineWords
): string {
  const shown = (place: number) => figures[place]?.shown ?? "";
  return one.code === "sum"
    ? verify.sum(
        one.whole + 1,
        one.parts.map((part) => part + 1),
        shown(one.whole),
        figureText(one.sum)
      )
    : verify.twice(
        one.figures.map((place) => place + 1),
        one.figures.map(shown)
      );
}
