import type { PlacedFigures } from "../figure-places";
import type { Finding } from "../finding";
import type { CheckRule, Scheme } from "../scheme/scheme";
import {
  numberedSource,
  putInPlace,
  readyClause,
  readyRules,
  type Bound,
  type ReadyClause,
  type ReadyRelation,
} from "./ready-rules";
import { LEFT_OUT, PASS, type Block } from "./rule-block";
import { checkRules, mixedUnits, type RuleResults } from "./rule-check";
import type { RuleSource } from "./rule-figures";
import { NUMBER, RANGE } from "./unit-columns";

/** What is left of a list of rules. */
export interface Sifted {
  /** In the order of the rules: what is found, and rules of which something may have to be said. */
  readonly open: readonly (CheckRule | Finding)[];
  /** How many relations of the others hold. */
  readonly checked: number;
}

export type RuleSieve = (figures: PlacedFigures) => readonly Sifted[];

/**
 * Sets aside the relations that hold in a report and of which nothing is said: nearly all. What each
 * of them reads is found once, so that the figures of a report are only put in their places.
 * `judgeSifted` comes to what `checkRules` does of all.
 *
 * @param lists lists of rules; each is sifted by itself
 * @param part the scheme that the rules are judged under: the part of `whole` that speaks of the
 *   forms in the reports
 * @param whole the scheme by whose indicators the figures are placed
 */
export function ruleSieve(
  lists: readonly (readonly CheckRule[])[],
  part: Scheme,
  whole: Scheme
): RuleSieve {
  // A target of the plan goes before the plan column.
  if (part.plan.length > 0) return () => lists.map((open) => ({ open, checked: 0 }));
  const ready = readyRules(whole);
  const own = numberedSource(part, ready.places);
  const steps = lists.map((rules) =>
    rules.flatMap((rule) =>
      rule.clauses.map((clause): SieveStep => ({
        rule: rule.clauses.length === 1 ? rule : { ...rule, clauses: [clause] },
        clause: readyClause(rule, clause, own, ready),
      }))
    )
  );
  const { columns } = ready;
  const block: Block = { figures: { units: 1, columns }, from: 0, count: 1 };
  return (figures) => {
    putInPlace(figures, ready);
    return steps.map((list) => sift(list, figures, block));
  };
}

/**
 * The results of a list of rules.
 *
 * @param source is made only where a rule is judged by itself
 */
export function judgeSifted(
  { open, checked }: Sifted,
  source: () => RuleSource,
  derived: boolean
): RuleResults {
  const judged = open.map((one) =>
    "clauses" in one
      ? checkRules([one], source(), derived)
      : { findings: [one], unchecked: [], texts: [], checked: 0 }
  );
  return {
    findings: judged.flatMap((one) => one.findings),
    unchecked: judged.flatMap((one) => one.unchecked),
    texts: judged.flatMap((one) => one.texts),
    checked: judged.reduce((sum, one) => sum + one.checked, checked),
  };
}

/** A rule of one clause. */
interface SieveStep {
  readonly rule: CheckRule;
  readonly clause: ReadyClause | null;
}

function sift(steps: readonly SieveStep[], figures: PlacedFigures, block: Block): Sifted {
  const open: (CheckRule | Finding)[] = [];
  let checked = 0;
  for (const { rule, clause } of steps) {
    const held = clause === null ? null : heldIn(clause, figures, block);
    if (held === null) open.push(rule);
    else checked += held;
    if (!held || !clause || clause.mixed.length === 0) continue;
    const named = clause.mixed.map(({ unit, role, place }) => ({
      unit,
      at: figures[role][place]?.at ?? null,
    }));
    open.push(...mixedUnits(rule, named));
  }
  return { open, checked };
}

/** How many relations hold; `null` where something is to be judged one by one. */
function heldIn(clause: ReadyClause, { rows }: PlacedFigures, block: Block): number | null {
  let held = 0;
  for (const { run, bound, row, owed } of clause.relations) {
    if (row >= 0 && rows[row] === 0) continue;
    if (owed && !isFilled(owed, block)) continue;
    const code = bound && isWithin(bound, block) ? PASS : run(block)[0];
    if (code === PASS) held += 1;
    else if (code !== LEFT_OUT) return null;
  }
  return held;
}

function isWithin({ column, least, most }: Bound, { figures }: Block): boolean {
  const own = figures.columns[column];
  const value = own?.states[0] === NUMBER ? own.values[0] : undefined;
  return value !== undefined && least <= value && value <= most;
}

function isFilled(
  { columns, all }: NonNullable<ReadyRelation["owed"]>,
  { figures }: Block
): boolean {
  const isNumber = (column: number) => {
    const state = figures.columns[column]?.states[0];
    return state === NUMBER || state === RANGE;
  };
  return all ? columns.every(isNumber) : columns.some(isNumber);
}
