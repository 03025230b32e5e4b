import { bareFormNumber } from "../form/form-identity";
import { indicatorFinder } from "../indicator-finder";
import { indicatorKey, type CheckRule, type Scheme } from "../scheme/scheme";
import type { CollectFrame } from "./collect-frame";

/**
 * The part of the scheme that speaks of these forms and no other: what can be judged where a unit sent
 * these alone. The bureau's plan is none of a unit's, whose own form has a plan column. One object for
 * each set of forms, so that what follows from the catalogue is derived once.
 */
export function schemePart(frame: CollectFrame, forms: ReadonlySet<string>): Scheme {
  const key = [...forms].sort().join("\n");
  const known = frame.parts.get(key);
  if (known) return known;
  const { scheme } = frame;
  const indicators = scheme.indicators.filter((one) => forms.has(one.form));
  const within = (rule: CheckRule) => [...ruleForms(rule, scheme)].every((form) => forms.has(form));
  const part: Scheme = {
    ...scheme,
    indicators,
    byKey: new Map(indicators.map((one) => [indicatorKey(one.form, one.code), one])),
    plan: [],
    rules: scheme.rules.filter(within),
    rulesOff: scheme.rulesOff.filter(within),
  };
  frame.parts.set(key, part);
  return part;
}

/** The forms that a rule names: each reference's own, else the rule's. */
export function ruleForms(rule: CheckRule, scheme: Scheme): ReadonlySet<string> {
  const known = FORMS.get(rule);
  if (known) return known;
  const find = indicatorFinder(scheme.indicators);
  const forms = new Set<string>();
  for (const reference of rule.clauses.flatMap((clause) => clause.references)) {
    const form = find(reference, rule.form)?.form ?? reference.form ?? rule.form;
    if (form !== null) forms.add(bareFormNumber(form));
  }
  if (forms.size === 0 && rule.form !== null) forms.add(rule.form);
  FORMS.set(rule, forms);
  return forms;
}

const FORMS = new WeakMap<CheckRule, ReadonlySet<string>>();
