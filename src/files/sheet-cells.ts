import { learnRow, takeKnownRows } from "./known/known-sheet";
import { readCell } from "./sheet-cell";
import { refuseDamaged } from "./refuse";
import { placeRow, type SheetScan } from "./sheet-scan";
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
 * Reads the rows of `sheetData`, of which the cursor has just read the opening tag, named `name`, in one
 * pass, and leaves the cursor past its closing tag. Rows and cells need not say where they stand: a row
 * follows the row before, a cell the cell before.
 */
export function readSheetData(scan: SheetScan, name: string): void {
  const { cursor, known } = scan;
  const open = [name];
  for (;;) {
    if (known && open.length === 1) takeKnownRows(scan, known);
    if (!nextTagName(cursor)) break;
    if (cursor.kind === TagKind.Closing) {
      finishTag(cursor);
      closeElement(cursor, open);
      if (open.length === 0) return;
      if (known) learnRow(scan, known);
    } else if (open.length === 2 && isLocalName(cursor, "c")) {
      readCell(scan);
    } else if (open.length === 1 && isLocalName(cursor, "row")) {
      readRowTag(scan);
      if (cursor.kind === TagKind.Opening) open.push(tagName(cursor));
      else if (known) learnRow(scan, known);
    } else {
      finishTag(cursor);
      skipElement(cursor);
    }
  }
  refuseDamaged(cursor.part, "xml_unclosed");
}

function readRowTag(scan: SheetScan): void {
  const { cursor, known } = scan;
  const { start } = cursor;
  let after: number | null = scan.row;
  let row = scan.row + 1;
  let hidden = false;
  while (nextAttribute(cursor)) {
    if (isAttribute(cursor, "r")) {
      row = readRowNumber(cursor);
      after = null;
    } else if (isAttribute(cursor, "hidden")) hidden = readFlag(cursor);
  }
  finishTag(cursor);
  placeRow(scan, row, hidden);
  if (known) known.notes = { row, hidden, after, cells: [], start };
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
