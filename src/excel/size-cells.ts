/// <reference types="office-js" />
import { columnLetters } from "../core/address";
import type { Edit } from "../core/workbook";
import { operation, told, type Change, type Operation } from "./change";
import { columnPoints } from "./column-width";
import { setColumnWidth, setRowHeight } from "./draw-sheet";
import type { SheetDirectory } from "./sheet-directory";

type SizeEdit = Extract<Edit, { readonly kind: "size" }>;

/** A column or a row with the look that tells its size before. */
interface SizeBefore {
  readonly index: number;
  readonly format: Excel.RangeFormat;
}

/** Sets widths of columns and heights of rows. */
export function sizeCells(edit: SizeEdit, directory: SheetDirectory): Change {
  const { sheet: name, columns = [], rows = [] } = edit;
  const sheet = (context: Excel.RequestContext) => directory.sheet(context, name);
  let columnsBefore: readonly SizeBefore[] = [];
  let rowsBefore: readonly SizeBefore[] = [];
  return {
    sheets: [name],
    ask(context) {
      const target = sheet(context);
      columnsBefore = columns.map(([index]) => {
        const letters = columnLetters(index);
        const range = target.getRange(`${letters}:${letters}`);
        return { index, format: range.format.load("columnWidth,useStandardWidth") };
      });
      rowsBefore = rows.map(([index]) => {
        const range = target.getRange(`${String(index + 1)}:${String(index + 1)}`);
        return { index, format: range.format.load("rowHeight,useStandardHeight") };
      });
    },
    check: () => undefined,
    operations: () => [
      ...columns.map(([column, width]) => setColumnWidth(sheet, column, columnPoints(width))),
      ...rows.map(([row, points]) => setRowHeight(sheet, row, row, points)),
    ],
    note: () => undefined,
    askBack: () => undefined,
    changedSince: () => null,
    takeBack: () => [
      ...columnsBefore.flatMap((before) => restoreColumn(sheet, before)),
      ...rowsBefore.flatMap((before) => restoreRow(sheet, before)),
    ],
  };
}

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/** A size that was the sheet's own goes back to being that, and not to a size that happens to equal it. */
function restoreColumn(sheet: SheetOf, { index, format }: SizeBefore): readonly Operation[] {
  const width = told(() => format.columnWidth);
  if (typeof width !== "number") return [];
  if (!told(() => format.useStandardWidth)) return [setColumnWidth(sheet, index, width)];
  const letters = columnLetters(index);
  return [
    operation((context) => {
      sheet(context).getRange(`${letters}:${letters}`).format.useStandardWidth = true;
    }, 3),
  ];
}

function restoreRow(sheet: SheetOf, { index, format }: SizeBefore): readonly Operation[] {
  const height = told(() => format.rowHeight);
  if (typeof height !== "number") return [];
  if (!told(() => format.useStandardHeight)) return [setRowHeight(sheet, index, index, height)];
  const row = String(index + 1);
  return [
    operation((context) => {
      sheet(context).getRange(`${row}:${row}`).format.useStandardHeight = true;
    }, 3),
  ];
}
