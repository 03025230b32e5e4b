import type { MissingFigure, Unchecked } from "../finding";
import type { RuleClause, RuleOutcome, RuleReference } from "./rule";
import { divisorReferences } from "./rule-describe";
import type { RuleSource } from "./rule-figures";
import { EVERY_ROW } from "./rule-tokens";
import type { CheckRule } from "../scheme/scheme";

/** Why a clause could not be judged, and for want of which figures. */
export function uncheckedRule(
  rule: CheckRule,
  clause: RuleClause,
  outcome: Extract<RuleOutcome, { kind: "unchecked" }>,
  source: RuleSource
): Unchecked {
  const { reason } = outcome;
  const missing =
    reason === "division_by_zero"
      ? zeroDivisors(rule, clause, source)
      : outcome.missing.map((reference) => missingFigure(reference, rule, source));
  return { rule: rule.id, form: rule.form, reason, missing };
}

function missingFigure(
  reference: RuleReference,
  rule: CheckRule,
  source: RuleSource
): MissingFigure {
  const value = source.lookup(rule.form).one(reference);
  const { name, at, column, indicator } = source.describe(reference, rule.form);
  // The column is lacking in the form, not in the row.
  if (value.kind === "missing" && value.why === "no_column")
    return { name: indicator?.form ?? name, why: value.why, at: null, column };
  const why =
    value.kind === "missing"
      ? value.why
      : value.kind === "not_applicable"
        ? "not_applicable"
        : "unreadable";
  return { name, why, at, column };
}

function zeroDivisors(
  rule: CheckRule,
  clause: RuleClause,
  source: RuleSource
): readonly MissingFigure[] {
  const lookup = source.lookup(rule.form);
  const isZero = (reference: RuleReference) => {
    const value = lookup.one(reference);
    return value.kind === "number" && value.low <= 0 && value.high >= 0;
  };
  return divisorReferences(clause, lookup)
    .filter(isZero)
    .map((reference): MissingFigure => {
      const { name, at, column } = source.describe(reference, rule.form);
      return { name, why: "zero", at, column };
    });
}

/** A clause of whole columns, of a form that is not in the workbook. */
export function uncheckedForm(rule: CheckRule, clause: RuleClause): Unchecked {
  const swept = clause.references.find((one) => one.row === EVERY_ROW);
  const name = swept?.form ?? rule.form ?? "";
  const missing = { name, why: "absent", at: null } as const;
  return { rule: rule.id, form: rule.form, reason: "missing", missing: [missing] };
}

/** What a clause could not judge in many places is told once for each reason. */
export function mergeByReason(all: readonly Unchecked[]): readonly Unchecked[] {
  const merged = new Map<Unchecked["reason"], Unchecked & { readonly missing: MissingFigure[] }>();
  for (const one of all) {
    const same = merged.get(one.reason);
    if (same) same.missing.push(...one.missing);
    else merged.set(one.reason, { ...one, missing: [...one.missing] });
  }
  return [...merged.values()].map((one) => ({ ...one, missing: eachOnce(one.missing) }));
}

function eachOnce(missing: readonly MissingFigure[]): readonly MissingFigure[] {
  const seen = new Set<string>();
  return missing.filter(({ name, why, at, column }) => {
    const key = JSON.stringify([name, why, at, column]);
    return !seen.has(key) && seen.add(key);
  });
}
