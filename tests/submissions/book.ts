/**
 * A workbook as the generator thinks of it: rows that keep their identity, so that a row can be put
 * in or taken out and formulas and records still mean the right cells.
 */
export interface Book {
  sheets: BookSheet[];
  /** Other parts of the package, by path, beside the usual ones. */
  parts: Map<string, string | Uint8Array>;
  /** How its XML is written. */
  dialect: "shared" | "inline" | "exceljs";
  hasMacros: boolean;
  /** The file that its formulas refer to as [1]; "" for none. */
  external: string;
}

export interface BookSheet {
  name: string;
  rows: BookRow[];
  state: "visible" | "hidden" | "veryHidden";
  widths: readonly number[];
  /** Writes this used range instead of the true one. */
  dimension: string;
  /** Formatted rows without cells, far below. */
  farRows: readonly number[];
}

export interface BookRow {
  cells: Map<number, BookCell>;
  /** Columns that are merged in this row, and how many rows down: [first, last, rows]. */
  merges: [number, number, number][];
  isHidden: boolean;
}

export interface BookCell {
  /** A number is given as its exact text. */
  value: CellValue;
  /** The formula without "=", with the places it takes as they are when it is written. */
  formula?: Formula;
  style: Style;
}

export type CellValue =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "none" };

export type Formula = (at: (row: BookRow, column: number) => string) => string;

export type Style = "plain" | "title" | "caption" | "label" | "whole" | "one" | "two" | "three";

export const text = (value: string, style: Style = "plain"): BookCell => ({
  value: { kind: "text", text: value },
  style,
});

export const number = (value: string, style: Style = "whole"): BookCell => ({
  value: { kind: "number", text: value },
  style,
});

export function row(cells: readonly (readonly [number, BookCell])[] = []): BookRow {
  return { cells: new Map(cells), merges: [], isHidden: false };
}

export function sheet(name: string, rows: BookRow[], widths: readonly number[] = []): BookSheet {
  return { name, rows, state: "visible", widths, dimension: "", farRows: [] };
}

export function book(sheets: BookSheet[], dialect: Book["dialect"] = "shared"): Book {
  return { sheets, parts: new Map(), dialect, hasMacros: false, external: "" };
}

/** Columns count from 1. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Where a cell of a sheet stands now: "D9"; "#REF!" where its row is gone. */
export function cellName(of: BookSheet, at: BookRow, column: number): string {
  const index = of.rows.indexOf(at);
  return index < 0 ? "#REF!" : `${columnLetters(column)}${String(index + 1)}`;
}
