import type { Finding, FindingPlace, RuleFigure } from "../../src/core/finding";
import { parseRule } from "../../src/core/rule/rule";

/** At least one sample for each code of a union; a code without one does not compile. */
export type SamplesOf<U extends { readonly code: string }> = {
  readonly [C in U["code"]]: readonly Extract<U, { readonly code: C }>[];
};

const at = { sheet: "KW301 科技项目情况", row: 8, column: 4 };
const place = (severity: Finding["severity"], rest: Partial<FindingPlace> = {}): FindingPlace => ({
  rule: "R1",
  severity,
  form: "KW301",
  indicator: null,
  at,
  related: [],
  left: null,
  right: null,
  difference: null,
  tolerance: null,
  explanation: null,
  ...rest,
});
const hard = place("hard");
const query = place("query");
const info = place("info");

function clauseOf(source: string) {
  const parsed = parseRule(source);
  const clause = parsed.ok ? parsed.clauses[0] : undefined;
  if (!clause) throw new Error(`Not a rule: ${source}`);
  return clause;
}

function ruleFigure(
  start: number,
  end: number,
  name: string,
  low: number | null,
  more: Partial<RuleFigure> = {}
): RuleFigure {
  const value = low === null ? null : { low, high: low };
  return {
    start,
    end,
    indicator: null,
    name,
    column: "actual",
    value,
    text: "",
    side: null,
    unit: "项",
    at,
    ...more,
  };
}

const relation = {
  code: "relation",
  comparator: "=",
  note: "",
  derived: false,
  rate: false,
} as const;
const target = {
  code: "target",
  status: "missed",
  wording: "不少于20项",
  firmness: "firm",
  rate: 0.9,
  scheduled: null,
  through: 12,
  unit: "项",
  atMost: false,
} as const;

export const findingSamples: SamplesOf<Finding> = {
  relation: [
    {
      ...hard,
      ...relation,
      left: 197,
      right: 193,
      difference: 4,
      tolerance: 0,
      clause: clauseOf("[01]=[02]+[07]"),
      figures: [
        ruleFigure(0, 4, "各类科技项目", 197),
        ruleFigure(5, 9, "国家级", 100),
        ruleFigure(10, 14, "市级", 93),
      ],
      note: "项目合计等于国家级、市级之和",
    },
    {
      ...query,
      ...relation,
      left: 130.5,
      right: 128,
      difference: 2.5,
      tolerance: 0.5,
      clause: clauseOf("[36,计划]<=[02,计划]"),
      figures: [
        ruleFigure(0, 7, "两级合计", 130, { column: "plan", value: { low: 130, high: 132 } }),
        ruleFigure(9, 16, "国家级", 20, { column: "lastYear" }),
      ],
      explanation: "统计口径调整",
    },
    {
      ...hard,
      ...relation,
      clause: clauseOf("必填[09]"),
      figures: [ruleFigure(2, 6, "获资助", null, { column: "planGrowth" })],
    },
    {
      ...hard,
      ...relation,
      left: 3,
      clause: clauseOf("[09]属于(1,2)"),
      figures: [ruleFigure(0, 4, "获资助", 3)],
    },
  ],
  mixed_units: [{ ...info, code: "mixed_units", units: ["项", "家"] }],
  target: [
    { ...query, ...target, left: 18, right: 20 },
    { ...info, ...target, unit: "%", wording: "达15%", left: 13.2, right: 15, rate: 0.88 },
    { ...info, ...target, status: "behind", scheduled: 16.66666, through: 10, left: 12, rate: 0.6 },
    { ...info, ...target, status: "behind", scheduled: 1.66666, through: 1, left: 1, rate: 0.05 },
    { ...info, ...target, left: 1, right: 0, rate: null },
    { ...query, ...target, atMost: true, wording: "不超过5起", left: 7, right: 5, rate: 1.4 },
  ],
  target_unit: [{ ...info, code: "target_unit", targetUnit: "件", unit: "项", wording: "12件" }],
  part_year_base: [
    { ...info, code: "part_year_base", wording: "增长30%", through: 10, base: 118 },
    { ...info, code: "part_year_base", wording: "增长30%", through: 1, base: 9 },
  ],
  plan_column: [
    { ...query, code: "plan_column", wording: "不少于20项", shown: 18, left: 18, right: 20 },
  ],
  form_number: [{ ...hard, code: "form_number", text: "KW901", expected: "KW301" }],
  form_by_rows: [{ ...info, code: "form_by_rows", expected: "KW301" }],
  form_twice: [
    { ...hard, code: "form_twice", sheet: "表一" },
    { ...hard, form: null, code: "form_twice", sheet: "表一" },
  ],
  form_aside: (["year", "number", "blank", "same", "marks"] as const).map((why, place) => ({
    ...info,
    ...({ code: "form_aside", why, text: "2022", sheet: "表一", isHidden: place > 2 } as const),
  })),
  form_missing: [{ ...info, code: "form_missing", expected: "KW304" }],
  period_missing: [{ ...hard, code: "period_missing", through: 12, year: 2024 }],
  period_unreadable: [
    { ...hard, code: "period_unreadable", text: "本期", through: 12, year: 2024 },
  ],
  period_year: [{ ...hard, code: "period_year", text: "2022年1—10月", year: 2023 }],
  period_overridden: [
    { ...info, code: "period_overridden", through: 10, own: 9 },
    { ...info, code: "period_overridden", through: 1, own: 12 },
  ],
  periods_differ: [
    {
      ...info,
      code: "periods_differ",
      months: [
        { form: "KW301", through: 10 },
        { form: "KW303", through: 9 },
      ],
    },
  ],
  expired: [{ ...hard, code: "expired", text: "2022年12月", year: 2023, through: 10 }],
  expiry_unreadable: [{ ...query, code: "expiry_unreadable", text: "长期" }],
  unsigned: [
    { ...query, code: "unsigned", captions: ["date"] },
    { ...query, code: "unsigned", captions: ["head", "statistician", "preparer", "date"] },
  ],
  row_unplaced: [
    { ...info, code: "row_unplaced", label: "其他项目", rowCode: "99" },
    { ...info, code: "row_unplaced", label: "其他项目", rowCode: null },
    { ...info, code: "row_unplaced", label: "", rowCode: null },
  ],
  row_twice: [{ ...hard, code: "row_twice", label: "市级各类项目" }],
  row_missing: [
    { ...info, code: "row_missing", count: 1, names: ["[01] 甲"] },
    { ...info, code: "row_missing", count: 2, names: ["[01] 甲", "[02] 乙"] },
    {
      ...info,
      code: "row_missing",
      count: 6,
      names: ["[01] 甲", "[02] 乙", "[03] 丙", "[04] 丁", "[05] 戊", "[06] 己"],
    },
  ],
  column_missing: [{ ...info, code: "column_missing" }],
  code_and_name: [
    { ...query, code: "code_and_name", label: "市级各类项目", rowCode: "03", by: "code" },
    { ...info, code: "code_and_name", label: "市级各类项目", rowCode: "03", by: "name" },
  ],
  unit_differs: [
    { ...info, code: "unit_differs", shown: "元", expected: "万元", converted: true },
    { ...query, code: "unit_differs", shown: "吨", expected: "万元", converted: false },
  ],
  unreadable: [{ ...hard, code: "unreadable", text: "约十几" }],
  error_value: [{ ...hard, code: "error_value", text: "#DIV/0!" }],
  assumed: [
    { ...info, code: "assumed", ways: ["text"], count: 1 },
    {
      ...info,
      code: "assumed",
      ways: ["text", "full_width", "separator", "unit", "percent", "footnote", "space"],
      count: 9,
    },
  ],
  hidden_rows: [
    { ...info, code: "hidden_rows", count: 1 },
    { ...info, code: "hidden_rows", count: 2 },
  ],
  sheet_not_a_form: [{ ...info, code: "sheet_not_a_form", sheet: "草稿" }],
};
