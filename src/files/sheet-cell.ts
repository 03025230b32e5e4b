import { isAttribute, nextAttribute, readDigits } from "./attribute-scan";
import { parseCellValue } from "./cell-value";
import type { CellSource } from "./cell-value";
import { detached, endElement, readElementText, readRichText } from "./element-text";
import { readQuickNumber } from "./quick-number";
import { countCell } from "./reading";
import { refuseDamaged } from "./refuse";
import { LAST_COLUMN, LAST_ROW } from "./sheet-scan";
import type { SheetScan } from "./sheet-scan";
import { DIGIT_0, DIGIT_9, LETTER_A, LETTER_Z } from "./xml-characters";
import { finishTag, isLocalName, nextTagName, skipElement, TagKind } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/** Letters stand in lower case once this bit is set. */
const LOWER_CASE = 32;

interface PlacedSource extends CellSource {
  /** True where the cell's reference is none. */
  nowhere: boolean;
}

/** Reads the cell whose tag name the cursor has just read and leaves the cursor past its closing tag. */
export function readCell(scan: SheetScan): void {
  const { cursor } = scan;
  const source: PlacedSource = {
    nowhere: false,
    type: "n",
    style: 0,
    value: null,
    inline: null,
    formula: undefined,
  };
  scan.column++;
  readAttributes(scan, source);
  if (scan.column > LAST_COLUMN) refuseDamaged(cursor.part, "cell_reference");
  if (cursor.kind === TagKind.SelfClosing) return;
  readContent(cursor, source);
  if (source.nowhere) return;
  if (source.value !== null || source.inline !== null || source.formula !== undefined) {
    keep(scan, source);
  }
}

function readAttributes(scan: SheetScan, source: PlacedSource): void {
  const { cursor } = scan;
  while (nextAttribute(cursor)) {
    if (isAttribute(cursor, "r")) readReference(scan, source);
    else if (isAttribute(cursor, "s")) source.style = readDigits(cursor);
    else if (isAttribute(cursor, "t")) {
      source.type = cursor.xml.slice(cursor.valueStart, cursor.valueEnd);
    }
  }
  finishTag(cursor);
}

/**
 * `D8` from the attribute just read, without a copy of it. A place off the sheet is damage; a text
 * that names no place at all makes the cell one that stands nowhere.
 */
function readReference(scan: SheetScan, source: PlacedSource): void {
  const { xml, valueEnd, part } = scan.cursor;
  let at = scan.cursor.valueStart;
  let column = 0;
  let row = 0;
  for (; at < valueEnd && column <= LAST_COLUMN; at++) {
    const letter = xml.charCodeAt(at) | LOWER_CASE;
    if (letter < LETTER_A || letter > LETTER_Z) break;
    column = column * 26 + letter - LETTER_A + 1;
  }
  const digits = at;
  for (; at < valueEnd && row <= LAST_ROW; at++) {
    const digit = xml.charCodeAt(at);
    if (digit < DIGIT_0 || digit > DIGIT_9) break;
    row = row * 10 + digit - DIGIT_0;
  }
  const rowZero = at === valueEnd && at > digits && row === 0;
  if (column > LAST_COLUMN + 1 || row > LAST_ROW + 1 || (column > 0 && rowZero)) {
    refuseDamaged(part, "cell_reference");
  }
  if (at < valueEnd || column === 0 || row === 0) {
    source.nowhere = true;
    return;
  }
  scan.column = column - 1;
  scan.row = row - 1;
}

function readContent(cursor: Cursor, source: PlacedSource): void {
  while (nextTagName(cursor)) {
    if (cursor.kind === TagKind.Closing) {
      finishTag(cursor);
      if (!isLocalName(cursor, "c")) refuseDamaged(cursor.part, "xml_nesting");
      return;
    }
    if (isLocalName(cursor, "v")) {
      source.value = readValue(cursor, source.type);
    } else if (isLocalName(cursor, "f")) {
      source.formula = readFormula(cursor);
    } else if (isLocalName(cursor, "is")) {
      finishTag(cursor);
      source.inline = cursor.kind === TagKind.SelfClosing ? "" : readRichText(cursor);
    } else {
      finishTag(cursor);
      skipElement(cursor);
    }
  }
  refuseDamaged(cursor.part, "xml_unclosed");
}

/** The text of `v`, or for numbers and for indices of shared strings mostly the number itself. */
function readValue(cursor: Cursor, type: string): string | number {
  finishTag(cursor);
  if (cursor.kind === TagKind.SelfClosing) return "";
  const { nameStart, nameEnd } = cursor;
  const number = type === "n" || type === "s" ? readQuickNumber(cursor) : NaN;
  if (number !== number) return readElementText(cursor);
  endElement(cursor, nameStart, nameEnd);
  return number;
}

function readOptionalText(cursor: Cursor): string {
  finishTag(cursor);
  return cursor.kind === TagKind.SelfClosing ? "" : readElementText(cursor);
}

/** `undefined` for an empty element that belongs to no shared formula, array or data table. */
function readFormula(cursor: Cursor): string | undefined {
  let ofGroup = false;
  while (nextAttribute(cursor)) {
    if (isAttribute(cursor, "t")) ofGroup = !cursor.xml.startsWith("normal", cursor.valueStart);
  }
  const text = readOptionalText(cursor).replace(/^=/, "");
  return text === "" && !ofGroup ? undefined : detached(text);
}

function keep(scan: SheetScan, source: CellSource): void {
  const { context, cursor, row, column } = scan;
  if (row < 0) refuseDamaged(cursor.part, "cell_reference");
  const cell = parseCellValue(source, row, column, context, cursor.part);
  if (!cell) return;
  countCell(context.reading, cell, cursor.part);
  if (row < scan.lastRow || (row === scan.lastRow && column <= scan.lastColumn)) {
    scan.ordered = false;
  }
  scan.lastRow = row;
  scan.lastColumn = column;
  scan.cells.push(cell);
}
