import { bareFormNumber } from "../form/form-identity";
import { nearestCode } from "../nearest";
import { clauseReferences, type RuleClause, type RuleReference } from "./rule";
import { nearestColumn, ruleColumn } from "./rule-columns";
import { memberCalls } from "./rule-describe";
import { memberFinder } from "./rule-members";
import { EVERY_ROW, isGroup } from "./rule-tokens";
import type { Indicator, SchemeFault } from "../scheme/scheme";
import { indicatorFinder } from "../indicator-finder";

type ReferenceFault =
  | Omit<Extract<SchemeFault, { code: "rule_unknown_form" }>, "at" | "rule">
  | Omit<Extract<SchemeFault, { code: "rule_unknown_code" }>, "at" | "rule">
  | Omit<Extract<SchemeFault, { code: "rule_unknown_column" }>, "at" | "rule">;

/**
 * Checks what the clauses of a rule name against the catalogue: a form, code or column that is not
 * there is a fault of the rule, not of the data. The first one is told, with the nearest that is.
 */
export function referenceCheck(
  indicators: readonly Indicator[]
): (clauses: readonly RuleClause[], form: string | null) => ReferenceFault | null {
  const find = indicatorFinder(indicators);
  const members = memberFinder(indicators, find);
  const forms = [...new Set(indicators.map((one) => one.form))];
  const isKnown = (reference: RuleReference, form: string | null, groups: Groups) => {
    if (find(reference, form) !== null) return true;
    if (!groups.has(reference)) return false;
    return members(reference, null, "group", form).length > 0;
  };
  const check = (reference: RuleReference, form: string | null, groups: Groups) => {
    const where = bareFormNumber(reference.form ?? form ?? "");
    if (where !== "" && !forms.includes(where)) {
      return unknown("rule_unknown_form", reference.form ?? form ?? "", nearestCode(where, forms));
    }
    const sweeps = reference.row === EVERY_ROW && where !== "";
    if (!sweeps && !isKnown(reference, form, groups)) {
      const same = indicators.filter((one) => where === "" || one.form === where);
      const names = same.flatMap((one) => [one.code, one.name]);
      const nearest = isGroup(reference.row) ? null : nearestCode(reference.row, names);
      const text = `${reference.form ?? form ?? ""}[${reference.row}]`;
      return unknown("rule_unknown_code", text, nearest);
    }
    if (ruleColumn(reference) !== null) return null;
    const column = reference.column ?? "";
    return unknown("rule_unknown_column", column, nearestColumn(column));
  };
  return (clauses, form) => {
    for (const clause of clauses) {
      const calls = memberCalls(clause).filter((call) => call.how === "group");
      const groups = new Set(calls.map((call) => call.reference));
      for (const reference of clauseReferences(clause)) {
        const fault = check(reference, form, groups);
        if (fault) return fault;
      }
    }
    return null;
  };
}

/** As much of a name as a sentence can carry. */
const LONGEST = 60;

type Groups = ReadonlySet<RuleReference>;

function unknown<C extends ReferenceFault["code"]>(
  code: C,
  reference: string,
  nearest: string | null
) {
  return { code, reference: reference.slice(0, LONGEST), nearest };
}
