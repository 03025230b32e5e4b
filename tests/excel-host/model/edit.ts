import type { Range } from "../../../src/core/workbook";
import { accessDenied, invalidArgument } from "../host-error";
import { areaName, isInside } from "./area";
import { cellAt, cellsIn, findCell, forgetBlankCells, formatsIn } from "./cells";
import { DEFAULT_FORMAT } from "./cell-format";
import { readEntry, type Entry } from "./entry";
import { raiseEvent, WORKBOOK_TARGET } from "./events";
import { markChanged } from "./recalculate";
import type { CellValue, SheetModel } from "./workbook";

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Throws where a protected sheet keeps these cells from being changed. */
export function guardContent(sheet: SheetModel, area: Range): void {
  if (!sheet.protection) return;
  if (formatsIn(sheet, area).some(({ locked }) => locked)) throw accessDenied();
}

/** Throws where a protected sheet does not allow what this option of its protection names. */
export function guardSheet(sheet: SheetModel, option?: string): void {
  if (!sheet.protection) return;
  if (option === undefined || sheet.protection[option] !== true) throw accessDenied();
}

/** Puts a value or a formula into one cell as if it were typed there. */
export function writeCell(sheet: SheetModel, row: number, column: number, value: CellValue): void {
  if (isBehindMerge(sheet, row, column)) return;
  const cell = cellAt(sheet, row, column);
  const entry = readEntry(value, cell.format.numberFormat);
  checkEntry(entry);
  cell.value = entry.value;
  cell.formula = entry.formula;
  cell.error = entry.error;
  const { numberFormat } = entry;
  if (numberFormat !== null && cell.format.numberFormat === "General") {
    cell.format = { ...cell.format, numberFormat };
  }
  markChanged(sheet, row, column);
}

function checkEntry({ value, formula }: Entry): void {
  if (typeof value === "string" && value.length > LONGEST_TEXT) throw invalidArgument();
  if (formula === null) return;
  if (formula.length > LONGEST_FORMULA || !isBalanced(formula)) throw invalidArgument();
}

/** Brackets and quotes that do not close are what Excel surely refuses. */
function isBalanced(formula: string): boolean {
  let depth = 0;
  let quote = "";
  for (const character of formula) {
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(") depth += 1;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0 && quote === "" && !/[-+*/^&=<>,]\s*$/.test(formula);
}

/** A cell of a merged area that is not its first one; what is written there is lost. */
export function isBehindMerge(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => isInside(area, row, column) && !(area.top === row && area.left === column)
  );
}

/** Empties cells; their look stays. */
export function clearContents(sheet: SheetModel, area: Range): void {
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    if (cell.value === "" && cell.formula === null) continue;
    cell.value = "";
    cell.formula = null;
    cell.error = false;
    markChanged(sheet, row, column);
  }
  forgetBlankCells(sheet, area);
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** What `onChanged` tells beside the place. */
export interface ChangeDetails {
  readonly changeType?: ChangeType;
  /** Where other cells went, such as `ShiftCellDown`. */
  readonly shiftDirection?: string;
  /** For a single cell: what was there. */
  readonly before?: CellValue;
}

/** Tells that content changed, after the batch. */
export function raiseChanged(sheet: SheetModel, area: Range, details: ChangeDetails = {}): void {
  const { events } = sheet.book;
  sheet.book.dirty = true;
  const message = {
    source: "Local",
    changeType: details.changeType ?? "RangeEdited",
    worksheetId: sheet.id,
    address: areaName(area),
    referenceId: `${sheet.id}!${areaName(area)}`,
    shiftDirection: details.shiftDirection ?? "None",
    triggerSource: events.source,
    ...valueDetails(sheet, area, details.before),
  };
  raiseEvent(events, "changed", [WORKBOOK_TARGET, sheet.id], message);
  for (const table of sheet.tables) {
    if (!isInside(table.area, area.top, area.left)) continue;
    raiseEvent(events, "tableChanged", [table.id, WORKBOOK_TARGET], {
      ...message,
      tableId: table.id,
    });
  }
}

function valueDetails(
  sheet: SheetModel,
  { top, left, bottom, right }: Range,
  before: CellValue | undefined
): Readonly<Record<string, unknown>> {
  if (before === undefined || top !== bottom || left !== right) return {};
  const after = findCell(sheet, top, left)?.value ?? "";
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** How Office.js calls the type of a value. */
export function valueType(value: CellValue, error = false): string {
  if (value === "") return "Empty";
  if (error) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Tells that a look changed, after the batch. */
export function raiseFormatChanged(sheet: SheetModel, area: Range): void {
  const { events } = sheet.book;
  sheet.book.dirty = true;
  raiseEvent(events, "formatChanged", [WORKBOOK_TARGET, sheet.id], {
    source: "Local",
    worksheetId: sheet.id,
    address: areaName(area),
    referenceId: `${sheet.id}!${areaName(area)}`,
  });
}

/** The content of a cell as `formulas` gives it: the formula where there is one. */
export function contentOf(sheet: SheetModel, row: number, column: number): CellValue {
  const cell = findCell(sheet, row, column);
  return cell?.formula ?? cell?.value ?? "";
}

/** Takes a look away: cells look like new ones. */
export function clearFormats(sheet: SheetModel, area: Range): void {
  for (const { cell } of cellsIn(sheet, area)) cell.format = DEFAULT_FORMAT;
  if (sheet.formatLayers.length > 0) sheet.formatLayers.push({ area, patch: DEFAULT_FORMAT });
  forgetBlankCells(sheet, area);
}
