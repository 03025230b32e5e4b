import { listAddress, listText } from "../list";
import { lintNote, type LintNote } from "./lint-note";
import { lintContradictions, lintRepeats, type LintRelation } from "./lint-relations";
import { lintSums } from "./lint-sums";
import { clauseReferences } from "../rule/rule";
import { ruleYears } from "../scheme/scheme-rules";
import type { CheckRule, Scheme } from "../scheme/scheme";
import type { SchemeSheets } from "../scheme/scheme-sheets";
import { bareText } from "../text";

/** What is to be said of the list of rules; `read` brings a rule's clauses into one form. */
export function lintRules(
  scheme: Scheme,
  list: SchemeSheets["rules"],
  read: (rule: CheckRule) => readonly LintRelation[]
): readonly LintNote[] {
  const relations = scheme.rules.flatMap(read);
  return [
    ...lintRepeats(relations),
    ...lintContradictions(relations),
    ...lintSums(relations),
    ...sameIds(scheme.rules),
    ...replacements(scheme, relations, read),
    ...(list ? endedRules(list, scheme.settings.year) : []),
  ];
}

/** An id that stands on several lines in one year: a finding would not say which of them it means. */
function sameIds(rules: readonly CheckRule[]): readonly LintNote[] {
  const first = new Map<string, CheckRule>();
  return rules.flatMap((rule) => {
    const earlier = first.get(rule.id);
    if (earlier) return [lintNote([rule.at, earlier.at], { code: "rule_id_twice", rule: rule.id })];
    first.set(rule.id, rule);
    return [];
  });
}

/** Rules switched off whose figures no other rule relates: nothing is derived in their place. */
function replacements(
  scheme: Scheme,
  relations: readonly LintRelation[],
  read: (rule: CheckRule) => readonly LintRelation[]
): readonly LintNote[] {
  const ids = new Set(scheme.rules.map((rule) => rule.id));
  const judged = relations.map(figuresOf);
  const isJudged = (one: LintRelation) => {
    const figures = figuresOf(one);
    return judged.some((other) => figures.every((figure) => other.includes(figure)));
  };
  return scheme.rulesOff
    .filter((rule) => !ids.has(rule.id) && !read(rule).every(isJudged))
    .map((rule) => lintNote([rule.at], { code: "rule_off", rule: rule.id }));
}

/** Of a linear relation its figures, of another one its references as written. */
function figuresOf({ linear, clause }: LintRelation): readonly string[] {
  return linear
    ? [...linear.terms.keys()]
    : clauseReferences(clause).map(({ form, row, column }) => JSON.stringify([form, row, column]));
}

/** Rules whose years are over with none of the same id to follow, and years that are no span. */
function endedRules(list: NonNullable<SchemeSheets["rules"]>, year: number): readonly LintNote[] {
  const lines = list.rows
    .filter((line) => listText(line, "rule") !== "")
    .map((line) => ({
      rule: bareText(listText(line, "id")),
      at: listAddress(list, line, "to"),
      ...ruleYears(list, line, []),
    }));
  const going = new Set(lines.filter((one) => one.to >= year).map((one) => one.rule));
  return lines.flatMap(({ rule, at, from, to }): readonly LintNote[] => {
    if (from > to) return [lintNote([at], { code: "rule_years", rule, from, to })];
    return to < year && !going.has(rule) ? [lintNote([at], { code: "rule_ended", rule, to })] : [];
  });
}
