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
import type { TextPiece } from "../core/summary/document";
import { textWidth, type DocumentTable, type TableAlign } from "../core/summary/document-table";
import { HALF_SIGN, pageWidth, SIDES, type TableLayout } from "./docx-columns";
import { tableStyle } from "./docx-styles";
import { textLines, textRuns, type SourceLink } from "./docx-text";

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
export function drawTable(
  table: DocumentTable,
  layout: TableLayout,
  links: readonly SourceLink[]
): Table {
  const rows = table.rows.map((cells, row) =>
    cells.map(({ text, align, column, columnSpan, rowSpan }) => {
      const own = layout.widths.slice(column, column + columnSpan);
      const width = own.reduce((sum, one) => sum + one, 0) - SIDES;
      const signs = Math.floor(width / HALF_SIGN[layout.size]);
      const lines = textLines(text).flatMap((line) =>
        row < table.headerRows ? evenHead(line, signs) : [line]
      );
      return {
        lines: lines.map((one) => textRuns(one, links)),
        ...{ align, columnSpan, rowSpan },
      };
    })
  );
  return drawRows(rows, layout, table.headerRows);
}

/** A table over the width of the text: its header is repeated on every page, and no row is torn in two. */
export function drawRows(
  rows: readonly (readonly DrawnCell[])[],
  { widths, size, landscape }: TableLayout,
  headerRows: number
): Table {
  return new Table({
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          // Written only where it holds: some readers take a `false` for one.
          ...(row < headerRows ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map((cell) => drawCell(cell, tableStyle(size, row < headerRows))),
        })
    ),
    columnWidths: [...widths],
    width: { size: pageWidth(landscape), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: {
      marginUnitType: WidthType.DXA,
      ...{ top: 40, bottom: 40, left: SIDES / 2, right: SIDES / 2 },
    },
  });
}

function drawCell({ lines, align, columnSpan, rowSpan }: DrawnCell, style: string): TableCell {
  return new TableCell({
    children: (lines.length === 0 ? [[]] : lines).map(
      (children) => new Paragraph({ style, alignment: align, children })
    ),
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  });
}

/** A short head that does not fit breaks in its middle: 本年|累计, not 本年累|计. */
function evenHead(line: readonly TextPiece[], signs: number): readonly (readonly TextPiece[])[] {
  const [piece] = line;
  const needed = textWidth(piece?.text ?? "");
  const fits = needed <= signs || needed > 2 * signs;
  if (!piece || line.length > 1 || fits || !/^\p{Script=Han}+$/u.test(piece.text)) return [line];
  const letters = [...piece.text];
  const middle = Math.ceil(letters.length / 2);
  return [letters.slice(0, middle), letters.slice(middle)].map((half) => [
    { text: half.join(""), source: piece.source },
  ]);
}
