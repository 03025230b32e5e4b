import { bareFormNumber } from "../form/form-identity";
import { listAddress, listText, type List, type ListRow } from "../list";
import { nearestCode } from "../nearest";
import { parseNumeral } from "../numerals";
import { readTarget } from "../target/target";
import { bareText } from "../text";
import type { Workbook } from "../workbook";
import { codeReader } from "./code-reader";
import { indicatorKey, type Indicator, type PlanLine, type SchemeFault } from "./scheme";
import type { PLAN, SchemeSheets } from "./scheme-sheets";

type PlanKey = keyof typeof PLAN;

/**
 * A scheme may have no targets. But where a sheet is called a plan and lacks the captions of one, targets
 * would be passed over in silence.
 */
export function unreadPlan(
  { sheets }: Workbook,
  { plan, names }: SchemeSheets
): readonly SchemeFault[] {
  if (plan) return [];
  const named = sheets.find(
    ({ name, cells }) =>
      !names.has(name) &&
      /^年度(?:计划|目标)$/u.test(bareText(name)) &&
      new Set(cells.flatMap(({ row, value }) => (value === null ? [] : row))).size > 1
  );
  return named ? [{ code: "no_plan", sheet: named.name }] : [];
}

/** The lines of 年度计划: none where it is empty, as an ordinary survey of units has no targets. */
export function readPlan(
  list: List<PlanKey>,
  indicators: readonly Indicator[],
  faults: SchemeFault[]
): PlanLine[] {
  const lines: PlanLine[] = [];
  const codeOf = codeReader(indicators);
  for (const line of list.rows) {
    const wording = listText(line, "wording");
    const written = bareText(listText(line, "code"));
    if (wording === "" && written === "") continue;
    const form = bareFormNumber(listText(line, "form"));
    const at = listAddress(list, line, "wording");
    if (wording === "") {
      faults.push({ code: "missing_cell", at, caption: "目标原文" });
      continue;
    }
    const code = codeOf(form, written);
    if (code === null) {
      const key = indicatorKey(form, written);
      faults.push({
        code: "plan_unknown_indicator",
        at: listAddress(list, line, "code"),
        text: key,
        nearest: nearestCode(
          key,
          indicators.map((one) => indicatorKey(one.form, one.code))
        ),
      });
      continue;
    }
    const confirmed = readConfirmed(list, line);
    if (confirmed === false) continue;
    const details = readPlanDetails(list, line, faults);
    lines.push({ form, code, wording, at, ...details, ...(confirmed === null ? UNCONFIRMED : {}) });
  }
  return lines;
}

/** Until somebody has confirmed it, a target of last year is none: nothing can be read from it. */
const UNCONFIRMED = {
  reading: { ok: false, reason: "not_understood", at: { start: 0, end: 0 } },
  unconfirmed: true,
} as const satisfies Partial<PlanLine>;

/** Of a plan with a column 确认: false for 否, which takes the line out, `null` where nobody has answered. */
function readConfirmed(list: List<PlanKey>, line: ListRow<PlanKey>): boolean | null {
  if (!list.columns.has("confirmed")) return true;
  const text = bareText(listText(line, "confirmed"));
  return text === "" ? null : !/^(?:否|不|×|✗|no?|0|false)$/iu.test(text);
}

function readPlanDetails(
  list: List<PlanKey>,
  line: ListRow<PlanKey>,
  faults: SchemeFault[]
): Pick<PlanLine, "reading" | "base" | "firmness" | "source"> {
  const reading = readTarget(listText(line, "wording"));
  const baseText = listText(line, "base").replace(/^[-—]+$/u, "");
  const base = baseText === "" ? null : parseNumeral(bareText(baseText).replace(/%$/u, ""));
  if (baseText !== "" && base === null) {
    faults.push({ code: "bad_number", at: listAddress(list, line, "base"), text: baseText });
  }
  const stated = bareText(listText(line, "firmness"));
  const soft = /^(力争|争取|争创|预期|预期性)$/u.test(stated);
  if (stated !== "" && !soft && !/^(确保|必成|约束|约束性)$/u.test(stated)) {
    faults.push({
      code: "bad_choice",
      at: listAddress(list, line, "firmness"),
      text: stated,
      choices: ["确保", "争取"],
    });
  }
  const worded = reading.ok ? reading.target.firmness : "firm";
  const firmness = stated === "" ? worded : soft ? "soft" : "firm";
  return { reading, base, firmness, source: listText(line, "source") };
}
