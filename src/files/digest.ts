import { cellName } from "../core/address";
import type { Cell, Sheet, SheetKind, Workbook } from "../core/workbook";

/** What a sheet holds, in numbers. */
export interface SheetDigest {
  readonly name: string;
  readonly kind: SheetKind;
  /** The box of the non-empty values, `A1:H48` or `B2:B2`; `""` for a sheet without any. */
  readonly dimension: string;
  /** How many values there are, and how many merged ranges. */
  readonly values: number;
  readonly merges: number;
}

/** Counts what a sheet holds. A formula that was not calculated and an empty text are no values. */
export function digestSheet({ name, kind, cells, merges }: Sheet): SheetDigest {
  let values = 0;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const cell of cells) {
    if (cell.value === null || cell.value === "") continue;
    values++;
    top = Math.min(top, cell.row);
    bottom = Math.max(bottom, cell.row);
    left = Math.min(left, cell.column);
    right = Math.max(right, cell.column);
  }
  const dimension = values === 0 ? "" : `${cellName(top, left)}:${cellName(bottom, right)}`;
  return { name, kind, dimension, values, merges: merges.length };
}

/** As one text what `digestPieces` gives. */
export function digestText(workbook: Workbook): string {
  return [...digestPieces(workbook)].join("");
}

/**
 * All values of a workbook as text, the same for the same values however the file is written; the
 * SHA-256 of its UTF-8 identifies what was submitted. A sheet is a line `S`, name; a value a line
 * row, column (from 0), type (`n`, `s`, `b`, `e`), value; the fields are parted by tabs. It comes in
 * pieces, since the whole may be longer than a string can be.
 */
export function* digestPieces(workbook: Workbook): Generator<string> {
  for (const sheet of workbook.sheets) {
    let lines = [`S\t${sheet.name}\n`];
    for (const cell of sheet.cells) {
      const value = valueText(cell);
      if (value !== null) lines.push(`${cell.row}\t${cell.column}\t${value}\n`);
      if (lines.length < PIECE) continue;
      yield lines.join("");
      lines = [];
    }
    yield lines.join("");
  }
}

/** Lines of one piece. */
const PIECE = 4096;

function valueText({ value, error }: Cell): string | null {
  switch (typeof value) {
    case "number":
      return `n\t${value === 0 ? "0" : value.toExponential(14)}`;
    case "boolean":
      return `b\t${value ? 1 : 0}`;
    case "string":
      return value === "" ? null : `${error ? "e" : "s"}\t${value.replace(/\r\n?/g, "\n")}`;
    default:
      return null;
  }
}
