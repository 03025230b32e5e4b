import { groupBy } from "../grouped";
import {
  boundsOf,
  groupByFigures,
  impliedBounds,
  isBroken,
  type EditBound,
} from "../rule/implied-edits";
import { linearRelation, type LinearRelation, type LinearSource } from "../rule/linear-relation";
import { lintNote, type LintNote } from "./lint-note";
import type { RuleClause, RuleReference } from "../rule/rule";
import { ruleColumn } from "../rule/rule-columns";
import { indicatorKey, type CheckRule } from "../scheme/scheme";
import { tidyNumber } from "../units";

/** A clause of a rule, brought into one form, so that it can be laid beside others. */
export interface LintRelation {
  readonly rule: CheckRule;
  readonly clause: RuleClause;
  readonly linear: LinearRelation | null;
  /** The same for clauses that ask something of the same sum of figures, or that say the same. */
  readonly subject: string;
  readonly bounds: readonly EditBound[];
  /** Where the sum has to lie; `null` where that is no fixed span. */
  readonly span: Span | null;
}

interface Span {
  readonly low: number;
  readonly high: number;
  /** The ends do not belong to it. */
  readonly open: boolean;
}

/** Brings a clause into its form: moved to one side, ordered, its first figure taken once. */
export function readRelation(
  rule: CheckRule,
  clause: RuleClause,
  source: LinearSource
): LintRelation {
  const linear = linearRelation(clause, source);
  const none = { rule, clause, linear, bounds: [], span: null };
  if (!linear) return { ...none, subject: clauseText(clause, source) };
  const terms = [...linear.terms].sort(([one], [other]) => (one < other ? -1 : 1));
  const first = terms[0]?.[1].coefficient ?? 1;
  const plain = new Map(terms.map(([key, term]) => [key, term.coefficient / first]));
  const text = [...plain].map(([key, value]) => `${value.toPrecision(9)} ${key}`).join("\n");
  const comparator = (first < 0 ? TURNED.get(linear.comparator) : null) ?? linear.comparator;
  const constant = linear.constant / first;
  const { absolute, relative } = rule.tolerance;
  const [low, high] = [
    constant - absolute / Math.abs(first),
    constant + absolute / Math.abs(first),
  ];
  const bounds = boundsOf(plain, comparator, low, high);
  // A tolerance that moves with the figures, or all but one number.
  if (relative > 0 || comparator === "<>")
    return { ...none, bounds, subject: JSON.stringify([text, comparator, constant, relative]) };
  const span = {
    low: comparator.startsWith("<") ? -Infinity : tidyNumber(low),
    high: comparator.startsWith(">") ? Infinity : tidyNumber(high),
    open: comparator === "<" || comparator === ">",
  };
  return { ...none, bounds, subject: text, span };
}

const TURNED = new Map<string, LinearRelation["comparator"]>([
  ["<", ">"],
  [">", "<"],
  ["<=", ">="],
  [">=", "<="],
]);

/** Any other clause with its figures by their keys, wherever in the text they stand. */
function clauseText(clause: RuleClause, { find, form }: LinearSource): string {
  return JSON.stringify(clause.expression, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || !("row" in value)) return value;
    const reference = value as RuleReference;
    const one = find(reference, form);
    return [one ? indicatorKey(one.form, one.code) : reference.row, ruleColumn(reference)];
  });
}

/** Rules that say what another says already, and rules that say nothing. */
export function lintRepeats(relations: readonly LintRelation[]): readonly LintNote[] {
  const groups = groupBy(relations, (one) => one.subject);
  return [...groups.values()].flatMap((same) =>
    same.flatMap((one, index) =>
      one.linear?.terms.size === 0
        ? [emptyNote(one, one.linear)]
        : compare(one, same.slice(Math.max(0, index - COMPARED), index))
    )
  );
}

function emptyNote({ rule, bounds }: LintRelation, linear: LinearRelation): LintNote {
  const holds =
    linear.comparator === "<>"
      ? linear.constant !== 0
      : bounds.every((bound) => !isBroken(bound, NO_VALUES));
  const note = lintNote([rule.at], { code: "rule_empty", rule: rule.id, holds });
  return holds ? note : { ...note, weight: "fault" };
}

/** A relation is laid beside so many before it that speak of the same figures. */
const COMPARED = 20;

const NO_VALUES: ReadonlyMap<string, number> = new Map();
const WEIGHT = { hard: 2, query: 1, info: 0 } as const;

/** The first of the relations before that makes this one needless, or that it makes needless. */
function compare(one: LintRelation, earlier: readonly LintRelation[]): readonly LintNote[] {
  const note = (code: "rule_repeats" | "rule_weaker", less: CheckRule, more: CheckRule) => [
    lintNote([less.at, more.at], { code, rule: less.id, other: more.id }),
  ];
  for (const other of earlier) {
    const [less, more] = [isWithin(other.span, one.span), isWithin(one.span, other.span)];
    if (less && more) return note("rule_repeats", one.rule, other.rule);
    // A loose hard rule beside a strict query is two steps, not one too many.
    const weights = WEIGHT[one.rule.severity] - WEIGHT[other.rule.severity];
    if (less && weights <= 0) return note("rule_weaker", one.rule, other.rule);
    if (more && weights >= 0) return note("rule_weaker", other.rule, one.rule);
  }
  return [];
}

/** Whether a sum that lies in one span lies in the other; where there is no span the subject says all. */
function isWithin(inner: Span | null, outer: Span | null): boolean {
  if (!inner || !outer) return inner === outer;
  const reaches = (out: number) => out > 0 || (out === 0 && (inner.open || !outer.open));
  const free = (end: number) => !Number.isFinite(end);
  return (
    (free(outer.low) || reaches(inner.low - outer.low)) &&
    (free(outer.high) || reaches(outer.high - inner.high))
  );
}

/** Steps for a whole scheme; past them nothing is said to contradict. */
const STEPS = 300_000;
/** Contradictions told of rules that hang together. */
const MOST = 5;

/**
 * Rules that no figures can meet together, each time as few of them as contradict one another; what
 * is counted is never below 0. A `fault` where all of them are hard: no report can pass.
 */
export function lintContradictions(relations: readonly LintRelation[]): readonly LintNote[] {
  const work = { steps: STEPS };
  const fixed = relations.filter((one) => one.rule.tolerance.relative === 0);
  // Queries first: what is left over in the end are hard rules, where they alone contradict.
  const sorted = fixed.sort((a, b) => WEIGHT[a.rule.severity] - WEIGHT[b.rule.severity]);
  return groupByFigures(sorted).flatMap((group) => {
    const notes: LintNote[] = [];
    let rest = group;
    while (notes.length < MOST && rest.length > 1 && isImpossible(rest, work)) {
      let core = rest;
      for (const one of rest) {
        const without = core.filter((other) => other !== one);
        if (isImpossible(without, work)) core = without;
      }
      if (work.steps < 0) break;
      const rules = [...new Map(core.map(({ rule }) => [rule.at, rule])).values()];
      const note = lintNote(
        rules.map((rule) => rule.at),
        { code: "rules_contradict", rules: rules.map((rule) => rule.id) }
      );
      const isHard = rules.every((rule) => rule.severity === "hard");
      notes.push(isHard ? { ...note, weight: "fault" } : note);
      rest = rest.filter((one) => one !== core[0]);
    }
    return notes;
  });
}

function isImpossible(relations: readonly LintRelation[], work: { steps: number }): boolean {
  const bounds = relations.flatMap((one) => one.bounds);
  const floors = relations.flatMap(({ linear }) =>
    [...(linear?.terms ?? [])].flatMap(([key, { indicator, column }]) =>
      indicator.measure === "rate" || column === "planGrowth" ? [] : [key]
    )
  );
  for (const key of new Set(floors))
    bounds.push({ terms: new Map([[key, -1]]), kind: "<=", bound: 0 });
  const free = [...new Set(bounds.flatMap((one) => [...one.terms.keys()]))];
  const implied = impliedBounds(bounds, free, work);
  return implied?.some((one) => isBroken(one, NO_VALUES)) === true;
}
