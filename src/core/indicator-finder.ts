import { bareFormNumber } from "./form/form-identity";
import { bareCode } from "./row-match";
import type { RuleReference } from "./rule/rule";
import { indicatorKey, type Indicator } from "./scheme/scheme";
import { bareText } from "./text";

/** One finder for each catalogue: a scheme judges a thousand workbooks. */
const FINDERS = new WeakMap<readonly Indicator[], IndicatorFinder>();

export type IndicatorFinder = (reference: RuleReference, form: string | null) => Indicator | null;

/**
 * Finds the indicator of a reference: by code (1 is 01, as Excel likes to write it), else by name, in
 * its own form, the rule's, or the only one.
 */
export function indicatorFinder(indicators: readonly Indicator[]): IndicatorFinder {
  const known = FINDERS.get(indicators);
  if (known) return known;
  const finder = newFinder(indicators);
  FINDERS.set(indicators, finder);
  return finder;
}

function newFinder(indicators: readonly Indicator[]): IndicatorFinder {
  const byCode = new Map(indicators.map((one) => [indicatorKey(one.form, one.code), one]));
  const byBareCode = new Map<string, Indicator | null>();
  const byName = new Map<string, Indicator | null>();
  const byOtherName = new Map<string, Indicator | null>();
  // What two indicators share finds neither.
  const add = (keys: Map<string, Indicator | null>, key: string, one: Indicator) =>
    keys.set(key, keys.has(key) && keys.get(key) !== one ? null : one);
  for (const one of indicators) {
    add(byBareCode, indicatorKey(one.form, bareCode(one.code)), one);
    for (const form of ["", one.form]) {
      add(byName, indicatorKey(form, bareText(one.name)), one);
      for (const name of one.otherNames) add(byOtherName, indicatorKey(form, bareText(name)), one);
    }
  }
  const find = (form: string, written: string): Indicator | null => {
    const row = bareText(written);
    const where = bareFormNumber(form);
    const key = indicatorKey(where, row);
    const named = byName.has(key) ? byName.get(key) : byOtherName.get(key);
    return byCode.get(key) ?? named ?? byBareCode.get(indicatorKey(where, bareCode(row))) ?? null;
  };
  // The rules of a scheme ask for the same few hundred again with every workbook.
  const found = new Map<string, Map<string, Indicator | null>>();
  return (reference, form) => {
    const where = reference.form ?? form ?? "";
    let ofForm = found.get(where);
    if (!ofForm) found.set(where, (ofForm = new Map()));
    let one = ofForm.get(reference.row);
    if (one === undefined) ofForm.set(reference.row, (one = find(where, reference.row)));
    return one;
  };
}
