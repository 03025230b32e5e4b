import type { CheckResult } from "../check";
import { readPlan } from "../plan/plan-read";
import type { PlanDoubt, PlanParagraph, PlanPlace, StatedTarget } from "../plan/plan-text";
import type { Indicator, Scheme } from "../scheme/scheme";
import { compareUnits, tidyNumber } from "../units";
import { compareFigure } from "./verify-compare";
import { findContradictions } from "./verify-contradictions";
import { fillMasks, fitsMask, type Mask } from "./verify-mask";
import { measureOf, sheetFigure } from "./verify-measure";
import type { SheetFigure, Verification, VerifiedFigure, VerifyOutcome } from "./verify-result";

/** These leave open which indicator is meant; the others do not matter to a figure already reached. */
const UNSURE = new Set<PlanDoubt>(["name", "several", "no_indicator", "unit"]);
/** A measure that names no indicator is said of the figure before it. */
const NAMELESS =
  /^(?:缺口|尚差|还差|(?:上年|去年)?(?:同期)?|(?:年初?|全年|年度)?(?:计划|指标|目标)?(?:任务|目标|指标|计划)?)$/u;

interface Text {
  readonly paragraphs: readonly PlanParagraph[];
  readonly masks: readonly (readonly Mask[])[];
  readonly scheme: Scheme;
  readonly result: CheckResult;
  readonly broken: ReadonlyMap<Indicator, readonly string[]>;
}

/**
 * Holds every figure of a text against the sheets and against the text itself. A figure is compared
 * only where it names one indicator for certain; everything else is listed as it is.
 *
 * @param result the check of the workbook under the scheme
 * @returns the figures in the order of the text, and where the text contradicts itself
 */
export function verifyText(
  paragraphs: readonly PlanParagraph[],
  scheme: Scheme,
  result: CheckResult
): Verification {
  const filled = paragraphs.map(fillMasks);
  const masks = filled.map((one) => one.masks);
  const text: Text = { paragraphs, masks, scheme, result, broken: brokenRules(result) };
  const reading = readPlan(
    filled.map((one) => one.filled),
    scheme
  );
  const seen = new Set<Mask>();
  let before: Indicator | null = null;
  const read = reading.targets.map((target) => {
    const figure = verifyFigure(text, target, before, seen);
    before = figure.indicator ?? before;
    return { target, figure };
  });
  const rest = [
    ...reading.unread.filter((one) => one.reason === "not_understood").map((one) => one.figure),
    ...masks.flatMap((of, paragraph) =>
      of.filter((one) => !seen.has(one)).map((one) => placeOfMask(text, paragraph, one))
    ),
  ];
  const all = [
    ...read,
    ...rest.map((place) => ({ target: null, figure: notRead(text, place) })),
  ].sort((one, other) => comparePlaces(one.figure.figure, other.figure.figure));
  const figures = all.map((one) => one.figure);
  const placed = new Map(
    all.flatMap(({ target }, place) => (target ? [[target, place] as const] : []))
  );
  const contradictions = findContradictions(reading, figures, placed, scheme, result);
  return { figures, contradictions };
}

/** The rules of the scheme that fail, by the indicators that they speak of. */
function brokenRules({ findings }: CheckResult): ReadonlyMap<Indicator, readonly string[]> {
  const broken = new Map<Indicator, readonly string[]>();
  for (const finding of findings) {
    if (finding.code !== "relation") continue;
    for (const { indicator, column } of finding.figures) {
      if (!indicator || column !== "actual") continue;
      const known = broken.get(indicator) ?? [];
      if (!known.includes(finding.rule)) broken.set(indicator, [...known, finding.rule]);
    }
  }
  return broken;
}

function verifyFigure(
  text: Text,
  stated: StatedTarget,
  before: Indicator | null,
  seen: Set<Mask>
): VerifiedFigure {
  const { target, figure, match } = stated;
  const paragraph = text.paragraphs[figure.paragraph];
  const shown = paragraph?.shown.slice(figure.start, figure.end) ?? "";
  const mask = maskAt(text, figure);
  if (mask) seen.add(mask);
  const { lead, printed } = plainAround(paragraph, stated);
  const measure = measureOf(target, lead);
  const isNameless =
    measure !== null && measure !== "actual" && before !== null && NAMELESS.test(stated.subject);
  const indicator = isNameless ? before : match.indicator;
  const isSure =
    isNameless || (indicator !== null && !stated.doubts.some((one) => UNSURE.has(one)));
  const sheet =
    indicator && measure ? sheetFigure(indicator, measure, text.scheme, text.result) : null;
  const known = isSure && measure !== null;
  return {
    ...{ figure, shown, subject: stated.subject, indicator, sheet, unit: target.unit },
    measure: measure ?? "actual",
    stated: mask ? null : (target.low ?? target.high),
    outcome: mask ? maskOutcome(mask, target.unit, sheet, known) : outcomeOf(),
    rules: known && measure === "actual" && indicator ? (text.broken.get(indicator) ?? []) : [],
  };

  function outcomeOf(): VerifyOutcome {
    if (!known) return "not_found";
    return (sheet && compareFigure(target, printed, sheet)) ?? "unchecked";
  }
}

/** The clause before a figure without the name of what it is said of (网上年检 is no 上年), and the figure itself. */
function plainAround(
  paragraph: PlanParagraph | undefined,
  { figure, sentence, subject }: StatedTarget
): { readonly lead: string; readonly printed: string } {
  if (!paragraph) return { lead: "", printed: "" };
  const { plain, origins } = paragraph;
  const from = plainPlace(origins, figure.start);
  const before = plain.slice(plainPlace(origins, sentence.start), from);
  const clause = before.slice(
    Math.max(...[..."，,；;"].map((sign) => before.lastIndexOf(sign))) + 1
  );
  return {
    lead: NAMELESS.test(subject) ? clause : clause.replace(subject, ""),
    printed: plain.slice(from, plainPlace(origins, figure.end)).normalize("NFKC"),
  };
}

/** The first sign of the plain text that stands at a place of the original or behind it. */
function plainPlace(origins: readonly number[], place: number): number {
  let [low, high] = [0, origins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function maskOutcome(
  mask: Mask,
  unit: string,
  sheet: SheetFigure | null,
  isKnown: boolean
): VerifyOutcome {
  if (!isKnown || !sheet) return "mask_unknown";
  const { relation, factor } = compareUnits(unit, sheet.unit);
  if (relation === "unlike") return "mask_unknown";
  const inText = factor === 1 ? sheet.text : String(tidyNumber(sheet.value / factor));
  return fitsMask(mask, inText) ? "offered" : "mask_differs";
}

function maskAt({ paragraphs, masks }: Text, place: PlanPlace): Mask | null {
  const origins = paragraphs[place.paragraph]?.origins ?? [];
  const of = masks[place.paragraph] ?? [];
  return (
    of.find(
      (one) => (origins[one.start] ?? 0) < place.end && (origins[one.end] ?? Infinity) > place.start
    ) ?? null
  );
}

function placeOfMask({ paragraphs }: Text, paragraph: number, mask: Mask): PlanPlace {
  const { origins = [], shown = "" } = paragraphs[paragraph] ?? {};
  return {
    paragraph,
    start: origins[mask.start] ?? 0,
    end: origins[mask.end] ?? shown.length,
  };
}

function notRead(text: Text, figure: PlanPlace): VerifiedFigure {
  const shown = text.paragraphs[figure.paragraph]?.shown.slice(figure.start, figure.end) ?? "";
  const outcome = maskAt(text, figure) ? "mask_unknown" : "not_found";
  const none = { subject: "", indicator: null, sheet: null, stated: null, unit: "", rules: [] };
  return { ...none, figure, shown, outcome, measure: "actual" };
}

function comparePlaces(one: PlanPlace, other: PlanPlace): number {
  return one.paragraph - other.paragraph || one.start - other.start;
}
