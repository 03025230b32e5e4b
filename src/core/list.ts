import { bareText, shownText } from "./text";
import type { Cell, CellAddress, Sheet } from "./workbook";

/** Which captions a column of a list may carry; the first is the usual one. */
export type ListColumns<K extends string> = Readonly<Record<K, readonly string[]>>;

/** One line of a list, its cells by column key. */
export interface ListRow<K extends string> {
  readonly row: number;
  readonly cells: ReadonlyMap<K, Cell>;
}

/** A list as its captions tell it. */
export interface ListHead<K extends string> {
  readonly sheet: string;
  readonly headerRow: number;
  /** Column numbers by key; a missing optional column has none. */
  readonly columns: ReadonlyMap<K, number>;
}

export interface List<K extends string> extends ListHead<K> {
  readonly rows: readonly ListRow<K>[];
}

/** Header rows are looked for in this many rows from the top. */
const HEADER_DEPTH = 30;

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
  const head = findList(sheet, columns, required);
  return head && { ...head, rows: [...listLines(sheet, head)] };
}

/** The same without its lines, which may be hundreds of thousands. */
export function findList<K extends string>(
  sheet: Sheet,
  columns: ListColumns<K>,
  required: readonly K[]
): ListHead<K> | null {
  const header = findHeader(sheet, captionKeys(columns), required);
  return header && { sheet: sheet.name, headerRow: header.row, columns: header.columns };
}

/** The lines of a list one after another. */
export function* listLines<K extends string>(
  { cells }: Sheet,
  { headerRow, columns }: ListHead<K>
): Generator<ListRow<K>> {
  const keyOf = new Map([...columns].map(([key, column]) => [column, key]));
  let own = new Map<K, Cell>();
  let row = -1;
  for (const cell of cells) {
    const key = cell.row > headerRow ? keyOf.get(cell.column) : undefined;
    if (key === undefined || bareText(shownText(cell)) === "") continue;
    if (cell.row !== row) {
      if (own.size > 0) yield { row, cells: own };
      own = new Map();
      row = cell.row;
    }
    own.set(key, cell);
  }
  if (own.size > 0) yield { row, cells: own };
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

function findHeader<K extends string>(
  sheet: Sheet,
  keys: ReadonlyMap<string, K>,
  required: readonly K[]
): { row: number; columns: ReadonlyMap<K, number> } | null {
  const found = new Map<number, Map<K, number>>();
  for (const { text, row, column } of captionsOf(sheet)) {
    const key = keys.get(text);
    if (key === undefined) continue;
    const columns = found.get(row) ?? new Map<K, number>();
    if (!columns.has(key)) columns.set(key, column);
    found.set(row, columns);
  }
  for (const [row, columns] of found) {
    if (required.every((key) => columns.has(key))) return { row, columns };
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
