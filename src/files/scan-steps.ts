import type { Cell } from "../core/workbook";
import { countCell } from "./reading";
import { refuseDamaged } from "./refuse";
import { LAST_ROW, type SheetScan } from "./sheet-scan";
import { addSpan } from "./span-list";

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
