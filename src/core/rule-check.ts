import type { Finding, MissingFigure, RuleFigure, Unchecked } from "./finding";
import { newFinding } from "./new-finding";
import {
  clauseReferences,
  evaluateClause,
  type Interval,
  type RuleClause,
  type RuleOutcome,
} from "./rule";
import type { RuleSource } from "./rule-figures";
import type { CheckRule } from "./scheme";
import { isCount, tidyNumber } from "./units";
import type { CellAddress } from "./workbook";

export interface RuleResults {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** Relations judged, whether they hold or not. */
  readonly checked: number;
}

/** Judges every clause of the rules on the figures of a source. */
export function checkRules(
  rules: readonly CheckRule[],
  source: RuleSource,
  derived: boolean
): RuleResults {
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  let checked = 0;
  for (const rule of rules) {
    const lookup = source.lookup(rule.form);
    for (const clause of rule.clauses) {
      const outcome = evaluateClause(clause, lookup, rule.tolerance);
      if (outcome.kind === "unchecked") {
        unchecked.push(uncheckedRule(rule, outcome, source));
        continue;
      }
      if (outcome.kind === "not_applicable") continue;
      checked += 1;
      const figures = figuresOf(clause, outcome, rule, source);
      if (outcome.kind === "fail")
        findings.push(relationFinding(rule, clause, outcome, figures, derived));
      else findings.push(...mixedUnits(rule, figures));
    }
  }
  return { findings, unchecked, checked };
}

/** The figures named by a clause; of a broken one, those of 下级 and runs too, each on its own. */
function figuresOf(
  clause: RuleClause,
  outcome: RuleOutcome,
  rule: CheckRule,
  source: RuleSource
): readonly RuleFigure[] {
  const parts = outcome.kind === "fail" ? [...outcome.leftParts, ...outcome.rightParts] : [];
  const expanded = parts.map((part) => part.reference);
  const others = clauseReferences(clause).filter(
    (reference) => !expanded.some((one) => one.start <= reference.start && reference.end <= one.end)
  );
  return [...expanded, ...others].map((reference) => source.describe(reference, rule.form));
}

function uncheckedRule(
  rule: CheckRule,
  outcome: Extract<RuleOutcome, { kind: "unchecked" }>,
  source: RuleSource
): Unchecked {
  const lookup = source.lookup(rule.form);
  const missing = outcome.missing.map((reference): MissingFigure => {
    const value = lookup.one(reference);
    const figure = source.describe(reference, rule.form);
    return {
      name: figure.name,
      why: value.kind === "missing" ? value.why : "unreadable",
      at: figure.at,
    };
  });
  return { rule: rule.id, form: rule.form, reason: outcome.reason, missing };
}

function relationFinding(
  rule: CheckRule,
  clause: RuleClause,
  outcome: Extract<RuleOutcome, { kind: "fail" }>,
  figures: readonly RuleFigure[],
  derived: boolean
): Finding {
  const cells = uniqueCells(figures);
  const left = reported(outcome.left);
  const right = reported(outcome.right);
  const place = {
    rule: rule.id,
    severity: rule.severity,
    form: rule.form,
    indicator: figures[0]?.indicator ?? null,
    at: cells[0] ?? null,
    related: cells.slice(1),
    left,
    right,
    difference: outcome.difference === null ? null : tidyNumber(outcome.difference),
    tolerance: Math.max(
      rule.tolerance.absolute,
      rule.tolerance.relative * Math.max(Math.abs(left ?? 0), Math.abs(right ?? 0))
    ),
  };
  const { comparator } = outcome;
  return newFinding(place, {
    code: "relation",
    clause,
    comparator,
    figures,
    note: rule.explanation,
    derived,
  });
}

/** A side that is a range of targets is reported by its low end, the one an actual is judged by. */
function reported(side: Interval | null): number | null {
  return side === null ? null : tidyNumber(side.low);
}

function uniqueCells(figures: readonly RuleFigure[]): readonly CellAddress[] {
  const seen = new Map<string, CellAddress>();
  for (const { at } of figures)
    if (at) seen.set(`${at.sheet}\n${String(at.row)}\n${String(at.column)}`, at);
  return [...seen.values()];
}

/** 项 件 个 家 所 份 人 add and compare as counts; where they are mixed, it is said. */
function mixedUnits(rule: CheckRule, figures: readonly RuleFigure[]): readonly Finding[] {
  const units = [...new Set(figures.filter((one) => isCount(one.unit)).map((one) => one.unit))];
  if (units.length < 2) return [];
  const cells = uniqueCells(figures);
  const place = {
    rule: rule.id,
    severity: "info",
    form: rule.form,
    at: cells[0] ?? null,
    related: cells.slice(1),
  } as const;
  return [newFinding(place, { code: "mixed_units", units })];
}
