import { figureKey } from "../report";
import type { Scheme } from "../scheme/scheme";
import { tidyNumber } from "../units";
import type { CellAddress } from "../workbook";
import type { CollectFrame } from "./collect-frame";
import { rateParts } from "./rate-definitions";
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
  /** Units whose figure is in it and waits for an explanation; of a rate a figure of its parts: codes. */
  readonly open: readonly string[];
}

/**
 * The totals of what counts, each beside the total that it would be with the returned forms.
 *
 * @param open by `figureKey` the units of which a figure in a total waits for an explanation
 */
export function settleTotals(
  { counted, withReturned }: RolledUnits,
  open: UnitsByQuery,
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
      unequal:
        value !== null && own.isUneven
          ? [...new Set(rateParts(own, scheme).map((part) => part.indicator.form))].sort()
          : [],
      open: openIn(own, open, scheme),
    };
  });
}

/** What no counted form gives a figure for. */
const NOTHING = {
  ...{ value: null, units: 0, by: null, unmatched: [], isUneven: false },
  basis: new Map<string, number>(),
};

/** The units of a total that have an open query at their figure in it; of a rate at one of its parts. */
function openIn(total: Total, open: UnitsByQuery, scheme: Scheme): readonly string[] {
  const { indicator, column, how, value, unmatched } = total;
  if (value === null || open.size === 0) return NOBODY;
  if (how !== "rate") return open.get(figureKey(indicator, column)) ?? NOBODY;
  const codes = rateParts(total, scheme).flatMap(({ key }) => open.get(key) ?? NOBODY);
  return [...new Set(codes)].filter((code) => !unmatched.includes(code));
}

type UnitsByQuery = ReadonlyMap<string, readonly string[]>;

const NOBODY: readonly string[] = [];
