import {
  areaName,
  cellsOf,
  columnsOf,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  quotedSheetName,
  rowsOf,
} from "../model/area";
import { bandSize, bandHidden } from "../model/bands";
import { findCell, formatAt } from "../model/cells";
import { contentOf, valueType } from "../model/edit";
import { recalculate } from "../model/recalculate";
import { shownText } from "../model/shown-text";
import type { CellModel } from "../model/workbook";
import type { Shape } from "../shape";
import { conditionalFormatsObject } from "./conditional-formats";
import { dataValidationObject } from "./data-validation";
import { hyperlinkOf } from "./hyperlink";
import { rangeFormatObject } from "./range-format";
import type { RangeTarget } from "./range-target";
import { worksheetObject } from "./worksheet";

/** Past this Excel gives `null` for the values of a range, on every platform. */
const MOST_CELLS = 5_000_000;

type Grid = readonly (readonly unknown[])[] | null;

export const RANGE_PROPERTIES: NonNullable<Shape<RangeTarget>["read"]> = {
  values: (range) => calculatedGrid(range, (cell) => cell?.value ?? ""),
  valueTypes: (range) => calculatedGrid(range, (cell) => valueType(cell?.value ?? "", cell?.error)),
  text: (range) => calculatedGrid(range, (cell) => (cell ? shownText(cell) : "")),
  formulas: (range) => contentGrid(range),
  formulasLocal: (range) => contentGrid(range),
  numberFormat: (range) => formatGrid(range),
  numberFormatLocal: (range) => formatGrid(range),
  address: fullAddress,
  addressLocal: fullAddress,
  rowIndex: ({ area }) => area.top,
  columnIndex: ({ area }) => area.left,
  rowCount: ({ area }) => rowsOf(area),
  columnCount: ({ area }) => columnsOf(area),
  cellCount: ({ area }) => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area)),
  isEntireColumn: ({ area }) => isWholeColumns(area),
  isEntireRow: ({ area }) => isWholeRows(area),
  rowHidden: ({ sheet, area }) => bandHidden(sheet, "row", area.top, area.bottom),
  columnHidden: ({ sheet, area }) => bandHidden(sheet, "column", area.left, area.right),
  hidden: ({ sheet, area }) =>
    bandHidden(sheet, "row", area.top, area.bottom) === true ||
    bandHidden(sheet, "column", area.left, area.right) === true,
  hasSpill: () => false,
  style: () => "Normal",
  hyperlink: hyperlinkOf,
  dataValidation: ({ sheet, area }) => dataValidationObject(sheet, area),
  top: ({ sheet, area }) => sizeOf(sheet, "row", 0, area.top - 1),
  left: ({ sheet, area }) => sizeOf(sheet, "column", 0, area.left - 1),
  height: ({ sheet, area }) => sizeOf(sheet, "row", area.top, area.bottom),
  width: ({ sheet, area }) => sizeOf(sheet, "column", area.left, area.right),
  worksheet: ({ sheet }) => worksheetObject(sheet),
  format: (range) => rangeFormatObject(range.sheet, [range.area]),
  conditionalFormats: ({ sheet, area }) => conditionalFormatsObject(sheet, [area]),
};

function sizeOf(
  sheet: RangeTarget["sheet"],
  axis: "row" | "column",
  first: number,
  last: number
): number {
  let size = 0;
  for (let index = first; index <= last; index++) size += bandSize(sheet, axis, index);
  return size;
}

/** `Sheet1!A1:B2`, with the sheet's name in quotes where it needs them. */
export function fullAddress({ sheet, area }: RangeTarget): string {
  return `${quotedSheetName(sheet.name)}!${areaName(area)}`;
}

function calculatedGrid(range: RangeTarget, show: (cell: CellModel | null) => unknown): Grid {
  if (isTooLarge(range)) return null;
  recalculate(range.sheet.book);
  return grid(range, (row, column) => show(findCell(range.sheet, row, column)));
}

function contentGrid(range: RangeTarget): Grid {
  if (isTooLarge(range)) return null;
  return grid(range, (row, column) => contentOf(range.sheet, row, column));
}

function formatGrid(range: RangeTarget): Grid {
  if (isTooLarge(range)) return null;
  return grid(range, (row, column) => formatAt(range.sheet, row, column).numberFormat);
}

function isTooLarge({ area }: RangeTarget): boolean {
  return isUnbounded(area) || cellsOf(area) > MOST_CELLS;
}

function grid(
  { area }: RangeTarget,
  show: (row: number, column: number) => unknown
): NonNullable<Grid> {
  return Array.from({ length: rowsOf(area) }, (_row, row) =>
    Array.from({ length: columnsOf(area) }, (_column, column) =>
      show(area.top + row, area.left + column)
    )
  );
}
