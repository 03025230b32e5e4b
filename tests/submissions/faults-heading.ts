import { blankMark, fault, pickForm, setMark, type Expectation, type FaultKind } from "./fault";
import type { FormSheet, MarkName } from "./form-sheet";
import type { Chance } from "./random";

/** A mark of one form says something else. */
function wrongMark(
  kind: string,
  expect: readonly Expectation[],
  outcome: FaultKind["outcome"],
  mark: MarkName,
  says: string,
  change: (form: FormSheet, chance: Chance) => void
): FaultKind {
  return fault(kind, expect, outcome, (site) => {
    const form = pickForm(site);
    if (!form) return null;
    change(form, site.chance);
    return { forms: [form.plan.number], form, mark, says };
  });
}

const PERIOD_AND_VERSION: readonly FaultKind[] = [
  wrongMark(
    "wrong_year",
    ["hard", "identification"],
    "returned",
    "period",
    "The form is that of another year; this year's is asked for.",
    (form) => setMark(form, "period", "2023年1—12月")
  ),
  wrongMark(
    "wrong_months",
    ["hard", "identification"],
    "returned",
    "period",
    "The form covers other months than the year asked for.",
    (form, chance) => setMark(form, "period", `2024年1—${String(chance.pick([3, 6, 9, 10, 11]))}月`)
  ),
  wrongMark(
    "old_version",
    ["hard", "query", "identification", "info"],
    "either",
    "document",
    "The form is last year's version: 文号 and 有效期至 are older, and it has expired.",
    (form) => {
      setMark(form, "document", "文　　号：示科统〔2023〕2号");
      setMark(form, "expiry", "有效期至：2024年6月");
    }
  ),
  wrongMark(
    "expired",
    ["hard", "query", "identification", "info"],
    "either",
    "expiry",
    "有效期至 lies before the end of the report period.",
    (form) => setMark(form, "expiry", "有效期至：2024年6月")
  ),
  wrongMark(
    "unknown_form_number",
    ["identification", "hard"],
    "either",
    "number",
    "The 表号 is none of the scheme's; the title tells which form is meant.",
    (form) => setMark(form, "number", `表　　号：${form.plan.number.replace("QK2", "KT9")}表`)
  ),
];

const UNSIGNED: Expectation[] = ["query", "hard", "info"];

const SIGNATURES: readonly FaultKind[] = [
  wrongMark("head_missing", UNSIGNED, "either", "head", "单位负责人 has not signed.", (form) =>
    blankMark(form, "head")
  ),
  wrongMark(
    "statistics_missing",
    UNSIGNED,
    "either",
    "statistics",
    "统计负责人 has not signed.",
    (form) => blankMark(form, "statistics")
  ),
  wrongMark("date_missing", UNSIGNED, "either", "date", "报出日期 is not filled in.", (form) =>
    blankMark(form, "date")
  ),
];

export const HEADING_FAULTS: readonly FaultKind[] = [...PERIOD_AND_VERSION, ...SIGNATURES];
