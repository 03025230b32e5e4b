/// <reference types="office-js" />
import { rangeName } from "../core/address";
import { newSheet, type OwnSheets } from "./add-sheet";
import { operation, type Change, type Operation } from "./change";
import { setColumnWidth, setRowHeight } from "./draw-sheet";
import { ProblemError } from "./problem-error";
import type { SheetDirectory } from "./sheet-directory";
import { writeOntoNew, type SheetCells } from "./write-cells";

/** What is asked of the sheet that is copied; sizes are the one thing that Excel does not copy with cells. */
interface Source {
  readonly sheet: Excel.Worksheet;
  readonly full: Excel.Range;
  readonly used: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/**
 * A new sheet that looks like another, by values, formulas and formats of its cells, sizes, grid
 * lines and tab; `arrangement` lays its rows out and writes onto it instead of `cells`. Not by `Worksheet.copy`, after which the user could no longer undo what she did.
 */
export function copySheet(
  from: string,
  name: string,
  cells: SheetCells,
  directory: SheetDirectory,
  own: OwnSheets,
  arrangement: Change | null = null
): Change {
  const sheet = newSheet(name, directory, own);
  let source: Source | null = null;
  return {
    sheets: [name],
    ask(context) {
      source = askSource(directory.sheet(context, from));
      arrangement?.ask(context);
    },
    check() {
      const problem = directory.problemOf([from]);
      // A protected sheet can be read.
      if (problem?.code === "sheet_gone") throw new ProblemError(problem);
      sheet.check();
      arrangement?.check();
    },
    operations: () => [
      sheet.add(),
      ...(source ? copyContent(source, name, (context) => directory.sheet(context, from)) : []),
      ...(arrangement?.operations() ?? writeOntoNew(name, cells)),
      sheet.askAfter(),
    ],
    note: sheet.note,
    askBack: sheet.askBack,
    changedSince: sheet.changedSince,
    takeBack: sheet.remove,
  };
}

function askSource(sheet: Excel.Worksheet): Source {
  const place = "rowIndex,columnIndex,rowCount,columnCount";
  const full = sheet.getUsedRange(false).load(place);
  // Formats may reach to the last row of the sheet; only rows with values keep their heights.
  const used = sheet.getUsedRange(true).load(place);
  return {
    sheet: sheet.load("showGridlines,tabColor,standardHeight"),
    full,
    used,
    rows: used.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    columns: full.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
  };
}

function copyContent(
  source: Source,
  name: string,
  from: (context: Excel.RequestContext) => Excel.Worksheet
): readonly Operation[] {
  const to = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(name);
  const { rowIndex, columnIndex, rowCount, columnCount } = source.full;
  const address = rangeName({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  });
  const { showGridlines, tabColor } = source.sheet;
  return [
    operation((context) => {
      const target = to(context);
      target.getRange(address).copyFrom(from(context).getRange(address), "All");
      target.showGridlines = showGridlines;
      if (tabColor !== "") target.tabColor = tabColor;
    }, 6),
    ...copyColumns(source, to),
    ...copyRows(source, to),
  ];
}

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

function copyColumns({ full, columns }: Source, to: SheetOf): readonly Operation[] {
  return columns.value.flatMap(({ columnHidden, format }, index): readonly Operation[] => {
    const column = full.columnIndex + index;
    // A hidden column may tell a width of 0, and setting that hides it.
    if (columnHidden) return [setColumnWidth(to, column, 0)];
    const width = format?.columnWidth;
    return typeof width === "number" && width > 0 ? [setColumnWidth(to, column, width)] : [];
  });
}

/** Rows of the usual height are left to it: a height that is set no longer follows the text. */
function copyRows({ sheet, used, rows }: Source, to: SheetOf): readonly Operation[] {
  return rows.value.flatMap(({ rowHidden, format }, index): readonly Operation[] => {
    const row = used.rowIndex + index;
    if (rowHidden) return [setRowHeight(to, row, row, 0)];
    const height = format?.rowHeight;
    const own = typeof height === "number" && height > 0 && height !== sheet.standardHeight;
    return own ? [setRowHeight(to, row, row, height)] : [];
  });
}
