import { columnLetters, columnNumber, SHEET_COLUMNS, SHEET_ROWS } from "../address";
import { scanFormula } from "./formula-scan";

/** Where a moved row or column comes to stand on a sheet of that size; `null` for nowhere. */
type Landing = (index: number, size: number) => number | null;

/**
 * A formula as it reads this many rows and columns further on, as when it is copied there: what stands
 * without `$` moves along. At the edge of the sheet it begins anew at the other one, where `landing` does
 * not say that it becomes `#REF!`.
 */
export function shiftFormula(
  formula: string,
  rows: number,
  columns: number,
  landing: Landing = wrap
): string {
  if (rows === 0 && columns === 0) return formula;
  let shifted = "";
  let at = 0;
  for (const { kind, cells, end, from, to } of scanFormula(formula).references) {
    const first = shiftCorner(from, rows, columns, landing);
    const last = kind === "cell" ? first : shiftCorner(to, rows, columns, landing);
    const both = kind === "cell" ? first : `${first}:${last}`;
    shifted += formula.slice(at, cells) + (first && last ? both : "#REF!");
    at = end;
  }
  return shifted + formula.slice(at);
}

/** `B$5`, `5` or `$B`; `""` where it leaves the sheet. */
function shiftCorner(corner: string, rows: number, columns: number, landing: Landing): string {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(corner) ?? [];
  // Of whole rows the one `$` is read as the column's.
  const columnFixed = letters === "" ? "" : fixedColumn;
  const rowFixed = letters === "" ? fixedColumn + fixedRow : fixedRow;
  const moves = letters !== "" && columnFixed === "";
  const column = moves ? landing(columnNumber(letters) + columns, SHEET_COLUMNS) : 0;
  const turns = digits !== "" && rowFixed === "";
  const row = turns ? landing(Number(digits) - 1 + rows, SHEET_ROWS) : 0;
  if (column === null || row === null) return "";
  const written = moves ? columnLetters(column) : letters;
  return `${columnFixed}${written}${rowFixed}${turns ? row + 1 : digits}`;
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}

/** For `shiftFormula`: what leaves the sheet is lost, as in a formula that is dragged there. */
export function loseOffSheet(index: number, size: number): number | null {
  return index < 0 || index >= size ? null : index;
}
