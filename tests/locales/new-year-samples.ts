import type { BlankNote } from "../../src/core/blank/blank-form";
import { yearItem, type YearDetail, type YearItem } from "../../src/core/new-year/year-item";
import type { SamplesOf } from "./finding-samples";

const at = { sheet: "表一", row: 5, column: 2 };
const of = <D extends YearDetail>(detail: D) =>
  yearItem(at, detail) as Extract<YearItem, { code: D["code"] }>;
const line = { key: "KW301[02]", name: "立项", wording: "不少于20项", actual: 21 };
const [form, label, unit, text, sheet] = ["KW301", "立项数", "东湖镇", "2023年定", "表一"];

export const yearSamples: Omit<SamplesOf<YearItem>, "fault"> = {
  plan_line: [
    of({ code: "plan_line", ...line, rate: 1.05 }),
    of({ code: "plan_line", ...line, actual: null, rate: null }),
  ],
  plan_dated: [of({ code: "plan_dated", key: "KW301[02]", text })],
  plan_base: [of({ code: "plan_base", key: "KW301[02]", base: 100 })],
  expiry: [of({ code: "expiry", form, text, period: "2024年10月" })],
  expiry_unread: [of({ code: "expiry_unread", form, text })],
  approval: [of({ code: "approval", form, text })],
  rule_ended: [of({ code: "rule_ended", rule: "R1", to: 2023 })],
  rule_begins: [of({ code: "rule_begins", rule: "R1", from: 2024 })],
  rule_dated: [of({ code: "rule_dated", rule: "R1", text })],
  rule_constant: [
    of({ code: "rule_constant", rule: "R1", numbers: [500] }),
    of({ code: "rule_constant", rule: "R1", numbers: [500, 20] }),
  ],
  rule_off: [of({ code: "rule_off", rule: "R1" })],
  deadline_weekend: [of({ code: "deadline_weekend", unit, day: "2024-11-10" })],
  deadline_unread: [of({ code: "deadline_unread", unit, text })],
  text_dated: [of({ code: "text_dated", sheet: "表", text })],
  formula_kept: [of({ code: "formula_kept", form: "表" })],
  formula_bound: [of({ code: "formula_bound", form: "表", label: "项目" })],
  period_unmoved: [of({ code: "period_unmoved", form: "表", sheet })],
  actual_unread: [of({ code: "actual_unread", form: "表", label })],
  no_last_year: [of({ code: "no_last_year", form: "表", label })],
  list_missing: [of({ code: "list_missing" })],
  unit_left_out: [
    of({ code: "unit_left_out", form, units: ["U01"] }),
    of({ code: "unit_left_out", form, units: ["U01", "U02"] }),
  ],
  sheet_left: [of({ code: "sheet_left", sheet })],
  year_set: [of({ code: "year_set" })],
  text_moved: [of({ code: "text_moved" })],
  deadline_moved: [of({ code: "deadline_moved", unit })],
  last_year_filled: [of({ code: "last_year_filled", form, label })],
  formula_replaced: [of({ code: "formula_replaced", form, formula: "A1+B2" })],
  actual_moved: [of({ code: "actual_moved", form, label })],
  emptied: [of({ code: "emptied", form, label })],
  list_replaced: [
    of({ code: "list_replaced", sheet, lines: 1 }),
    of({ code: "list_replaced", sheet, lines: 30 }),
  ],
  list_written: [
    of({ code: "list_written", sheet, lines: 1 }),
    of({ code: "list_written", sheet, lines: 30 }),
  ],
};

const indicators = ["[01] 立项", "[02] 验收"];

export const blankSamples: SamplesOf<BlankNote> = {
  drawn: [{ code: "drawn", form }],
  formulas_emptied: [
    { code: "formulas_emptied", form, cells: [at] },
    { code: "formulas_emptied", form, cells: [at, at, at, at, at] },
  ],
  no_unit_place: [{ code: "no_unit_place", form, sheet }],
  no_period_place: [{ code: "no_period_place", form, sheet }],
  rows_missing: [{ code: "rows_missing", form, indicators }],
  last_year_unplaced: [{ code: "last_year_unplaced", form, indicators }],
  unknown_form: [
    { code: "unknown_form", form, units: 1 },
    { code: "unknown_form", form, units: 2 },
  ],
};
