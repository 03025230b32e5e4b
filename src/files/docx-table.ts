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
import type { FigureSource, TextPiece } from "../core/summary/document";
import { textWidth, type DocumentTable, type TableAlign } from "../core/summary/document-table";
import { STYLE, TEXT_WIDTH } from "./docx-styles";
import { textLines, textRuns } from "./docx-text";

/** Twentieths of a point: half a sign of 五号, and the space at both sides of a cell. */
const HALF_SIGN = 105;
const SIDES = 2 * 60;

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
  const widths = shareWidth(table.widths);
  const rows = table.rows.map((cells, row) =>
    cells.map(({ text, align, column, columnSpan, rowSpan }) => {
      const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
      const lines = textLines(text).flatMap((line) =>
        row < table.headerRows ? evenHead(line, width) : [line]
      );
      return {
        lines: lines.map((one) => textRuns(one, sources)),
        ...{ align, columnSpan, rowSpan },
      };
    })
  );
  return drawRows(rows, widths, table.headerRows);
}

/**
 * A table over the width of the text: its header is repeated on every page, and no row is torn in two.
 *
 * @param widths of the columns, in twentieths of a point
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
          // Written only where it holds: some readers take a `false` for one.
          ...(row < headerRows ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map((cell) => drawCell(cell, row < headerRows)),
        })
    ),
    columnWidths: [...widths],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: {
      marginUnitType: WidthType.DXA,
      top: 40,
      bottom: 40,
      left: SIDES / 2,
      right: SIDES / 2,
    },
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

/**
 * Shares the width of the text among columns that ask for so many half-width signs. What is left over
 * goes to all alike; where it does not suffice the widest columns give way, and break their lines.
 */
export function shareWidth(asked: readonly number[]): number[] {
  const wanted = asked.map((signs) => signs * HALF_SIGN + SIDES);
  const cap = widestColumn(wanted);
  const given = wanted.map((one) => Math.min(one, cap));
  const all = given.reduce((sum, one) => sum + one, 0);
  return given.map((one) => Math.floor(one * (TEXT_WIDTH / all)));
}

/** The width at which the widest columns are cut so that all of them together fit. */
function widestColumn(wanted: readonly number[]): number {
  let left = TEXT_WIDTH;
  const sorted = [...wanted].sort((one, other) => one - other);
  for (const [index, one] of sorted.entries()) {
    const share = left / (sorted.length - index);
    if (one > share) return share;
    left -= one;
  }
  return Infinity;
}

/** A short head that does not fit breaks in its middle: 本年|累计, not 本年累|计. */
function evenHead(line: readonly TextPiece[], width: number): readonly (readonly TextPiece[])[] {
  const [piece] = line;
  const signs = Math.floor((width - SIDES) / HALF_SIGN);
  const needed = textWidth(piece?.text ?? "");
  const fits = needed <= signs || needed > 2 * signs;
  if (!piece || line.length > 1 || fits || !/^\p{Script=Han}+$/u.test(piece.text)) return [line];
  const letters = [...piece.text];
  const middle = Math.ceil(letters.length / 2);
  return [letters.slice(0, middle), letters.slice(middle)].map((half) => [
    { text: half.join(""), source: piece.source },
  ]);
}
