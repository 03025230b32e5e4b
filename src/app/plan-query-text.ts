import type { PlanQuery } from "../core/plan/plan-check";
import type { PlanReading } from "../core/plan/plan-text";
import type { PlanWords } from "../locales/plan-words";
import type { Words } from "../locales/words";

/** What speaks against a plan, in words. */
export function planQueryText(
  query: PlanQuery,
  { targets }: PlanReading,
  plan: PlanWords,
  words: Words
): string {
  if (query.code === "relation") return words.findings.relation(query.finding);
  const stated = query.targets.flatMap((place) => targets[place] ?? []);
  const subject = stated.find((one) => one.match.indicator) ?? stated.find((one) => one.subject);
  const level = stated.find((one) => !/[%‰]/u.test(one.target.unit));
  return plan.query(query, {
    name: subject?.match.indicator?.name ?? subject?.subject ?? "",
    unit: subject?.match.indicator?.unit ?? level?.target.unit ?? "",
  });
}
