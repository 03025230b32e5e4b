import type { FigureFinder, ReferenceFault, Sweep } from "./figure-finder";
import type { RuleClause, RuleOutcome } from "./rule";
import { compileRule, judgeEveryUnit } from "./rule-batch";
import { gap } from "./rule-interval";
import type { ListedRule } from "./rule-list";

/** A rule that names what the table does not have; its row counts from 0. */
export type RuleReferenceFault = ReferenceFault & { readonly row: number; readonly rule: string };

/** One relation judged for every group. */
export interface RelationResult {
  readonly rule: ListedRule;
  readonly clause: RuleClause;
  /** Where a relation in whole rows or columns was judged. */
  readonly sweep: Sweep;
  /** In the order of the table's groups. */
  readonly outcomes: readonly RuleOutcome[];
}

/** The first thing each rule asks for in vain: such a rule is judged for no group. */
export function referenceFaults(
  rules: readonly ListedRule[],
  finder: FigureFinder
): readonly RuleReferenceFault[] {
  return rules.flatMap((rule) => {
    for (const clause of rule.clauses) {
      const fault = finder.fault(clause);
      if (fault) return [{ ...fault, row: rule.row, rule: rule.id }];
    }
    return [];
  });
}

/** Judges rules one relation at a time, so that no more than one relation's outcomes are held. */
export function* checkFigures(
  rules: readonly ListedRule[],
  finder: FigureFinder
): Generator<RelationResult> {
  for (const rule of rules) {
    const { tolerance, missing } = rule;
    for (const clause of rule.clauses) {
      for (const sweep of finder.sweeps(clause)) {
        const program = compileRule({ clause, tolerance, missing }, finder.at(sweep));
        yield { rule, clause, sweep, outcomes: judgeEveryUnit(program, finder.figures()) };
      }
    }
  }
}

/** Both sides of an outcome and the imbalance, left − right; `null` where there is none. */
export interface Sides {
  readonly left: number | null;
  readonly right: number | null;
  readonly imbalance: number | null;
}

export function sidesOf(outcome: RuleOutcome): Sides {
  if (outcome.kind !== "pass" && outcome.kind !== "fail") return NO_SIDES;
  const { left, right } = outcome;
  const imbalance = left && right ? gap(left, right) : null;
  return { left: shown(left?.low), right: shown(right?.low), imbalance: shown(imbalance) };
}

const NO_SIDES: Sides = { left: null, right: null, imbalance: null };

/** To fifteen digits; the difference of two numbers near the largest may be none itself. */
function shown(value: number | null | undefined): number | null {
  if (value == null || !Number.isFinite(value)) return null;
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
