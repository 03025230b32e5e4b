import type { Scheme } from "../scheme/scheme";
import type { CoveragePart } from "./coverage";
import type { FigureRun } from "./packed-figures";
import { addToRates, newRates, talliedRates, type RateTally, type RolledRate } from "./rate-tally";
import { rollUp, type Rollup } from "./rollup";
import { addToTally, newTally, tallied, type RollupTally } from "./rollup-tally";
import type { UnitStanding } from "./standing";

/** The roll-up of a collection under way. */
export interface RollingUp {
  readonly counted: RollupTally;
  readonly returned: RollupTally;
  readonly rates: RateTally;
  /** Rates are over units, and so with the returned forms do not follow from those without. */
  readonly ratesWithReturned: RateTally;
}

/** What forms add up to, and what their rates are computed from. */
export interface RolledForms {
  readonly rollup: Rollup;
  readonly rates: readonly RolledRate[];
}

export interface RolledUnits {
  readonly counted: RolledForms;
  readonly withReturned: RolledForms;
}

export function newRollingUp(scheme: Scheme): RollingUp {
  const [counted, returned] = [newTally(), newTally()];
  return { counted, returned, rates: newRates(scheme), ratesWithReturned: newRates(scheme) };
}

/** Adds the forms of a unit by what each is to the total. */
export function rollUpUnit(
  { counted, returned, rates, ratesWithReturned }: RollingUp,
  { unit: { code }, current }: Pick<UnitStanding, "unit" | "current">,
  runs: readonly FigureRun[],
  parts: ReadonlyMap<string, CoveragePart>
): void {
  const runsThat = (...wanted: readonly CoveragePart[]) =>
    runs.filter(({ layout: { form } }) => wanted.includes(parts.get(form) ?? "contained"));
  const own = runsThat("counted");
  const back = runsThat("returned");
  const forms = (part: CoveragePart) =>
    [...current.keys()].filter((one) => parts.get(one) === part);
  addToTally(counted, code, forms("counted"), own);
  addToTally(returned, code, forms("returned"), back);
  const owes = (form: string) => (parts.get(form) ?? "contained") !== "contained";
  addToRates(rates, code, owes, own);
  addToRates(ratesWithReturned, code, owes, back.length === 0 ? own : [...own, ...back]);
}

/** What has been added up so far. */
export function rolledUp({ counted, returned, rates, ratesWithReturned }: RollingUp): RolledUnits {
  const rollup = tallied(counted);
  return {
    counted: { rollup, rates: talliedRates(rates) },
    withReturned: {
      rollup: rollUp([rollup, tallied(returned)]),
      rates: talliedRates(ratesWithReturned),
    },
  };
}
