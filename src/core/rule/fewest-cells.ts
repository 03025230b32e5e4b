import type { Finding } from "../finding";
import { boundsOf, groupByFigures, isBroken, type EditBound } from "./implied-edits";
import { linearRelation, type LinearTerm } from "./linear-relation";
import type { Figure, Report } from "../report";
import { evaluateClause, type RuleClause } from "./rule";
import type { RuleSource } from "./rule-figures";
import { indicatorFinder } from "../indicator-finder";
import type { CheckRule, Scheme } from "../scheme/scheme";
import { smallestChanges } from "./smallest-change";

/** Hard findings that fewer cells than findings could explain: where to look first. Only a hint. */
export interface FewestCells {
  /** Ids of the broken rules, in the order of the findings. */
  readonly rules: readonly string[];
  readonly findings: number;
  /** Each a set of figures that could be wrong together; all are as small as can be. */
  readonly choices: readonly (readonly Figure[])[];
}

/** Steps for a whole workbook, some tens of milliseconds: with them the search can never hang. */
const STEPS = 1_000_000;

type Broken = Extract<Finding, { readonly code: "relation" }>;

/**
 * For hard findings that share cells, the fewest cells whose figures could be changed so that these
 * rules hold and no hard rule that holds is broken. Only sums and differences of figures (linear
 * edits) are weighed; a count stays at 0 or above. Nothing where it would take too long to tell.
 *
 * @param rules the rules that were judged, the derived ones included
 */
export function fewestCells(
  findings: readonly Finding[],
  rules: readonly CheckRule[],
  source: RuleSource,
  scheme: Scheme,
  report: Report
): readonly FewestCells[] {
  const broken = new Map<RuleClause, Broken>();
  for (const one of findings)
    if (one.code === "relation" && one.severity === "hard") broken.set(one.clause, one);
  if (broken.size < 2) return [];
  const draft: Draft = { broken, source, scheme, report, figures: new Map(), values: new Map() };
  const edits = rules.filter((rule) => rule.severity === "hard").flatMap(readEdits(draft));
  const kept = [...edits.flatMap((one) => (one.finding ? [] : one.bounds)), ...floors(draft)];
  // What holds only within the rounding of binary fractions asks for nothing.
  const holding = kept.filter((one) => !isBroken(one, draft.values));
  const work = { steps: STEPS };
  const order = new Map([...broken.values()].map((one, index) => [one, index]));
  const groups = groupByFigures(edits.filter((one) => one.finding));
  return groups.flatMap((group) => {
    // An error that shares no cell says itself where to look.
    if (group.length < 2) return [];
    const bounds = [...group.flatMap((one) => one.bounds), ...holding];
    const choices = smallestChanges(bounds, draft.values, group.length - 1, work);
    if (choices.length === 0) return [];
    const found = group
      .flatMap((one) => one.finding ?? [])
      .sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    return [
      {
        rules: [...new Set(found.map((one) => one.rule))],
        findings: found.length,
        choices: choices.map((keys) => keys.flatMap((key) => draft.figures.get(key) ?? [])),
      },
    ];
  });
}

interface Draft {
  readonly broken: ReadonlyMap<RuleClause, Broken>;
  readonly source: RuleSource;
  readonly scheme: Scheme;
  readonly report: Report;
  /** The figures that can be changed, and what they are. */
  readonly figures: Map<string, Figure>;
  readonly values: Map<string, number>;
}

interface Edit {
  readonly finding: Broken | null;
  readonly bounds: readonly EditBound[];
}

const readEdits =
  (draft: Draft) =>
  (rule: CheckRule): readonly Edit[] =>
    rule.clauses.flatMap((clause) => readEdit(rule, clause, draft) ?? []);

/** A clause that was judged, as bounds on the figures of the forms. */
function readEdit(rule: CheckRule, clause: RuleClause, draft: Draft): Edit | null {
  const lookup = draft.source.lookup(rule.form);
  const find = indicatorFinder(draft.scheme.indicators);
  const relation = linearRelation(clause, { find, form: rule.form, many: lookup.many });
  if (!relation) return null;
  const finding = draft.broken.get(clause) ?? null;
  const outcome = evaluateClause(clause, lookup, rule.tolerance);
  if (outcome.kind !== "pass" && outcome.kind !== "fail") return null;
  const terms = new Map<string, number>();
  let [low, high] = [relation.constant, relation.constant];
  for (const [key, term] of relation.terms) {
    if (isChangeable(key, term, rule.form, draft)) terms.set(key, term.coefficient);
    else {
      // A target of the plan, which may be a range; "-" adds nothing.
      const value = draft.source.describe(term.reference, rule.form).value ?? { low: 0, high: 0 };
      const ends = [term.coefficient * value.low, term.coefficient * value.high];
      low -= Math.max(...ends);
      high -= Math.min(...ends);
    }
  }
  const size = Math.max(Math.abs(outcome.left?.high ?? 0), Math.abs(outcome.right?.high ?? 0));
  const slack = Math.max(rule.tolerance.absolute, rule.tolerance.relative * size);
  return { finding, bounds: boundsOf(terms, relation.comparator, low - slack, high + slack) };
}

/** A figure that stands in a form; notes its value. */
function isChangeable(key: string, term: LinearTerm, form: string | null, draft: Draft): boolean {
  const figure = draft.report.figures.get(key);
  // The plan's own sheet goes before the plan column of a form.
  if (figure?.value == null || draft.source.describe(term.reference, form).at !== figure.at)
    return false;
  draft.figures.set(key, figure);
  draft.values.set(key, figure.value);
  return true;
}

/** No correction makes a count negative; a rate, or a figure that is below 0 already, may be. */
function floors({ figures, values }: Draft): readonly EditBound[] {
  return [...figures].flatMap(([key, { indicator }]) =>
    indicator.measure === "rate" || (values.get(key) ?? 0) < 0
      ? []
      : [{ terms: new Map([[key, -1]]), kind: "<=", bound: 0 } as const]
  );
}
