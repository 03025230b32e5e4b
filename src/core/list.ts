import { bareText, shownText } from "./text";
import type { Cell, CellAddress, Sheet } from "./workbook";

/** Which captions a column of a list may carry; the first is the usual one. */
export type ListColumns<K extends string> = Readonly<Record<K, readonly string[]>>;

/** One line of a list, its cells by column key. */
export interface ListRow<K extends string> {
  readonly row: number;
  readonly cells: ReadonlyMap<K, Cell>;
}

export interface List<K extends string> {
  readonly sheet: string;
  readonly headerRow: number;
  /** Column numbers by key; a missing optional column has none. */
  readonly columns: ReadonlyMap<K, number>;
  readonly rows: readonly ListRow<K>[];
}

/** Header rows are looked for in this many rows from the top. */
export const HEADER_DEPTH = 30;

/**
 * Reads a sheet that is a plain list: a row of captions, in any order and anywhere in the first rows,
 * and lines below. `null` where no row carries all `required` captions. Lines without any cell in
 * the known columns are passed over.
 */
export function readList<K extends string>(
  sheet: Sheet,
  columns: ListColumns<K>,
  required: readonly K[]
): List<K> | null {
  const header = listHeader(sheet, columns, required);
  if (!header) return null;
  const keyOf = new Map([...header.columns].map(([key, column]) => [column, key]));
  const rows = new Map<number, Map<K, Cell>>();
  for (const cell of sheet.cells) {
    const key = cell.row > header.row ? keyOf.get(cell.column) : undefined;
    if (key === undefined || bareText(shownText(cell)) === "") continue;
    const line = rows.get(cell.row);
    if (line) line.set(key, cell);
    else rows.set(cell.row, new Map([[key, cell]]));
  }
  return {
    sheet: sheet.name,
    headerRow: header.row,
    columns: header.columns,
    rows: [...rows].map(([row, cells]) => ({ row, cells })),
  };
}

/** The trimmed text of a line's cell; `""` where it is empty or the column is missing. */
export function listText<K extends string>(line: ListRow<K>, key: K): string {
  return shownText(line.cells.get(key)).trim();
}

/** The place of a line's cell, or of the line's first known cell where the column is missing. */
export function listAddress<K extends string>(
  list: List<K>,
  line: ListRow<K>,
  key: K
): CellAddress {
  const column = list.columns.get(key) ?? Math.min(...list.columns.values());
  return { sheet: list.sheet, row: line.row, column };
}

/** By the columns asked for: every sheet of a thousand workbooks is asked for the same. */
const KEYS = new WeakMap<ListColumns<string>, ReadonlyMap<string, string>>();

function captionKeys<K extends string>(columns: ListColumns<K>): ReadonlyMap<string, K> {
  const known = KEYS.get(columns) as ReadonlyMap<string, K> | undefined;
  if (known) return known;
  const keys = new Map<string, K>();
  KEYS.set(columns, keys);
  for (const key of Object.keys(columns) as K[]) {
    for (const caption of columns[key]) keys.set(bareText(caption), key);
  }
  return keys;
}

/** Where the captions of a list stand: their row, and the column of each by key. */
export interface ListHeader<K extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<K, number>;
}

/** The first row near the top that carries all `required` captions; `null` where none does. */
export function listHeader<K extends string>(
  sheet: Sheet,
  columns: ListColumns<K>,
  required: readonly K[]
): ListHeader<K> | null {
  const keys = captionKeys(columns);
  const found = new Map<number, Map<K, number>>();
  for (const { text, row, column } of captionsOf(sheet)) {
    const key = keys.get(text);
    if (key === undefined) continue;
    const ofRow = found.get(row) ?? new Map<K, number>();
    if (!ofRow.has(key)) ofRow.set(key, column);
    found.set(row, ofRow);
  }
  for (const [row, ofRow] of found) {
    if (required.every((key) => ofRow.has(key))) return { row, columns: ofRow };
  }
  return null;
}

interface Caption {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Each sheet is asked for one list after another. */
const CAPTIONS = new WeakMap<Sheet["cells"], readonly Caption[]>();

/** The texts among which captions are looked for. */
function captionsOf({ cells }: Sheet): readonly Caption[] {
  const known = CAPTIONS.get(cells);
  if (known) return known;
  const captions: Caption[] = [];
  for (const { value, row, column } of cells) {
    if (row >= HEADER_DEPTH) break;
    if (typeof value === "string") captions.push({ text: bareText(value), row, column });
  }
  CAPTIONS.set(cells, captions);
  return captions;
}
