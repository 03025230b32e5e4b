import { figureKey, type FigureColumn } from "../report";
import { addExact, exactNumber, EXACT_ZERO, type ExactNumber } from "./exact-sum";
import type { FigureRun, FormLayout } from "./packed-figures";
import { rollUp, ROLLED_COLUMNS, type RolledFigure, type Rollup } from "./rollup";

/** A roll-up under way, to which units are added one by one. It comes to the same as `rollUp`. */
export interface RollupTally {
  readonly sums: Map<string, RunningSum>;
  readonly units: Map<string, string[]>;
  /** Of each layout the sums that its places go to; `null` for what is not rolled up. */
  readonly targets: WeakMap<FormLayout, readonly (RunningSum | null)[]>;
}

/** A sum under way, with the largest and the number of what is in it. */
export interface RunningSum {
  /** Whole numbers by the decimals that they have: ones, tenths and so on. */
  readonly wholes: Float64Array;
  /** What does not go there. */
  exact: ExactNumber;
  maximum: number;
  count: number;
}

/** Decimals of figures that are added up as whole numbers. */
const DECIMALS = 6;
/** A decimal of so many digits is the only one that its number stands for. */
const FIFTEEN_DIGITS = 1e15;

export function newTally(): RollupTally {
  return { sums: new Map(), units: new Map(), targets: new WeakMap() };
}

/** Adds a unit: codes of its forms, and their figures. */
export function addToTally(
  tally: RollupTally,
  unit: string,
  forms: readonly string[],
  runs: readonly FigureRun[]
): void {
  for (const form of forms) {
    const units = tally.units.get(form);
    if (units) units.push(unit);
    else tally.units.set(form, [unit]);
  }
  for (const { layout, numbers, start } of runs) {
    const targets = targetsOf(layout, tally);
    for (let place = 0; place < targets.length; place++) {
      const sum = targets[place];
      const value = numbers[start + place] ?? NaN;
      if (sum && !Number.isNaN(value)) addNumber(sum, value);
    }
  }
}

/** What has been added up so far. */
export function tallied({ sums, units }: RollupTally): Rollup {
  const figures = new Map<string, RolledFigure>();
  for (const [key, sum] of sums) {
    const rolled = rolledSum(sum);
    if (rolled) figures.set(key, rolled);
  }
  return rollUp([{ figures, units, twice: [] }]);
}

function targetsOf(layout: FormLayout, tally: RollupTally): readonly (RunningSum | null)[] {
  const known = tally.targets.get(layout);
  if (known) return known;
  const targets = layoutKeys(layout).map((key) => (key === null ? null : sumOf(key, tally)));
  tally.targets.set(layout, targets);
  return targets;
}

/** Of each place of a layout the key of the figure that is added up; `null` for what is not. */
export function layoutKeys({ places }: FormLayout): readonly (string | null)[] {
  const keys = places.map(({ form, code, column }) =>
    ROLLED_COLUMNS.has(column) ? figureKey({ form, code }, column as FigureColumn) : null
  );
  return keys.map((key, place) => (key === null || keys.lastIndexOf(key) > place ? null : key));
}

function sumOf(key: string, { sums }: RollupTally): RunningSum {
  const known = sums.get(key);
  if (known) return known;
  const sum = newSum();
  sums.set(key, sum);
  return sum;
}

export function newSum(): RunningSum {
  const wholes = new Float64Array(DECIMALS + 1);
  return { wholes, exact: EXACT_ZERO, maximum: -Infinity, count: 0 };
}

/** What a sum has come to; `null` where nothing was added. */
export function rolledSum({ wholes, exact, maximum, count }: RunningSum): RolledFigure | null {
  if (count === 0) return null;
  const sum = wholes.reduce((all, one, scale) => addExact(all, exactOf(one, scale)), exact);
  return { sum, maximum, count };
}

export function addNumber(sum: RunningSum, value: number): void {
  sum.count += 1;
  if (value > sum.maximum) sum.maximum = value;
  if (Number.isSafeInteger(value)) {
    addWhole(sum, value, 0);
    return;
  }
  let power = 1;
  for (let scale = 1; scale <= DECIMALS; scale++) {
    power *= 10;
    const whole = Math.round(value * power);
    if (Math.abs(whole) >= FIFTEEN_DIGITS) break;
    if (whole / power !== value) continue;
    addWhole(sum, whole, scale);
    return;
  }
  sum.exact = addExact(sum.exact, exactNumber(value));
}

function addWhole(sum: RunningSum, whole: number, scale: number): void {
  const before = sum.wholes[scale] ?? 0;
  const after = before + whole;
  if (Number.isSafeInteger(after)) {
    sum.wholes[scale] = after;
    return;
  }
  sum.exact = addExact(sum.exact, exactOf(before, scale));
  sum.wholes[scale] = whole;
}

function exactOf(whole: number, scale: number): ExactNumber {
  return whole === 0 ? EXACT_ZERO : { digits: BigInt(whole), scale };
}
