import type { FigurePlaces, PlacedFigures } from "../figure-places";
import type { Finding } from "../finding";
import type { Figure, Report } from "../report";
import type { Indicator } from "../scheme/scheme";
import { isWholeCount } from "../units";
import type { CollectFrame } from "./collect-frame";
import { lastYearOf } from "./last-year";
import { negativeFinding } from "./negative-figures";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import type { RegisteredUnit } from "./unit-register";

/** Fewer figures may well be the same as last year's. */
const FEWEST_COPIED = 5;
/** The part of the telling ones that must be; totals and what other forms repeat may be computed. */
const COPIED_PART = 0.75;
/** A figure of fewer significant digits may be last year's by chance. */
const TELLING_DIGITS = 3;
/** What binary fractions may add to a whole number. */
const NOISE = 1e-6;

/**
 * Answers that cannot be or need not be true, whatever the rules say: a part of a person, "-" where
 * there was something last year, below 0 what has no negative, last year's column filled in once more.
 *
 * @param told what the rules have found
 */
export function checkAnswers(
  report: Report,
  figures: PlacedFigures,
  unit: RegisteredUnit | null,
  frame: CollectFrame,
  told: readonly Finding[]
): readonly SubmissionFinding[] {
  const { all, placeOf, places, actual, lastYear } = figures;
  const known = lastYearOf(frame.lastYear, unit?.code ?? null);
  const whole = wholeNumbers(places);
  const findings: SubmissionFinding[] = [];
  for (let index = 0; index < all.length; index++) {
    const figure = all[index] as Figure;
    const { column, reading, value } = figure;
    const place = placeOf[index] ?? 0;
    if (value !== null && value < 0) {
      const beside = { counted: whole[place] === 1, actual: actual[place], told };
      const listed = known(places.keys[place] ?? "");
      const before = listed ?? lastYear[place]?.value ?? null;
      const found = negativeFinding(figure, { ...beside, listed, before }, frame.scheme);
      if (found) findings.push(found);
    }
    if (column !== "actual") continue;
    if (value !== null && whole[place] === 1 && Math.abs(value - Math.round(value)) > NOISE)
      findings.push(fractionFinding(figure));
    if (reading.kind !== "not_applicable") continue;
    const before = known(places.keys[place] ?? "") ?? lastYear[place]?.value ?? 0;
    if (before !== 0) findings.push(dashFinding(figure, reading.sign, before));
  }
  return [...findings, ...copiedColumns(report, figures)];
}

/** Forms of which this year's column is last year's once more. */
function copiedColumns(
  { forms }: Report,
  { places, actual, lastYear }: PlacedFigures
): readonly SubmissionFinding[] {
  const columns = new Map(forms.map(({ form }) => [form, newColumn()]));
  for (let place = 0; place < actual.length; place++) {
    const value = actual[place]?.value ?? null;
    const before = lastYear[place]?.value ?? null;
    if (value === null || before === null || (value === 0 && before === 0)) continue;
    const column = columns.get(places.indicators[place]?.form ?? "");
    (value === before ? column?.equal : column?.other)?.push(value);
  }
  const findings: SubmissionFinding[] = [];
  for (const [form, { equal, other }] of columns) {
    if (!isCopied(equal, other)) continue;
    const place = { rule: "COPIED", severity: "query", form } as const;
    const of = equal.length + other.length;
    findings.push(submissionFinding(place, { code: "copied_year", count: equal.length, of }));
  }
  return findings;
}

/** This year's figures of a form: those that are last year's, and the others. */
function newColumn(): { readonly equal: number[]; readonly other: number[] } {
  return { equal: [], other: [] };
}

function isCopied(equal: readonly number[], other: readonly number[]): boolean {
  if (equal.length < FEWEST_COPIED) return false;
  if (other.length === 0) return true;
  const same = equal.filter(isTelling).length;
  return same >= FEWEST_COPIED && same >= COPIED_PART * (same + other.filter(isTelling).length);
}

/** Whether it has so many significant digits: 150893 has six, 150000 has two. */
function isTelling(value: number): boolean {
  const digits = String(Math.abs(value))
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "");
  return digits.length >= TELLING_DIGITS;
}

/** Once for each catalogue: by place, 1 for what is counted in whole numbers. */
const WHOLE = new WeakMap<FigurePlaces, Uint8Array>();

function wholeNumbers(places: FigurePlaces): Uint8Array {
  const known = WHOLE.get(places);
  if (known) return known;
  const whole = Uint8Array.from(places.indicators, (one) => (isWhole(one) ? 1 : 0));
  WHOLE.set(places, whole);
  return whole;
}

/** Rates and averages may be of any size, and so may what is counted in 万人. */
function isWhole({ unit, measure, rollUp, adds }: Indicator): boolean {
  if (measure === "rate" || rollUp === "rate" || adds === "derived") return false;
  return isWholeCount(unit);
}

function fractionFinding({ indicator, value, at }: Figure): SubmissionFinding {
  const place = { rule: "WHOLE", severity: "hard", form: indicator.form, indicator, at } as const;
  return submissionFinding(
    { ...place, left: value },
    { code: "fraction", value: value ?? 0, unit: indicator.unit }
  );
}

function dashFinding({ indicator, at }: Figure, sign: string, lastYear: number): SubmissionFinding {
  const place = { rule: "DASH", severity: "query", form: indicator.form, indicator, at } as const;
  return submissionFinding({ ...place, right: lastYear }, { code: "dash", sign, lastYear });
}
