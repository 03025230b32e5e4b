import { findCycles } from "../cycles";
import { groupBy } from "../grouped";
import { lintNote, type LintNote, type UnitsHow } from "./lint-note";
import type { LintRelation } from "./lint-relations";
import type { LinearRelation, LinearTerm } from "../rule/linear-relation";
import { indicatorKey, type CheckRule, type Indicator } from "../scheme/scheme";
import { compareUnits } from "../units";

/** What is added up: units and measures that do not go together, and figures that make each other. */
export function lintSums(relations: readonly LintRelation[]): readonly LintNote[] {
  return [...unitNotes(relations), ...relations.flatMap(measureNotes), ...ruleCycles(relations)];
}

export const keyOf = ({ form, code }: Pick<Indicator, "form" | "code">) => indicatorKey(form, code);

/** One note for all rules that mix counts, since they may. */
function unitNotes(relations: readonly LintRelation[]): readonly LintNote[] {
  const mixed = relations.flatMap(({ rule, linear }) => {
    const units = plainTerms(linear).map(({ indicator, column }) =>
      column === "planGrowth" ? "%" : indicator.unit
    );
    const found = mixedUnits(units);
    return found ? [{ rule, ...found }] : [];
  });
  const groups = groupBy(mixed, ({ how, rule }) => (how === "counts" ? how : rule));
  return [...groups.values()].flatMap((same) => {
    const rules = [...new Set(same.map((one) => one.rule))];
    const units = [...new Set(same.flatMap((one) => one.units))];
    const ids = [...new Set(rules.map((rule) => rule.id))];
    const how = same[0]?.how ?? "counts";
    return lintNote(
      rules.map((rule) => rule.at),
      { code: "rule_units", rules: ids, how, units }
    );
  });
}

/** Figures that are taken as they stand; one with a factor has been carried over on purpose. */
function plainTerms(linear: LinearRelation | null): readonly LinearTerm[] {
  return [...(linear?.terms.values() ?? [])].filter((one) => Math.abs(one.coefficient) === 1);
}

function measureNotes({ rule, linear }: LintRelation): readonly LintNote[] {
  const terms = plainTerms(linear);
  if (linear?.comparator !== "=" || terms.length < 3 || !isMixedMeasure(terms)) return [];
  const keys = terms.map((one) => keyOf(one.indicator));
  return [lintNote([rule.at], { code: "rule_measures", rule: rule.id, keys })];
}

/** How units differ that stand side by side: the worst of it, with all that do. `null` where none does. */
export function mixedUnits(
  units: readonly string[]
): { readonly how: UnitsHow; readonly units: readonly string[] } | null {
  const different = [...new Set(units.filter((unit) => unit !== ""))];
  const ways = different.flatMap((one, index) =>
    different.slice(index + 1).map((other) => compareUnits(one, other).relation)
  );
  for (const how of ["unlike", "scaled", "counts"] as const)
    if (ways.includes(how)) return { how, units: different };
  return null;
}

/** The difference of two stocks is a flow: 年末 − 年初 = 新增. */
function isMixedMeasure(terms: readonly LinearTerm[]): boolean {
  const measures = new Set(terms.map((one) => one.indicator.measure));
  if (measures.size === 1) return false;
  if (measures.has("rate")) return true;
  const signs = terms
    .filter((one) => one.indicator.measure === "stock")
    .map((one) => Math.sign(one.coefficient));
  return new Set(signs).size === 1;
}

/** Figures that rules compute from one another in a circle; a rule that stands twice is said elsewhere. */
function ruleCycles(relations: readonly LintRelation[]): readonly LintNote[] {
  const edges = new Map<string, string[]>();
  const rules = new Map<string, CheckRule>();
  const seen = new Set<string>();
  for (const { rule, clause, linear, subject } of relations) {
    const { expression } = clause;
    if (!linear || linear.comparator !== "=" || seen.has(subject)) continue;
    seen.add(subject);
    if (expression.kind !== "comparison" || linear.terms.size < 3) continue;
    // The side that is one figure alone is computed from the others.
    const alone = [expression.left, expression.right].find((side) => side.kind === "reference");
    if (alone?.kind !== "reference") continue;
    const computed = [...linear.terms].find(([, one]) => one.reference === alone.reference)?.[0];
    if (computed === undefined) continue;
    const sources = [...linear.terms.keys()].filter((key) => key !== computed);
    edges.set(computed, [...(edges.get(computed) ?? []), ...sources]);
    for (const source of sources) rules.set(`${computed}\n${source}`, rule);
  }
  return findCycles(edges).map((keys) => {
    const used = keys.flatMap((key, index) => {
      const next = keys[(index + 1) % keys.length] ?? key;
      return rules.get(`${key}\n${next}`) ?? [];
    });
    const own = [...new Map(used.map((rule) => [rule.at, rule])).values()];
    return lintNote(
      own.map((rule) => rule.at),
      {
        code: "rule_cycle",
        rules: own.map((rule) => rule.id),
        keys: keys.map((key) => key.replace(/\.actual$/u, "")),
      }
    );
  });
}
