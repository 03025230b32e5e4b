import { isAttribute, nextAttribute, readDigits } from "./attribute-scan";
import { type CellPlacing, readReference } from "./cell-reference";
import { parseCellValue } from "./cell-value";
import type { CellSource } from "./cell-value";
import { detached, endElement, readElementText, readRichText } from "./element-text";
import { readQuickNumber } from "./quick-number";
import { noteCell, type ValuePlaces } from "./known/row-notes";
import { refuseDamaged } from "./refuse";
import { keepCell, LAST_COLUMN, type SheetScan } from "./sheet-scan";
import { finishTag, isLocalName, nextTagName, skipElement, TagKind } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

interface PlacedSource extends CellSource, CellPlacing, ValuePlaces {}

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
    valueFrom: -1,
    valueTo: -1,
    inlineFrom: -1,
    inlineTo: -1,
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

function readContent(cursor: Cursor, source: PlacedSource): void {
  while (nextTagName(cursor)) {
    if (cursor.kind === TagKind.Closing) {
      finishTag(cursor);
      if (!isLocalName(cursor, "c")) refuseDamaged(cursor.part, "xml_nesting");
      return;
    }
    if (isLocalName(cursor, "v")) {
      source.value = readValue(cursor, source);
    } else if (isLocalName(cursor, "f")) {
      source.formula = readFormula(cursor);
    } else if (isLocalName(cursor, "is")) {
      finishTag(cursor);
      source.inlineFrom = cursor.at;
      source.inline = cursor.kind === TagKind.SelfClosing ? "" : readRichText(cursor);
      source.inlineTo = cursor.start;
    } else {
      finishTag(cursor);
      skipElement(cursor);
    }
  }
  refuseDamaged(cursor.part, "xml_unclosed");
}

/** The text of `v`, or for numbers and for indices of shared strings mostly the number itself. */
function readValue(cursor: Cursor, source: PlacedSource): string | number {
  const { type } = source;
  finishTag(cursor);
  source.valueFrom = -1;
  if (cursor.kind === TagKind.SelfClosing) return "";
  source.valueFrom = cursor.at;
  const { nameStart, nameEnd } = cursor;
  let value: string | number = type === "n" || type === "s" ? readQuickNumber(cursor) : NaN;
  if (value === value) endElement(cursor, nameStart, nameEnd);
  else value = readElementText(cursor);
  source.valueTo = cursor.start;
  return value;
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

function keep(scan: SheetScan, source: PlacedSource): void {
  const { context, cursor, row, column } = scan;
  if (row < 0) refuseDamaged(cursor.part, "cell_reference");
  const cell = parseCellValue(source, row, column, context, cursor.part);
  if (scan.known) noteCell(scan.known, scan, source, cell);
  if (cell) keepCell(scan, cell);
}
