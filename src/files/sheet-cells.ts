import { readCell } from "./sheet-cell";
import { refuseDamaged } from "./refuse";
import type { SheetScan } from "./sheet-scan";
import { LAST_ROW } from "./sheet-scan";
import { addSpan } from "./span-list";
import { isAttribute, nextAttribute, readDigits } from "./attribute-scan";
import {
  closeElement,
  finishTag,
  isLocalName,
  nextTagName,
  skipElement,
  tagName,
  TagKind,
} from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/**
 * Reads the rows of `sheetData`, whose opening tag the cursor has just read, in one pass, and leaves
 * the cursor past its closing tag. Rows and cells need not say where they stand: a row follows the
 * row before, a cell the cell before.
 */
export function readSheetData(scan: SheetScan): void {
  const { cursor } = scan;
  const open = [tagName(cursor)];
  while (nextTagName(cursor)) {
    if (cursor.kind === TagKind.Closing) {
      finishTag(cursor);
      closeElement(cursor, open);
      if (open.length === 0) return;
    } else if (open.length === 2 && isLocalName(cursor, "c")) {
      readCell(scan);
    } else if (open.length === 1 && isLocalName(cursor, "row")) {
      readRowTag(scan);
      if (cursor.kind === TagKind.Opening) open.push(tagName(cursor));
    } else {
      finishTag(cursor);
      skipElement(cursor);
    }
  }
  refuseDamaged(cursor.part, "xml_unclosed");
}

function readRowTag(scan: SheetScan): void {
  const { cursor } = scan;
  let row = scan.row + 1;
  let hidden = false;
  while (nextAttribute(cursor)) {
    if (isAttribute(cursor, "r")) row = readRowNumber(cursor);
    else if (isAttribute(cursor, "hidden")) hidden = readFlag(cursor);
  }
  finishTag(cursor);
  if (row > LAST_ROW || ++scan.rowElements > LAST_ROW + 1) refuseDamaged(cursor.part, "row_number");
  scan.row = row;
  scan.column = -1;
  if (hidden !== scan.rowsHiddenByDefault) addSpan(scan.unusualRows, row, row);
}

function readRowNumber(cursor: Cursor): number {
  const number = readDigits(cursor);
  return number >= 1 ? number - 1 : refuseDamaged(cursor.part, "row_number");
}

function readFlag(cursor: Cursor): boolean {
  const { xml, valueStart, valueEnd } = cursor;
  const value = xml.slice(valueStart, valueEnd);
  return value === "1" || value === "true";
}
