import { readLook } from "../../../src/files/read-look";
import { readWorkbook } from "../../../src/files/read-workbook";
import type { Inflate } from "../../../src/files/inflate";
import type { Sheet, Workbook } from "../../../src/core/workbook";
import type { SheetLook, WorkbookLook } from "../../../src/files/workbook-look";
import { COLUMNS, ROWS, WHOLE_SHEET } from "../model/area";
import { changeBands } from "../model/bands";
import { DEFAULT_FORMAT, sameFormat, type CellFormat } from "../model/cell-format";
import { findCell } from "../model/cells";
import { markChanged } from "../model/recalculate";
import { copyFormula } from "../model/shift-formula";
import { appendSheet, createWorkbook } from "../model/sheets";
import {
  cellKey,
  newIdentity,
  type CellModel,
  type NameModel,
  type SheetModel,
  type WorkbookModel,
} from "../model/workbook";
import { newTable } from "../objects/tables";
import { loadConditionalFormats } from "./conditional-formats";
import { colorOf, formatOfLook, pointsOfCharacters } from "./formats";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Opens the bytes of a workbook as the emulated Excel shows it. */
export function openWorkbook(bytes: Uint8Array, inflate: Inflate): WorkbookModel {
  return showWorkbook(readWorkbook(bytes, inflate), readLook(bytes, inflate));
}

/** A workbook that has been read, as the emulated Excel shows it. Chart sheets are left out. */
export function showWorkbook(workbook: Workbook, look: WorkbookLook): WorkbookModel {
  const formats = look.styles.map(formatOfLook);
  const book = createWorkbook();
  book.sheets = [];
  workbook.sheets.forEach((sheet, index) => {
    const sheetLook = look.sheets[index];
    if (sheet.kind === "worksheet" && sheetLook) loadSheet(book, sheet, sheetLook, formats);
  });
  if (book.sheets.length === 0) appendSheet(book, "Sheet1");
  const shown = book.sheets.find(({ visibility }) => visibility === "Visible");
  book.active = shown ?? book.sheets[0] ?? book.active;
  book.date1904 = workbook.date1904;
  book.names = workbook.names
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ name, refersTo }) => loadName(book, name, refersTo));
  return book;
}

function loadName(book: WorkbookModel, name: string, refersTo: string): NameModel {
  const formula = refersTo.startsWith("=") ? refersTo : `=${refersTo}`;
  return { id: newIdentity(book), name, formula, comment: "", visible: true, sheet: null };
}

function loadSheet(
  book: WorkbookModel,
  from: Sheet,
  look: SheetLook,
  formats: readonly CellFormat[]
): void {
  const sheet = appendSheet(book, from.name);
  sheet.visibility = VISIBILITIES[from.visibility];
  sheet.tabColor = colorOf(look.tabColor, "");
  sheet.showGridlines = look.showGridLines;
  sheet.columnSize = pointsOfCharacters(look.defaultColumnWidth);
  sheet.rowSize = look.defaultRowHeight;
  if (look.frozen) {
    const { rows, columns } = look.frozen;
    sheet.freeze = {
      top: 0,
      left: 0,
      bottom: rows > 0 ? rows - 1 : ROWS - 1,
      right: columns > 0 ? columns - 1 : COLUMNS - 1,
    };
  }
  sheet.protection = look.protectedSheet ? { selectionMode: "Normal" } : null;
  loadBands(sheet, look, formats);
  loadCells(sheet, from, look, formats);
  sheet.merges = [...from.merges];
  loadConditionalFormats(sheet, look.conditionalFormats);
  sheet.notes = look.comments.map((comment) => ({ ...comment }));
  sheet.tables = look.tables.map(({ name, range }) => newTable(sheet, range, name));
}

/** Sizes and looks of whole rows and columns; the normal look of the workbook lies below. */
function loadBands(sheet: SheetModel, look: SheetLook, formats: readonly CellFormat[]): void {
  const normal = formats[0] ?? DEFAULT_FORMAT;
  if (!sameFormat(normal, DEFAULT_FORMAT)) {
    sheet.formatLayers.push({ area: WHOLE_SHEET, patch: normal });
  }
  for (const { first, last, width, hidden, style } of look.columnWidths) {
    changeBands(sheet, "column", first, last, { size: pointsOfCharacters(width), hidden });
    const patch = style === 0 ? undefined : formats[style];
    if (patch) {
      const area = { top: 0, left: first, bottom: ROWS - 1, right: last };
      sheet.formatLayers.push({ area, patch });
    }
  }
  for (const { row, height, hidden } of look.rows) {
    changeBands(sheet, "row", row, row, { size: height, hidden });
  }
  for (const { first, last, style } of styledRows(look.rows)) {
    const area = { top: first, left: 0, bottom: last, right: COLUMNS - 1 };
    sheet.formatLayers.push({ area, patch: formats[style] ?? normal });
  }
}

interface StyledRows {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** Rows with looks of their own, neighbours with the same look together. */
function styledRows(rows: SheetLook["rows"]): readonly StyledRows[] {
  const stretches: StyledRows[] = [];
  for (const { row, style, styled } of rows) {
    if (!styled) continue;
    const before = stretches.at(-1);
    if (before?.last === row - 1 && before.style === style) {
      stretches[stretches.length - 1] = { ...before, last: row };
    } else stretches.push({ first: row, last: row, style });
  }
  return stretches;
}

function loadCells(
  sheet: SheetModel,
  from: Sheet,
  look: SheetLook,
  formats: readonly CellFormat[]
): void {
  const normal = formats[0] ?? DEFAULT_FORMAT;
  for (const { row, column, style } of look.cells) {
    const format = formats[style] ?? normal;
    sheet.cells.set(cellKey(row, column), { value: "", formula: null, error: false, format });
  }
  for (const { row, column, value, error = false, formula } of from.cells) {
    const format = findCell(sheet, row, column)?.format ?? normal;
    const cell: CellModel = { value: value ?? "", formula: null, error, format };
    sheet.cells.set(cellKey(row, column), cell);
    if (formula === undefined) continue;
    cell.formula = formula === "" ? sharedFormula(sheet, row, column) : `=${formula}`;
    if (value === null) markChanged(sheet, row, column);
  }
}

/**
 * The formula of a cell that shares one and does not say which: that of its neighbour above, or else
 * left, moved here. Files share formulas over rectangles with the text in the first cell.
 */
function sharedFormula(sheet: SheetModel, row: number, column: number): string {
  const above = findCell(sheet, row - 1, column)?.formula;
  if (above) return copyFormula(above, 1, 0);
  const left = findCell(sheet, row, column - 1)?.formula;
  return left ? copyFormula(left, 0, 1) : "=#N/A";
}
