import { intersection, boundingArea, sameArea } from "../../../tests/excel-host/model/area";
import type { SheetModel, WorkbookModel } from "../../../tests/excel-host/model/workbook";
import type { Range } from "../../core/workbook";

const FIRST_CELL: Range = { top: 0, left: 0, bottom: 0, right: 0 };

/** The selected area, the first one where there are several. */
export function selectedArea(book: WorkbookModel): Range {
  return book.selection[0] ?? FIRST_CELL;
}

/** The cell that is typed into: the corner of the selection. */
export function activeCell(book: WorkbookModel): { readonly row: number; readonly column: number } {
  const { top, left } = selectedArea(book);
  return { row: top, column: left };
}

/** An area grown until it cuts no merged area apart. */
export function wholeMerges(sheet: SheetModel, area: Range): Range {
  const touched = sheet.merges.filter((merge) => intersection(merge, area));
  const whole = boundingArea([area, ...touched]) ?? area;
  return sameArea(whole, area) ? area : wholeMerges(sheet, whole);
}

export function areaBetween(
  one: { readonly row: number; readonly column: number },
  other: { readonly row: number; readonly column: number }
): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}
