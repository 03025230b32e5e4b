import { groupBy } from "../grouped";
import { figureKey, type Figure, type FigureColumn, type Report } from "../report";
import { evaluateClause } from "../rule/rule";
import { ruleSource } from "../rule/rule-figures";
import type { Indicator, Scheme } from "../scheme/scheme";
import { tidyNumber } from "../units";
import { nearestNumber } from "./exact-sum";
import { inColumn, isRate } from "./rate-definitions";
import type { RolledRate } from "./rate-tally";
import type { RolledFigure, Rollup } from "./rollup";

/** The roll-up of one indicator's column. */
export interface Total {
  readonly indicator: Indicator;
  readonly column: FigureColumn;
  readonly how: Indicator["rollUp"];
  /** `null` where nothing is rolled up or a rate cannot be computed anew. */
  readonly value: number | null;
  /** Units whose figure is in it; of a rate that was computed those whose parts are. */
  readonly units: number;
  /** The rule that a rate was computed by. */
  readonly by: string | null;
  /** Of a rate the units whose parts are not in it, since one of them is lacking: codes. */
  readonly unmatched: readonly string[];
  /** Of such a rate the totals that it was computed from, by `figureKey`: smaller than those of its parts. */
  readonly basis: ReadonlyMap<string, number>;
  /** Whether the units of a rate do not all owe the forms that it is computed from. */
  readonly isUneven: boolean;
}

const COLUMNS: readonly FigureColumn[] = ["actual", "lastYear", "plan"];

/**
 * The totals of a roll-up, each by its 汇总方式: 求和 adds up, 最大值 takes the largest, 不汇总 gives none,
 * and 重算 computes the rate anew from the totals of its parts, by the rule of the scheme that says
 * what it is: `[03]=[02]/[01]*100`. This year's are all listed: the total over no unit is `null`, never 0.
 */
export function totalsOf(
  rollup: Rollup,
  rates: readonly RolledRate[],
  scheme: Scheme
): readonly Total[] {
  const totals: Total[] = [];
  const figures = new Map<string, Figure>();
  for (const column of COLUMNS) {
    for (const indicator of scheme.indicators) {
      if (indicator.rollUp === "rate") continue;
      const rolled = rollup.figures.get(figureKey(indicator, column));
      if (!rolled && column !== "actual") continue;
      const how = indicator.rollUp;
      const value = rolled ? rolledValue(rolled, how) : null;
      totals.push({ ...{ indicator, column, how, value, units: rolled?.count ?? 0 }, ...NO_RATE });
      if (value !== null)
        figures.set(figureKey(indicator, column), numberOf(indicator, column, value));
    }
  }
  const forms = [...new Set(scheme.indicators.map((one) => one.form))].map((form) => ({ form }));
  const definitions = groupBy(rates, ({ definition: { rate, column } }) => figureKey(rate, column));
  for (const indicator of scheme.indicators) {
    if (indicator.rollUp !== "rate") continue;
    for (const column of COLUMNS) {
      const key = figureKey(indicator, column);
      const rolled = rollup.figures.get(key);
      if (!rolled && column !== "actual") continue;
      const none = { ...{ indicator, column, how: "rate" as const, value: null }, ...NO_RATE };
      const source = { forms, figures, asked: NO_ASKED };
      const total = firstComputed(definitions.get(key) ?? [], scheme, source);
      totals.push({ ...none, units: rolled?.count ?? 0, ...total });
    }
  }
  const order = new Map(scheme.indicators.map((one, index) => [one, index]));
  return totals.sort(
    (one, other) => (order.get(one.indicator) ?? 0) - (order.get(other.indicator) ?? 0)
  );
}

type OfRate = Pick<Total, "by" | "unmatched" | "basis" | "isUneven">;

const NO_RATE: OfRate = { by: null, unmatched: [], basis: new Map(), isUneven: false };

/** A rate by the first rule whose parts come to a value; of one that none computes who lacks parts. */
function firstComputed(
  rates: readonly RolledRate[],
  scheme: Scheme,
  totals: Source
): Partial<Total> {
  for (const rate of rates) {
    const { definition, units, unmatched, isUneven } = rate;
    const basis = basisOf(rate);
    const value = computed(rate, scheme, unmatched.length > 0 ? over(basis, rate, totals) : totals);
    if (value !== null) return { value, by: definition.rule.id, units, unmatched, isUneven, basis };
  }
  const [first] = rates;
  return first && first.unmatched.length > 0
    ? { units: first.units, unmatched: first.unmatched }
    : {};
}

/** The totals of a rate's parts over the units that are in it; none where these are all units. */
function basisOf({ definition, parts, unmatched }: RolledRate): Total["basis"] {
  if (unmatched.length === 0) return NO_RATE.basis;
  return new Map(
    definition.parts.flatMap(({ key, indicator }) => {
      const rolled = parts.get(key);
      const value = rolled ? rolledValue(rolled, indicator.rollUp) : null;
      return value === null ? [] : [[key, value] as const];
    })
  );
}

/** The totals with those of a rate's parts over its own units. */
function over(basis: Total["basis"], { definition }: RolledRate, totals: Source): Source {
  const figures = new Map(totals.figures);
  for (const { key, indicator } of definition.parts) {
    const value = basis.get(key);
    const figure = figures.get(key);
    if (value === undefined || !figure) figures.delete(key);
    else figures.set(key, numberOf(indicator, figure.column, value));
  }
  return { ...totals, figures };
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

/** The value of a rate by the totals of its parts; `null` where they do not come to one. */
function computed({ definition }: RolledRate, scheme: Scheme, totals: Source): number | null {
  const { rate, column, rule, clause, side } = definition;
  const lookup = ruleSource({ ...scheme, plan: [] }, totals).lookup(rule.form);
  const outcome = evaluateClause(
    clause,
    {
      ...lookup,
      one: (reference) =>
        isRate(reference, rate, rule.form, scheme)
          ? { kind: "number", low: 0, high: 0 }
          : lookup.one(inColumn(reference, column)),
    },
    { absolute: 0, relative: 0 }
  );
  if (outcome.kind !== "pass" && outcome.kind !== "fail") return null;
  const value = outcome[side]?.low;
  return value === undefined ? null : tidyNumber(value);
}
