import { columnLetters } from "../core/address";
import type { CellTarget } from "../core/sheet-content";
import type { SheetLinks } from "./cell-links";
import { cellXml, inlineText } from "./cell-xml";
import type { TextTable } from "./text-table";

export type ListValue = string | number | null;

/** A cell that leads somewhere; it stands without its link where the sheet has all that Excel can hold. */
export interface LinkedCell {
  readonly value: ListValue;
  readonly link: CellTarget;
}

export type ListCell = ListValue | LinkedCell;

/**
 * Cells of a line, and behind them cells that many lines have: these are the same array in each, behind
 * as many cells.
 */
export interface RepeatingLine {
  readonly cells: readonly ListCell[];
  readonly rest: readonly ListValue[];
}

export type ListLine = readonly ListCell[] | RepeatingLine;

/** What stands around the values of a column: the same in every row but for its number. */
export interface ColumnPieces {
  readonly style: string;
  /** `<c r="AB`, and behind the number of the row what comes before an empty cell ends. */
  readonly open: string;
  readonly empty: string;
  readonly number: string;
  readonly shared: string;
}

/** @param styles the attribute of each column's style, with a space before it */
export function columnPieces(styles: readonly string[]): readonly ColumnPieces[] {
  return styles.map((style, column) => {
    return {
      style,
      open: `${OPEN}r="${columnLetters(column)}`,
      empty: `"${style}/>`,
      number: `"${style}><v>`,
      shared: `"${style} t="s"><v>`,
    };
  });
}

const OPEN = "<c ";
const VALUE_END = "</v></c>";

/** How the rows of a list are written. */
export interface RowPieces {
  /** A piece for each column. */
  readonly plain: readonly ColumnPieces[];
  /** Takes the links, and the look of a cell that leads somewhere; `null` where none does. */
  readonly leading: {
    readonly links: SheetLinks;
    readonly columns: readonly ColumnPieces[];
  } | null;
  readonly texts: Pick<TextTable, "numberOf">;
  /** Cells that many lines have, as they are written: what stands between the numbers of the row. */
  readonly repeated: WeakMap<readonly ListValue[], readonly string[]>;
}

/**
 * A row of the list. Strings are joined here and made bytes row by row: a board is written once in the
 * life of a process, and this is quick before it has been compiled.
 *
 * @param height in points; `null` for the usual one
 */
export function rowXml(
  line: ListLine,
  row: number,
  pieces: RowPieces,
  height: number | null = null
): string {
  const number = String(row + 1);
  const open = `<row r="${number}"${height === null ? "" : ` ht="${String(height)}"`}>`;
  if (!("rest" in line)) return `${open}${cellsXml(line, row, pieces, pieces.plain.length)}</row>`;
  const { cells, rest } = line;
  const own = cellsXml(cells, row, pieces, cells.length);
  return `${open}${own}${repeatedXml(rest, cells.length, pieces).join(number)}</row>`;
}

/** The first cells of a row. */
function cellsXml(
  cells: readonly ListCell[],
  row: number,
  { plain, leading, texts }: RowPieces,
  count: number
): string {
  const number = String(row + 1);
  let xml = "";
  for (let column = 0; column < count; column++) {
    const cell = cells[column] ?? null;
    const isLinked = typeof cell === "object" && cell !== null;
    const leads = isLinked && leading?.links.add(row, column, cell.link);
    const own = (leads ? leading?.columns[column] : plain[column]) ?? plain[column];
    if (own) xml += own.open + number + behindRow(isLinked ? cell.value : cell, own, texts);
  }
  return xml;
}

/** The cells from a column on: what stands before, between and behind the numbers of their row. */
function repeatedXml(
  rest: readonly ListValue[],
  from: number,
  { plain, texts, repeated }: RowPieces
): readonly string[] {
  const known = repeated.get(rest);
  if (known) return known;
  const between: string[] = [];
  let before = "";
  for (let column = from; column < plain.length; column++) {
    const own = plain[column];
    if (!own) continue;
    between.push(before + own.open);
    before = behindRow(rest[column - from] ?? null, own, texts);
  }
  between.push(before);
  repeated.set(rest, between);
  return between;
}

/** What stands in a cell behind the number of its row. */
function behindRow(
  value: ListValue,
  { open, empty, number, shared, style }: ColumnPieces,
  texts: RowPieces["texts"]
): string {
  if (value === null || value === "") return empty;
  if (typeof value === "number" && Number.isFinite(value))
    return number + String(value) + VALUE_END;
  const place = typeof value === "string" ? texts.numberOf(value) : -1;
  if (place >= 0) return shared + String(place) + VALUE_END;
  const cell = cellXml(`${open.slice(OPEN.length)}"${style}`, value, inlineText);
  return cell.slice(open.length);
}
