import type { CheckResult } from "../check";
import { completionRow } from "../completion-row";
import { figureKey, type FigureColumn } from "../report";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { VerifyMeasure } from "../verify/verify-result";
import type { CellAddress } from "../workbook";

/** The cells that a measure of an indicator is taken or computed from; the first is the one to go to. */
export function sourceCells(
  indicator: Indicator,
  measure: VerifyMeasure,
  scheme: Scheme,
  result: CheckResult
): readonly CellAddress[] {
  const read = (one: Indicator, column: FigureColumn) => {
    const figure = result.report.figures.get(figureKey(one, column));
    return figure?.value == null ? [] : [figure.at];
  };
  const actual = read(indicator, "actual");
  const last = read(indicator, "lastYear");
  const targets = result.targets.filter((one) => one.indicator === indicator);
  const isGrowth = measure === "growthTarget";
  const target =
    targets.find((one) => one.goal !== null && (one.target?.kind === "growth") === isGrowth) ??
    targets[0];
  const wording = target?.wordingAt ? [target.wordingAt] : [];
  switch (measure) {
    case "actual":
      return actual;
    case "lastYear":
      return last;
    case "added":
      return indicator.measure === "flow" ? actual : [...actual, ...last];
    case "growth":
    case "difference":
    case "ratio":
    case "points":
      return [...actual, ...last];
    case "target":
    case "growthTarget":
      return wording;
    case "rate": {
      const row = completionRow(indicator, scheme.indicators);
      const own = row ? read(row, "actual") : [];
      return own.length > 0 ? own : [...actual, ...wording];
    }
    case "shortfall":
    case "excess":
    case "schedule":
      return [...actual, ...wording];
    default:
      return [];
  }
}
