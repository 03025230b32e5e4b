/// <reference types="office-js" />
import { quotedAddress, rangeName, cellName, columnLetters } from "../core/address";
import type { CellStyle, ContentCell, PrintSetup, SheetContent } from "../core/sheet-content";
import { drawStyle } from "./cell-look";
import { operation, type Operation } from "./change";
import { columnPoints } from "./column-width";
import type { CellContent } from "./literal";
import { drawMark } from "./mark-cells";
import { coverCells, joinCells } from "./rectangles";
import { writeOntoNew } from "./write-cells";

/** Font of every drawn cell that names none; files draw with the same. */
const DEFAULT_FONT = { font: "宋体", size: 11 } as const;

/**
 * Draws a sheet's content onto the empty sheet of its name: values by range, looks by groups of
 * equal cells. Links come first, since Excel gives them a look of their own, and number formats
 * before the values, since Excel reads values by them.
 */
export function drawSheet(content: SheetContent): readonly Operation[] {
  const sheet = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItem(content.name);
  return [
    ...content.cells.flatMap((cell) => drawLink(sheet, cell)),
    ...drawNumberFormats(sheet, content.cells),
    ...writeOntoNew(content.name, contents(content.cells)),
    ...drawStyles(sheet, content.cells),
    ...drawSizes(sheet, content),
    ...drawFrame(sheet, content),
    ...(content.marks ?? []).map(({ family, range }) => drawMark(sheet, family, rangeName(range))),
    ...drawPrint(sheet, content.print),
  ];
}

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

function drawLink(sheet: SheetOf, { row, column, value, link }: ContentCell): readonly Operation[] {
  if (!link) return [];
  return [
    operation((context) => {
      sheet(context).getRange(cellName(row, column)).hyperlink = {
        documentReference: quotedAddress(link),
        textToDisplay: value === null ? "" : String(value),
      };
    }, 2),
  ];
}

function contents(cells: readonly ContentCell[]): Map<number, Map<number, CellContent>> {
  const rows = new Map<number, Map<number, CellContent>>();
  for (const { row, column, value, formula } of cells) {
    if (value === null && formula === undefined) continue;
    const line = rows.get(row) ?? new Map<number, CellContent>();
    rows.set(row, line);
    line.set(column, formula === undefined ? { value } : { value, formula });
  }
  return rows;
}

function drawNumberFormats(sheet: SheetOf, cells: readonly ContentCell[]): readonly Operation[] {
  const formats = new Map<number, Map<number, string>>();
  const places: ContentCell[] = [];
  for (const cell of cells) {
    if (cell.style?.format === undefined) continue;
    places.push(cell);
    const line = formats.get(cell.row) ?? new Map<number, string>();
    formats.set(cell.row, line);
    line.set(cell.column, cell.style.format);
  }
  return coverCells(places).map((range) => {
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      Array.from(
        { length: range.right - range.left + 1 },
        (__, across) => formats.get(range.top + down)?.get(range.left + across) ?? null
      )
    );
    return operation(
      (context) => {
        sheet(context).getRange(rangeName(range)).numberFormat = rows;
      },
      2,
      rows
    );
  });
}

/** Cells of one look together, as few rectangles. */
function drawStyles(sheet: SheetOf, cells: readonly ContentCell[]): readonly Operation[] {
  const groups = new Map<string, { style: CellStyle; cells: ContentCell[] }>();
  for (const cell of cells) {
    if (!cell.style) continue;
    const style = { ...DEFAULT_FONT, ...cell.style };
    const key = JSON.stringify(Object.entries(style).sort());
    const group = groups.get(key) ?? { style, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  }
  return [...groups.values()].flatMap((group) =>
    drawStyle(sheet, joinCells(group.cells), group.style)
  );
}

function drawSizes(sheet: SheetOf, content: SheetContent): readonly Operation[] {
  return [
    ...content.widths.flatMap((width, column) =>
      width > 0 ? [setColumnWidth(sheet, column, columnPoints(width))] : []
    ),
    ...heightRuns(content.heights ?? []).map(([first, last, points]) =>
      setRowHeight(sheet, first, last, points)
    ),
  ];
}

export function setColumnWidth(sheet: SheetOf, column: number, points: number): Operation {
  const letters = columnLetters(column);
  return operation((context) => {
    sheet(context).getRange(`${letters}:${letters}`).format.columnWidth = points;
  }, 3);
}

export function setRowHeight(
  sheet: SheetOf,
  first: number,
  last: number,
  points: number
): Operation {
  return operation((context) => {
    sheet(context).getRange(`${String(first + 1)}:${String(last + 1)}`).format.rowHeight = points;
  }, 3);
}

/** Neighbouring rows of one height together. */
function heightRuns(
  heights: readonly (readonly [row: number, points: number])[]
): readonly (readonly [first: number, last: number, points: number])[] {
  const runs: [number, number, number][] = [];
  for (const [row, points] of [...heights].sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === row - 1 && last[2] === points) last[1] = row;
    else runs.push([row, row, points]);
  }
  return runs;
}

/** Merges, panes that stay in view, grid lines, tab, drop-down lists. */
function drawFrame(sheet: SheetOf, content: SheetContent): readonly Operation[] {
  const { merges = [], freeze, gridLines, tabColor, choices = [] } = content;
  return [
    ...merges.map((range) =>
      operation((context) => {
        sheet(context).getRange(rangeName(range)).merge(false);
      }, 2)
    ),
    ...choices.flatMap(({ range, options }) => drawChoices(sheet, rangeName(range), options)),
    operation((context) => {
      const target = sheet(context);
      if (freeze) freezePanes(target, freeze.rows, freeze.columns);
      if (gridLines !== undefined) target.showGridlines = gridLines;
      if (tabColor !== undefined) target.tabColor = `#${tabColor}`;
    }, 4),
  ];
}

function freezePanes(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(
      sheet.getRange(rangeName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }))
    );
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Excel holds a list in the cell's rule only up to this length, and a comma would cut an option in two. */
const LONGEST_LIST = 255;

function drawChoices(
  sheet: SheetOf,
  address: string,
  options: readonly string[]
): readonly Operation[] {
  const source = options.join(",");
  const fits = source.length > 0 && source.length <= LONGEST_LIST;
  if (!fits || options.some((option) => option.includes(","))) return [];
  return [
    operation((context) => {
      sheet(context).getRange(address).dataValidation.rule = {
        list: { inCellDropDown: true, source },
      };
    }, 3),
  ];
}

/** Paper and margins stay as Excel has them: they depend on the printer. */
function drawPrint(sheet: SheetOf, print: PrintSetup | undefined): readonly Operation[] {
  if (!print) return [];
  return [
    operation((context) => {
      const { pageLayout } = sheet(context);
      pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
      if (print.fitWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
      if (print.area) pageLayout.setPrintArea(rangeName(print.area));
      if (print.titleRows) {
        const [first, last] = print.titleRows;
        pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
      }
      if (print.footer) {
        pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
      }
    }, 8),
  ];
}
