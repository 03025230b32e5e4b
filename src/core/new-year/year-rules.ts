import { listAddress, listText } from "../list";
import type { RuleExpression } from "../rule/rule";
import { parseRule } from "../rule/rule";
import { isSwitchedOff, ruleYears } from "../scheme/scheme-rules";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import { bareText } from "../text";
import type { Workbook } from "../workbook";
import { yearItem, type YearItem } from "./year-item";
import { namesYear } from "./year-text";

/**
 * Rules that may be out of date in a year: that end just before it or begin with it, that name a year or a
 * day, that hold figures to a number which somebody once set, and those switched off.
 */
export function datedRules(workbook: Workbook, year: number): readonly YearItem[] {
  const list = findSchemeSheets(workbook).rules;
  return (list?.rows ?? []).flatMap((line): readonly YearItem[] => {
    const source = list ? listText(line, "rule") : "";
    if (!list || source === "") return [];
    const rule = bareText(listText(line, "id"));
    const at = listAddress(list, line, "rule");
    const { from, to } = ruleYears(list, line, []);
    if (to === year - 1) {
      const ended = listAddress(list, line, "to");
      return [yearItem(ended, { code: "rule_ended", rule, to })];
    }
    // What had ended before, and what is yet to come, is none of this change of years.
    if (to < year || from > year) return [];
    const items: YearItem[] = [];
    if (from === year) {
      const begins = listAddress(list, line, "from");
      items.push(yearItem(begins, { code: "rule_begins", rule, from }));
    }
    if (isSwitchedOff(line))
      items.push(yearItem(listAddress(list, line, "on"), { code: "rule_off", rule }));
    for (const text of [source, listText(line, "explanation")])
      if (namesYear(text)) items.push(yearItem(at, { code: "rule_dated", rule, text }));
    const numbers = constantsOf(source);
    if (numbers.length > 0) items.push(yearItem(at, { code: "rule_constant", rule, numbers }));
    return items;
  });
}

/** Powers of ten and 0 are units of measure and signs of presence, 12 and 4 the parts of a year. */
const TIMELESS = new Set([0, 1, 4, 12, 10, 100, 1000, 10_000, 100_000, 1_000_000, 100_000_000]);

function constantsOf(source: string): readonly number[] {
  const parsed = parseRule(source);
  if (!parsed.ok) return [];
  const found = new Set<number>();
  const walk = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(walk);
    else if (typeof one === "object" && one !== null) {
      const { kind, value } = one as Partial<Extract<RuleExpression, { kind: "number" }>>;
      if (kind === "number" && value !== undefined) found.add(Math.abs(value));
      else Object.values(one).forEach(walk);
    }
  };
  for (const clause of parsed.clauses) walk(clause.expression);
  return [...found].filter((one) => !TIMELESS.has(one));
}
