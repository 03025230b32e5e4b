import { figureKey } from "../report";
import { tidyNumber } from "../units";
import type { CellAddress } from "../workbook";
import type { CollectFrame } from "./collect-frame";
import type { FormCoverage } from "./coverage";
import { rollUp, type Rollup } from "./rollup";
import { ruleForms } from "./scheme-part";
import { totalsOf, type Total } from "./totals";

/** A total beside what it would be with the returned forms, and beside the bureau's own figure. */
export interface SettledTotal extends Total {
  readonly withReturned: number | null;
  readonly bureau: { readonly value: number; readonly at: CellAddress } | null;
  /** Total − the bureau's own. */
  readonly difference: number | null;
  /** Of a rate computed from several forms those forms, where not the same units are in their totals. */
  readonly unequal: readonly string[];
}

/** The totals of what counts, each beside the total that the returned forms would make of it. */
export function settleTotals(
  counted: Rollup,
  returned: Rollup,
  coverage: readonly FormCoverage[],
  frame: CollectFrame
): readonly SettledTotal[] {
  const key = (one: Total) => figureKey(one.indicator, one.column);
  const without = new Map(totalsOf(counted, frame.scheme).map((one) => [key(one), one]));
  const all = totalsOf(rollUp([counted, returned]), frame.scheme);
  const unequal = unequalForms(coverage, frame);
  return all.map((one) => {
    const own = without.get(key(one));
    const figure = frame.bureau.figures.get(key(one));
    const value = own?.value ?? null;
    // What is missing among the counted may be there with the returned: each may take another rule.
    const by = own?.by ?? one.by;
    const bureau = figure?.value == null ? null : { value: figure.value, at: figure.at };
    return {
      ...one,
      ...{ value, units: own?.units ?? 0, by, withReturned: one.value, bureau },
      difference: value === null || !bureau ? null : tidyNumber(value - bureau.value),
      unequal: (value !== null && by !== null && unequal.get(by)) || [],
    };
  });
}

/** The forms of each rule between forms, where their totals are over different units. */
function unequalForms(
  coverage: readonly FormCoverage[],
  { scheme }: CollectFrame
): ReadonlyMap<string, readonly string[]> {
  const units = new Map(coverage.map((one) => [one.form, one.counted.join("\n")]));
  return new Map(
    scheme.rules.flatMap((rule) => {
      const forms = [...ruleForms(rule, scheme)].sort();
      const differ = new Set(forms.map((form) => units.get(form) ?? "")).size > 1;
      return differ ? [[rule.id, forms] as const] : [];
    })
  );
}
