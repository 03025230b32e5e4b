import type { Tolerance } from "../rule/rule";
import { clauseReferences } from "../rule/rule";
import { comparisons } from "../rule/rule-describe";
import { lastDigitOf } from "../rule/printed-figure";
import { ruleSource } from "../rule/rule-figures";
import { indicatorFinder } from "../indicator-finder";
import type { Figure, Report } from "../report";
import type { Indicator, Scheme } from "../scheme/scheme";

export type SumTolerance = (total: Figure, parts: readonly Indicator[], sum: number) => number;

/**
 * How far parts may be from their total: what the scheme's own rules allow that set the total equal to
 * something with one of the parts in it; 0 where no rule speaks of them, as in the rules that follow
 * from the catalogue. In the indicator's own unit.
 */
export function sumTolerance(scheme: Scheme, report: Report): SumTolerance {
  const find = indicatorFinder(scheme.indicators);
  const source = ruleSource(scheme, report);
  const stated = scheme.rules.flatMap((rule) =>
    rule.clauses
      .filter((clause) => comparisons(clause).some((one) => one.comparator === "="))
      .map((clause) => ({
        tolerance: rule.tolerance,
        named: new Set(
          clauseReferences(clause, source.lookup(rule.form)).map((one) => find(one, rule.form))
        ),
      }))
  );
  return (total, parts, sum) =>
    stated
      .filter(({ named }) => named.has(total.indicator) && parts.some((part) => named.has(part)))
      .reduce((most, { tolerance }) => Math.max(most, allowed(tolerance, total, sum)), 0);
}

function allowed(tolerance: Tolerance, total: Figure, sum: number): number {
  const larger = Math.max(Math.abs(total.value ?? 0), Math.abs(sum));
  const digits = (tolerance.lastDigits ?? 0) * (lastDigitOf(total) ?? 0);
  return Math.max(tolerance.absolute, tolerance.relative * larger, digits);
}
