import { columnLetters } from "../core/address";
import type { CellTarget } from "../core/sheet-content";
import type { SheetLinks } from "./cell-links";
import { cellXml, inlineText, LONGEST_TEXT } from "./cell-xml";
import { putDigits, putNumber } from "./number-bytes";
import { putBytes, putPlainText, putText, reserve, type TextBytes } from "./text-bytes";
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
  /** `<c r="AB`, and behind the number of the row what comes before an empty cell ends. */
  readonly open: Uint8Array;
  readonly empty: Uint8Array;
  readonly number: Uint8Array;
  readonly text: Uint8Array;
  readonly shared: Uint8Array;
  readonly style: string;
}

/** @param styles the attribute of each column's style, with a space before it */
export function columnPieces(styles: readonly string[]): readonly ColumnPieces[] {
  const encoder = new TextEncoder();
  return styles.map((style, column) => {
    const letters = columnLetters(column);
    return {
      ...{ letters, style },
      open: encoder.encode(`<c r="${letters}`),
      empty: encoder.encode(`"${style}/>`),
      number: encoder.encode(`"${style}><v>`),
      text: encoder.encode(`"${style} t="inlineStr"><is><t>`),
      shared: encoder.encode(`"${style} t="s"><v>`),
    };
  });
}

const ENCODER = new TextEncoder();
const ROW = ENCODER.encode('<row r="');
const ROW_OPEN = ENCODER.encode('">');
const ROW_END = ENCODER.encode("</row>");
const VALUE_END = ENCODER.encode("</v></c>");
const TEXT_END = ENCODER.encode("</t></is></c>");
/** More than a cell needs around its text. */
const CELL_ROOM = 256;

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

/** Adds a row of the list. */
export function putRow(
  out: TextBytes,
  line: readonly ListCell[],
  row: number,
  { plain, leading, texts }: RowPieces
): void {
  reserve(out, CELL_ROOM);
  putBytes(out, ROW);
  putDigits(out, row + 1);
  putBytes(out, ROW_OPEN);
  for (let column = 0; column < plain.length; column++) {
    const cell = line[column] ?? null;
    const isLinked = typeof cell === "object" && cell !== null;
    const leads = isLinked && leading?.links.add(row, column, cell.link);
    const pieces = (leads ? leading?.columns[column] : plain[column]) ?? plain[column];
    if (pieces) putCell(out, isLinked ? cell.value : cell, row, pieces, texts);
  }
  reserve(out, CELL_ROOM);
  putBytes(out, ROW_END);
}

function putCell(
  out: TextBytes,
  value: ListValue,
  row: number,
  pieces: ColumnPieces,
  texts: RowPieces["texts"]
): void {
  reserve(out, CELL_ROOM + pieces.style.length);
  const before = out.length;
  putBytes(out, pieces.open);
  putDigits(out, row + 1);
  if (value === null || value === "") {
    putBytes(out, pieces.empty);
    return;
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    putBytes(out, pieces.number);
    putNumber(out, value);
    putBytes(out, VALUE_END);
    return;
  }
  const shared = typeof value === "string" ? texts.numberOf(value) : -1;
  if (shared >= 0) {
    putBytes(out, pieces.shared);
    putDigits(out, shared);
    putBytes(out, VALUE_END);
    return;
  }
  if (typeof value === "string" && isOrdinary(value)) {
    putBytes(out, pieces.text);
    if (putPlainText(out, value)) {
      reserve(out, CELL_ROOM);
      putBytes(out, TEXT_END);
      return;
    }
  }
  // Anew, by those who know about everything that may be in a text.
  out.length = before;
  putText(out, cellXml(`r="${pieces.letters}${row + 1}"${pieces.style}`, value, inlineText));
}

/** Whether a text may be cut nowhere, and begins and ends with no space. */
function isOrdinary(text: string): boolean {
  return text.length <= LONGEST_TEXT && !isSpace(text, 0) && !isSpace(text, text.length - 1);
}

/** Whatever may be a space. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || (code >= 0xa0 && /\s/u.test(text.charAt(at)));
}
