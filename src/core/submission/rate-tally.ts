import type { Scheme } from "../scheme/scheme";
import type { FigureRun, FormLayout } from "./packed-figures";
import { rateDefinitions, type RateDefinition } from "./rate-definitions";
import type { RolledFigure } from "./rollup";
import { addNumber, layoutKeys, newSum, rolledSum, type RunningSum } from "./rollup-tally";

/**
 * Rates (重算) under way. A rate is computed from the totals of its parts over the same units: one that
 * has left a part blank, or whose form with it is missing or goes back, is in none of them (口径一致).
 * A unit that does not owe the form of a part is in those of the others.
 */
export interface RateTally {
  readonly rates: readonly RateSums[];
  /** Numbers of the parts by `figureKey`. */
  readonly slots: ReadonlyMap<string, number>;
  /** Of the unit at hand, by slot: its number, and what its answer is. */
  readonly numbers: Float64Array;
  readonly answers: Uint8Array;
  /** Of each layout the figures that are parts: slot and place. */
  readonly places: WeakMap<FormLayout, readonly (readonly [slot: number, place: number])[]>;
}

interface RateSums {
  readonly definition: RateDefinition;
  /** Of each part its slot and its total over the units that are in the rate. */
  readonly parts: readonly (readonly [slot: number, sum: RunningSum])[];
  readonly unmatched: string[];
  units: number;
  isUneven: boolean;
}

/** What a rate is computed from. */
export interface RolledRate {
  readonly definition: RateDefinition;
  /** Units that are in it. */
  readonly units: number;
  /** Codes of the units left out: some of their parts are in the totals, and another is lacking. */
  readonly unmatched: readonly string[];
  /** Whether some of its units do not owe all forms that its parts are of. */
  readonly isUneven: boolean;
  /** The totals of its parts over its units, by `figureKey`; none where no unit gives a number. */
  readonly parts: ReadonlyMap<string, RolledFigure>;
}

const [LACKING, NUMBER, NOTHING] = [0, 1, 2];

export function newRates(scheme: Scheme): RateTally {
  const slots = new Map<string, number>();
  const slotOf = (key: string) => {
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  };
  const rates = rateDefinitions(scheme).map((definition): RateSums => {
    const parts = definition.parts.map(({ key }) => [slotOf(key), newSum()] as const);
    return { definition, parts, unmatched: [], units: 0, isUneven: false };
  });
  const [numbers, answers] = [new Float64Array(slots.size), new Uint8Array(slots.size)];
  return { rates, slots, numbers, answers, places: new WeakMap() };
}

/** Adds a unit: the figures of its forms, and whether it owes a form or has sent it. */
export function addToRates(
  tally: RateTally,
  unit: string,
  owes: (form: string) => boolean,
  runs: readonly FigureRun[]
): void {
  const { rates, numbers, answers } = tally;
  if (rates.length === 0) return;
  answers.fill(LACKING);
  for (const { layout, numbers: own, ways, known, start } of runs) {
    for (const [slot, place] of placesOf(layout, tally)) {
      const value = own[start + place] ?? NaN;
      numbers[slot] = value;
      if (!Number.isNaN(value)) answers[slot] = NUMBER;
      else if (known[ways[start + place] ?? 0]?.kind === "not_applicable") answers[slot] = NOTHING;
    }
  }
  for (const rate of rates) addUnit(rate, unit, owes, tally);
}

function addUnit(
  rate: RateSums,
  unit: string,
  owes: (form: string) => boolean,
  { numbers, answers }: RateTally
): void {
  const { definition, parts } = rate;
  let [given, lacking, notOwed] = [0, 0, 0];
  for (const [at, [slot]] of parts.entries()) {
    if (answers[slot] === NUMBER) given += 1;
    else if (answers[slot] === LACKING) {
      if (owes(definition.parts[at]?.indicator.form ?? "")) lacking += 1;
      else notOwed += 1;
    }
  }
  if (given === 0) return;
  if (lacking > 0 && !BLANK_IS_ZERO.test(definition.rule.missing)) {
    rate.unmatched.push(unit);
    return;
  }
  rate.units += 1;
  if (notOwed > 0) rate.isUneven = true;
  for (const [slot, sum] of parts)
    if (answers[slot] === NUMBER) addNumber(sum, numbers[slot] ?? NaN);
}

/** The modes by which the rule itself takes a blank for 0. */
const BLANK_IS_ZERO = /_zero$/u;

/** What has been added up so far. */
export function talliedRates({ rates }: RateTally): readonly RolledRate[] {
  return rates.map(({ definition, parts: sums, unmatched, units, isUneven }) => {
    const parts = new Map<string, RolledFigure>();
    sums.forEach(([, sum], at) => {
      const key = definition.parts[at]?.key;
      const rolled = rolledSum(sum);
      if (key !== undefined && rolled) parts.set(key, rolled);
    });
    return { definition, units, unmatched: [...unmatched].sort(), isUneven, parts };
  });
}

function placesOf(layout: FormLayout, { slots, places }: RateTally) {
  const known = places.get(layout);
  if (known) return known;
  const own = layoutKeys(layout).flatMap((key, place) => {
    const slot = key === null ? undefined : slots.get(key);
    return slot === undefined ? [] : [[slot, place] as const];
  });
  places.set(layout, own);
  return own;
}
