import {
  evaluateClause,
  type MissingMode,
  type RuleClause,
  type RuleLookup,
  type RuleOutcome,
  type RuleReference,
  type Tolerance,
} from "./rule";
import { ASKED, BLOCK, LEFT_OUT, PASS, type Block, type ReadFigure } from "./rule-block";
import {
  compileRelation,
  type ComparisonProgram,
  type RelationProgram,
} from "./rule-block-relation";
import {
  BLANK,
  ABSENT,
  figureAt,
  NOT_APPLICABLE as DASH,
  NUMBER,
  RANGE,
  type ColumnFinder,
  type RuleColumns,
} from "./unit-columns";
import { distinct } from "./rule-describe";
import { NOT_APPLICABLE } from "./rule-outcome";

/** A relation to be judged for many units. */
export interface BatchRule {
  readonly clause: RuleClause;
  readonly tolerance: Tolerance;
  readonly missing: MissingMode;
}

/** A relation ready to be judged, for any table whose columns the same finder finds. */
export interface BatchProgram extends BatchRule {
  readonly finder: ColumnFinder;
  /** `null` where the relation is judged unit by unit. */
  readonly program: RelationProgram | null;
}

/** What was found at one unit. */
export interface UnitOutcome {
  readonly unit: number;
  readonly outcome: RuleOutcome;
}

/** What came of one relation over all units; memory grows with what is found, not with what holds. */
export interface BatchOutcome {
  readonly passed: number;
  readonly notApplicable: number;
  readonly failed: readonly UnitOutcome[];
  readonly unchecked: readonly UnitOutcome[];
}

/** Compiles a relation once; its outcomes are those of `evaluateClause` for every unit. */
export function compileRule(rule: BatchRule, finder: ColumnFinder): BatchProgram {
  const by = { finder, tolerance: rule.tolerance, mode: rule.missing };
  return { ...rule, finder, program: compileRelation(rule.clause.expression, by) };
}

/** Judges a relation for every unit of a table. Units come in their order. */
export function judgeUnits(rule: BatchProgram, figures: RuleColumns): BatchOutcome {
  const failed: UnitOutcome[] = [];
  const unchecked: UnitOutcome[] = [];
  let passed = 0;
  let notApplicable = 0;
  const take = (unit: number, outcome: RuleOutcome) => {
    if (outcome.kind === "fail") failed.push({ unit, outcome });
    else if (outcome.kind === "unchecked") unchecked.push({ unit, outcome });
    else if (outcome.kind === "pass") passed += 1;
    else notApplicable += 1;
  };
  const judge = unitJudge(rule, figures);
  const { program } = rule;
  eachBlock(figures, (block) => {
    const codes = program?.run(block);
    for (let at = 0; at < block.count; at++) {
      const code = codes?.[at] ?? ASKED;
      if (code === PASS) passed += 1;
      else if (code === LEFT_OUT) notApplicable += 1;
      else take(block.from + at, judge(block.from + at, code));
    }
  });
  return { passed, notApplicable, failed, unchecked };
}

/** The outcome of every unit, those that hold with both sides: for a list of all that was judged. */
export function judgeEveryUnit(rule: BatchProgram, figures: RuleColumns): readonly RuleOutcome[] {
  const outcomes: RuleOutcome[] = [];
  const judge = unitJudge(rule, figures);
  const comparison = rule.program?.comparison;
  eachBlock(figures, (block) => {
    const codes = rule.program?.run(block);
    const sides = comparison && { left: comparison.left(block), right: comparison.right(block) };
    for (let at = 0; at < block.count; at++) {
      const code = codes?.[at] ?? ASKED;
      if (code === LEFT_OUT) outcomes.push(NOT_APPLICABLE);
      else if (code === PASS && sides) {
        const left = sides.left.values[at] ?? 0;
        const right = sides.right.values[at] ?? 0;
        outcomes.push({
          kind: "pass",
          left: { low: left, high: left },
          right: { low: right, high: right },
        });
      } else outcomes.push(judge(block.from + at, code));
    }
  });
  return outcomes;
}

function eachBlock(figures: RuleColumns, judge: (block: Block) => void): void {
  for (let from = 0; from < figures.units; from += BLOCK) {
    judge({ figures, from, count: Math.min(BLOCK, figures.units - from) });
  }
}

/** Judges one unit by itself; of a comparison that only misses figures the outcome is shared. */
function unitJudge(rule: BatchProgram, figures: RuleColumns) {
  const { clause, tolerance, missing, finder, program } = rule;
  let unit = 0;
  const lookup = unitLookup(finder, figures, () => unit);
  const missed = program?.comparison && missedFigures(rule, program.comparison, figures);
  return (at: number, code: number): RuleOutcome => {
    unit = at;
    const shared = code === ASKED ? missed?.(at) : null;
    return shared ?? evaluateClause(clause, lookup, tolerance, missing);
  };
}

/** A lookup of the figures of one unit at a time. */
function unitLookup(finder: ColumnFinder, figures: RuleColumns, unit: () => number): RuleLookup {
  const columns = new Map<RuleReference, number>();
  // The members of a run are the same for every unit, and so must be their references.
  const members = new Map<RuleReference, readonly RuleReference[]>();
  return {
    one: (reference) => {
      let column = columns.get(reference);
      if (column === undefined) {
        column = finder.one(reference);
        columns.set(reference, column);
      }
      return figureAt(figures.columns[column], unit());
    },
    many: (reference, to, how) => {
      let found = members.get(reference);
      if (!found) {
        found = finder.many(reference, to, how);
        members.set(reference, found);
      }
      return found;
    },
  };
}

/** More figures than this are not worth a shared outcome: there would be one for every unit. */
const MOST_SHARED = 30;

/**
 * The unchecked outcome of a comparison whose figures are missing, one for each set of them; `null`
 * where it is unchecked for another reason.
 */
function missedFigures(
  rule: BatchProgram,
  { figures: read }: ComparisonProgram,
  figures: RuleColumns
): (unit: number) => RuleOutcome | null {
  if (read.length > MOST_SHARED) return () => null;
  const states = read.map((one) => figures.columns[one.column]?.states);
  const zero = rule.missing.endsWith("_zero");
  const outcomes = new Map<number, RuleOutcome>();
  return (unit) => {
    let set = 0;
    for (let index = 0; index < states.length; index++) {
      const state = states[index]?.[unit] ?? ABSENT;
      if (state === RANGE) return null;
      const read = state === NUMBER || state === DASH;
      if (!read && !(zero && (state === BLANK || state === ABSENT))) set |= 1 << index;
    }
    if (set === 0) return null;
    const known = outcomes.get(set);
    if (known) return known;
    const outcome = uncheckedFor(read, set);
    outcomes.set(set, outcome);
    return outcome;
  };
}

function uncheckedFor(read: readonly ReadFigure[], set: number): RuleOutcome {
  const missing = read.filter((_, index) => (set >> index) & 1).map((one) => one.reference);
  return { kind: "unchecked", missing: distinct(missing), reason: "missing" };
}
