import { figureKey, type Figure, type FigureColumn, type Report } from "../report";
import { evaluateClause, type RuleClause, type RuleReference } from "../rule/rule";
import { clauseReferences } from "../rule/rule";
import { ruleColumn } from "../rule/rule-columns";
import { ruleSource } from "../rule/rule-figures";
import { indicatorFinder } from "../indicator-finder";
import type { Indicator, Scheme } from "../scheme/scheme";
import { tidyNumber } from "../units";
import { nearestNumber } from "./exact-sum";
import type { RolledFigure, Rollup } from "./rollup";

/** The roll-up of one indicator's column. */
export interface Total {
  readonly indicator: Indicator;
  readonly column: FigureColumn;
  readonly how: Indicator["rollUp"];
  /** `null` where nothing is rolled up or a rate cannot be computed anew. */
  readonly value: number | null;
  /** Units whose figure is in it; of a rate those of its parts have their own. */
  readonly units: number;
  /** The rule that a rate was computed by. */
  readonly by: string | null;
}

const COLUMNS: readonly FigureColumn[] = ["actual", "lastYear", "plan"];

/**
 * The totals of a roll-up, each by its 汇总方式: 求和 adds up, 最大值 takes the largest, 不汇总 gives none,
 * and 重算 computes the rate anew from the totals of its parts, by the rule of the scheme that says
 * what it is: `[03]=[02]/[01]*100`. This year's are all listed: the total over no unit is `null`, never 0.
 */
export function totalsOf(rollup: Rollup, scheme: Scheme): readonly Total[] {
  const totals: Total[] = [];
  const figures = new Map<string, Figure>();
  for (const column of COLUMNS) {
    for (const indicator of scheme.indicators) {
      if (indicator.rollUp === "rate") continue;
      const rolled = rollup.figures.get(figureKey(indicator, column));
      if (!rolled && column !== "actual") continue;
      const how = indicator.rollUp;
      const value = rolled ? rolledValue(rolled, how) : null;
      totals.push({ indicator, column, how, value, units: rolled?.count ?? 0, by: null });
      if (value !== null)
        figures.set(figureKey(indicator, column), numberOf(indicator, column, value));
    }
  }
  const forms = [...new Set(scheme.indicators.map((one) => one.form))].map((form) => ({ form }));
  for (const indicator of scheme.indicators) {
    if (indicator.rollUp !== "rate") continue;
    for (const column of COLUMNS) {
      const rolled = rollup.figures.get(figureKey(indicator, column));
      if (!rolled && column !== "actual") continue;
      const source = { forms, figures, asked: NO_ASKED };
      const { value, by } = recompute(indicator, column, scheme, source);
      totals.push({ indicator, column, how: "rate", value, units: rolled?.count ?? 0, by });
    }
  }
  const order = new Map(scheme.indicators.map((one, index) => [one, index]));
  return totals.sort(
    (one, other) => (order.get(one.indicator) ?? 0) - (order.get(other.indicator) ?? 0)
  );
}

function rolledValue({ maximum, sum }: RolledFigure, how: Indicator["rollUp"]): number | null {
  if (how === "none") return null;
  return how === "maximum" ? maximum : nearestNumber(sum);
}

const NO_ASKED: Report["asked"] = { figures: new Map(), columns: new Map() };

function numberOf(indicator: Indicator, column: FigureColumn, value: number): Figure {
  const reading = { kind: "number", value, assumed: [] } as const;
  return { indicator, column, reading, value, at: indicator.at, cell: undefined };
}

type Source = Parameters<typeof ruleSource>[1];

function recompute(
  indicator: Indicator,
  column: FigureColumn,
  scheme: Scheme,
  totals: Source
): { value: number | null; by: string | null } {
  for (const { rule, clause, side } of definitionsOf(indicator, scheme)) {
    const lookup = ruleSource({ ...scheme, plan: [] }, totals).lookup(rule.form);
    const own = (reference: RuleReference) => isSelf(reference, indicator, rule.form, scheme);
    const outcome = evaluateClause(
      clause,
      {
        ...lookup,
        one: (reference) =>
          own(reference)
            ? { kind: "number", low: 0, high: 0 }
            : lookup.one(inColumn(reference, column)),
      },
      { absolute: 0, relative: 0 }
    );
    if (outcome.kind !== "pass" && outcome.kind !== "fail") continue;
    const value = outcome[side]?.low;
    if (value !== undefined) return { value: tidyNumber(value), by: rule.id };
  }
  return { value: null, by: null };
}

/** In the column that is rolled up, where the rule speaks of this year's. */
function inColumn(reference: RuleReference, column: FigureColumn): RuleReference {
  if (column === "actual" || reference.column !== null) return reference;
  return { ...reference, column: column === "lastYear" ? "上年" : "计划" };
}

interface Definition {
  readonly rule: Scheme["rules"][number];
  readonly clause: RuleClause;
  /** The side that says what the indicator is. */
  readonly side: "left" | "right";
}

/** The rules that set an indicator, alone on one side, equal to something that does not contain it. */
function definitionsOf(indicator: Indicator, scheme: Scheme): readonly Definition[] {
  return scheme.rules.flatMap((rule) =>
    rule.clauses.flatMap((clause): readonly Definition[] => {
      const { expression } = clause;
      if (expression.kind !== "comparison" || expression.comparator !== "=") return [];
      const itself = clauseReferences(clause).filter((one) =>
        isSelf(one, indicator, rule.form, scheme)
      );
      if (itself.length !== 1 || clause.sweep !== null) return [];
      const isAlone = (side: typeof expression.left) =>
        side.kind === "reference" && isSelf(side.reference, indicator, rule.form, scheme);
      if (isAlone(expression.left)) return [{ rule, clause, side: "right" }];
      return isAlone(expression.right) ? [{ rule, clause, side: "left" }] : [];
    })
  );
}

function isSelf(
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
