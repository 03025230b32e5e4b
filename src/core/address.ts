import type { CellAddress, Range } from "./workbook";

/** Column letters of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `D8` for row 7, column 3. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1:C3`, or `A1` for a single cell. */
export function rangeName(range: Range): string {
  const first = cellName(range.top, range.left);
  const last = cellName(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** `Sheet1!D8`; the sheet's name as it stands, without quotes. */
export function addressText(at: CellAddress): string {
  return `${at.sheet}!${cellName(at.row, at.column)}`;
}

/** `'My sheet'!D8` as a formula or a link writes it; quotes doubled, always quoted. */
export function quotedAddress(at: CellAddress): string {
  return `${quotedSheet(at.sheet)}!${cellName(at.row, at.column)}`;
}

/** `'My sheet'` as a formula or a link writes the name of a sheet: quotes doubled, always quoted. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** How many rows and columns a sheet has. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
/** How many links: Excel takes a file with more on a sheet for a damaged one. */
export const SHEET_LINKS = 65_530;

/** Reads `D8` or `$D$8`; `null` for anything else or a cell off the sheet. */
export function parseCellName(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const column = columnNumber(match[1]);
  const row = Number(match[2]);
  if (column >= SHEET_COLUMNS || row < 1 || row > SHEET_ROWS) return null;
  return { row: row - 1, column };
}

/** Column counted from 0 of its letters, in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads `A1:C3` or `A1`; corners may come in any order. `null` where either corner is not a cell. */
export function parseRange(text: string): Range | null {
  const [first = "", last = first] = text.split(":");
  const from = parseCellName(first);
  const to = parseCellName(last);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
