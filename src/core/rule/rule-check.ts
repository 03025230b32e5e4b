import type { Finding, RuleFigure, Unchecked } from "../finding";
import { newFinding } from "../new-finding";
import {
  clauseReferences,
  evaluateClause,
  type Interval,
  type RuleClause,
  type RuleOutcome,
  type RuleReference,
} from "./rule";
import { comparisons, distinct, figuresTogether, hasPart } from "./rule-describe";
import type { RuleSource } from "./rule-figures";
import { sweepSources } from "./rule-sweep";
import { mergeByReason, uncheckedForm, uncheckedRule } from "./rule-unchecked";
import type { CheckRule } from "../scheme/scheme";
import { isCount, tidyNumber } from "../units";
import type { CellAddress } from "../workbook";

export interface RuleResults {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** Relations judged, whether they hold or not. */
  readonly checked: number;
  /** Cells whose text a rule has judged: it is an answer there, and no figure that cannot be read. */
  readonly texts: readonly CellAddress[];
}

/** Judges every clause of the rules on the figures of a source. */
export function checkRules(
  rules: readonly CheckRule[],
  source: RuleSource,
  derived: boolean
): RuleResults {
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  const texts: CellAddress[] = [];
  let checked = 0;
  for (const rule of rules) {
    for (const clause of rule.clauses) {
      const sources = sweepSources(clause, rule.form, source);
      if (!sources) unchecked.push(uncheckedForm(rule, clause));
      const open: Unchecked[] = [];
      const ofText = asksText(clause);
      for (const [index, place] of (sources ?? []).entries()) {
        const lookup = place.lookup(rule.form);
        const outcome = evaluateClause(clause, lookup, rule.tolerance, rule.missing);
        if (outcome.kind === "unchecked") open.push(uncheckedRule(rule, clause, outcome, place));
        if (outcome.kind === "unchecked" || outcome.kind === "not_applicable") continue;
        checked += 1;
        // Of a relation that holds nothing is told, unless it mixes units.
        const mixed = index === 0 ? mixedReferences(rule, clause, place) : [];
        if (!ofText && outcome.kind !== "fail" && mixed.length === 0) continue;
        const figures = figuresOf(clause, outcome, rule, place);
        if (ofText) texts.push(...textCells(figures));
        if (outcome.kind === "fail")
          findings.push(relationFinding(rule, clause, outcome, figures, derived));
        else {
          const described = mixed.map((one) => place.describe(one, rule.form));
          findings.push(...mixedUnits(rule, described));
        }
      }
      unchecked.push(...mergeByReason(open));
    }
  }
  return { findings, unchecked, checked, texts };
}

function textCells(figures: readonly RuleFigure[]): readonly CellAddress[] {
  return figures.flatMap((one) => (one.at && one.text !== "" ? [one.at] : []));
}

/** The figures named by a clause; of a broken one, those of 下级 and runs too, each on its own. */
function figuresOf(
  clause: RuleClause,
  outcome: RuleOutcome,
  rule: CheckRule,
  source: RuleSource
): readonly RuleFigure[] {
  const describe = (reference: RuleReference, side: RuleFigure["side"] = null): RuleFigure => ({
    ...source.describe(reference, rule.form),
    side,
  });
  const [left, right] =
    outcome.kind === "fail" ? [outcome.leftParts, outcome.rightParts] : [[], []];
  const expanded = [...left, ...right].map((part) => part.reference);
  const others = clauseReferences(clause).filter(
    (reference) => !expanded.some((one) => one.start <= reference.start && reference.end <= one.end)
  );
  return [
    ...left.map((part) => describe(part.reference, "left")),
    ...right.map((part) => describe(part.reference, "right")),
    ...others.map((reference) => describe(reference)),
  ];
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
      outcome.allowed ?? 0,
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
    rate: isRate(clause),
  });
}

/** Whether the clause compares growth with a bound: its sides are fractions, told as percentages. */
function isRate(clause: RuleClause): boolean {
  const sides = comparisons(clause).flatMap(({ left, right }) => [left.kind, right.kind]);
  return sides.includes("growth") && sides.every((kind) => kind !== "reference");
}

/** A side that is a range of targets is reported by its low end, the one an actual is judged by. */
function reported(side: Interval | null): number | null {
  return side === null ? null : tidyNumber(side.low);
}

function uniqueCells(figures: readonly Pick<RuleFigure, "at">[]): readonly CellAddress[] {
  const seen = new Map<string, CellAddress>();
  for (const { at } of figures)
    if (at) seen.set(`${at.sheet}\n${String(at.row)}\n${String(at.column)}`, at);
  return [...seen.values()];
}

/** Whether a clause is of what cells show, not of figures alone. */
export function asksText(clause: RuleClause): boolean {
  return hasPart(clause, "pattern") || hasPart(clause, "text");
}

/** The figures of a clause that are added to or compared with counts of another unit. */
export function mixedReferences(
  rule: CheckRule,
  clause: RuleClause,
  source: RuleSource
): readonly RuleReference[] {
  const mixes = (references: readonly RuleReference[]) => {
    let first = "";
    for (const reference of references) {
      const unit = source.unit(reference, rule.form);
      if (unit === first || !isCount(unit)) continue;
      if (first !== "") return true;
      first = unit;
    }
    return false;
  };
  // Nearly all clauses are of one unit.
  return mixes(clause.references) ? distinct(figuresTogether(clause).filter(mixes).flat()) : [];
}

/** 项 件 个 家 所 份 人 add and compare as counts; where they are mixed, it is said. */
export function mixedUnits(
  rule: CheckRule,
  figures: readonly Pick<RuleFigure, "unit" | "at">[]
): readonly Finding[] {
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
