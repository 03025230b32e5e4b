import type { Cell, Range } from "../core/workbook";
import type { KnownScan } from "./known/known-sheet";
import { countCell, type Reading } from "./reading";
import { refuseDamaged } from "./refuse";
import { addSpan, emptySpans, type SpanList } from "./span-list";
import { openCursor } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** What the sheets of one workbook share. */
export interface SheetContext {
  readonly reading: Reading;
  readonly sharedStrings: readonly string[];
  /** Number format code by cell style, `undefined` for General. */
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
}

/** One sheet being read: where the reader stands and what it has found. */
export interface SheetScan {
  readonly context: SheetContext;
  readonly cursor: Cursor;
  /** Place of the row and cell read last, from 0; -1 before the first. */
  row: number;
  column: number;
  readonly cells: Cell[];
  /** False once a cell came before or on the cell read before it. */
  ordered: boolean;
  /** Place of the cell kept last. */
  lastRow: number;
  lastColumn: number;
  readonly merges: Range[];
  rowsHiddenByDefault: boolean;
  /** Rows that are hidden, or shown where rows are hidden by default. */
  readonly unusualRows: SpanList;
  readonly hiddenColumns: SpanList;
  /** How many elements describe rows and columns: more than there are of them is damage. */
  rowElements: number;
  columnElements: number;
  /** What is known of sheets like this one; `null` where nothing is to be remembered. */
  known: KnownScan | null;
}

export function openScan(context: SheetContext, xml: string, part: string): SheetScan {
  return {
    context,
    cursor: openCursor(xml, part, 0),
    row: -1,
    column: -1,
    cells: [],
    ordered: true,
    lastRow: -1,
    lastColumn: -1,
    merges: [],
    rowsHiddenByDefault: false,
    unusualRows: emptySpans(),
    hiddenColumns: emptySpans(),
    rowElements: 0,
    columnElements: 0,
    known: null,
  };
}

/** Moves on to a row. Throws `damaged` for one off the sheet, and for more rows than a sheet has. */
export function placeRow(scan: SheetScan, row: number, hidden: boolean): void {
  if (row > LAST_ROW || ++scan.rowElements > LAST_ROW + 1) {
    refuseDamaged(scan.cursor.part, "row_number");
  }
  scan.row = row;
  scan.column = -1;
  if (hidden !== scan.rowsHiddenByDefault) addSpan(scan.unusualRows, row, row);
}

/** Counts a cell and adds it to those of the sheet. Throws `too_large`. */
export function keepCell(scan: SheetScan, cell: Cell): void {
  const { row, column } = cell;
  countCell(scan.context.reading, cell, scan.cursor.part);
  if (row < scan.lastRow || (row === scan.lastRow && column <= scan.lastColumn)) {
    scan.ordered = false;
  }
  scan.lastRow = row;
  scan.lastColumn = column;
  scan.cells.push(cell);
}

/** The cells in order, each place once: of two cells for one place the later wins. */
export function orderedCells<T extends { readonly row: number; readonly column: number }>({
  cells,
  ordered,
}: {
  readonly cells: readonly T[];
  readonly ordered: boolean;
}): readonly T[] {
  if (ordered) return cells;
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return !next || next.row !== cell.row || next.column !== cell.column;
  });
}
