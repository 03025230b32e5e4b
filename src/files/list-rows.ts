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

/** What stands around the values of a column: the same in every row but for its number. */
export interface ColumnPieces {
  readonly letters: string;
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
    const letters = columnLetters(column);
    return {
      ...{ letters, style },
      open: `<c r="${letters}`,
      empty: `"${style}/>`,
      number: `"${style}><v>`,
      shared: `"${style} t="s"><v>`,
    };
  });
}

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
}

/**
 * A row of the list. Strings are joined here and made bytes row by row: a board is written once in the
 * life of a process, and this is quick before it has been compiled.
 */
export function rowXml(
  line: readonly ListCell[],
  row: number,
  { plain, leading, texts }: RowPieces
): string {
  const number = String(row + 1);
  let xml = `<row r="${number}">`;
  for (let column = 0; column < plain.length; column++) {
    const cell = line[column] ?? null;
    const isLinked = typeof cell === "object" && cell !== null;
    const leads = isLinked && leading?.links.add(row, column, cell.link);
    const pieces = (leads ? leading?.columns[column] : plain[column]) ?? plain[column];
    if (pieces) xml += cellText(isLinked ? cell.value : cell, number, pieces, texts);
  }
  return `${xml}</row>`;
}

function cellText(
  value: ListValue,
  row: string,
  { open, empty, number, shared, letters, style }: ColumnPieces,
  texts: RowPieces["texts"]
): string {
  if (value === null || value === "") return open + row + empty;
  if (typeof value === "number" && Number.isFinite(value))
    return open + row + number + String(value) + VALUE_END;
  const place = typeof value === "string" ? texts.numberOf(value) : -1;
  if (place >= 0) return open + row + shared + String(place) + VALUE_END;
  return cellXml(`r="${letters}${row}"${style}`, value, inlineText);
}
