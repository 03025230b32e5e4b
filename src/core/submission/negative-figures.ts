import type { Finding } from "../finding";
import { bareFormNumber } from "../form/form-identity";
import { indicatorFinder } from "../indicator-finder";
import type { Figure } from "../report";
import { comparisons } from "../rule/rule-describe";
import { EVERY_ROW, type RuleExpression } from "../rule/rule";
import { indicatorKey, type CheckRule, type Indicator, type Scheme } from "../scheme/scheme";
import { isSigned } from "../signed-indicator";
import type { CellAddress } from "../workbook";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/** What is known beside a figure below 0. */
export interface BesideNegative {
  /** Whether it is counted in whole things. */
  readonly counted: boolean;
  /** This year's figure of its row. */
  readonly actual: Figure | undefined;
  /** Last year's as the list of the scheme has it. */
  readonly listed: number | undefined;
  /** The same, or else as the form has it. */
  readonly before: number | null;
  /** What the rules have found. */
  readonly told: readonly Finding[];
}

/**
 * A figure below 0 where there is none below 0: hard of what is counted, since of things there are none
 * or some; else a query, where last year's was not below 0 either. `null` of what may be, and where a rule
 * has spoken of its size or allows it. Last year's column is not judged where the scheme lists its figure:
 * it must be what was reported then.
 */
export function negativeFinding(
  { indicator, column, value, at }: Figure,
  { counted, actual, listed, before, told }: BesideNegative,
  scheme: Scheme
): SubmissionFinding | null {
  if (value === null || column === "plan") return null;
  if (column === "lastYear" && listed !== undefined) return null;
  const other = column === "lastYear" ? actual?.value : before;
  if (!counted && (other ?? 0) < 0) return null;
  if (isSignedIn(scheme, indicator, counted) || rulesAllow(scheme, indicator)) return null;
  if (told.some((one) => speaksOf(one, at))) return null;
  const { form, unit } = indicator;
  const lastYear = column === "actual" ? before : null;
  const place = { form, indicator, at, left: value, right: lastYear } as const;
  return submissionFinding(
    { ...place, rule: "NEGATIVE", severity: counted ? "hard" : "query" },
    { code: "negative", value, unit, counted, column, lastYear }
  );
}

/** Once for each indicator. */
const SIGNED = new WeakMap<Indicator, boolean>();

function isSignedIn(scheme: Scheme, indicator: Indicator, counted: boolean): boolean {
  let known = SIGNED.get(indicator);
  if (known === undefined) SIGNED.set(indicator, (known = signedIn(scheme, indicator, counted)));
  return known;
}

/** Whatever belongs to a profit may be a loss: of 利润总额 also 其中：国有企业. */
function signedIn({ byKey }: Scheme, indicator: Indicator, counted: boolean): boolean {
  const seen = new Set<Indicator>();
  for (
    let one: Indicator | undefined = indicator;
    one && !seen.has(one);
    one = byKey.get(indicatorKey(one.form, one.parent))
  ) {
    if (isSigned(one.name, one.unit, counted)) return true;
    seen.add(one);
  }
  return false;
}

/** Whether a broken relation holds this figure alone against something: it has said what is wrong. */
function speaksOf(finding: Finding, at: CellAddress): boolean {
  if (finding.code !== "relation") return false;
  const compared = finding.figures.filter((one) => one.side !== null);
  return compared.length > 0 && compared.every((one) => isSameCell(one.at, at));
}

function isSameCell(one: CellAddress | null, other: CellAddress): boolean {
  return one?.row === other.row && one.column === other.column && one.sheet === other.sheet;
}

/** Whether a rule gives the figure a bound below 0, or one that asks for a sign is switched off. */
function rulesAllow({ rules, rulesOff, indicators }: Scheme, indicator: Indicator): boolean {
  const find = indicatorFinder(indicators);
  const names = (side: RuleExpression, { form }: CheckRule) => {
    if (side.kind !== "reference") return false;
    const { reference } = side;
    return reference.row === EVERY_ROW
      ? bareFormNumber(reference.form ?? form ?? "") === indicator.form
      : find(reference, form) === indicator;
  };
  const bounds = (rule: CheckRule, isOff: boolean) =>
    rule.clauses.flatMap(comparisons).some(({ left, right }) => {
      const [bound, side] = left.kind === "reference" ? [right, left] : [left, right];
      return (isOff ? isNumber(bound) : isBelow(bound)) && names(side, rule);
    });
  return rules.some((rule) => bounds(rule, false)) || rulesOff.some((rule) => bounds(rule, true));
}

function isNumber({ kind }: RuleExpression): boolean {
  return kind === "number" || kind === "negative";
}

function isBelow(bound: RuleExpression): boolean {
  return bound.kind === "negative" || (bound.kind === "number" && bound.value < 0);
}
