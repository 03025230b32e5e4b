import { parseCellName, rangeName } from "../../../src/core/address";
import type { Range } from "../../../src/core/workbook";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export function rowsOf(area: Range): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Range): number {
  return area.right - area.left + 1;
}

export function cellsOf(area: Range): number {
  return rowsOf(area) * columnsOf(area);
}

export function isWholeColumns(area: Range): boolean {
  return area.top === 0 && area.bottom === ROWS - 1;
}

export function isWholeRows(area: Range): boolean {
  return area.left === 0 && area.right === COLUMNS - 1;
}

/** Excel reads no values of whole rows, whole columns and the whole sheet. */
export function isUnbounded(area: Range): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export const WHOLE_SHEET: Range = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export function intersection(one: Range, other: Range): Range | null {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

export function boundingArea(areas: readonly Range[]): Range | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  return rest.reduce(
    (all, area) => ({
      top: Math.min(all.top, area.top),
      left: Math.min(all.left, area.left),
      bottom: Math.max(all.bottom, area.bottom),
      right: Math.max(all.right, area.right),
    }),
    first
  );
}

export function containsArea(outer: Range, inner: Range): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function sameArea(one: Range, other: Range): boolean {
  return containsArea(one, other) && containsArea(other, one);
}

export function isInside(area: Range, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** `B2:C3` without `A1:B2` is its right part and its lower part: at most four areas. */
export function withoutArea(area: Range, hole: Range): readonly Range[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const rest: Range[] = [];
  if (area.top < cut.top) rest.push({ ...area, bottom: cut.top - 1 });
  if (area.left < cut.left)
    rest.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (area.right > cut.right)
    rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  if (area.bottom > cut.bottom) rest.push({ ...area, top: cut.bottom + 1 });
  return rest;
}

/** `A1:B2`, `C:C`, `3:4`, as Excel shows it. */
export function areaName(area: Range): string {
  if (isWholeColumns(area) && isWholeRows(area)) return `1:${ROWS}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return rangeName({ ...area, top: 0, bottom: 1 }).replace(/\d+/g, "");
  return rangeName(area);
}

/** Reads `A1`, `A1:B2`, `A:C`, `2:3`, each with or without `$`; `null` for anything else. */
export function parseArea(text: string): Range | null {
  const [first = "", last = first, ...rest] = text.trim().replace(/\$/g, "").split(":");
  if (rest.length > 0) return null;
  const whole = text.includes(":");
  const from = parseCorner(first, whole, 0, 0);
  const to = parseCorner(last, whole, ROWS - 1, COLUMNS - 1);
  if (!from || !to || from.kind !== to.kind) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

interface Corner {
  readonly kind: "cell" | "row" | "column";
  readonly row: number;
  readonly column: number;
}

function parseCorner(text: string, whole: boolean, row: number, column: number): Corner | null {
  const cell = parseCellName(text);
  if (cell) return { kind: "cell", ...cell };
  if (!whole) return null;
  if (/^[1-9]\d{0,6}$/.test(text)) {
    return Number(text) > ROWS ? null : { kind: "row", row: Number(text) - 1, column };
  }
  const lettered = /^[A-Za-z]{1,3}$/.test(text) ? parseCellName(`${text}1`) : null;
  return lettered && { kind: "column", row, column: lettered.column };
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

/** A sheet name as an address or a formula writes it: quoted where it must be. */
export function quotedSheetName(name: string): string {
  if (PLAIN_NAME.test(name) && !LOOKS_LIKE_CELL.test(name)) return name;
  return `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'My sheet'!A1` into the sheet's name and the rest; no sheet gives `null` for it. */
export function splitAddress(text: string): {
  readonly sheet: string | null;
  readonly rest: string;
} {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, rest: text };
  const name = text.slice(0, mark).replace(/^=/, "");
  const sheet = /^'.*'$/s.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, rest: text.slice(mark + 1) };
}
