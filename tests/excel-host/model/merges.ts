import type { Range } from "../../../src/core/workbook";
import { invalidOperation } from "../host-error";
import { boundingArea, containsArea, intersection } from "./area";
import { cellAt, findCell } from "./cells";
import { clearContents } from "./edit";
import { markChanged } from "./recalculate";
import type { SheetModel } from "./workbook";

/** Merges an area, or each of its rows: the first content that stands there stays, in the corner. */
export function mergeArea(sheet: SheetModel, area: Range, across: boolean): void {
  if (across) {
    for (let row = area.top; row <= area.bottom; row++) {
      mergeArea(sheet, { ...area, top: row, bottom: row }, false);
    }
    return;
  }
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw invalidOperation("Cells of a table cannot be merged.");
  }
  const touched = sheet.merges.filter((merge) => intersection(merge, area));
  const whole = boundingArea([area, ...touched]) ?? area;
  if (whole.top === whole.bottom && whole.left === whole.right) return;
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, whole));
  keepFirstContent(sheet, whole);
  sheet.merges.push(whole);
}

function keepFirstContent(sheet: SheetModel, area: Range): void {
  const { top, left, bottom, right } = area;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = findCell(sheet, row, column);
      if (!cell || (cell.value === "" && cell.formula === null)) continue;
      const { value, formula, error } = cell;
      clearContents(sheet, area);
      Object.assign(cellAt(sheet, top, left), { value, formula, error });
      markChanged(sheet, top, left);
      return;
    }
  }
}

/** Takes apart every merged area that the given one touches. */
export function unmergeArea(sheet: SheetModel, area: Range): void {
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}

/** Merged areas in an area, by row and column. */
export function mergesIn(sheet: SheetModel, area: Range): readonly Range[] {
  return sheet.merges
    .filter((merge) => intersection(merge, area))
    .sort((one, other) => one.top - other.top || one.left - other.left);
}

/** The area a cell belongs to where it is merged. */
export function mergeAround(sheet: SheetModel, area: Range): Range | null {
  return sheet.merges.find((merge) => containsArea(merge, area)) ?? null;
}
