import { catalogueRules } from "../rule/catalogue-rules";
import { lintCatalogue } from "./lint-catalogue";
import { lintNote, type LintNote, type LintPlace } from "./lint-note";
import { lintPlan } from "./lint-plan";
import { readRelation } from "./lint-relations";
import { lintRules } from "./lint-rules";
import { keyOf, lintSums } from "./lint-sums";
import { indicatorsOfTemplates } from "./lint-template";
import { NO_REPORT } from "../report";
import { clauseReferences, type RuleLookup } from "../rule/rule";
import { ruleSource } from "../rule/rule-figures";
import { indicatorFinder, type IndicatorFinder } from "../indicator-finder";
import type { CheckRule, Indicator } from "../scheme/scheme";
import type { SchemeReading } from "../scheme/scheme-read";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import type { CellAddress, Workbook } from "../workbook";

/**
 * Looks a reporting scheme over: what keeps it from being used, and what is worth a second look, such
 * as rules that contradict or repeat one another. A scheme with faults is looked over all the same.
 *
 * @param workbook the workbook with the scheme's sheets
 * @returns faults first, then in the order of the sheets
 */
export function lintScheme(
  workbook: Workbook,
  { scheme, faults }: SchemeReading
): readonly LintNote[] {
  const sheets = findSchemeSheets(workbook);
  const find = indicatorFinder(scheme.indicators);
  const source = ruleSource(scheme, NO_REPORT);
  const read = (rule: CheckRule) => {
    const linear = { find, form: rule.form, many: source.lookup(rule.form).many };
    return rule.clauses.map((clause) => readRelation(rule, clause, linear));
  };
  const figuresOf = (rules: readonly CheckRule[]) =>
    rules.flatMap((rule) => {
      const lookup = source.lookup(rule.form);
      const all = rule.clauses.flatMap((clause) => [
        ...clauseReferences(clause),
        ...clauseReferences(clause, lookup),
      ]);
      return all.flatMap((reference) => find(reference, rule.form) ?? []);
    });
  const derived = catalogueRules(scheme);
  const ruled = new Set<Indicator>([...figuresOf(scheme.rules), ...figuresOf(derived)]);
  const summed = indicatorsOfTemplates(sheets.templates, scheme.indicators);
  const planned = scheme.plan.flatMap((line) => scheme.byKey.get(keyOf(line)) ?? []);
  const named = new Set([...ruled, ...planned, ...summed]);
  const notes = [
    ...faults.map(faultNote),
    ...lintCatalogue(scheme, named, ruled),
    ...lintPlan(scheme, [...scheme.rules, ...derived], source),
    ...lintRules(scheme, sheets.rules, read),
    ...scheme.rules.flatMap((rule) => partlessNotes(rule, find, source.lookup(rule.form).many)),
    ...lintSums(derived.flatMap(read)),
  ];
  return sortNotes(notes, workbook);
}

/** 下级 of an indicator without parts adds up nothing, and its rule is never judged. */
function partlessNotes(
  rule: CheckRule,
  find: IndicatorFinder,
  many: RuleLookup["many"]
): readonly LintNote[] {
  const notes: LintNote[] = [];
  const watched: typeof many = (reference, to, how) => {
    const members = many(reference, to, how);
    const one = how === "children" && members.length === 0 ? find(reference, rule.form) : null;
    if (one) {
      const detail = { code: "rule_no_parts", rule: rule.id, key: keyOf(one) } as const;
      notes.push(lintNote([rule.at, one.at], detail));
    }
    return members;
  };
  for (const clause of rule.clauses) clauseReferences(clause, { many: watched });
  return notes;
}

function faultNote(fault: LintFault): LintNote {
  const cells = "at" in fault ? [fault.at] : [];
  return { ...lintNote(cells, { code: "fault", fault }), weight: "fault" };
}

type LintFault = SchemeReading["faults"][number];

/** Faults first, then by sheet and cell. */
export function sortNotes<N extends LintPlace>(
  notes: readonly N[],
  { sheets }: Workbook
): readonly N[] {
  const order = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  const place = (at: CellAddress | null) => (at ? (order.get(at.sheet) ?? sheets.length) : -1);
  return [...notes].sort(
    (one, other) =>
      Number(one.weight === "note") - Number(other.weight === "note") ||
      place(one.at) - place(other.at) ||
      (one.at?.row ?? 0) - (other.at?.row ?? 0) ||
      (one.at?.column ?? 0) - (other.at?.column ?? 0)
  );
}
