import type { Range } from "../../../src/core/workbook";
import { COLUMNS, columnsOf, ROWS, rowsOf } from "./area";
import { shiftFormula } from "./shift-formula";
import { markChanged } from "./recalculate";
import { cellKey, placeOfKey, type Band, type ChartSource, type SheetModel } from "./workbook";

/** A move of everything on one side of a line, within a band of rows or columns. */
export interface Shift {
  readonly axis: "row" | "column";
  /** Cells from this row or column on move. */
  readonly from: number;
  /** How far; below zero where cells were deleted: those that would pass `from` are gone. */
  readonly by: number;
  /** The columns (of a move of rows) or rows (of a move of columns) that take part. */
  readonly first: number;
  readonly last: number;
}

export function insertionOf(area: Range, direction: "Down" | "Right"): Shift {
  return direction === "Down"
    ? { axis: "row", from: area.top, by: rowsOf(area), first: area.left, last: area.right }
    : { axis: "column", from: area.left, by: columnsOf(area), first: area.top, last: area.bottom };
}

export function deletionOf(area: Range, direction: "Up" | "Left"): Shift {
  return direction === "Up"
    ? { axis: "row", from: area.top, by: -rowsOf(area), first: area.left, last: area.right }
    : { axis: "column", from: area.left, by: -columnsOf(area), first: area.top, last: area.bottom };
}

/** Moves cells and everything that stands on them; formulas of the whole workbook follow. */
export function shiftCells(sheet: SheetModel, shift: Shift): void {
  moveCells(sheet, shift);
  moveBands(sheet, shift);
  sheet.merges = moveAreas(sheet.merges, shift);
  for (const format of sheet.conditionalFormats) format.areas = moveAreas(format.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  for (const table of sheet.tables) table.area = moveArea(table.area, shift) ?? table.area;
  for (const chart of sheet.charts) {
    if (chart.over) chart.over = moveArea(chart.over, shift) ?? chart.over;
  }
  for (const source of chartSources(sheet)) source.area = moveArea(source.area, shift) ?? source.area;
  for (const place of [...sheet.comments, ...sheet.notes]) movePlace(place, shift);
  for (const range of sheet.book.tracked) {
    if (range.sheet === sheet) range.area = moveArea(range.area, shift) ?? range.area;
  }
  moveFormulas(sheet, shift);
}

/** Cells of a sheet that charts show, wherever these stand. */
function chartSources(sheet: SheetModel): readonly ChartSource[] {
  const series = sheet.book.sheets.flatMap(({ charts }) => charts.flatMap((chart) => chart.series));
  return series
    .flatMap(({ values, categories }) => (categories ? [values, categories] : [values]))
    .filter((source) => source.sheet === sheet);
}

function moveCells(sheet: SheetModel, shift: Shift): void {
  const moved = [...sheet.cells].map(([key, cell]) => {
    const { row, column } = placeOfKey(key);
    const place = movePoint(row, column, shift);
    if (place && (place.row !== row || place.column !== column)) {
      markChanged(sheet, row, column);
      markChanged(sheet, place.row, place.column);
    } else if (!place) markChanged(sheet, row, column);
    return { place, cell };
  });
  sheet.cells.clear();
  for (const { place, cell } of moved) {
    if (place) sheet.cells.set(cellKey(place.row, place.column), cell);
  }
}

/** Heights and widths go along only where whole rows or columns move. */
function moveBands(sheet: SheetModel, shift: Shift): void {
  const whole =
    shift.first === 0 && shift.last === limitOf(shift.axis === "row" ? "column" : "row");
  if (!whole) return;
  const bands: Map<number, Band> = shift.axis === "row" ? sheet.rows : sheet.columns;
  const moved = [...bands].map(([index, band]) => [moveIndex(index, shift), band] as const);
  bands.clear();
  for (const [index, band] of moved) if (index !== null) bands.set(index, band);
}

function limitOf(axis: "row" | "column"): number {
  return (axis === "row" ? ROWS : COLUMNS) - 1;
}

function movePoint(
  row: number,
  column: number,
  shift: Shift
): { readonly row: number; readonly column: number } | null {
  const across = shift.axis === "row" ? column : row;
  if (across < shift.first || across > shift.last) return { row, column };
  const moved = moveIndex(shift.axis === "row" ? row : column, shift);
  if (moved === null) return null;
  return shift.axis === "row" ? { row: moved, column } : { row, column: moved };
}

/** Where a row or column goes; `null` where it is deleted or pushed off the sheet. */
function moveIndex(index: number, { axis, from, by }: Shift): number | null {
  if (index < from) return index;
  if (by < 0 && index < from - by) return null;
  const moved = index + by;
  return moved > limitOf(axis) ? null : moved;
}

function moveAreas(areas: readonly Range[], shift: Shift): Range[] {
  return areas.flatMap((area) => moveArea(area, shift) ?? []);
}

/** Where an area goes: it grows and shrinks with the cells in it; `null` when all are deleted. */
export function moveArea(area: Range, shift: Shift): Range | null {
  const [across, acrossEnd] =
    shift.axis === "row" ? [area.left, area.right] : [area.top, area.bottom];
  if (across < shift.first || acrossEnd > shift.last) return area;
  const [start, end] = shift.axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const span = moveSpan(start, end, shift);
  if (!span) return null;
  const [first, last] = span;
  return shift.axis === "row"
    ? { ...area, top: first, bottom: last }
    : { ...area, left: first, right: last };
}

function moveSpan(start: number, end: number, shift: Shift): readonly [number, number] | null {
  const { from, by, axis } = shift;
  const limit = limitOf(axis);
  if (end === limit && start === 0) return [start, end];
  if (by >= 0) {
    const first = start >= from ? start + by : start;
    const last = end >= from ? end + by : end;
    return first > limit ? null : [first, Math.min(last, limit)];
  }
  const gone = from - by;
  const first = start < from ? start : start < gone ? from : start + by;
  const last = end < from ? end : end < gone ? from - 1 : end + by;
  return last < first ? null : [first, last];
}

function movePlace(place: { row: number; column: number }, shift: Shift): void {
  const moved = movePoint(place.row, place.column, shift);
  if (moved) Object.assign(place, moved);
}

function moveFormulas(sheet: SheetModel, shift: Shift): void {
  const { book } = sheet;
  for (const other of book.sheets) {
    for (const cell of other.cells.values()) {
      if (cell.formula === null) continue;
      cell.formula = shiftFormula(cell.formula, other.name, sheet.name, (area) =>
        moveArea(area, shift)
      );
    }
  }
  for (const name of book.names) {
    name.formula = shiftFormula(name.formula, "", sheet.name, (area) => moveArea(area, shift));
  }
}
