import { cellName, rangeName } from "../address";
import { figureKey, type Report } from "../report";
import type { Scheme } from "../scheme/scheme";
import { compareUnits } from "../units";
import type { CellAddress } from "../workbook";
import { joinRows } from "./row-runs";

/** A total that the form computes itself. */
export interface ComputedTotal {
  readonly at: CellAddress;
  /** Without `=`. */
  readonly formula: string;
}

/**
 * Formulas for this year's totals whose parts (部分) stand in the same column. While a part is blank the
 * total is blank too, and where all parts are signs it is "-": a formula that only added would answer 0
 * for what nobody has answered.
 */
export function computedTotals(report: Report, { indicators }: Scheme): readonly ComputedTotal[] {
  return indicators.flatMap((parent) => {
    const total = report.figures.get(figureKey(parent, "actual"));
    const parts = indicators.filter(
      (one) => one.form === parent.form && one.parent === parent.code && one.adds === "part"
    );
    const figures = parts.map((part) => report.figures.get(figureKey(part, "actual")));
    if (!total || parts.length === 0) return [];
    const isAddable = parts.every((part) => compareUnits(part.unit, parent.unit).factor === 1);
    const rows = figures.flatMap((one) =>
      one?.at.sheet === total.at.sheet && one.at.column === total.at.column ? one.at.row : []
    );
    if (!isAddable || rows.length < parts.length) return [];
    const ranges = joinRows(rows, total.at.column);
    const names = ranges.map((range) =>
      range.top === range.bottom ? cellName(range.top, range.left) : rangeName(range)
    );
    const blanks = names.map((name) => `COUNTBLANK(${name})`).join("+");
    const list = names.join(",");
    return { at: total.at, formula: `IF(${blanks}>0,"",IF(COUNT(${list})=0,"-",SUM(${list})))` };
  });
}
