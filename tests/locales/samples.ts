import type { Unchecked } from "../../src/core/finding";
import type { Problem } from "../../src/core/problem";
import type { RuleSyntaxError } from "../../src/core/rule/rule";
import type { Indicator, SchemeFault } from "../../src/core/scheme/scheme";
import type { TargetResult } from "../../src/core/targets";
import type { SamplesOf } from "./finding-samples";
import { hostProblemSamples } from "./host-problem-samples";

const at = { sheet: "KW301 科技项目情况", row: 8, column: 4 };
const planAt = { sheet: "年度计划", row: 4, column: 3 };

const indicator: Indicator = {
  form: "KW301",
  code: "02",
  name: "申报国家级各类项目",
  otherNames: [],
  unit: "项",
  parent: "01",
  adds: "part",
  better: "more",
  measure: "flow",
  rollUp: "sum",
  at: { sheet: "指标目录", row: 3, column: 1 },
};

const part = "xl/worksheets/sheet1.xml";
const LIMITS = [
  "entries",
  "part_bytes",
  "total_bytes",
  "ratio",
  "cells",
  "merges",
  "sheets",
  "strings",
  "text",
] as const;

export const problemSamples: SamplesOf<Problem> = {
  ...hostProblemSamples,
  file_empty: [{ code: "file_empty" }],
  file_unreadable: [
    { code: "file_unreadable", cause: "gone" },
    { code: "file_unreadable", cause: "reader" },
  ],
  not_a_workbook: (["unknown", "text", "markup", "pdf", "zip", "docx", "ods"] as const).map(
    (looksLike) => ({
      code: "not_a_workbook",
      looksLike,
    })
  ),
  legacy_xls: [{ code: "legacy_xls" }],
  binary_xlsb: [{ code: "binary_xlsb" }],
  encrypted: [{ code: "encrypted" }, { code: "encrypted", archive: true }],
  not_text: [{ code: "not_text" }],
  csv_quote: [{ code: "csv_quote", row: 3 }],
  damaged: ["zip_end", "zip_checksum"].map((reason) => ({ code: "damaged", part, reason })),
  doctype: [{ code: "doctype", part }],
  too_large: LIMITS.map((limit) => ({
    code: "too_large",
    limit,
    part: limit === "entries" ? "" : part,
    allowed: 5_000_000,
  })),
  duplicate_entry: [{ code: "duplicate_entry", part }],
  no_such_sheet: [{ code: "no_such_sheet", sheet: "表一" }],
  rows_bound: (["table", "array", "pivot", "sheet_end"] as const).map((by) => ({
    ...{ code: "rows_bound", sheet: "表一", by },
    range: { top: 4, left: 0, bottom: 8, right: 3 },
  })),
  sheet_name_taken: [{ code: "sheet_name_taken", sheet: "表一" }],
};

const ruleAt = { sheet: "审核关系", row: 5, column: 2 };
const source = "[01]=([02]+[03]";
const syntaxError = (error: Partial<RuleSyntaxError>) => ({
  code: "rule_syntax" as const,
  at: ruleAt,
  rule: "R1",
  source,
  error: { code: "unexpected" as const, start: 5, end: 6, found: "(", ...error },
});

export const faultSamples: SamplesOf<SchemeFault> = {
  no_catalogue: [{ code: "no_catalogue" }],
  no_plan: [{ code: "no_plan", sheet: "年度计划" }],
  no_year: [{ code: "no_year" }],
  bad_setting: [
    { code: "bad_setting", at: ruleAt, name: "年度", text: "今年" },
    { code: "bad_setting", at: ruleAt, name: "空白表示", text: "空" },
    { code: "bad_setting", at: ruleAt, name: "左右幅度", text: "很多" },
  ],
  missing_cell: ["表号", "指标名称", "目标原文"].map((caption) => ({
    code: "missing_cell",
    at: planAt,
    caption,
  })),
  bad_choice: [
    { code: "bad_choice", at: planAt, text: "尽量", choices: ["确保", "争取"] },
    { code: "bad_choice", at: ruleAt, text: "严重", choices: ["强制性", "核实性", "提示性"] },
  ],
  duplicate_indicator: [
    { code: "duplicate_indicator", at: planAt, key: "KW301[02]", first: indicator.at },
  ],
  unknown_parent: [
    { code: "unknown_parent", at: planAt, text: "0l", nearest: "01" },
    { code: "unknown_parent", at: planAt, text: "77", nearest: null },
  ],
  plan_unknown_indicator: [
    { code: "plan_unknown_indicator", at: planAt, text: "KW301[77]", nearest: "KW301[07]" },
    { code: "plan_unknown_indicator", at: planAt, text: "KW301[77]", nearest: null },
  ],
  bad_number: [{ code: "bad_number", at: planAt, text: "若干" }],
  bad_tolerance: [{ code: "bad_tolerance", at: ruleAt, text: "半个" }],
  rule_syntax: [
    syntaxError({}),
    syntaxError({ code: "unclosed_bracket", start: 15, found: "", expected: ")" }),
    syntaxError({ code: "empty", found: "" }),
    syntaxError({ code: "unknown_function", found: "SUMM" }),
    syntaxError({ code: "not_a_relation", start: 0, found: "[01]" }),
    syntaxError({ code: "chained_comparison", found: "=" }),
    syntaxError({ code: "too_deep" }),
    syntaxError({ code: "too_long" }),
  ],
  rule_unknown_code: [
    { code: "rule_unknown_code", at: ruleAt, rule: "R1", reference: "KW301[77]", nearest: "07" },
    { code: "rule_unknown_code", at: ruleAt, rule: "R1", reference: "KW301[77]", nearest: null },
  ],
  rule_unknown_form: [
    { code: "rule_unknown_form", at: ruleAt, rule: "R1", reference: "KW30", nearest: "KW301" },
  ],
  rule_unknown_column: [
    { code: "rule_unknown_column", at: ruleAt, rule: "R1", reference: "前年", nearest: null },
    { code: "rule_unknown_column", at: ruleAt, rule: "R1", reference: "上年年", nearest: "上年" },
  ],
};

const lacks = (why: Unchecked["missing"][number]["why"], here: typeof at | null = at) => ({
  name: why === "not_understood" ? "力争突破" : "申报国家级各类项目",
  why,
  at: here,
});
const open = { rule: "R1", form: "KW301" };

export const uncheckedSamples: readonly Unchecked[] = [
  { ...open, reason: "missing", missing: [] },
  ...(["blank", "not_calculated", "unreadable", "unknown", "not_applicable"] as const).map(
    (why) => ({ ...open, reason: "missing" as const, missing: [lacks(why)] })
  ),
  { ...open, reason: "missing", missing: [lacks("absent", null), lacks("blank")] },
  { ...open, reason: "missing", missing: [lacks("absent")] },
  { ...open, reason: "division_by_zero", missing: [] },
  { ...open, reason: "not_finite", missing: [] },
  { ...open, reason: "not_understood", missing: [lacks("not_understood", planAt)] },
  { ...open, reason: "unconfirmed", missing: [lacks("not_understood", planAt)] },
  { ...open, reason: "no_base", missing: [lacks("absent", null)] },
  { ...open, reason: "no_base", missing: [lacks("blank")] },
  { ...open, reason: "unlike_units", missing: [lacks("not_understood", planAt)] },
  { ...open, reason: "kind", missing: [lacks("not_understood", planAt)] },
];

const goal: NonNullable<TargetResult["goal"]> = {
  comparator: ">=",
  figure: 20,
  due: 20,
  stretch: 20,
  atMost: false,
  hasSchedule: true,
};
const judged: TargetResult = {
  indicator,
  wording: "不少于20项",
  target: null,
  goal,
  firmness: "firm",
  actual: 12,
  base: null,
  baseFromForm: false,
  through: 10,
  at,
  wordingAt: planAt,
  unchecked: null,
  status: "behind",
  rate: 0.6,
  shortfall: 8,
  scheduled: 16.6667,
};
const percent = { ...indicator, unit: "%" };
const atMost = { ...goal, comparator: "<=", atMost: true, hasSchedule: false } as const;

export const targetSamples: readonly TargetResult[] = [
  judged,
  { ...judged, status: "exceeded", actual: 25, rate: 1.25, shortfall: -5 },
  { ...judged, status: "exceeded", goal: atMost, actual: 15, rate: 0.75, shortfall: 5 },
  { ...judged, status: "met", actual: 20, rate: 1, shortfall: 0 },
  { ...judged, status: "on_schedule", actual: 17, rate: 0.85, shortfall: 3 },
  { ...judged, status: "pending", scheduled: null },
  { ...judged, status: "pending", indicator: percent, scheduled: null, shortfall: 1 },
  { ...judged, status: "missed", indicator: percent, shortfall: 1.8, rate: 0.88 },
  { ...judged, status: "missed", goal: atMost, actual: 22, rate: 1.1, shortfall: -2 },
  { ...judged, status: "unchecked", rate: null, shortfall: null, scheduled: null },
  { ...judged, status: "no_target", goal: null, rate: null, shortfall: null, scheduled: null },
];
