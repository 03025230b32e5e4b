import { standsAlone } from "../attainment";
import { groupBy } from "../grouped";
import { lintNote, type LintNote } from "./lint-note";
import { keyOf, mixedUnits } from "./lint-sums";
import { planByIndicator } from "../plan/plan-lines";
import { checkRules } from "../rule/rule-check";
import type { RuleSource } from "../rule/rule-figures";
import type { CheckRule, Indicator, PlanLine, Scheme } from "../scheme/scheme";

/**
 * What is to be said of the plan.
 *
 * @param rules those of the scheme and those that follow from the catalogue
 * @param source finds the targets of the plan and no other figure
 */
export function lintPlan(
  scheme: Scheme,
  rules: readonly CheckRule[],
  source: RuleSource
): readonly LintNote[] {
  const plan = [...planByIndicator(scheme)];
  return [
    ...plan.flatMap(([indicator, lines]) => [
      ...lines.flatMap((line) => lineNotes(indicator, line)),
      ...sameTargets(indicator, lines),
    ]),
    ...brokenSums(rules, source),
  ];
}

function lineNotes(indicator: Indicator, line: PlanLine): readonly LintNote[] {
  const { reading, wording, at } = line;
  const key = keyOf(indicator);
  const notes: LintNote[] = [];
  if (indicator.adds === "derived") notes.push(lintNote([at], { code: "plan_derived", key }));
  if (line.unconfirmed)
    return [...notes, lintNote([at], { code: "plan_unconfirmed", key, wording })];
  if (!reading.ok) return [...notes, lintNote([at], { code: "plan_unread", key, wording })];
  // 亿元 is carried over to 万元; a rate of growth has no unit to compare.
  const isLevel = sortOf(indicator, reading.target) === "level";
  const mixed = isLevel ? mixedUnits([reading.target.unit, indicator.unit]) : null;
  if (mixed && mixed.how !== "scaled")
    notes.push(lintNote([at, indicator.at], { code: "plan_units", key, ...mixed }));
  return notes;
}

type Understood = Extract<PlanLine["reading"], { ok: true }>["target"];

/** A level of its own, or by what a target builds on last year's figure. */
function sortOf({ measure, unit }: Indicator, target: Understood): string {
  const isLevel = standsAlone(target, { measure, isPercent: unit === "%" });
  return isLevel && target.kind !== "growth" ? "level" : target.kind;
}

/** A growth rate may stand beside a level, but no second level. */
function sameTargets(indicator: Indicator, lines: readonly PlanLine[]): readonly LintNote[] {
  const sorts = groupBy(lines, ({ reading }) =>
    reading.ok ? sortOf(indicator, reading.target) : null
  );
  return [...sorts].flatMap(([sort, same]) =>
    sort === null || same.length < 2
      ? []
      : lintNote(
          same.map((line) => line.at),
          {
            code: "plan_twice",
            key: keyOf(indicator),
            wordings: same.map((line) => line.wording),
          }
        )
  );
}

/** Rules that the targets break among themselves, before any figure is reported. */
function brokenSums(rules: readonly CheckRule[], source: RuleSource): readonly LintNote[] {
  const places = new Map(rules.map((rule) => [rule.id, rule.at]));
  return checkRules(rules, source, false).findings.flatMap((one) => {
    const { code, rule, left, right } = one;
    if (code !== "relation" || left === null || right === null) return [];
    const cells = [one.at, ...one.related, places.get(rule)].filter((at) => at != null);
    return [lintNote(cells, { code: "plan_sum", rule, left, right })];
  });
}
