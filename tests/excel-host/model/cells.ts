import type { Range } from "../../../src/core/workbook";
import { cellsOf, containsArea, intersection, isInside } from "./area";
import { DEFAULT_FORMAT, differences, sameFormat, type CellFormat } from "./cell-format";
import { cellKey, placeOfKey, type CellModel, type SheetModel } from "./workbook";

/** Areas up to this size get their look cell by cell, larger ones as a layer. */
const CELLS_BY_ONE = 20_000;

export function findCell(sheet: SheetModel, row: number, column: number): CellModel | null {
  return sheet.cells.get(cellKey(row, column)) ?? null;
}

/** The cell at a place, made empty with the look of its place where there was none. */
export function cellAt(sheet: SheetModel, row: number, column: number): CellModel {
  const key = cellKey(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const format = layeredFormat(sheet, row, column);
  const cell: CellModel = { value: "", formula: null, error: false, format };
  sheet.cells.set(key, cell);
  return cell;
}

export function formatAt(sheet: SheetModel, row: number, column: number): CellFormat {
  return findCell(sheet, row, column)?.format ?? layeredFormat(sheet, row, column);
}

function layeredFormat(sheet: SheetModel, row: number, column: number): CellFormat {
  let format = DEFAULT_FORMAT;
  for (const { area, patch } of sheet.formatLayers) {
    if (isInside(area, row, column)) format = { ...format, ...patch };
  }
  return format;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
}

/** The cells that exist in an area, by row, then column. */
export function cellsIn(sheet: SheetModel, area: Range): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  if (cellsOf(area) <= sheet.cells.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = findCell(sheet, row, column);
        if (cell) found.push({ row, column, cell });
      }
    }
    return found;
  }
  for (const [key, cell] of sheet.cells) {
    const { row, column } = placeOfKey(key);
    if (isInside(area, row, column)) found.push({ row, column, cell });
  }
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

export function hasContent(cell: CellModel): boolean {
  return cell.value !== "" || cell.formula !== null;
}

/** Changes the look of every cell in an area, also of those that hold nothing yet. */
export function patchFormat(sheet: SheetModel, area: Range, patch: Partial<CellFormat>): void {
  const patched = new Map<CellFormat, CellFormat>();
  const change = (cell: CellModel): void => {
    const format = patched.get(cell.format) ?? { ...cell.format, ...patch };
    patched.set(cell.format, format);
    cell.format = format;
  };
  if (cellsOf(area) <= CELLS_BY_ONE) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        change(cellAt(sheet, row, column));
      }
    }
    return;
  }
  sheet.formatLayers.push({ area, patch });
  for (const { cell } of cellsIn(sheet, area)) change(cell);
}

/** The looks that occur in an area, each once. */
export function formatsIn(sheet: SheetModel, area: Range): readonly CellFormat[] {
  const formats: CellFormat[] = [];
  const existing = cellsIn(sheet, area);
  for (const format of new Set(existing.map(({ cell }) => cell.format))) {
    addFormat(formats, format);
  }
  if (existing.length === cellsOf(area)) return formats;
  const parts = [area];
  for (const layer of sheet.formatLayers) {
    const part = intersection(layer.area, area);
    if (part && !containsArea(layer.area, area)) parts.push(part);
  }
  for (const part of parts) addFormatOfEmpty(sheet, part, formats);
  return formats;
}

/** The look of the first place in an area where there is no cell. */
function addFormatOfEmpty(sheet: SheetModel, area: Range, formats: CellFormat[]): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (findCell(sheet, row, column)) continue;
      addFormat(formats, layeredFormat(sheet, row, column));
      return;
    }
  }
}

function addFormat(formats: CellFormat[], format: CellFormat): void {
  if (!formats.some((known) => sameFormat(known, format))) formats.push(format);
}

/** Forgets cells that hold nothing and look like every other, so that they do not count as used. */
export function forgetBlankCells(sheet: SheetModel, area: Range): void {
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    if (hasContent(cell)) continue;
    const plain = differences(layeredFormat(sheet, row, column), cell.format).length === 0;
    if (plain) sheet.cells.delete(cellKey(row, column));
  }
}

/** The smallest area around everything in use; `null` for a sheet without anything. */
export function usedArea(sheet: SheetModel, valuesOnly: boolean, within?: Range): Range | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && !hasContent(cell)) continue;
    const { row, column } = placeOfKey(key);
    if (within && !isInside(within, row, column)) continue;
    if (!used) {
      used = { top: row, left: column, bottom: row, right: column };
      continue;
    }
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used;
}
