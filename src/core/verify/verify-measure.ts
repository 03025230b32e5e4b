import type { CheckResult } from "../check";
import { completionRow } from "../completion-row";
import { figureKey, type FigureColumn } from "../report";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { Target } from "../target/target";
import { tidyNumber } from "../units";
import type { SheetFigure, VerifyMeasure } from "./verify-result";

const LAST_YEAR = /(?:上年|去年)(?:同期|全年)?[^，,]{0,40}$/u;
const TARGET = /(?:目标|任务|(?:年度|全年|年初|原定?)计划)(?:数|值)?(?:为|是|[：:])?$/u;
const SHORT = /(?:缺口|尚差|还差|差额|短缺)(?:为|是)?$/u;

/** What a figure states, by its kind and the words of its clause before it. */
export function measureOf(target: Target, before: string): VerifyMeasure | null {
  switch (target.kind) {
    case "growth":
      return "growth";
    case "delta":
      return "difference";
    case "completion":
      return "rate";
    case "level":
    case "share":
      if (SHORT.test(before)) return "shortfall";
      if (TARGET.test(before)) return "target";
      if ([">=", ">", "<=", "<", "range"].includes(target.comparator)) return "target";
      return LAST_YEAR.test(before) ? "lastYear" : "actual";
    default:
      return null;
  }
}

/** The figure of the sheets; `null` where they have none. */
export function sheetFigure(
  indicator: Indicator,
  measure: VerifyMeasure,
  scheme: Scheme,
  result: CheckResult
): SheetFigure | null {
  const read = (one: Indicator, column: FigureColumn): SheetFigure | null => {
    const figure = result.report.figures.get(figureKey(one, column));
    return figure?.value == null ? null : shown(figure.value, one.unit, figure.at);
  };
  const actual = read(indicator, "actual");
  const last = read(indicator, "lastYear");
  switch (measure) {
    case "actual":
      return actual;
    case "lastYear":
      return last;
    case "growth":
      return actual && last && last.value > 0
        ? shown((actual.value / last.value - 1) * 100, "%", null)
        : null;
    case "difference":
      return actual && last ? shown(actual.value - last.value, indicator.unit, null) : null;
    default:
      return ofTarget(indicator, measure, scheme, result, read);
  }
}

function ofTarget(
  indicator: Indicator,
  measure: VerifyMeasure,
  scheme: Scheme,
  result: CheckResult,
  read: (one: Indicator, column: FigureColumn) => SheetFigure | null
): SheetFigure | null {
  const judged = result.targets.find(
    (one) => one.indicator === indicator && one.goal !== null && one.target?.kind !== "growth"
  );
  if (measure === "rate") {
    // Where the form itself has a row for the rate, its cell is the source.
    const row = completionRow(indicator, scheme.indicators);
    const own = row ? read(row, "actual") : null;
    return own ?? (judged?.rate == null ? null : shown(judged.rate * 100, "%", judged.at));
  }
  if (measure === "shortfall") {
    return judged?.shortfall == null ? null : shown(judged.shortfall, indicator.unit, judged.at);
  }
  if (!judged?.goal) return null;
  const { figure, stretch } = judged.goal;
  const one = shown(figure, indicator.unit, judged.wordingAt);
  return judged.target?.comparator === "range"
    ? { ...one, text: `${one.text}-${String(stretch)}` }
    : one;
}

function shown(value: number, unit: string, at: SheetFigure["at"]): SheetFigure {
  return { value: tidyNumber(value), text: String(tidyNumber(value)), unit, at };
}
