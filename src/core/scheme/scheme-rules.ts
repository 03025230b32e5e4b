import { bareFormNumber } from "../form/form-identity";
import { listAddress, listText, type List, type ListRow } from "../list";
import { parseNumeral } from "../numerals";
import { MISSING_WORDS, missingMode } from "../rule/missing-mode";
import { parseRule, type MissingMode, type Tolerance } from "../rule/rule";
import { referenceCheck } from "../rule/rule-reference-check";
import { type CheckRule, type Indicator, type SchemeFault, type Severity } from "./scheme";
import type { RULES } from "./scheme-sheets";
import { bareText } from "../text";
import { EXACT, parseTolerance } from "../rule/tolerance-text";

type RuleKey = keyof typeof RULES;

const SEVERITY = new Map<string, Severity>([
  ["强制性", "hard"],
  ["强制", "hard"],
  ["核实性", "query"],
  ["核实", "query"],
  ["提示性", "info"],
  ["提示", "info"],
]);

/** The rules of a list that are valid in `year`, on or switched off; faults of the ones that are on. */
export function readRules(
  list: List<RuleKey>,
  indicators: readonly Indicator[],
  year: number,
  missing: MissingMode,
  schemeFaults: SchemeFault[]
): { readonly on: readonly CheckRule[]; readonly off: readonly CheckRule[] } {
  const check = referenceCheck(indicators);
  const on: CheckRule[] = [];
  const off: CheckRule[] = [];
  for (const line of list.rows) {
    const source = listText(line, "rule");
    if (source === "") continue;
    const isOff = isSwitchedOff(line);
    const faults = isOff ? [] : schemeFaults;
    const rules = isOff ? off : on;
    const { from, to } = ruleYears(list, line, faults);
    if (year < from || to < year) continue;
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
    const form = bareFormNumber(listText(line, "form")) || null;
    const fault = check(parsed.clauses, form);
    if (fault) faults.push({ ...fault, at, rule: id });
    const severity = readSeverity(list, line, faults);
    const tolerance = readTolerance(list, line, faults);
    const explanation = listText(line, "explanation");
    const rule = {
      id,
      form,
      source,
      clauses: parsed.clauses,
      severity,
      tolerance,
      explanation,
      at,
    };
    rules.push({ ...rule, missing: readMissing(list, line, missing, faults) });
  }
  return { on, off };
}

/** 启用 says no. */
export function isSwitchedOff(line: ListRow<RuleKey>): boolean {
  return OFF.test(bareText(listText(line, "on")));
}

const OFF = /^(否|停用|关|no|off|0)$/iu;

/** The first and the last year of a rule; infinite where it is open. */
export function ruleYears(
  list: List<RuleKey>,
  line: ListRow<RuleKey>,
  faults: SchemeFault[]
): { readonly from: number; readonly to: number } {
  const bound = (key: "from" | "to", open: number) => {
    const text = bareText(listText(line, key)).replace(/年$/u, "");
    if (text === "" || /^[-—]+$/u.test(text)) return open;
    const value = parseNumeral(text);
    if (value === null) faults.push({ code: "bad_number", at: listAddress(list, line, key), text });
    return value ?? open;
  };
  return { from: bound("from", -Infinity), to: bound("to", Infinity) };
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

function readMissing(
  list: List<RuleKey>,
  line: ListRow<RuleKey>,
  usual: MissingMode,
  faults: SchemeFault[]
): MissingMode {
  const text = listText(line, "missing");
  if (text === "") return usual;
  const mode = missingMode(text);
  if (mode) return mode;
  const at = listAddress(list, line, "missing");
  faults.push({ code: "bad_choice", at, text, choices: MISSING_WORDS });
  return usual;
}

function readTolerance(
  list: List<RuleKey>,
  line: ListRow<RuleKey>,
  faults: SchemeFault[]
): Tolerance {
  const text = listText(line, "tolerance");
  const tolerance = parseTolerance(text);
  if (tolerance) return tolerance;
  faults.push({ code: "bad_tolerance", at: listAddress(list, line, "tolerance"), text });
  return EXACT;
}
