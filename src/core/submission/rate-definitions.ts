import { indicatorFinder } from "../indicator-finder";
import { figureKey, NO_REPORT, type FigureColumn } from "../report";
import { clauseReferences, type RuleClause, type RuleReference } from "../rule/rule";
import { ruleColumn } from "../rule/rule-columns";
import { ruleSource } from "../rule/rule-figures";
import type { CheckRule, Indicator, Scheme } from "../scheme/scheme";
import { ROLLED_COLUMNS } from "./rollup";

/** What a rate of a roll-up is in one of its columns, as a rule says: `[03]=[02]/[01]*100`. */
export interface RateDefinition {
  readonly rate: Indicator;
  readonly column: FigureColumn;
  readonly rule: CheckRule;
  readonly clause: RuleClause;
  /** The side that says what the rate is. */
  readonly side: "left" | "right";
  /** The totals that it is computed from, in the order of the rule. */
  readonly parts: readonly RatePart[];
}

export interface RatePart {
  readonly indicator: Indicator;
  /** Its `figureKey`. */
  readonly key: string;
}

const COLUMNS: readonly FigureColumn[] = ["actual", "lastYear", "plan"];

/** Once for each scheme. */
const DEFINITIONS = new WeakMap<Scheme, readonly RateDefinition[]>();

/** How a scheme says that its rates (重算) are computed; several for a rate that several rules define. */
export function rateDefinitions(scheme: Scheme): readonly RateDefinition[] {
  const known = DEFINITIONS.get(scheme);
  if (known) return known;
  const rates = scheme.indicators.filter((one) => one.rollUp === "rate");
  const all = rates.flatMap((rate) =>
    scheme.rules.flatMap((rule) =>
      rule.clauses.flatMap((clause) => {
        const side = definingSide(clause, rate, rule.form, scheme);
        if (side === null) return [];
        return COLUMNS.map((column): RateDefinition => {
          const parts = partsOf(clause, rate, column, rule.form, scheme);
          return { rate, column, rule, clause, side, parts };
        });
      })
    )
  );
  DEFINITIONS.set(scheme, all);
  return all;
}

/** What a rate was computed from by one of the rules; nothing for what is no rate, or was not computed. */
export function rateParts(
  { indicator, column, by }: { indicator: Indicator; column: FigureColumn; by: string | null },
  scheme: Scheme
): readonly RatePart[] {
  if (by === null) return [];
  const definition = rateDefinitions(scheme).find(
    (one) => one.rate === indicator && one.column === column && one.rule.id === by
  );
  return definition?.parts ?? [];
}

/** Where a rule sets an indicator, alone on one side, equal to something that does not contain it. */
function definingSide(
  clause: RuleClause,
  indicator: Indicator,
  form: string | null,
  scheme: Scheme
): "left" | "right" | null {
  const { expression } = clause;
  if (expression.kind !== "comparison" || expression.comparator !== "=") return null;
  const itself = clauseReferences(clause).filter((one) => isRate(one, indicator, form, scheme));
  if (itself.length !== 1 || clause.sweep !== null) return null;
  const isAlone = (side: typeof expression.left) =>
    side.kind === "reference" && isRate(side.reference, indicator, form, scheme);
  if (isAlone(expression.left)) return "right";
  return isAlone(expression.right) ? "left" : null;
}

function partsOf(
  clause: RuleClause,
  rate: Indicator,
  column: FigureColumn,
  form: string | null,
  scheme: Scheme
): readonly RatePart[] {
  const find = indicatorFinder(scheme.indicators);
  const lookup = ruleSource({ ...scheme, plan: [] }, NO_REPORT).lookup(form);
  const parts = new Map<string, RatePart>();
  for (const reference of clauseReferences(clause, lookup)) {
    const indicator = find(reference, form);
    const named = ruleColumn(inColumn(reference, column));
    if (!indicator || named === null || !ROLLED_COLUMNS.has(named)) continue;
    const key = figureKey(indicator, named as FigureColumn);
    if (indicator !== rate || named !== column) parts.set(key, { indicator, key });
  }
  return [...parts.values()];
}

/** Whether a reference is this year's figure of an indicator. */
export function isRate(
  reference: RuleReference,
  indicator: Indicator,
  form: string | null,
  scheme: Scheme
): boolean {
  return (
    ruleColumn(reference) === "actual" &&
    indicatorFinder(scheme.indicators)(reference, form) === indicator
  );
}

/** A reference in the column that is rolled up, where the rule speaks of this year's. */
export function inColumn(reference: RuleReference, column: FigureColumn): RuleReference {
  if (column === "actual" || reference.column !== null) return reference;
  return { ...reference, column: column === "lastYear" ? "上年" : "计划" };
}
