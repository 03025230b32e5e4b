import { standsAlone } from "../attainment";
import { planByIndicator } from "../plan/plan-lines";
import {
  clauseReferences,
  parseRule,
  type RuleClause,
  type RuleExpression,
  type RuleReference,
} from "./rule";
import { ruleColumn } from "./rule-columns";
import { memberCalls } from "./rule-describe";
import { memberFinder } from "./rule-members";
import { indicatorFinder } from "../indicator-finder";
import { indicatorKey, type CheckRule, type Indicator, type Scheme } from "../scheme/scheme";
import { compareUnits, tidyNumber } from "../units";

/**
 * The rules that follow from the catalogue itself: parts add up to their total, what is contained in
 * a figure is not larger than it, and a target agrees with the targets of its parts. Only where no
 * rule of the scheme already relates the two, be it switched off; a scheme's own rule is always the
 * one that speaks.
 */
export function catalogueRules(scheme: Scheme): readonly CheckRule[] {
  const known = DERIVED.get(scheme);
  if (known) return known;
  const rules = deriveRules(scheme);
  DERIVED.set(scheme, rules);
  return rules;
}

/** Once for each scheme: it judges a thousand workbooks. */
const DERIVED = new WeakMap<Scheme, readonly CheckRule[]>();

function deriveRules(scheme: Scheme): readonly CheckRule[] {
  const related = relatedFigures(scheme);
  const planned = plannedIndicators(scheme);
  const { missing } = scheme.settings;
  const rules: CheckRule[] = [];
  const children = childrenByKey(scheme.indicators);
  for (const parent of scheme.indicators) {
    const below = children.get(indicatorKey(parent.form, parent.code)) ?? [];
    const parts = below.filter((one) => one.adds === "part");
    const isFree = (column: string) =>
      parts.length > 0 && !parts.some((part) => related.has(pairKey(parent, part, column)));
    const sum = (column: string) => parts.map((part) => term(part, parent, column)).join("+");
    // 元 and 项 add up to nothing.
    const isAddable = parts.every((part) => isComparable(part, parent));
    if (isFree("actual") && isAddable)
      rules.push(derivedRule("SUM", parent, `[${parent.code}]=${sum("")}`, "hard", missing));
    const allPlanned = [parent, ...parts].every((one) => planned.has(one)) && isAddable;
    if (isFree("plan") && allPlanned) {
      rules.push(
        derivedRule("PLANSUM", parent, `[${parent.code},计划]=${sum(",计划")}`, "query", missing)
      );
    }
    for (const one of below) {
      if (one.adds !== "subset" || isOwnRate(one) || related.has(pairKey(parent, one, "actual")))
        continue;
      if (!isComparable(one, parent)) continue;
      const source = `${term(one, parent, "")}<=[${parent.code}]`;
      rules.push(derivedRule("SUBSET", one, source, "hard", missing));
    }
  }
  return rules;
}

/**
 * The rate of a branch of industry may well be above that of all of industry; only the share of a part is
 * never above the share of the whole.
 */
function isOwnRate({ measure, name }: Indicator): boolean {
  return measure === "rate" && !/占(?!用)|比重|份额|构成/u.test(name);
}

function isComparable(one: Indicator, other: Indicator): boolean {
  return compareUnits(one.unit, other.unit).relation !== "unlike";
}

/** A figure in the unit of its parent: 元 below 万元 is a ten-thousandth. */
function term(one: Indicator, parent: Indicator, column: string): string {
  const { factor } = compareUnits(one.unit, parent.unit);
  const figure = `[${one.code}${column}]`;
  if (factor === 1) return figure;
  return factor > 1 ? `${figure}*${String(factor)}` : `${figure}/${String(tidyNumber(1 / factor))}`;
}

function childrenByKey(
  indicators: readonly Indicator[]
): ReadonlyMap<string, readonly Indicator[]> {
  const children = new Map<string, Indicator[]>();
  for (const one of indicators) {
    if (one.parent === "") continue;
    const key = indicatorKey(one.form, one.parent);
    const same = children.get(key);
    if (same) same.push(one);
    else children.set(key, [one]);
  }
  return children;
}

function derivedRule(
  kind: string,
  subject: Indicator,
  source: string,
  severity: CheckRule["severity"],
  missing: CheckRule["missing"]
): CheckRule {
  const parsed = parseRule(source);
  return {
    id: `${kind}.${indicatorKey(subject.form, subject.code)}`,
    form: subject.form,
    source,
    clauses: parsed.ok ? parsed.clauses : [],
    severity,
    tolerance: { absolute: 0, relative: 0 },
    missing,
    explanation: "",
    at: subject.at,
  };
}

function pairKey(one: Indicator, other: Indicator, column: string): string {
  return `${indicatorKey(one.form, one.code)} ${indicatorKey(other.form, other.code)} ${column}`;
}

/** Pairs of figures that some clause of the scheme's own rules relates, in both orders. */
function relatedFigures(scheme: Scheme): ReadonlySet<string> {
  const related = new Set<string>();
  for (const rule of [...scheme.rules, ...scheme.rulesOff])
    for (const clause of rule.clauses)
      for (const pair of relatedBy(clause, rule, scheme)) related.add(pair);
  return related;
}

/** Once for each clause that names its forms: it relates the same in any part of the scheme. */
const RELATED = new WeakMap<RuleClause, readonly string[]>();

function relatedBy(clause: RuleClause, rule: CheckRule, scheme: Scheme): readonly string[] {
  const known = RELATED.get(clause);
  if (known || ALONE.has(clause.expression.kind)) return known ?? [];
  const find = indicatorFinder(scheme.indicators);
  const members = memberFinder(scheme.indicators, find);
  const related: string[] = [];
  const relate = (one: Named, other: Named) => {
    if (one.column !== other.column) return;
    related.push(pairKey(one.indicator, other.indicator, one.column));
    related.push(pairKey(other.indicator, one.indicator, one.column));
  };
  // A relation of whole rows is judged in this year's column and in the plan's.
  const columns = clause.sweep === "columns" ? ["actual", "plan"] : null;
  const named = clauseReferences(clause).flatMap((reference) => {
    const indicator = find(reference, rule.form);
    return indicator ? inColumns(indicator, reference, columns) : [];
  });
  for (const one of named) for (const other of named) relate(one, other);
  // The members of 下级, a run or a group are related to what is named, not to each other.
  for (const { reference, to, how } of memberCalls(clause)) {
    for (const indicator of members(reference, to, how, rule.form)) {
      for (const one of inColumns(indicator, reference, columns))
        for (const other of named) relate(one, other);
    }
  }
  if (rule.form !== null) RELATED.set(clause, related);
  return related;
}

/** What asks something of each figure by itself relates none to another. */
const ALONE = new Set<RuleExpression["kind"]>(["required", "unique", "pattern", "membership"]);

interface Named {
  readonly indicator: Indicator;
  readonly column: string;
}

function inColumns(
  indicator: Indicator,
  reference: RuleReference,
  columns: readonly string[] | null
): readonly Named[] {
  if (columns && reference.column === null) return columns.map((column) => ({ indicator, column }));
  return [{ indicator, column: ruleColumn(reference) ?? "actual" }];
}

/** Indicators whose plan states a level of its own. */
function plannedIndicators(scheme: Scheme): ReadonlySet<Indicator> {
  const planned = new Set<Indicator>();
  for (const [indicator, lines] of planByIndicator(scheme)) {
    const { measure, unit } = indicator;
    const hasLevel = lines.some(
      ({ reading }) =>
        reading.ok &&
        reading.target.kind !== "growth" &&
        standsAlone(reading.target, { measure, isPercent: unit === "%" })
    );
    if (hasLevel) planned.add(indicator);
  }
  return planned;
}
