import { cellName, rangeName } from "../address";
import { figureKey, type Report } from "../report";
import type { Scheme } from "../scheme/scheme";
import type { Signs } from "../reading";
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
 * total is blank too (while all are, in a scheme whose blank is an answer), where a part is unknown it is
 * unknown, and where all parts are signs for 不适用 it is one: a formula that only added would answer 0
 * for what nobody has answered.
 */
export function computedTotals(
  report: Report,
  { indicators, settings: { signs } }: Scheme
): readonly ComputedTotal[] {
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
    return { at: total.at, formula: totalFormula(names, rows.length, signs) };
  });
}

/** @param names the ranges of the parts, which are so many cells */
function totalFormula(names: readonly string[], count: number, signs: Signs): string {
  const { unknown, notApplicable, blank } = signs;
  const blanks = names.map((name) => `COUNTBLANK(${name})`).join("+");
  const list = names.join(",");
  const isBlank = `${blanks}${blank === "blank" ? ">0" : `=${String(count)}`}`;
  const sum = `IF(COUNT(${list})=0,${quoted(notApplicable[0] ?? "")},SUM(${list}))`;
  const [sign] = unknown;
  if (sign === undefined) return `IF(${isBlank},"",${sum})`;
  const any = unknown.map(quoted).join(",");
  const unknowns = names.map((name) => `SUMPRODUCT((${name}={${any}})*1)`).join("+");
  return `IF(${isBlank},"",IF(${unknowns}>0,${quoted(sign)},${sum}))`;
}

/** A text as a formula writes it. */
function quoted(text: string): string {
  return `"${text.replace(/"/gu, '""')}"`;
}
