import type { FigureColumn } from "../report";
import { addExact, type ExactNumber } from "./exact-sum";

/**
 * What units add up to. `mergeRollups` is associative and commutative and `EMPTY_ROLLUP` changes
 * nothing, so that parts counted apart, in any order, give the same total to the last digit.
 */
export interface Rollup {
  /** By `figureKey`. */
  readonly figures: ReadonlyMap<string, RolledFigure>;
  /** Codes of the units that each form was counted of, in order. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** Units whose form stands in both of two parts that were joined: they are counted twice. */
  readonly twice: readonly { readonly form: string; readonly unit: string }[];
}

export interface RolledFigure {
  readonly sum: ExactNumber;
  readonly maximum: number | null;
  /** Units with a number. */
  readonly count: number;
}

export const EMPTY_ROLLUP: Rollup = { figures: new Map(), units: new Map(), twice: [] };

/** The columns that are added up. */
export const ROLLED_COLUMNS: ReadonlySet<string> = new Set<FigureColumn>([
  "actual",
  "plan",
  "lastYear",
]);

/** Both together. A unit that is in both is told in `twice`: its figures are in the total twice. */
export function mergeRollups(one: Rollup, other: Rollup): Rollup {
  return rollUp([one, other]);
}

type Counted = Rollup["twice"][number];

function byFormAndUnit(one: Counted, other: Counted): number {
  const [first, second] = [`${one.form} ${one.unit}`, `${other.form} ${other.unit}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

function addRolled(one: RolledFigure, other: RolledFigure): RolledFigure {
  const larger = Math.max(one.maximum ?? -Infinity, other.maximum ?? -Infinity);
  return {
    sum: addExact(one.sum, other.sum),
    maximum: larger === -Infinity ? null : larger,
    count: one.count + other.count,
  };
}

/**
 * The same as `mergeRollups` over all of them, without a map and a list of units for each step.
 */
export function rollUp(rollups: Iterable<Rollup>): Rollup {
  const figures = new Map<string, RolledFigure>();
  const units = new Map<string, Set<string>>();
  const twice: Counted[] = [];
  for (const one of rollups) {
    for (const [key, figure] of one.figures) {
      const before = figures.get(key);
      figures.set(key, before ? addRolled(before, figure) : figure);
    }
    twice.push(...one.twice);
    for (const [form, codes] of one.units) {
      const known = units.get(form) ?? new Set<string>();
      units.set(form, known);
      for (const unit of codes) {
        if (known.has(unit)) twice.push({ form, unit });
        known.add(unit);
      }
    }
  }
  const sorted = [...units].map(([form, codes]) => [form, [...codes].sort()] as const);
  return { figures, units: new Map(sorted), twice: twice.sort(byFormAndUnit) };
}
