import { cellName } from "../core/address";
import type { CellStyle } from "../core/sheet-content";
import { textWidth } from "../core/summary/document-table";
import type { FigureTable } from "../core/table/table";
import type { CellAddress, Edit, Range, TotalCell } from "../core/workbook";
import type { InsertedTableWords } from "../locales/table-words";
import { chartEdit, chartRange } from "./table-chart";
import type { WrittenTable, WrittenTotal } from "./table-content";
import { CAPTION, NOTE, TITLE, totalLook } from "./table-looks";

/** A table with its chart at a place: what it covers, and the edits that put it there. */
export interface PlacedTable {
  /** Everything that is written or drawn over: title, table, notes, chart. */
  readonly covers: readonly Range[];
  readonly edits: readonly Edit[];
}

/** What is to be placed. */
export interface TableInHand {
  readonly table: FigureTable;
  readonly written: WrittenTable;
  /** Name of the native table. */
  readonly name: string;
  readonly words: InsertedTableWords;
  /** The sheets that figures lead to; a plan may stand in another workbook. */
  readonly sheets: ReadonlySet<string>;
}

/**
 * Puts a table with its top-left corner at a cell: title, captions, rows, totals, notes, and below
 * them the chart where it has one. A chart alone stands first, its data below it.
 */
export function placeTable(inHand: TableInHand, at: CellAddress): PlacedTable {
  const { table, written, words } = inHand;
  if (table.charted === 0) return placeCells(inHand, at);
  if (table.kind !== "chart") {
    const cells = placeCells(inHand, at);
    const over = chartRange(table, written, at, bottomOf(cells.covers) + 2);
    return withChart(cells, chartEdit({ table, written, words }, at, over), over);
  }
  const over = chartRange(table, written, at, at.row);
  const below = { ...at, row: over.bottom + 2 };
  const cells = placeCells(inHand, below);
  return withChart(cells, chartEdit({ table, written, words }, below, over), over);
}

function withChart(cells: PlacedTable, chart: Edit, over: Range): PlacedTable {
  return { covers: [...cells.covers, over], edits: [...cells.edits, chart] };
}

function bottomOf(ranges: readonly Range[]): number {
  return ranges.reduce((bottom, range) => Math.max(bottom, range.bottom), 0);
}

function placeCells({ written, name, sheets }: TableInHand, at: CellAddress): PlacedTable {
  const { sheet, row: title, column: left } = at;
  const { columns, rows, totals, notes } = written;
  const header = title + 1;
  const last = header + rows.length + (totals.length > 0 ? 1 : 0);
  const right = left + columns.length - 1;
  const table: Range = { top: header, left, bottom: last, right };
  const cell = (row: number, column: number): CellAddress => ({ sheet, row, column });
  const format = (range: Range, style: CellStyle): Edit => ({
    kind: "format",
    ...{ sheet, range, style },
  });
  const band = (row: number): Range => ({ top: row, left, bottom: row, right });
  const edits: readonly Edit[] = [
    { kind: "write", at: cell(title, left), value: written.title },
    ...columns.map((value, index): Edit => ({
      kind: "write",
      ...{ at: cell(header, left + index), value },
    })),
    ...rows.flatMap((cells, down) =>
      cells.map(({ value }, index): Edit => ({
        kind: "write",
        ...{ at: cell(header + 1 + down, left + index), value },
      }))
    ),
    ...notes.map((value, index): Edit => ({
      kind: "write",
      ...{ at: cell(last + 1 + index, left), value },
    })),
    { kind: "merge", sheet, range: band(title) },
    format(band(title), TITLE),
    format(band(header), CAPTION),
    ...bodyFormats(written, { row: header + 1, column: left }, format),
    ...totals.map((total, index) =>
      format(
        { top: last, bottom: last, left: left + index, right: left + index },
        totalLook(isTotal(total) ? total : null)
      )
    ),
    ...notes.map((_, index): Edit => ({ kind: "merge", sheet, range: band(last + 1 + index) })),
    ...notes.map((_, index) => format(band(last + 1 + index), NOTE)),
    {
      kind: "addTable",
      ...{ sheet, range: table, name, columns },
      ...(totals.length > 0
        ? { totals: totalCells(totals, { ...table, top: header + 1, bottom: last - 1 }) }
        : {}),
    },
    {
      kind: "size",
      sheet,
      columns: written.widths.map((width, index) => [left + index, width] as const),
      rows: rowHeights(written, title),
    },
    ...sourceLinks(written, sheets, { sheet, row: header + 1, column: left }),
  ];
  return { covers: [{ top: title, left, bottom: last + notes.length, right }], edits };
}

function isTotal(total: WrittenTotal | string | null | undefined): total is WrittenTotal {
  return typeof total === "object" && total !== null;
}

/** Of what the filter leaves to be seen: 109 adds, 104 takes the largest, 103 counts. */
const FUNCTION = { sum: 109, maximum: 104, count: 103 } as const;

function totalCells(
  totals: WrittenTable["totals"],
  { top, left, bottom }: Range
): readonly TotalCell[] {
  return totals.map((total, index): TotalCell => {
    if (!isTotal(total)) return total;
    const cells = `${cellName(top, left + index)}:${cellName(bottom, left + index)}`;
    const { kind } = total;
    const formula =
      kind === "value" ? String(total.value) : `SUBTOTAL(${String(FUNCTION[kind])},${cells})`;
    return { formula, value: total.value };
  });
}

/** Cells of a column that look alike and stand together are formatted at once. */
function bodyFormats(
  { columns, rows }: WrittenTable,
  from: { readonly row: number; readonly column: number },
  format: (range: Range, style: CellStyle) => Edit
): readonly Edit[] {
  return columns.flatMap((_, index) => {
    const edits: Edit[] = [];
    const column = from.column + index;
    let start = 0;
    rows.forEach((cells, down) => {
      const style = cells[index]?.style;
      const next = rows[down + 1]?.[index]?.style;
      if (!style || (next && sameLook(style, next))) return;
      const range = { top: from.row + start, bottom: from.row + down, left: column, right: column };
      edits.push(format(range, style));
      start = down + 1;
    });
    return edits;
  });
}

function sameLook(one: CellStyle, other: CellStyle): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Points of a line of text, and what stands above and below it. */
const LINE = 13;
const MARGIN = 5;
const LEAST = 18;
const HIGHEST = 400;
const TITLE_HEIGHT = 28;

/** Rows whose longest text needs more than one line are made as high. */
function rowHeights(
  { columns, rows, totals, notes, widths }: WrittenTable,
  title: number
): readonly (readonly [number, number])[] {
  const lines = (text: unknown, width: number) =>
    typeof text === "string" ? Math.ceil(textWidth(text) / (width - 1)) : 1;
  const height = (texts: readonly unknown[]) =>
    heightOf(Math.max(1, ...texts.map((text, index) => lines(text, widths[index] ?? 9))));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const heights = [
    TITLE_HEIGHT,
    height(columns),
    ...rows.map((cells) => height(cells.map(({ value }) => value))),
    ...(totals.length > 0 ? [LEAST] : []),
    ...notes.map((text) => heightOf(lines(text, whole))),
  ];
  return heights.map((points, down) => [title + down, points] as const);
}

function heightOf(lines: number): number {
  return Math.max(LEAST, Math.min(HIGHEST, LINE * lines + MARGIN));
}

/** Each figure leads to the cell that it was read from. */
function sourceLinks(
  { rows }: WrittenTable,
  sheets: ReadonlySet<string>,
  from: CellAddress
): readonly Edit[] {
  return rows.flatMap((cells, down) =>
    cells.flatMap(({ source }, index): readonly Edit[] =>
      source && sheets.has(source.sheet)
        ? [
            {
              kind: "link",
              at: { ...from, row: from.row + down, column: from.column + index },
              to: source,
            },
          ]
        : []
    )
  );
}
