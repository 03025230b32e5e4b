import { completionRow } from "../completion-row";
import type { CheckResult } from "../check";
import { figureKey, type FigureColumn } from "../report";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { TargetResult } from "../targets";
import { tidyNumber } from "../units";
import type { SheetFigure, VerifyMeasure } from "./verify-result";

/** What the sheets have of an indicator; `null` where they have no such figure. */
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
  const both = actual && last ? { now: actual.value, then: last.value } : null;
  switch (measure) {
    case "actual":
      return actual;
    case "lastYear":
      return last;
    case "added":
      return indicator.measure === "flow"
        ? actual
        : both && shown(both.now - both.then, indicator.unit, null);
    case "growth":
      return both && both.then > 0 ? shown((both.now / both.then - 1) * 100, "%", null) : null;
    case "ratio":
      return both && both.then > 0 ? shown((both.now / both.then) * 100, "%", null) : null;
    case "difference":
      return both && shown(both.now - both.then, indicator.unit, null);
    case "points":
      return both && indicator.unit === "%" ? shown(both.now - both.then, "个百分点", null) : null;
    case "rank":
      return null;
    default:
      return ofTarget(indicator, measure, { scheme, result, read });
  }
}

interface Sheets {
  readonly scheme: Scheme;
  readonly result: CheckResult;
  readonly read: (one: Indicator, column: FigureColumn) => SheetFigure | null;
}

type TargetMeasure = Extract<
  VerifyMeasure,
  "target" | "rate" | "shortfall" | "excess" | "growthTarget" | "schedule"
>;

function ofTarget(
  indicator: Indicator,
  measure: TargetMeasure,
  sheets: Sheets
): SheetFigure | null {
  const lines = sheets.result.targets.filter((one) => one.indicator === indicator && one.target);
  if (measure === "rate" && indicator.unit === "%" && /完成/u.test(indicator.name)) {
    return sheets.read(indicator, "actual");
  }
  if (measure === "growthTarget") {
    const growth = lines.find((one) => one.target?.kind === "growth");
    return growth?.target?.low == null ? null : shown(growth.target.low, "%", growth.wordingAt);
  }
  const judged = lines.find((one) => one.goal !== null && one.target?.kind !== "growth");
  if (measure === "rate") return ownRate(indicator, sheets) ?? (judged ? rateOf(judged) : null);
  if (!judged?.goal) return null;
  if (measure === "schedule") {
    const { rate, scheduled, through } = judged;
    if (rate === null || scheduled === null) return null;
    return shown((rate - through / 12) * 100, "个百分点", null);
  }
  if (measure === "shortfall" || measure === "excess") {
    if (judged.shortfall === null) return null;
    const sign = measure === "excess" ? -1 : 1;
    return shown(sign * judged.shortfall, indicator.unit, null);
  }
  const { figure, stretch } = judged.goal;
  const one = shown(figure, indicator.unit, judged.wordingAt);
  return judged.target?.comparator === "range"
    ? { ...one, text: `${one.text}-${String(stretch)}` }
    : one;
}

/** Where the form itself has a row for the rate, its cell is the source. */
function ownRate(indicator: Indicator, { scheme, read }: Sheets): SheetFigure | null {
  const row = completionRow(indicator, scheme.indicators);
  return row ? read(row, "actual") : null;
}

function rateOf({ rate }: TargetResult): SheetFigure | null {
  return rate === null ? null : shown(rate * 100, "%", null);
}

function shown(value: number, unit: string, at: SheetFigure["at"]): SheetFigure {
  const tidy = tidyNumber(value);
  return { value: tidy, text: String(tidy), unit, at };
}
