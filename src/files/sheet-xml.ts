import { cellName, rangeName } from "../core/address";
import type { ContentCell, PrintSetup, SheetContent } from "../core/sheet-content";
import type { SheetLinks } from "./cell-links";
import type { TextCell } from "./cell-xml";
import { cellXml } from "./cell-xml";
import { markRule } from "./mark-look";
import type { Dialect } from "./ooxml-dialect";
import { choiceRule, isChoiceList } from "./sheet-choices";
import type { StyleRegister } from "./style-register";
import { argb } from "./style-xml";
import { escapeText, XML_HEAD } from "./xml-write";

export interface SheetDrawing {
  readonly styles: StyleRegister;
  readonly text: TextCell;
  readonly dialect: Dialect;
  /** Takes the links that lead into other files; the caller writes their relations. */
  readonly links: SheetLinks;
  /** The sheet that shows when the workbook opens. */
  readonly selected?: boolean;
}

/** A whole worksheet part. The order of its elements is that of the schema (CT_Worksheet). */
export function sheetXml(content: SheetContent, drawing: SheetDrawing): string {
  return [
    `${XML_HEAD}<worksheet xmlns="${drawing.dialect.main}">`,
    propertiesXml(content),
    viewXml(content, drawing.selected ?? false),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    columnsXml(content.widths),
    rowsXml(content, drawing),
    mergesXml(content),
    marksXml(content, drawing.styles),
    choicesXml(content),
    linksXml(content.cells, drawing.links),
    printXml(content.print),
    "</worksheet>",
  ].join("");
}

function propertiesXml(content: SheetContent): string {
  const tab = content.tabColor ? `<tabColor rgb="${argb(content.tabColor)}"/>` : "";
  const fit = content.print?.fitWidth ? '<pageSetUpPr fitToPage="1"/>' : "";
  return tab || fit ? `<sheetPr>${tab}${fit}</sheetPr>` : "";
}

function viewXml(content: SheetContent, selected: boolean): string {
  const grid = content.gridLines === false ? ' showGridLines="0"' : "";
  const head = `<sheetView${grid}${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  const pane = paneXml(content.freeze ?? { rows: 0, columns: 0 });
  return `<sheetViews>${pane ? `${head}>${pane}</sheetView>` : `${head}/>`}</sheetViews>`;
}

function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows <= 0 && columns <= 0) return "";
  const pane = rows <= 0 ? "topRight" : columns <= 0 ? "bottomLeft" : "bottomRight";
  const splits =
    (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  return (
    `<pane${splits} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" ` +
    `state="frozen"/><selection pane="${pane}"/>`
  );
}

/** Room left and right of the text that Excel adds to a width given in characters of 宋体 11. */
const CELL_PADDING = 0.625;

function columnsXml(widths: readonly number[]): string {
  let columns = "";
  for (let column = 0; column < widths.length; column++) {
    const width = widths[column];
    if (width === undefined || !(width > 0)) continue;
    columns +=
      `<col min="${column + 1}" max="${column + 1}" ` +
      `width="${width + CELL_PADDING}" customWidth="1"/>`;
  }
  return columns ? `<cols>${columns}</cols>` : "";
}

function rowsXml(content: SheetContent, drawing: SheetDrawing): string {
  const rows = new Map<number, Map<number, ContentCell>>();
  const cellsOf = (row: number) => {
    const known = rows.get(row) ?? new Map<number, ContentCell>();
    rows.set(row, known);
    return known;
  };
  for (const cell of content.cells) cellsOf(cell.row).set(cell.column, cell);
  const heights = new Map(content.heights ?? []);
  for (const row of heights.keys()) cellsOf(row);

  let data = "";
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const height = heights.get(row);
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    const ordered = [...cells.values()].sort((a, b) => a.column - b.column);
    const drawn = ordered.map((cell) => contentCellXml(cell, drawing)).join("");
    data += `<row r="${row + 1}"${size}>${drawn}</row>`;
  }
  return `<sheetData>${data}</sheetData>`;
}

function contentCellXml(cell: ContentCell, { styles, text }: SheetDrawing): string {
  const format = styles.cellFormat(cell.style);
  const attributes = `r="${cellName(cell.row, cell.column)}"${format ? ` s="${format}"` : ""}`;
  return cellXml(attributes, cell.value, text, cell.formula);
}

function mergesXml({ merges = [] }: SheetContent): string {
  if (merges.length === 0) return "";
  const cells = merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
}

function marksXml({ marks = [] }: SheetContent, styles: StyleRegister): string {
  return marks
    .map(({ family, range }, index) => {
      const rule = markRule(family, styles.markFormat(family), index + 1);
      return `<conditionalFormatting sqref="${rangeName(range)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

function choicesXml({ choices = [] }: SheetContent): string {
  const rules = choices.filter(isChoiceList).map(choiceRule);
  if (rules.length === 0) return "";
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function linksXml(cells: readonly ContentCell[], links: SheetLinks): string {
  for (const { row, column, value, link, fileLink } of cells) {
    const target = link ?? fileLink;
    if (target) links.add(row, column, target, typeof value === "string" ? value : undefined);
  }
  const decoder = new TextDecoder();
  return [...links.xml()].map((piece) => decoder.decode(piece)).join("");
}

const MARGINS =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

function printXml(print: PrintSetup | undefined): string {
  if (!print) return "";
  const turned = print.landscape ? ' orientation="landscape"' : ' orientation="portrait"';
  const scale = print.scale ? ` scale="${print.scale}"` : "";
  const fit = print.fitWidth ? ' fitToWidth="1" fitToHeight="0"' : scale;
  const footer = print.footer
    ? `<headerFooter><oddFooter>&amp;C${escapeText(print.footer)}</oddFooter></headerFooter>`
    : "";
  return `${MARGINS}<pageSetup paperSize="9"${fit}${turned}/>${footer}`;
}
