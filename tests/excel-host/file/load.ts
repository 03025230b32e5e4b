import { readLook } from "../../../src/files/read-look";
import { readWorkbook } from "../../../src/files/read-workbook";
import type { Inflate } from "../../../src/files/inflate";
import type { Sheet } from "../../../src/core/workbook";
import type { SheetLook } from "../../../src/files/workbook-look";
import { COLUMNS, ROWS, WHOLE_SHEET } from "../model/area";
import { changeBands } from "../model/bands";
import { DEFAULT_FORMAT, sameFormat, type CellFormat } from "../model/cell-format";
import { cellAt, findCell } from "../model/cells";
import { markChanged } from "../model/recalculate";
import { copyFormula } from "../model/shift-formula";
import { appendSheet, createWorkbook } from "../model/sheets";
import {
  newIdentity,
  type NameModel,
  type SheetModel,
  type WorkbookModel,
} from "../model/workbook";
import { newTable } from "../objects/tables";
import { loadConditionalFormats } from "./conditional-formats";
import { colorOf, formatOfLook, pointsOfCharacters } from "./formats";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Opens the bytes of a workbook as the emulated Excel shows it. Chart sheets are left out. */
export function openWorkbook(bytes: Uint8Array, inflate: Inflate): WorkbookModel {
  const workbook = readWorkbook(bytes, inflate);
  const look = readLook(bytes, inflate);
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
  for (const { row, height, hidden, style, styled } of look.rows) {
    changeBands(sheet, "row", row, row, { size: height, hidden });
    const patch = styled ? formats[style] : undefined;
    if (patch) {
      const area = { top: row, left: 0, bottom: row, right: COLUMNS - 1 };
      sheet.formatLayers.push({ area, patch });
    }
  }
}

function loadCells(
  sheet: SheetModel,
  from: Sheet,
  look: SheetLook,
  formats: readonly CellFormat[]
): void {
  const normal = formats[0] ?? DEFAULT_FORMAT;
  for (const { row, column, style } of look.cells) {
    cellAt(sheet, row, column).format = formats[style] ?? normal;
  }
  for (const { row, column, value, error = false, formula } of from.cells) {
    const known = findCell(sheet, row, column) !== null;
    const cell = cellAt(sheet, row, column);
    if (!known) cell.format = normal;
    cell.value = value ?? "";
    cell.error = error;
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
