import type { CheckResult } from "../check";
import type { PlanParagraph, PlanPlace } from "../plan/plan-text";
import { figureKey, type FigureColumn } from "../report";
import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";
import { compareFigure } from "./verify-compare";
import { findContradictions } from "./verify-contradictions";
import { readSaidFigures } from "./verify-figures";
import { offerFor, readMasks, type Mask, type MaskedText, type Offer } from "./verify-mask";
import type { Verification, VerifiedFigure, VerifyMeasure } from "./verify-result";
import { sheetFigure } from "./verify-sheet";
import type { SaidFigure } from "./verify-state";

interface Text {
  readonly paragraphs: readonly PlanParagraph[];
  readonly masks: MaskedText;
  readonly scheme: Scheme;
  readonly result: CheckResult;
  /** Rules that fail, by `figureKey`. */
  readonly broken: ReadonlyMap<string, readonly string[]>;
  /** Months that each form counts. */
  readonly through: ReadonlyMap<string, number>;
}

/**
 * Holds every figure of a text against the sheets and against the text itself. A figure is compared
 * only where it names one indicator for certain, and one of its figures; everything else is listed as it is.
 *
 * @param result the check of the workbook under the scheme
 * @returns the figures in the order of the text, and where the text contradicts itself
 */
export function verifyText(
  paragraphs: readonly PlanParagraph[],
  scheme: Scheme,
  result: CheckResult
): Verification {
  const masks = readMasks(paragraphs);
  const forms = [...result.report.forms].reverse();
  const text: Text = {
    ...{ paragraphs, masks, scheme, result, broken: brokenRules(result) },
    through: new Map(forms.map((one) => [one.form, one.period?.through ?? one.through])),
  };
  const { figures: said, unread } = readSaidFigures(masks.filled, scheme, masks.at);
  const seen = new Set(said.flatMap(({ figure }) => masks.at(figure) ?? []));
  const notRead = [
    ...unread.filter((one) => one.reason === "not_understood").map((one) => one.figure),
    ...masks.places.filter(({ mask }) => !seen.has(mask)).map((one) => one.place),
  ];
  const all = [
    ...said.map((one, place) => ({ place, figure: verifyFigure(text, one) })),
    ...notRead.map((place) => ({ place: null, figure: unreadFigure(text, place) })),
  ].sort((one, other) => comparePlaces(one.figure.figure, other.figure.figure));
  const figures = all.map((one) => one.figure);
  const isMasked = ({ figure }: SaidFigure) => masks.at(figure) !== null;
  const placed = new Map(all.flatMap(({ place }, at) => (place === null ? [] : [[place, at]])));
  return {
    figures,
    contradictions: findContradictions({ said, isMasked, placed, scheme, result }),
  };
}

/** The rules of the scheme that fail, by the figures that they speak of. */
function brokenRules({ findings }: CheckResult): ReadonlyMap<string, readonly string[]> {
  const broken = new Map<string, readonly string[]>();
  for (const finding of findings) {
    if (finding.code !== "relation") continue;
    for (const { indicator, column } of finding.figures) {
      if (!indicator) continue;
      const key = ruleKey(indicator, column);
      const known = broken.get(key) ?? [];
      if (!known.includes(finding.rule)) broken.set(key, [...known, finding.rule]);
    }
  }
  return broken;
}

function ruleKey({ form, code }: Indicator, column: string | number): string {
  return `${indicatorKey(form, code)}.${String(column)}`;
}

const COLUMN: Partial<Record<VerifyMeasure, FigureColumn>> = {
  actual: "actual",
  added: "actual",
  lastYear: "lastYear",
  target: "plan",
};

function verifyFigure(text: Text, said: SaidFigure): VerifiedFigure {
  const { figure, target, match } = said;
  const { indicator } = match;
  const shown = text.paragraphs[figure.paragraph]?.shown.slice(figure.start, figure.end) ?? "";
  const mask = text.masks.at(figure);
  const years = said.year - text.scheme.settings.year;
  const stated =
    said.measure === "added" && indicator?.measure === "flow" ? "actual" : said.measure;
  const measure = stated && measureOfYear(stated, years);
  const isTimely = indicator !== null && isSamePeriod(said, text.through.get(indicator.form));
  const known = match.isSure && said.measure !== null;
  const sheet =
    indicator && measure && isTimely
      ? sheetFigure(indicator, measure, text.scheme, text.result)
      : null;
  const column = measure && COLUMN[measure];
  const isRuled = known && indicator !== null && column !== undefined && column !== null;
  const offer = mask && known && indicator && isTimely ? offerOf(text, said, mask, measure) : null;
  return {
    ...{ figure, shown, subject: said.subject, indicator, unit: target.unit },
    sheet: offer?.sheet ?? sheet,
    measure: offer?.measure ?? measure ?? stated ?? "actual",
    stated: mask ? null : (target.low ?? target.high),
    outcome: mask ? (offer?.outcome ?? "mask_unknown") : outcomeOf(),
    rules: isRuled && isTimely ? (text.broken.get(figureKey(indicator, column)) ?? []) : [],
  };

  function outcomeOf(): VerifiedFigure["outcome"] {
    if (!known) return "not_found";
    return (sheet && compareFigure(said, sheet)) ?? "unchecked";
  }
}

type MeasuredOffer = Offer & { readonly measure: VerifyMeasure };

/** Of 增长xxxx the unit is hidden too: the one change of the sheets that begins so is meant. */
const CHANGES: readonly VerifyMeasure[] = ["growth", "difference", "points"];

function offerOf(
  { scheme, result }: Text,
  { match, target }: SaidFigure,
  mask: Mask,
  measure: VerifyMeasure | null
): MeasuredOffer | null {
  const { indicator } = match;
  if (!indicator || !measure) return null;
  const isOpen = mask.hidesUnit && CHANGES.includes(measure);
  const offers = (isOpen ? CHANGES : [measure]).flatMap((one): readonly MeasuredOffer[] => {
    // The change of a rate is told in points.
    if (isOpen && one === "difference" && indicator.unit === "%") return [];
    const sheet = sheetFigure(indicator, one, scheme, result);
    return sheet ? [{ ...offerFor(mask, target, sheet), measure: one }] : [];
  });
  if (!isOpen) return offers[0] ?? null;
  const fitting = offers.filter((one) => one.outcome === "offered");
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * A measure of another year as the sheets have it: last year's actual is this year's column 上年同期.
 *
 * @param years how many years behind that of the sheets
 * @returns `null` where they have none
 */
function measureOfYear(measure: VerifyMeasure, years: number): VerifyMeasure | null {
  if (years === 0) return measure;
  if (measure === "actual" || measure === "added") return years === -1 ? "lastYear" : null;
  return measure === "lastYear" && years === 1 ? "actual" : null;
}

/** Months that the text names must be those that the form counts. */
function isSamePeriod({ months }: SaidFigure, through: number | undefined): boolean {
  return months === null || through === undefined || months === through;
}

function unreadFigure(text: Text, figure: PlanPlace): VerifiedFigure {
  const shown = text.paragraphs[figure.paragraph]?.shown.slice(figure.start, figure.end) ?? "";
  const outcome = text.masks.at(figure) ? "mask_unknown" : "not_found";
  const none = { subject: "", indicator: null, sheet: null, stated: null, unit: "", rules: [] };
  return { ...none, figure, shown, outcome, measure: "actual" };
}

function comparePlaces(one: PlanPlace, other: PlanPlace): number {
  return one.paragraph - other.paragraph || one.start - other.start;
}
