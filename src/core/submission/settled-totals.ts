import { figureKey } from "../report";
import type { Scheme } from "../scheme/scheme";
import { tidyNumber } from "../units";
import type { CellAddress } from "../workbook";
import type { CollectFrame } from "./collect-frame";
import { rateDefinitions } from "./rate-definitions";
import type { RolledUnits } from "./rolled-units";
import { totalsOf, type Total } from "./totals";

/** A total beside what it would be with the returned forms, and beside the bureau's own figure. */
export interface SettledTotal extends Total {
  readonly withReturned: number | null;
  readonly bureau: { readonly value: number; readonly at: CellAddress } | null;
  /** Total − the bureau's own. */
  readonly difference: number | null;
  /** Of a rate computed from several forms those forms, where some of its units do not owe all of them. */
  readonly unequal: readonly string[];
}

/** The totals of what counts, each beside the total that it would be with the returned forms. */
export function settleTotals(
  { counted, withReturned }: RolledUnits,
  { scheme, bureau: { figures } }: Pick<CollectFrame, "scheme" | "bureau">
): readonly SettledTotal[] {
  const key = (one: Total) => figureKey(one.indicator, one.column);
  const without = new Map(
    totalsOf(counted.rollup, counted.rates, scheme).map((one) => [key(one), one])
  );
  return totalsOf(withReturned.rollup, withReturned.rates, scheme).map((one) => {
    const own = without.get(key(one)) ?? { ...one, ...NOTHING };
    const figure = figures.get(key(one));
    const { value } = own;
    const bureau = figure?.value == null ? null : { value: figure.value, at: figure.at };
    return {
      ...own,
      // What is missing among the counted may be there with the returned: each may take another rule.
      ...{ by: own.by ?? one.by, withReturned: one.value, bureau },
      difference: value === null || !bureau ? null : tidyNumber(value - bureau.value),
      unequal: value !== null && own.isUneven ? formsOf(own, scheme) : [],
    };
  });
}

/** What no counted form gives a figure for. */
const NOTHING = {
  ...{ value: null, units: 0, by: null, unmatched: [], isUneven: false },
  basis: new Map<string, number>(),
};

/** The forms that a rate is computed from. */
function formsOf({ indicator, column, by }: Total, scheme: Scheme): readonly string[] {
  const definition = rateDefinitions(scheme).find(
    (one) => one.rate === indicator && one.column === column && one.rule.id === by
  );
  return [...new Set(definition?.parts.map((one) => one.indicator.form))].sort();
}
