import type { Indicator } from "./scheme/scheme";

/** The indicators of each form. */
export type FormIndex = ReadonlyMap<string, readonly Indicator[]>;

/** One index for each catalogue: a scheme judges a thousand workbooks. */
const FORM_INDEXES = new WeakMap<readonly Indicator[], FormIndex>();

export function groupByForm(indicators: readonly Indicator[]): FormIndex {
  const known = FORM_INDEXES.get(indicators);
  if (known) return known;
  const byForm = new Map<string, Indicator[]>();
  for (const one of indicators) {
    const same = byForm.get(one.form);
    if (same) same.push(one);
    else byForm.set(one.form, [one]);
  }
  FORM_INDEXES.set(indicators, byForm);
  return byForm;
}
