import { flagOf } from "../arguments";
import { invalidArgument, invalidOperation } from "../host-error";
import { columnsOf, isUnbounded, rowsOf } from "../model/area";
import { changeBands } from "../model/bands";
import { cellAt, findCell } from "../model/cells";
import {
  guardContent,
  guardSheet,
  raiseChanged,
  raiseFormatChanged,
  writeCell,
} from "../model/edit";
import { raiseEvent, WORKBOOK_TARGET } from "../model/events";
import type { CellValue } from "../model/workbook";
import type { Shape } from "../shape";
import { setHyperlink } from "./hyperlink";
import type { RangeTarget } from "./range-target";

export const RANGE_WRITES: NonNullable<Shape<RangeTarget>["write"]> = {
  values: writeContents,
  formulas: writeContents,
  formulasLocal: writeContents,
  numberFormat: writeNumberFormats,
  numberFormatLocal: writeNumberFormats,
  rowHidden: (range, value) => {
    const { sheet, area } = range;
    guardSheet(sheet, "allowFormatRows");
    changeBands(sheet, "row", area.top, area.bottom, { hidden: flagOf(value) });
    raiseEvent(sheet.book.events, "rowHiddenChanged", [WORKBOOK_TARGET, sheet.id], {
      worksheetId: sheet.id,
      address: `${area.top + 1}:${area.bottom + 1}`,
      changeType: value === true ? "Hidden" : "Unhidden",
      source: "Local",
    });
  },
  columnHidden: ({ sheet, area }, value) => {
    guardSheet(sheet, "allowFormatColumns");
    changeBands(sheet, "column", area.left, area.right, { hidden: flagOf(value) });
  },
  hyperlink: setHyperlink,
  style: ({ sheet }, value) => {
    if (!sheet.book.styles.includes(String(value))) throw invalidArgument();
  },
};

function writeContents(range: RangeTarget, value: unknown): void {
  const { sheet, area } = range;
  refuseUnbounded(range);
  const at = readGrid(range, value, isCellValue);
  guardContent(sheet, area);
  const before = findCell(sheet, area.top, area.left)?.value ?? "";
  eachCell(range, (row, column) => {
    const written = at(row - area.top, column - area.left);
    if (written !== null) writeCell(sheet, row, column, written);
  });
  raiseChanged(sheet, area, { before });
}

function writeNumberFormats(range: RangeTarget, value: unknown): void {
  const { sheet, area } = range;
  refuseUnbounded(range);
  const at = readGrid(range, value, isText);
  guardSheet(sheet, "allowFormatCells");
  eachCell(range, (row, column) => {
    const numberFormat = at(row - area.top, column - area.left);
    if (numberFormat === null) return;
    const cell = cellAt(sheet, row, column);
    cell.format = { ...cell.format, numberFormat: numberFormat === "" ? "General" : numberFormat };
  });
  raiseFormatChanged(sheet, area);
}

function refuseUnbounded({ area }: RangeTarget): void {
  if (isUnbounded(area)) throw invalidOperation("The range has no bounds.");
}

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/**
 * What is written to each cell: from an array of rows in the size of the range, or one value for
 * all. `null` in the array leaves a cell as it is; alone it is refused.
 */
function readGrid<Value>(
  { area }: RangeTarget,
  written: unknown,
  isValue: (value: unknown) => value is Value
): (row: number, column: number) => Value | null {
  if (!Array.isArray(written)) {
    if (!isValue(written)) throw invalidArgument();
    return () => written;
  }
  const rows = written as readonly unknown[];
  if (rows.length !== rowsOf(area)) throw invalidArgument(WRONG_SIZE);
  const grid = rows.map((line) => {
    if (!Array.isArray(line) || line.length !== columnsOf(area)) throw invalidArgument(WRONG_SIZE);
    return (line as readonly unknown[]).map((value) => {
      if (value === null) return null;
      if (!isValue(value)) throw invalidArgument();
      return value;
    });
  });
  return (row, column) => grid[row]?.[column] ?? null;
}

function isCellValue(value: unknown): value is CellValue {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function eachCell({ area }: RangeTarget, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}
