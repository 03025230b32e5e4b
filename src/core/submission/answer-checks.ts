import { figureKey, type Figure, type Report } from "../report";
import { indicatorKey } from "../scheme/scheme";
import { isCount, unitParts } from "../units";
import type { CollectFrame } from "./collect-frame";
import { lastYearOf } from "./last-year";
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
 * there was something last year, last year's column filled in once more.
 */
export function checkAnswers(
  report: Report,
  unit: RegisteredUnit | null,
  frame: CollectFrame
): readonly SubmissionFinding[] {
  const known = lastYearOf(frame.lastYear, unit?.code ?? null);
  const findings: SubmissionFinding[] = [];
  const copies = new Map(
    report.forms.map(({ form }) => [form, { of: 0, count: 0, telling: 0, same: 0 }])
  );
  for (const figure of report.figures.values()) {
    if (figure.column !== "actual") continue;
    if (isFraction(figure)) findings.push(fractionFinding(figure));
    const { indicator, reading, value } = figure;
    const stated = report.figures.get(figureKey(indicator, "lastYear"));
    const key = indicatorKey(indicator.form, indicator.code);
    const lastYear = known(key) ?? stated?.value ?? 0;
    if (reading.kind === "not_applicable" && lastYear !== 0)
      findings.push(dashFinding(figure, reading.sign, lastYear));
    const copy = copies.get(indicator.form);
    if (!copy || !stated || value === null || stated.value === null) continue;
    if (value === 0 && stated.value === 0) continue;
    copy.of += 1;
    const isTelling = digitsOf(value) >= TELLING_DIGITS;
    if (isTelling) copy.telling += 1;
    if (value !== stated.value) continue;
    copy.count += 1;
    if (isTelling) copy.same += 1;
  }
  for (const [form, { of, count, telling, same }] of copies) {
    const isWhole = count === of && count >= FEWEST_COPIED;
    if (!isWhole && (same < FEWEST_COPIED || same < COPIED_PART * telling)) continue;
    const place = { rule: "COPIED", severity: "query", form } as const;
    findings.push(submissionFinding(place, { code: "copied_year", count, of }));
  }
  return findings;
}

/** Significant digits: 150893 has six, 150000 has two. */
function digitsOf(value: number): number {
  return String(Math.abs(value))
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "").length;
}

/** Rates and averages may be of any size, and so may what is counted in 万人. */
function isFraction({ indicator, value }: Figure): boolean {
  const { unit, measure, rollUp, adds } = indicator;
  if (value === null || measure === "rate" || rollUp === "rate" || adds === "derived") return false;
  if (!isCount(unit) || unitParts(unit).factor !== 1) return false;
  return Math.abs(value - Math.round(value)) > NOISE;
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
