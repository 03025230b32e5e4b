import type { Cell } from "../../core/workbook";
import { parseCellValue, type CellSource } from "../cell-value";
import { readQuickNumber } from "../quick-number";
import { keepCell, placeRow } from "../scan-steps";
import type { SheetContext, SheetScan } from "../sheet-scan";
import type { Cursor } from "../xml-cursor";
import { unescapeXml } from "../xml-text";

/**
 * A row as its text stood once, cut where values of its cells stand. A row with the same text between
 * other values is read like it: what the reader makes of a text hangs on nothing that comes later.
 */
export interface KnownRow {
  /** The row read before it, where the text does not say which one it is; else `null`. */
  readonly after: number | null;
  /** From 0. */
  readonly row: number;
  readonly hidden: boolean;
  /** The row that the reader was left at: a cell may say that it stands in another one. */
  readonly left: number;
  readonly cells: readonly KnownCell[];
  /** The text behind the last value, to the end of the row: by `before` and by `beforeFigure`. */
  readonly end: string;
  readonly endOfFigures: string;
}

/** A cell of the row that has a value, a formula or room for a value. */
export interface KnownCell {
  /** The text up to the value, from the value before on; `null` where the value is `fixed`. */
  readonly before: string | null;
  /** The same where shared strings keep their places, as they mostly do: their indices are then text. */
  readonly beforeFigure: string | null;
  readonly hole: Hole;
  /** As the text says it. A copy of its own: other values are put into it. */
  readonly source: CellSource;
  readonly row: number;
  readonly column: number;
  /** What was made of it; `null` for nothing. */
  readonly cell: Cell | null;
  /** What stood in the place of the value. */
  readonly value: string | number;
}

/**
 * What may be another one: a plain number, the index of a shared string, the text of a value or of an
 * inline string. `fixed`: the value is part of the text around it.
 */
export type Hole = "number" | "index" | "text" | "inline" | "fixed";

/** What stands in the places of the values, by the order of the cells. */
export type RowValues = (string | number)[];

/**
 * Whether a row as this one begins at the cursor. Then the cursor is moved behind it, and `values`
 * holds what stands in the places of its values.
 */
export function matchRow(known: KnownRow, scan: SheetScan, values: RowValues): boolean {
  if (known.after !== null && known.after !== scan.row) return false;
  return (
    matchCells(known, scan.cursor, values, true) || matchCells(known, scan.cursor, values, false)
  );
}

function matchCells(
  { cells, end, endOfFigures }: KnownRow,
  cursor: Cursor,
  values: RowValues,
  figuresOnly: boolean
): boolean {
  const start = cursor.at;
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place];
    if (!cell) break;
    const before = figuresOnly ? cell.beforeFigure : cell.before;
    const value = before === null ? cell.value : readHole(before, cell.hole, cursor);
    if (value === undefined) {
      cursor.at = start;
      return false;
    }
    values[place] = value;
  }
  if (takeText(figuresOnly ? endOfFigures : end, cursor)) return true;
  cursor.at = start;
  return false;
}

function readHole(before: string, hole: Hole, cursor: Cursor): string | number | undefined {
  if (!takeText(before, cursor)) return undefined;
  if (hole === "number" || hole === "index") {
    const number = readQuickNumber(cursor);
    return number === number ? number : undefined;
  }
  const { xml, at } = cursor;
  const close = xml.indexOf("<", at);
  if (close < 0) return undefined;
  cursor.at = close;
  return xml.slice(at, close);
}

/** Moves the cursor past a text that stands there. A comparison of pieces takes half of `startsWith`. */
function takeText(text: string, cursor: Cursor): boolean {
  const end = cursor.at + text.length;
  if (cursor.xml.slice(cursor.at, end) !== text) return false;
  cursor.at = end;
  return true;
}

/**
 * Reads the row that `matchRow` found; `fresh` gets what is not as it was. Throws `damaged` and
 * `too_large` as any reading of it would.
 */
export function takeRow(known: KnownRow, scan: SheetScan, values: RowValues, fresh: Cell[]): void {
  const { cells } = known;
  placeRow(scan, known.row, known.hidden);
  for (let place = 0; place < cells.length; place++) {
    const one = cells[place];
    if (!one) continue;
    const cell = cellOf(one, values[place] ?? "", scan);
    if (!cell) continue;
    if (cell !== one.cell) fresh.push(cell);
    keepCell(scan, cell);
  }
  scan.row = known.left;
}

/** The cell with this value: where all of it is as it was, the same object. */
function cellOf(known: KnownCell, value: string | number, scan: SheetScan): Cell | null {
  const { cell, hole, source, row, column } = known;
  const { context, cursor } = scan;
  if (cell && isSame(known, cell, value, context)) return cell;
  if (hole === "inline") source.inline = unescapeXml(String(value));
  else if (hole !== "fixed") source.value = hole === "text" ? unescapeXml(String(value)) : value;
  return parseCellValue(source, row, column, context, cursor.part);
}

function isSame(
  { hole, source, value }: KnownCell,
  cell: Cell,
  now: string | number,
  { formats, sharedStrings }: SheetContext
): boolean {
  if (hole === "fixed" || cell.format !== formats[source.style]) return false;
  return hole === "index" ? sharedStrings[Number(now)] === cell.value : now === value;
}
