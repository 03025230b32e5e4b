import { catalogueRules } from "../rule/catalogue-rules";
import type { Scheme } from "../scheme/scheme";
import type { CollectFrame } from "./collect-frame";
import { ruleForms, schemePart } from "./scheme-part";
import type { NotedFinding } from "./submission";

/** Once for each part of a scheme: it judges a thousand workbooks. */
const FORMS = new WeakMap<Scheme, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * The forms that each rule reads, by its id, those included that follow from the catalogue.
 *
 * @param forms of the submission, whose part of the scheme it was checked by
 */
export function formsByRule(
  frame: CollectFrame,
  forms: ReadonlySet<string>
): ReadonlyMap<string, ReadonlySet<string>> {
  const part = schemePart(frame, forms);
  const known = FORMS.get(part);
  if (known) return known;
  const byRule = new Map<string, Set<string>>();
  for (const rule of [...part.rules, ...catalogueRules(part)]) {
    const own = byRule.get(rule.id) ?? new Set<string>();
    byRule.set(rule.id, own);
    for (const form of ruleForms(rule, part)) own.add(form);
  }
  FORMS.set(part, byRule);
  return byRule;
}

/** Whether a finding is of a whole submission, though it has a place on one of its forms. */
export function isOfWhole({ rule, form }: Pick<NotedFinding, "rule" | "form">): boolean {
  return form === null || rule === "FILE.unit";
}

/** The forms that a finding names; `null` for all. */
export function formsNamed(
  one: Pick<NotedFinding, "rule" | "form">,
  byRule: ReadonlyMap<string, ReadonlySet<string>>
): ReadonlySet<string> | null {
  const ofRule = byRule.get(one.rule);
  if (ofRule && ofRule.size > 0) return ofRule;
  return isOfWhole(one) || one.form === null ? null : new Set([one.form]);
}
