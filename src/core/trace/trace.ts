import { addressText } from "../address";
import type { CheckResult } from "../check";
import { indexCells } from "../cell-index";
import { indicatorFinder } from "../indicator-finder";
import type { PlanParagraph } from "../plan/plan-text";
import type { Indicator, Scheme } from "../scheme/scheme";
import { bareText, shownText } from "../text";
import { tidyNumber } from "../units";
import { verifyText } from "../verify/verify-read";
import type { SheetFigure, VerifiedFigure, VerifyMeasure } from "../verify/verify-result";
import { sheetFigure } from "../verify/verify-sheet";
import type { Cell, CellAddress, Sheet } from "../workbook";
import { sourceCells } from "./source-cells";

/** A figure of a cell with the cells that it comes from. */
export interface TracedFigure {
  /** As it stands in the cell. */
  readonly shown: string;
  /** `null` where the figure names no indicator for certain. */
  readonly indicator: Indicator | null;
  readonly measure: VerifyMeasure;
  /** Whether it is still what the sheets have; `null` for a figure of a form itself. */
  readonly outcome: VerifiedFigure["outcome"] | null;
  readonly cells: readonly CellAddress[];
}

export interface Trace {
  readonly at: CellAddress;
  /** The cell as Excel names it. */
  readonly name: string;
  readonly figures: readonly TracedFigure[];
}

export interface Traced {
  readonly scheme: Scheme;
  readonly result: CheckResult;
  /** Makes a text ready for reading: `planParagraphs` with the characters of the workbook. */
  readonly paragraphs: (text: string) => readonly PlanParagraph[];
}

/**
 * Traces what a cell says to the cells of the forms. A text is read as `heshu verify` reads it, so one
 * that was typed by hand is traced too; a number by the name in its row and the caption of its column.
 * A figure of a form itself leads to what it is compared with: its target and last year's.
 */
export function traceCell(sheet: Sheet, at: CellAddress, traced: Traced): Trace {
  const cellAt = indexCells(sheet);
  const name = addressText(at);
  const cell = cellAt(at.row, at.column);
  const reported = [...traced.result.report.figures.values()].find((one) => isSame(one.at, at));
  if (reported) {
    const { indicator } = reported;
    const cells = (["target", "lastYear", "actual"] as const)
      .flatMap((measure) => sourceCells(indicator, measure, traced.scheme, traced.result))
      .filter((one) => !isSame(one, at));
    const figure = { indicator, measure: measureOfColumn(reported.column), outcome: null };
    return { at, name, figures: [{ shown: shownText(cell), ...figure, cells }] };
  }
  return {
    at,
    name,
    figures: isText(cell) ? ofText(shownText(cell), traced) : ofNumber(at, cellAt, traced),
  };
}

function isText(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string";
}

function isSame(one: CellAddress, other: CellAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function measureOfColumn(column: "plan" | "actual" | "lastYear"): VerifyMeasure {
  return column === "plan" ? "target" : column;
}

function ofText(text: string, { scheme, result, paragraphs }: Traced): readonly TracedFigure[] {
  return verifyText(paragraphs(text), scheme, result).figures.map((one): TracedFigure => {
    const isSure = one.outcome !== "not_found" && one.indicator !== null;
    return {
      shown: one.shown,
      indicator: isSure ? one.indicator : null,
      ...{ measure: one.measure, outcome: one.outcome },
      cells: isSure && one.indicator ? sourceCells(one.indicator, one.measure, scheme, result) : [],
    };
  });
}

/** Captions of tables, as Heshu and bureaus write them. */
const CAPTIONS: readonly (readonly [RegExp, VerifyMeasure])[] = [
  [/完成率|completionrate/iu, "rate"],
  [/缺口|尚差|差额|shortfall/iu, "shortfall"],
  [/超额|surplus/iu, "excess"],
  [/增减|^change$/iu, "difference"],
  [/同比|增速|增长|^growth$/iu, "growth"],
  [/上年|去年|lastyear/iu, "lastYear"],
  [/目标|计划|target|plan/iu, "target"],
  [/本年|累计|实际|完成|数值|yeartodate|actual/iu, "actual"],
];
/** No table names its rows or columns farther away. */
const REACH = { rows: 500, columns: 30 };

function ofNumber(
  at: CellAddress,
  cellAt: (row: number, column: number) => Cell | undefined,
  { scheme, result }: Traced
): readonly TracedFigure[] {
  const cell = cellAt(at.row, at.column);
  if (typeof cell?.value !== "number") return [];
  const find = indicatorFinder(scheme.indicators);
  let indicator: Indicator | null = null;
  const leftmost = Math.max(0, at.column - REACH.columns);
  for (let column = at.column - 1; column >= leftmost && !indicator; column -= 1) {
    const row = rowName(shownText(cellAt(at.row, column)));
    if (row !== "") indicator = find({ form: null, row, column: null, start: 0, end: 0 }, null);
  }
  let measure: VerifyMeasure | null = null;
  const highest = Math.max(0, at.row - REACH.rows);
  for (let row = at.row - 1; row >= highest && !measure; row -= 1) {
    const above = cellAt(row, at.column);
    if (!isText(above)) continue;
    const caption = bareText(shownText(above));
    measure = CAPTIONS.find(([words]) => words.test(caption))?.[1] ?? null;
  }
  const shown = shownText(cell);
  const known = measure ?? "actual";
  const sheet = indicator && sheetFigure(indicator, known, scheme, result);
  const outcome = compareNumber(cell.value, sheet);
  // Without a caption only the same figure tells what it is.
  if (!indicator || (measure === null && outcome !== "equal"))
    return [{ shown, indicator: null, measure: known, outcome: "not_found", cells: [] }];
  return [
    {
      shown,
      indicator,
      measure: known,
      outcome,
      cells: sourceCells(indicator, known, scheme, result),
    },
  ];
}

/** Percentages stand in cells as fractions or as they are, and may be rounded to one decimal. */
function compareNumber(value: number, sheet: SheetFigure | null): VerifiedFigure["outcome"] {
  if (!sheet) return "unchecked";
  const readings = sheet.unit === "%" ? [value, value * 100] : [value];
  const apart = Math.min(...readings.map((one) => Math.abs(tidyNumber(one) - sheet.value)));
  if (apart === 0) return "equal";
  return sheet.unit === "%" && apart <= 0.05 + 1e-9 ? "rounded" : "different";
}

/** The name in a row: without 其中, numbering marks and the unit in brackets behind it. */
function rowName(text: string): string {
  const bare = bareText(text).replace(/^(?:其中[:：]?|ofwhich:?|#)/iu, "");
  return /\p{L}/u.test(bare) ? bare.replace(/[(（][^()（）]{1,6}[)）]$/u, "") : "";
}
