import { cellName } from "../../../src/core/address";
import type { Range } from "../../../src/core/workbook";
import { COLUMNS, parseArea, ROWS, splitAddress } from "./area";

/** A reference in a formula: a sheet's name where there is one, then a cell or an area. */
const REFERENCE =
  /"[^"]*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(!.])/gu;

/**
 * Rewrites the references of a formula that stands on `home` and speak of `sheet`. An area for
 * which `move` gives `null` becomes `#REF!`. Whole rows and columns stay as they are.
 */
export function shiftFormula(
  formula: string,
  home: string,
  sheet: string,
  move: (area: Range) => Range | null
): string {
  return formula.replace(
    REFERENCE,
    (text: string, prefix: string | undefined, cells: string | undefined, at: number) => {
      if (cells === undefined || isPartOfName(formula, at)) return text;
      const named = prefix === undefined ? home : splitAddress(`${prefix}A1`).sheet;
      if (named?.toLowerCase() !== sheet.toLowerCase()) return text;
      const area = parseArea(cells);
      if (!area) return text;
      const moved = move(area);
      return `${prefix ?? ""}${moved ? rewriteCells(cells, moved) : "#REF!"}`;
    }
  );
}

/** Rewrites the relative references of a formula that is copied by so many rows and columns. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (text: string, prefix: string | undefined, cells: string | undefined, at: number) => {
      if (cells === undefined || isPartOfName(formula, at)) return text;
      const moved = cells.split(":").map((corner) => copyCorner(corner, rows, columns));
      const lost = moved.includes(null);
      return `${prefix ?? ""}${lost ? "#REF!" : moved.join(":")}`;
    }
  );
}

/** `A1` in `总计A1` is no reference. */
function isPartOfName(formula: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}_.]/u.test(formula.charAt(at - 1));
}

function rewriteCells(cells: string, area: Range): string {
  const [first = "", last] = cells.split(":");
  const start = rewriteCorner(first, area.top, area.left);
  return last === undefined ? start : `${start}:${rewriteCorner(last, area.bottom, area.right)}`;
}

/** A cell's name with the `$` signs of the old one. */
function rewriteCorner(corner: string, row: number, column: number): string {
  const [, columnMark = "", rowMark = ""] = /^(\$?)[A-Za-z]+(\$?)/.exec(corner) ?? [];
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cellName(row, column)) ?? [];
  return `${columnMark}${letters}${rowMark}${digits}`;
}

function copyCorner(corner: string, rows: number, columns: number): string | null {
  const area = parseArea(corner);
  if (!area) return corner;
  const [, columnMark, rowMark] = /^(\$?)[A-Za-z]+(\$?)/.exec(corner) ?? [];
  const row = rowMark ? area.top : area.top + rows;
  const column = columnMark ? area.left : area.left + columns;
  if (row < 0 || column < 0 || row >= ROWS || column >= COLUMNS) return null;
  return rewriteCorner(corner, row, column);
}
