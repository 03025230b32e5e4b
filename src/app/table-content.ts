import type { CellStyle } from "../core/sheet-content";
import { textWidth } from "../core/summary/document-table";
import type { FigureTable, TableCell, TableColumn, TableTotal } from "../core/table/table";
import type { CellAddress } from "../core/workbook";
import type { InsertedTableWords } from "../locales/table-words";
import type { Words } from "../locales/words";
import { figureFormat, lookOf } from "./table-looks";

/** A cell as it is written. */
export interface WrittenCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
  /** The cell that its figure was read from. */
  readonly source: CellAddress | null;
}

/** A table in words, not yet at a place. */
export interface WrittenTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** By column; empty where there is no totals row. */
  readonly totals: readonly (WrittenTotal | string | null)[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** Lines below the table: the source first. */
  readonly notes: readonly string[];
}

export interface WrittenTotal extends TableTotal {
  readonly format: string;
}

/** Puts a table into words. `date` is the day it is made, as it is to be written. */
export function writtenTable(
  table: FigureTable,
  words: Words,
  own: InsertedTableWords,
  date: string
): WrittenTable {
  const columns = distinct(table.columns.map((column) => captionOf(column, own)));
  const rows = table.rows.map((cells) =>
    cells.map((cell, index): WrittenCell => ({
      value: valueOf(cell, words, own),
      style: lookOf(cell, leaningOf(table.columns[index])),
      source: "source" in cell ? (cell.source ?? null) : null,
    }))
  );
  const totals = table.totals.map((total, index) =>
    total ? { ...total, format: totalFormat(total, own) } : index === 0 ? own.total : null
  );
  const notCharted = table.charted > 0 ? table.rows.length - table.charted : 0;
  const notes = [
    own.source(periodsIn(table, words), date),
    ...(table.unchecked > 0 ? [own.unchecked(table.unchecked)] : []),
    ...(notCharted > 0 ? [own.notCharted(notCharted)] : []),
  ];
  const title = own.title(table.kind, table.year);
  return { title, columns, rows, totals, widths: columnWidths(columns, rows), notes };
}

function captionOf(column: TableColumn, own: InsertedTableWords): string {
  if (column.kind === "measure") return own.captions[column.key];
  return own.ofUnit(column.indicator.name, column.indicator.unit);
}

/** Excel takes no name of a column twice, in whatever case, and none beyond this length. */
const LONGEST_CAPTION = 200;

function distinct(captions: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return captions.map((given) => {
    const caption = given.slice(0, LONGEST_CAPTION);
    let name = caption;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${caption} ${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Which way the texts of a column lean: where figures stand they lean as these do. */
function leaningOf(column: TableColumn | undefined): "left" | "center" | "right" {
  if (column?.kind !== "measure") return "right";
  if (column.key === "unit" || column.key === "status") return "center";
  return column.key === "goal" ? "right" : "left";
}

function valueOf(cell: TableCell, words: Words, own: InsertedTableWords): string | number | null {
  switch (cell.kind) {
    case "name": {
      const indent = "　".repeat(cell.level);
      if (cell.subset === null) return indent + cell.text;
      const lead = cell.subset === "first" ? own.subset : "　".repeat(own.subset.length);
      return indent + lead + cell.text;
    }
    case "text":
      return cell.text === "" ? null : cell.text;
    case "figure":
    case "rate":
      return cell.value;
    case "status":
      return words.status[cell.status];
    case "missing":
      return words.summary.missing;
    case "none":
      return "-";
    case "unexplained":
      return own.unexplained;
    case "empty":
      return null;
  }
}

function totalFormat({ kind, value, unit }: TableTotal, own: InsertedTableWords): string {
  return kind === "count" ? own.countFormat : figureFormat(value, unit);
}

/** One period for all, or that of each form where they differ. */
function periodsIn(
  { periods, year }: FigureTable,
  words: Words
): readonly { readonly form: string | null; readonly period: string }[] {
  const [first] = periods;
  const alike = periods.every(({ through }) => through === first?.through);
  const shown = first && alike ? [{ form: null, through: first.through }] : periods;
  return shown.map(({ form, through }) => ({ form, period: words.summary.period(year, through) }));
}

const NARROWEST = 9;
const WIDEST = 36;

/** As wide as what stands in it, between bounds; texts beyond are wrapped. */
function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly WrittenCell[])[]
): readonly number[] {
  return columns.map((caption, index) => {
    let width = Math.min(14, textWidth(caption) + 2);
    for (const cells of rows) {
      const value = cells[index]?.value ?? "";
      // A number takes its separators and decimals too.
      const shown = typeof value === "number" ? 11 : textWidth(value) + 2;
      width = Math.max(width, shown);
    }
    return Math.min(WIDEST, Math.max(NARROWEST, width));
  });
}
