import { listAddress, listText, type List, type ListRow } from "./list";
import { parseNumeral } from "./numerals";
import { nearestCode } from "./nearest";
import { clauseReferences, EVERY_ROW, parseRule, type RuleReference, type Tolerance } from "./rule";
import {
  indicatorKey,
  type CheckRule,
  type Indicator,
  type SchemeFault,
  type Severity,
} from "./scheme";
import { bareCode } from "./row-match";
import { readFraction } from "./scheme-settings";
import type { RULES } from "./scheme-sheets";
import { bareText } from "./text";

type RuleKey = keyof typeof RULES;

const SEVERITY = new Map<string, Severity>([
  ["强制性", "hard"],
  ["强制", "hard"],
  ["核实性", "query"],
  ["核实", "query"],
  ["提示性", "info"],
  ["提示", "info"],
]);

/** What a reference's column may be called; without one it is this year's figure. */
const COLUMN = new Map<string, RuleColumn>([
  ["本年", "actual"],
  ["本期", "actual"],
  ["本年累计", "actual"],
  ["实际", "actual"],
  ["计划", "plan"],
  ["目标", "plan"],
  ["年度目标", "plan"],
  ["上年", "lastYear"],
  ["上年同期", "lastYear"],
  ["计划增速", "planGrowth"],
  ["目标增速", "planGrowth"],
]);

export type RuleColumn = "actual" | "plan" | "lastYear" | "planGrowth";

/** The column that a reference speaks of; `null` for a name no form has. */
export function ruleColumn(reference: RuleReference): RuleColumn | null {
  return ruleColumnNamed(reference.column);
}

/** The same by the column's name; none is this year's figure. */
export function ruleColumnNamed(column: string | null): RuleColumn | null {
  return column === null ? "actual" : (COLUMN.get(bareText(column)) ?? null);
}

/** The rules of a list that are valid in `year`, on or switched off; faults of the ones that are on. */
export function readRules(
  list: List<RuleKey>,
  indicators: readonly Indicator[],
  year: number,
  schemeFaults: SchemeFault[]
): { readonly on: readonly CheckRule[]; readonly off: readonly CheckRule[] } {
  const find = indicatorFinder(indicators);
  const on: CheckRule[] = [];
  const off: CheckRule[] = [];
  for (const line of list.rows) {
    const source = listText(line, "rule");
    if (source === "") continue;
    const isOff = OFF.test(bareText(listText(line, "on")));
    const faults = isOff ? [] : schemeFaults;
    const rules = isOff ? off : on;
    if (!isInForce(list, line, year, faults)) continue;
    const id = bareText(listText(line, "id"));
    if (id === "") {
      faults.push({ code: "missing_cell", at: listAddress(list, line, "id"), caption: "编号" });
      continue;
    }
    const at = listAddress(list, line, "rule");
    const parsed = parseRule(source);
    if (!parsed.ok) {
      faults.push({ code: "rule_syntax", at, rule: id, source, error: parsed.error });
      continue;
    }
    const form = bareText(listText(line, "form")).toUpperCase() || null;
    const references = parsed.clauses.flatMap((clause) => clauseReferences(clause));
    const fault = referenceFault(references, form, id, at, find, indicators);
    if (fault) faults.push(fault);
    const severity = readSeverity(list, line, faults);
    const tolerance = readTolerance(list, line, faults);
    const explanation = listText(line, "explanation");
    rules.push({ id, form, source, clauses: parsed.clauses, severity, tolerance, explanation, at });
  }
  return { on, off };
}

const OFF = /^(否|停用|关|no|off|0)$/iu;

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
  return (reference, form) => {
    const row = bareText(reference.row);
    const where = (reference.form ?? form ?? "").toUpperCase();
    const key = indicatorKey(where, row);
    const named = byName.has(key) ? byName.get(key) : byOtherName.get(key);
    return byCode.get(key) ?? named ?? byBareCode.get(indicatorKey(where, bareCode(row))) ?? null;
  };
}

function referenceFault(
  references: readonly RuleReference[],
  form: string | null,
  rule: string,
  at: CheckRule["at"],
  find: IndicatorFinder,
  indicators: readonly Indicator[]
): SchemeFault | null {
  for (const reference of references) {
    const where = reference.form ?? form;
    if (reference.row === EVERY_ROW) {
      return { code: "rule_unknown_column", at, rule, reference: reference.column ?? "" };
    }
    if (!find(reference, form)) {
      const known = indicators
        .filter((one) => where === null || one.form === where.toUpperCase())
        .flatMap((one) => [one.code, one.name]);
      const text = `${where ?? ""}[${reference.row}]`;
      return {
        code: "rule_unknown_code",
        at,
        rule,
        reference: text,
        nearest: nearestCode(reference.row, known),
      };
    }
    if (ruleColumn(reference) === null) {
      return { code: "rule_unknown_column", at, rule, reference: reference.column ?? "" };
    }
  }
  return null;
}

function isInForce(
  list: List<RuleKey>,
  line: ListRow<RuleKey>,
  year: number,
  faults: SchemeFault[]
): boolean {
  const bound = (key: "from" | "to", open: number) => {
    const text = bareText(listText(line, key)).replace(/年$/u, "");
    if (text === "" || /^[-—]+$/u.test(text)) return open;
    const value = parseNumeral(text);
    if (value === null) faults.push({ code: "bad_number", at: listAddress(list, line, key), text });
    return value ?? open;
  };
  return bound("from", -Infinity) <= year && year <= bound("to", Infinity);
}

function readSeverity(
  list: List<RuleKey>,
  line: ListRow<RuleKey>,
  faults: SchemeFault[]
): Severity {
  const text = listText(line, "severity");
  const severity = SEVERITY.get(bareText(text));
  if (severity) return severity;
  const choices = ["强制性", "核实性", "提示性"];
  faults.push({ code: "bad_choice", at: listAddress(list, line, "severity"), text, choices });
  return "query";
}

/** `0.5` is absolute, in the figures' unit; `2%` relative to the larger side. */
function readTolerance(
  list: List<RuleKey>,
  line: ListRow<RuleKey>,
  faults: SchemeFault[]
): Tolerance {
  const text = bareText(listText(line, "tolerance"));
  if (text === "") return { absolute: 0, relative: 0 };
  const value = readFraction(text);
  if (value === null || value < 0) {
    faults.push({ code: "bad_number", at: listAddress(list, line, "tolerance"), text });
    return { absolute: 0, relative: 0 };
  }
  return text.endsWith("%") ? { absolute: 0, relative: value } : { absolute: value, relative: 0 };
}
