import type { Range } from "../../../src/core/workbook";
import type { Arguments } from "../arguments";
import { invalidArgument, invalidOperation } from "../host-error";
import { columnsOf, isWholeColumns, isWholeRows, rowsOf } from "../model/area";
import { cellsIn, hasContent } from "../model/cells";
import { copyCells, COPY_TYPES } from "../model/copy-cells";
import {
  clearContents,
  clearFormats,
  guardContent,
  guardSheet,
  raiseChanged,
  raiseFormatChanged,
  type ChangeType,
} from "../model/edit";
import { mergeArea, unmergeArea } from "../model/merges";
import { calculateNow, markChanged } from "../model/recalculate";
import { selectAreas } from "../model/selection";
import { deletionOf, insertionOf, shiftCells } from "../model/shift";
import type { SheetModel } from "../model/workbook";
import type { HostObject, Shape } from "../shape";
import { removeConditionalFormats } from "./conditional-formats";
import { clearHyperlinks } from "./hyperlink";
import { rangeObject } from "./range";
import { RangeTarget } from "./range-target";
import { sourceRange } from "./range-address";

export const CLEAR_WORDS = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

export const RANGE_EDITS: NonNullable<Shape<RangeTarget>["call"]> = {
  clear: ({ sheet, area }, args) => clearArea(sheet, area, args),
  copyFrom: ({ sheet, area }, args) => copyTo(sheet, area, args),
  merge: ({ sheet, area }, args) => {
    guardSheet(sheet);
    mergeArea(sheet, area, args.flag(0));
    raiseFormatChanged(sheet, area);
  },
  unmerge: ({ sheet, area }) => {
    guardSheet(sheet);
    unmergeArea(sheet, area);
    raiseFormatChanged(sheet, area);
  },
  insert: (range, args) => insertCells(range, args.word(0, ["Down", "Right"])),
  delete: (range, args) => deleteCells(range, args.word(0, ["Up", "Left"])),
  select: ({ sheet, area }) => selectAreas(sheet, [area]),
  calculate: ({ sheet }) => calculateNow(sheet.book),
  setDirty: ({ sheet, area }) => {
    for (const { row, column } of cellsIn(sheet, area)) markChanged(sheet, row, column);
  },
  _ValidateArraySize: ({ area }, args) => {
    if (args.integer(0) === rowsOf(area) && args.integer(1) === columnsOf(area)) return;
    throw invalidArgument();
  },
};

/** As `Range.clear` and `RangeAreas.clear` do it: everything, or only looks or contents. */
export function clearArea(sheet: SheetModel, area: Range, args: Arguments): void {
  const what = args.word(0, CLEAR_WORDS, "All");
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") {
    clearHyperlinks(sheet, area);
    return;
  }
  guardContent(sheet, area);
  if (what !== "Formats") {
    clearContents(sheet, area);
    raiseChanged(sheet, area);
  }
  if (what === "Contents" || what === "ResetContents") return;
  clearFormats(sheet, area);
  unmergeArea(sheet, area);
  removeConditionalFormats(sheet, [area]);
  raiseFormatChanged(sheet, area);
}

export function copyTo(sheet: SheetModel, area: Range, args: Arguments): void {
  const source = args.thing(0, RangeTarget) ?? sourceRange(sheet, args.text(0));
  const type = args.word(1, COPY_TYPES, "All");
  guardContent(sheet, area);
  const target = copyCells(source, { sheet, area }, type, {
    skipBlanks: args.flag(2),
    transpose: args.flag(3),
  });
  raiseChanged(sheet, target);
}

function insertCells({ sheet, area }: RangeTarget, direction: "Down" | "Right"): HostObject {
  guardSheet(sheet, direction === "Down" ? "allowInsertRows" : "allowInsertColumns");
  const shift = insertionOf(area, direction);
  refuseLoss(sheet, area, direction);
  shiftCells(sheet, shift);
  raiseChanged(sheet, area, {
    changeType: changeOf(area, true),
    shiftDirection: `ShiftCell${direction}`,
  });
  return rangeObject(sheet, area);
}

function deleteCells({ sheet, area }: RangeTarget, direction: "Up" | "Left"): void {
  guardSheet(sheet, direction === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
  shiftCells(sheet, deletionOf(area, direction));
  raiseChanged(sheet, area, {
    changeType: changeOf(area, false),
    shiftDirection: `ShiftCell${direction}`,
  });
}

/** Excel does not push content off the edge of a sheet. */
function refuseLoss(sheet: SheetModel, area: Range, direction: "Down" | "Right"): void {
  const edge: Range =
    direction === "Down"
      ? { ...area, top: 1_048_576 - rowsOf(area), bottom: 1_048_575 }
      : { ...area, left: 16_384 - columnsOf(area), right: 16_383 };
  if (cellsIn(sheet, edge).some(({ cell }) => hasContent(cell))) {
    throw invalidOperation("Cells with content would be pushed off the worksheet.");
  }
}

function changeOf(area: Range, inserted: boolean): ChangeType {
  if (isWholeRows(area)) return inserted ? "RowInserted" : "RowDeleted";
  if (isWholeColumns(area)) return inserted ? "ColumnInserted" : "ColumnDeleted";
  return inserted ? "CellInserted" : "CellDeleted";
}
