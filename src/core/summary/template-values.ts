import type { CellValue, Sheet } from "../workbook";
import type { RowValues } from "./row-align";
import type { FilledRow } from "./summary";

/** Values of a sheet by row; what formulas show is left out, since Excel fills that in. */
export function valuesByRow(sheet: Sheet): ReadonlyMap<number, RowValues> {
  const rows = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value, formula } of sheet.cells) {
    if (formula !== undefined || value === null) continue;
    const line = rows.get(row);
    if (line) line.set(column, value);
    else rows.set(row, new Map([[column, value]]));
  }
  return rows;
}

/** Cells with a formula, as `row,column`. */
export function formulaCells(sheet: Sheet): ReadonlySet<string> {
  return new Set(
    sheet.cells.flatMap(({ row, column, formula }) =>
      formula === undefined ? [] : [`${String(row)},${String(column)}`]
    )
  );
}

export const NO_VALUES: RowValues = new Map();

/** What a row of the fill says in each column: the template's own words, and what was filled. */
export function wantedValues(row: FilledRow, template: ReadonlyMap<number, RowValues>): RowValues {
  const values = new Map(template.get(row.row) ?? NO_VALUES);
  for (const [column, { value }] of row.cells) values.set(column, value);
  return values;
}

/** What stands in a row of a template before it is filled, so that the row is known again. */
export function rawText(values: RowValues): string {
  return [...values.values()]
    .map((value) => String(value))
    .join(" | ")
    .slice(0, MOST_RAW);
}

const MOST_RAW = 300;
