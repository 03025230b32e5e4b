import type { LintNote, LintPlace, SheetNote } from "../../src/core/lint/lint-note";
import type { SamplesOf } from "./finding-samples";

const place: LintPlace = {
  weight: "note",
  at: { sheet: "表一", row: 5, column: 2 },
  related: [],
};
const [rule, other, key, form] = ["R1", "R2", "KW301[02]", "KW301"] as const;
const keys = ["KW301[02]", "KW301[03]"] as const;
const nine = Array.from({ length: 9 }, (_, index) => `KW301[1${String(index)}]`);
const hows = ["unlike", "scaled", "counts"] as const;
const units = ["项", "万元"] as const;

export const lintSamples: SamplesOf<LintNote> = {
  fault: [{ ...place, code: "fault", fault: { code: "bad_number", at: place.at!, text: "若干" } }],
  rule_repeats: [
    { ...place, code: "rule_repeats", rule, other },
    { ...place, code: "rule_repeats", rule, other: rule },
  ],
  rule_weaker: [{ ...place, code: "rule_weaker", rule, other }],
  rules_contradict: [{ ...place, code: "rules_contradict", rules: [rule, other] }],
  rule_empty: [true, false].map((holds) => ({ ...place, code: "rule_empty", rule, holds })),
  rule_id_twice: [{ ...place, code: "rule_id_twice", rule }],
  rule_ended: [{ ...place, code: "rule_ended", rule, to: 2022 }],
  rule_years: [{ ...place, code: "rule_years", rule, from: 2023, to: 2022 }],
  rule_off: [{ ...place, code: "rule_off", rule }],
  rule_cycle: [{ ...place, code: "rule_cycle", rules: [rule, other], keys }],
  rule_units: hows.map((how) => ({ ...place, code: "rule_units", rules: [rule], how, units })),
  rule_measures: [{ ...place, code: "rule_measures", rule, keys }],
  rule_no_parts: [{ ...place, code: "rule_no_parts", rule, key }],
  parent_cycle: [keys, [key]].map((all) => ({ ...place, code: "parent_cycle", keys: all })),
  part_units: [{ ...place, code: "part_units", key, units }],
  half_parent: (["parent", "adds"] as const).map((lacks) => ({
    ...place,
    code: "half_parent",
    key,
    lacks,
  })),
  few_parts: [0, 1].map((parts) => ({ ...place, code: "few_parts", key, parts })),
  derived_alone: [{ ...place, code: "derived_alone", key }],
  name_twice: [{ ...place, code: "name_twice", name: "获资助", keys }],
  unused: [keys, nine].map((all) => ({ ...place, code: "unused", keys: all })),
  plan_sum: [{ ...place, code: "plan_sum", rule, left: 130, right: 100 }],
  plan_twice: [{ ...place, code: "plan_twice", key, wordings: ["20项", "不少于30项"] }],
  plan_derived: [{ ...place, code: "plan_derived", key }],
  plan_unconfirmed: [{ ...place, code: "plan_unconfirmed", key, wording: "不少于20项" }],
  plan_unread: [{ ...place, code: "plan_unread", key, wording: "积极推进" }],
  plan_units: hows.map((how) => ({ ...place, code: "plan_units", key, how, units })),
};

const at = { sheet: "单位名录", row: 3, column: 0 };

export const sheetNoteSamples: SamplesOf<SheetNote> = {
  not_on_form: [{ ...place, code: "not_on_form", form, keys }],
  form_expired: [{ ...place, code: "form_expired", form, text: "2022年1月" }],
  not_counted: [2, 9].map((count) => ({
    ...place,
    code: "not_counted",
    found: {
      form,
      sheet: "工业财务",
      columns: Array.from({ length: count }, (_, column) => ({ column, caption: "营业成本" })),
    },
  })),
  unit_twice: [{ ...place, code: "unit_twice", text: "甲镇" }],
  unit_left_out: (
    [
      { code: "no_code", name: "甲镇" },
      { code: "no_name", unitCode: "A1" },
      { code: "code_taken", name: "甲镇", unitCode: "A1", by: { name: "乙镇", at } },
    ] as const
  ).map((gap) => ({ ...place, code: "unit_left_out", gap: { ...gap, at } })),
  form_unknown: [{ ...place, code: "form_unknown", form }],
  form_unasked: [{ ...place, code: "form_unasked", form }],
  setting: (["unknown", "twice"] as const).map((why) => ({
    ...place,
    code: "setting",
    name: "左右幅",
    why,
  })),
  template: ["KW301.02", null].map((nearest) => ({
    ...place,
    code: "template",
    finding: { at: place.at!, code: "unknown", text: "〔KW301.77〕", nearest },
  })),
};
