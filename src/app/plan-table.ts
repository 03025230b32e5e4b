import type { CheckResult } from "../core/check";
import type { CellStyle } from "../core/sheet-content";
import type { CellAddress, Edit, Range } from "../core/workbook";
import type { Words } from "../locales/words";

/** A table to stand at the cursor: a header, rows, and a line that says where the figures come from. */
export interface InsertedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly styles: readonly CellStyle[];
  readonly widths: readonly number[];
  readonly source: string;
}

const TEXT: CellStyle = { font: "宋体", size: 10, vertical: "center", border: "thin" };
const NUMBER: CellStyle = { ...TEXT, align: "right" };

/** Plan against actual: every indicator that has a target, in the order of the catalogue. */
export function planTable(result: CheckResult, words: Words): InsertedTable {
  const { captions } = words.results;
  const judged = result.targets.filter((one) => one.status !== "no_target");
  return {
    columns: [
      captions.indicator,
      captions.unit,
      captions.wording,
      captions.actual,
      captions.rate,
      captions.shortfall,
      captions.status,
    ],
    rows: judged.map((one) => [
      one.indicator.name,
      one.indicator.unit,
      one.wording,
      one.actual,
      one.rate,
      one.shortfall,
      words.status[one.status],
    ]),
    styles: [
      TEXT,
      { ...TEXT, align: "center" },
      TEXT,
      NUMBER,
      { ...NUMBER, format: "0.0%" },
      NUMBER,
      { ...TEXT, align: "center" },
    ],
    widths: [34, 10, 20, 11, 10, 11, 12],
    source: words.pane.tableSource(result.period.year, result.period.through),
  };
}

/** Where a table would stand with its top-left corner at a cell; the line with its source included. */
export function tableRange(table: InsertedTable, at: CellAddress): Range {
  return {
    top: at.row,
    left: at.column,
    bottom: at.row + table.rows.length + 1,
    right: at.column + table.columns.length - 1,
  };
}

/** The edits that put a table at a cell, as a native table with formats. */
export function tableEdits(table: InsertedTable, at: CellAddress, name: string): readonly Edit[] {
  const { sheet, row, column } = at;
  const last = row + table.rows.length;
  const write = (down: number, across: number, value: string | number | null): Edit => ({
    kind: "write",
    at: { sheet, row: row + down, column: column + across },
    value,
  });
  const columnRange = (index: number): Range => ({
    top: row + 1,
    left: column + index,
    bottom: last,
    right: column + index,
  });
  return [
    ...table.columns.map((caption, index) => write(0, index, caption)),
    ...table.rows.flatMap((values, down) =>
      values.map((value, index) => write(down + 1, index, value))
    ),
    write(table.rows.length + 1, 0, table.source),
    ...table.styles.map((style, index): Edit => ({
      kind: "format",
      sheet,
      range: columnRange(index),
      style,
    })),
    {
      kind: "addTable",
      sheet,
      range: { top: row, left: column, bottom: last, right: column + table.columns.length - 1 },
      name,
      columns: table.columns,
    },
    {
      kind: "size",
      sheet,
      columns: table.widths.map((width, index) => [column + index, width] as const),
    },
  ];
}
