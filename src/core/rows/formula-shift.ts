import { columnLetters, columnNumber, SHEET_COLUMNS, SHEET_ROWS } from "../address";
import { scanFormula } from "./formula-scan";

/**
 * A formula as it reads this many rows and columns further on, as when it is copied there: what stands
 * without `$` moves along, and begins anew at the other edge of the sheet.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let shifted = "";
  let at = 0;
  for (const { kind, cells, end, from, to } of scanFormula(formula).references) {
    const first = shiftCorner(from, rows, columns);
    const last = kind === "cell" ? "" : `:${shiftCorner(to, rows, columns)}`;
    shifted += formula.slice(at, cells) + first + last;
    at = end;
  }
  return shifted + formula.slice(at);
}

/** `B$5`, `5` or `$B`. */
function shiftCorner(corner: string, rows: number, columns: number): string {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(corner) ?? [];
  // Of whole rows the one `$` is read as the column's.
  const columnFixed = letters === "" ? "" : fixedColumn;
  const rowFixed = letters === "" ? fixedColumn + fixedRow : fixedRow;
  const column =
    letters === "" || columnFixed !== ""
      ? letters
      : columnLetters(wrap(columnNumber(letters) + columns, SHEET_COLUMNS));
  const row =
    digits === "" || rowFixed !== ""
      ? digits
      : String(wrap(Number(digits) - 1 + rows, SHEET_ROWS) + 1);
  return `${columnFixed}${column}${rowFixed}${row}`;
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
