import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { ParagraphChild } from "docx";
import type { FigureSource } from "../core/summary/document";
import type { DocumentTable, TableAlign } from "../core/summary/document-table";
import { STYLE, TEXT_WIDTH } from "./docx-styles";
import { textLines, textRuns } from "./docx-text";

const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: "000000" });
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** A statistics table is open at the sides; strong lines above and below. In eighths of a point. */
const BORDERS = {
  top: line(12),
  bottom: line(12),
  left: none,
  right: none,
  insideHorizontal: line(4),
  insideVertical: line(4),
};

/** A cell with what stands in it, a list of runs for each line. */
export interface DrawnCell {
  readonly lines: readonly ParagraphChild[][];
  readonly align: TableAlign;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A table of the summary; its figures link to their sources. */
export function drawTable(table: DocumentTable, sources: readonly FigureSource[]): Table {
  const rows = table.rows.map((cells) =>
    cells.map(({ text, align, columnSpan, rowSpan }) => ({
      lines: textLines(text).map((one) => textRuns(one, sources)),
      ...{ align, columnSpan, rowSpan },
    }))
  );
  return drawRows(rows, table.widths, table.headerRows);
}

/**
 * A table over the width of the text: its header is repeated on every page, and no row is torn in two.
 *
 * @param widths how much room each column asks for, in any unit
 */
export function drawRows(
  rows: readonly (readonly DrawnCell[])[],
  widths: readonly number[],
  headerRows: number
): Table {
  return new Table({
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row < headerRows,
          cantSplit: true,
          children: cells.map((cell) => drawCell(cell, row < headerRows)),
        })
    ),
    columnWidths: shareWidth(widths),
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 70, right: 70 },
  });
}

function drawCell({ lines, align, columnSpan, rowSpan }: DrawnCell, isHeader: boolean): TableCell {
  const style = isHeader ? STYLE.head : STYLE.cell;
  return new TableCell({
    children: (lines.length === 0 ? [[]] : lines).map(
      (children) => new Paragraph({ style, alignment: align, children })
    ),
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  });
}

/** The width of the text shared among columns as they ask for it. */
function shareWidth(asked: readonly number[]): number[] {
  const all = asked.reduce((sum, one) => sum + one, 0) || 1;
  return asked.map((one) => Math.floor((one / all) * TEXT_WIDTH));
}
