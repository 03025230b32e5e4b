import type { SubmissionFinding } from "../../src/core/submission/submission-finding";
import { submissionFinding } from "../../src/core/submission/submission-finding";
import { findingSamples, type SamplesOf } from "./finding-samples";

const { indicator, at } = findingSamples.row_twice[0]!;
const of = <D extends Parameters<typeof submissionFinding>[1]>(detail: D) =>
  submissionFinding(
    { rule: "R1", severity: "query", form: "KW301", indicator, at },
    detail
  ) as Extract<SubmissionFinding, { code: D["code"] }>;
const version = { code: "version", text: "京统[2022]1号", expected: "京统[2023]3号" } as const;

export const submissionSamples: SamplesOf<SubmissionFinding> = {
  unit_unknown: [
    of({ code: "unit_unknown", name: "东胡镇", unitCode: "", nearest: "东湖镇" }),
    of({ code: "unit_unknown", name: "", unitCode: "U77", nearest: null }),
  ],
  unit_unsaid: [of({ code: "unit_unsaid" })],
  unit_by_file: [of({ code: "unit_by_file", unit: "东湖镇" })],
  unit_conflict: [of({ code: "unit_conflict", name: "东湖镇", unit: "西塘镇" })],
  unit_renamed: [of({ code: "unit_renamed", name: "东湖街道", unit: "东湖镇" })],
  unit_recoded: [of({ code: "unit_recoded", unit: "东湖镇", stated: "U09", known: "U01" })],
  unit_shared: [of({ code: "unit_shared", name: "东湖镇", codes: ["U01", "U09"] })],
  several_units: [of({ code: "several_units", units: ["东湖镇", "西塘镇"] })],
  explanations_unsaid: [of({ code: "explanations_unsaid" })],
  no_form: [of({ code: "no_form" })],
  form_not_due: [of({ code: "form_not_due", expected: ["KW302", "KW303"] })],
  version: [
    of({ ...version, mark: "approval", ofScheme: true }),
    of({ ...version, mark: "expiry", text: "2022-12", expected: "2023-12", ofScheme: false }),
  ],
  period_months: [
    of({ code: "period_months", text: "1-9", from: 1, through: 10, ofScheme: true }),
    of({ code: "period_months", text: "9-9", from: 10, through: 10, ofScheme: false }),
  ],
  column_added: [
    of({ code: "column_added", columns: [{ letters: "F", caption: "前年" }] }),
    of({
      code: "column_added",
      columns: ["F", "G"].map((letters) => ({ letters, caption: "调整数" })),
    }),
  ],
  sign_off_lacks: [of({ code: "sign_off_lacks", captions: ["head", "date"] })],
  row_added: [of({ code: "row_added", label: "新增一行" })],
  hidden_sheet: [
    of({ code: "hidden_sheet", sheet: "旧表", count: 1 }),
    of({ code: "hidden_sheet", sheet: "旧表", count: 3 }),
  ],
  zero: [of({ code: "zero", lastYear: 12 })],
  dash: [of({ code: "dash", sign: "—", lastYear: 12 })],
  fraction: [of({ code: "fraction", value: 12.5, unit: "项" })],
  negative: [
    of({
      ...{ code: "negative", value: -80, unit: "个", counted: true },
      ...{ column: "actual", lastYear: 80 },
    }),
    of({
      ...{ code: "negative", value: -2600.5, unit: "公顷", counted: false },
      ...{ column: "actual", lastYear: 2601.2 },
    }),
    of({
      ...{ code: "negative", value: -2600.5, unit: "公顷", counted: false },
      ...{ column: "lastYear", lastYear: null },
    }),
  ],
  circular: [of({ code: "circular", cells: ["D8", "D9", "D8"] })],
  merged: [of({ code: "merged", range: "D8:D9", holder: "D8", value: 13000 })],
  copied_year: [of({ code: "copied_year", count: 15, of: 16 })],
  last_year: [
    of({ code: "last_year", stated: 11, shown: "", known: 12 }),
    of({ code: "last_year", stated: null, shown: "", known: 12 }),
    of({ code: "last_year", stated: null, shown: "-", known: 12 }),
  ],
  explanation_unplaced: (["none", "several", "hard"] as const).map((why) =>
    of({ code: "explanation_unplaced", sheet: "审核说明", row: 3, why })
  ),
  explanations_unread: [of({ code: "explanations_unread", sheet: "审核说明" })],
  last_year_of_other: [
    of({ code: "last_year_of_other", other: "东湖镇", unitCode: null, count: 16, of: 16 }),
    of({ code: "last_year_of_other", other: "东湖镇", unitCode: "U01", count: 15, of: 16 }),
  ],
  this_year_of_last: [
    of({ code: "this_year_of_last", count: 16, of: 16, isBlank: true }),
    of({ code: "this_year_of_last", count: 15, of: 16, isBlank: false }),
  ],
  rows_slipped: [
    of({ code: "rows_slipped", from: "above", count: 5 }),
    of({ code: "rows_slipped", from: "below", count: 5 }),
  ],
  date_unread: [of({ code: "date_unread", text: "周五" })],
  date_doubted: (["after_collection", "after_file", "long_after", "before_end"] as const).flatMap(
    (why) =>
      ([null, "甲.xlsx"] as const).map((older) =>
        of({
          ...{ code: "date_doubted", day: "2052-01-08", why, bound: "2025-01-20" },
          ...{ older, newer: older && "乙.xlsx" },
        })
      )
  ),
  order_unclear: [
    of({ code: "order_unclear", forms: ["KW301", "KW302"], taken: "甲.xlsx", other: "乙.xlsx" }),
  ],
  file_of_other: [of({ code: "file_of_other", file: "甲.xlsx", named: "东湖镇", unit: "西塘镇" })],
  figures_of_other: [of({ code: "figures_of_other", other: "东湖镇", count: 12 })],
  far_from_last_year: [
    of({ code: "far_from_last_year", actual: 120, lastYear: 10, ratio: 12, median: 1.05 }),
  ],
  far_from_others: [
    of({ code: "far_from_others", actual: 80126300, ratio: 10412, median: 7695.5 }),
  ],
  far_from_peers: [
    of({
      ...{ code: "far_from_peers", actual: 90, total: 100, whole: "项目合计" },
      ...{ ratio: 0.9, median: 0.2 },
    }),
  ],
};
