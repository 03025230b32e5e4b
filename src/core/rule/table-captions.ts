import type { ListColumns } from "../list";
import { bareText } from "../text";

/** Rows of cells, as a CSV file holds them. */
export type TableRows = readonly (readonly string[])[];

/** A table without its first row of captions. */
export interface CaptionedTable<K extends string> {
  /** The index of the first row below the captions. */
  readonly first: number;
  /** The text of a row's cell, without space around it; "" where the table has no such column. */
  readonly text: (row: readonly string[], key: K) => string;
}

/** Captions are looked for in this many rows from the top. */
const DEPTH = 30;

/**
 * Finds the row that captions the columns of a plain table, in any order and in either language.
 * `null` where no row names all that is `required`.
 */
export function readCaptions<K extends string>(
  rows: TableRows,
  captions: ListColumns<K>,
  required: readonly K[]
): CaptionedTable<K> | null {
  const keys = new Map<string, K>();
  for (const key of Object.keys(captions) as K[]) {
    for (const caption of captions[key]) keys.set(caption, key);
  }
  for (const [index, row] of rows.slice(0, DEPTH).entries()) {
    const columns = new Map<K, number>();
    for (const [column, cell] of row.slice(0, MOST_COLUMNS).entries()) {
      const key = cell.length > LONGEST ? undefined : keys.get(bareText(cell).toLowerCase());
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    }
    if (!required.every((key) => columns.has(key))) continue;
    const text = (line: readonly string[], key: K) => {
      const column = columns.get(key);
      return column === undefined ? "" : (line[column] ?? "").trim();
    };
    return { first: index + 1, text };
  }
  return null;
}

/** No caption is longer, and none stands further right. */
const LONGEST = 60;
const MOST_COLUMNS = 1000;
