import type { RulesWords } from "./cli-words";
import { SYNTAX } from "./en-us-problems";

const rowOf = ({ row }: { readonly row: number }) => `row ${String(row + 1)}`;

/** The words for rules judged on a plain table. */
export const rules: RulesWords = {
  faults: {
    no_figure_captions: () =>
      "there is no header. A table of figures needs the columns group, code and value (单位, 代码, 数值) and may have one named column (栏目). Please add the captions.",
    no_figures: () => "there are no figures below the header. Please check the file.",
    no_group: (one) => `${rowOf(one)} names no group. Please fill it in.`,
    no_code: (one) => `${rowOf(one)} names no code. Please fill it in.`,
    figure_twice: (one) =>
      `${rowOf(one)}: ${one.figure} of "${one.group}" already stands in row ${String(one.first + 1)}. Please keep only one of them.`,
    no_rule_captions: () =>
      "there is no header. A table of rules needs the columns id and rule (编号, 审核关系) and may have tolerance (容差) and missing (缺数处理). Please add the captions.",
    no_rules: () => "there are no rules below the header. Please check the file.",
    no_id: (one) => `${rowOf(one)} has no rule id. Please fill it in.`,
    no_rule: (one) => `${rowOf(one)} has no rule. Please fill it in.`,
    rule_twice: (one) =>
      `${rowOf(one)}: the rule id ${one.rule} already stands in row ${String(one.first + 1)}. Please choose another.`,
    rule_syntax: ({ row, rule, source, error }) =>
      `${rowOf({ row })}: the rule ${rule} cannot be read at character ${String(error.start + 1)}${error.found === "" ? "" : ` ("${error.found}")`}: ${SYNTAX[error.code]}${error.expected === undefined ? "" : `; "${error.expected}" would fit`}. The rule reads "${source}".`,
    bad_tolerance: (one) =>
      `${rowOf(one)}: the tolerance "${one.text}" of the rule ${one.rule} is not valid. Write a number such as 0.5 or 2%.`,
    bad_missing: (one) =>
      `${rowOf(one)}: the missing mode "${one.text}" of the rule ${one.rule} is not valid. Use non_null, non_zero, partial_null, partial_zero, always_null or always_zero.`,
    unknown_code: (one) =>
      `${rowOf(one)}: no group of the table has ${one.reference}, which the rule ${one.rule} names.${one.nearest === null ? "" : ` Did you mean "${one.nearest}"?`} Please correct it.`,
    unknown_column: (one) =>
      `${rowOf(one)}: the table has no figure in the column of ${one.reference}, which the rule ${one.rule} names. Its columns are: ${columnNames(one.columns)}. Please correct it.`,
    no_children: (one) =>
      `${rowOf(one)}: the rule ${one.rule} adds up what is below ${one.reference} (下级), which a plain table does not say. Please write out the codes.`,
  },
  moreFaults: (count) =>
    count === 1 ? "There is 1 more fault." : `There are ${String(count)} more faults.`,
  captions: {
    rule: "rule",
    relation: "relation",
    group: "group",
    sweep: "at",
    outcome: "outcome",
    left: "left",
    right: "right",
    imbalance: "imbalance",
    reason: "reason",
  },
  outcome: {
    pass: "pass",
    fail: "fail",
    unchecked: "unchecked",
    not_applicable: "not_applicable",
  },
  reason: (reason, missing) =>
    ({
      missing: `missing: ${missing.join(", ")}`,
      division_by_zero: "division by zero",
      not_finite: "does not come to a number",
    })[reason],
  counts: ({ pass, fail, unchecked, not_applicable }) =>
    `${String(pass)} passed, ${String(fail)} failed, ${String(unchecked)} unchecked, ${String(not_applicable)} not applicable`,
};

function columnNames(columns: readonly string[]): string {
  return columns.map((column) => (column === "" ? "(none named)" : column)).join(", ");
}
