import { isCaptionRow, isStub, isWellKnown, MOST_HEADER_ROWS } from "./form-captions";
import type { Grid, GridCell, GridRow } from "./form-grid";
import { extendHeader, type Header } from "./form-header-extent";
import { isLetterRow } from "./form-letters";

/** Rows below a caption among which the first figures are looked for. */
export const LOOK_AHEAD = 6;

/** Finds the first header from `start` on, a place in the grid; `null` where there is none. */
export function findHeader(grid: Grid, start: number): Header | null {
  for (let at = start; at < grid.rows.length; at++) {
    const header = headerAt(grid, start, at, false);
    if (header) return header;
  }
  return null;
}

/**
 * The header that begins at row `at`, if one does; it may reach up, but not above `start`. Within a
 * table (`inside`) only a row of well-known captions begins another one; elsewhere a row of texts above
 * columns of numbers does too.
 */
export function headerAt(grid: Grid, start: number, at: number, inside: boolean): Header | null {
  const row = grid.rows[at];
  const deep = inside && !followsTitle(grid, start, at);
  return row && beginsHeader(grid, at, row, deep) ? extendHeader(grid, start, at) : null;
}

/** Whether the row just above is the title or the legal marks of another table. */
function followsTitle(grid: Grid, start: number, at: number): boolean {
  const above = at > start ? grid.rows[at - 1] : undefined;
  if (!above) return false;
  return above.mark === "legal" || isTitleRow(above);
}

/** A lone text that names a table: 表2 …, 附表, or a merged … 情况表. */
export function isTitleRow(row: GridRow): boolean {
  const [only] = row.cells;
  if (!only || row.cells.length > 1 || only.kind !== "text") return false;
  if (/^(?:续|附)?表[0-9一二三四五六七八九十]|^附[表件][:：0-9一二三四五]?/.test(only.compact))
    return true;
  return (
    /(?:表|情况|统计|一览|汇总|\(续\)|\([一二三四五六七八九十]\))$/.test(only.compact) &&
    only.right > only.column
  );
}

function beginsHeader(grid: Grid, at: number, row: GridRow, inside: boolean): boolean {
  if (!isCaptionRow(row) || isLetterRow(row)) return false;
  if (isWellKnown(row, inside)) return true;
  return !inside && (isMergedHeader(row) || standsAboveNumbers(grid, at, row));
}

/** Captions merged downwards beside group captions merged across: no other row looks like that. */
function isMergedHeader(row: GridRow): boolean {
  const down = row.cells.filter((cell) => cell.bottom > row.row && cell.right === cell.column);
  const across = row.cells.filter((cell) => cell.right > cell.column);
  const bottom = Math.max(...down.slice(0, 99).map((cell) => cell.bottom));
  return (
    down.length > 1 &&
    across.length > 0 &&
    bottom - row.row < MOST_HEADER_ROWS &&
    across.some((cell) => cell.bottom < bottom)
  );
}

/** Texts above columns of numbers: a header whose words the lexicon does not know. */
function standsAboveNumbers(grid: Grid, at: number, row: GridRow): boolean {
  const first = firstFigureRow(grid, at);
  if (!first) return false;
  const between = grid.rows.slice(at + 1, first.at);
  const nearer = between.some((one) => !isLetterRow(one) && isNearer(one, first.row));
  if (!opensStub(grid, row) && nearer) return false;
  if (row.cells.length === 1) return between.length === 0 && captionsOneColumn(row, first.row);
  const wide = row.cells.some(
    (cell) => cell.column < cell.right && cell.right - cell.column + 1 >= widthOf(row)
  );
  return !wide && coversNumbers(row, first.row) && first.row.cells.length > 1;
}

/** A row of texts further down that is the header rather than the one above it. */
function isNearer(row: GridRow, figures: GridRow): boolean {
  if (isWellKnown(row, false)) return true;
  const names = figures.cells.find((cell) => cell.kind === "text");
  const captioned = row.cells.some((cell) => cell.column === names?.column);
  return row.cells.length > 1 && captioned && coversNumbers(row, figures);
}

/** Whether at least half of the numbers of a row stand below a text of another. */
function coversNumbers(row: GridRow, figures: GridRow): boolean {
  const numbers = figures.cells.filter((cell) => cell.kind === "number");
  return countCovered(numbers, row.cells) * 2 >= numbers.length;
}

/** How many cells stand below one of the others, merges counted. Linear: both are ordered. */
function countCovered(cells: readonly GridCell[], over: readonly GridCell[]): number {
  let place = 0;
  return cells.filter((cell) => {
    while ((over[place]?.right ?? Infinity) < cell.column) place += 1;
    return (over[place]?.column ?? Infinity) <= cell.column;
  }).length;
}

/** One caption above a column of numbers, beside names without a caption. */
function captionsOneColumn(row: GridRow, figures: GridRow): boolean {
  const [only] = row.cells;
  return (
    only !== undefined &&
    only.right === only.column &&
    only.compact.length <= 16 &&
    figures.cells.length === 2 &&
    figures.cells.some((cell) => cell.kind === "text") &&
    figures.cells.some((cell) => cell.kind === "number" && cell.column === only.column)
  );
}

const widthOf = (row: GridRow) => (row.cells.at(-1)?.right ?? 0) - (row.cells[0]?.column ?? 0) + 1;

/** Whether a row may caption a column of names. */
export function opensStub(grid: Grid, row: GridRow): boolean {
  return (
    row.cells.some((cell) => cell.bottom > row.row || isStub(cell)) ||
    (grid.emptyMerges.get(row.row)?.length ?? 0) > 0
  );
}

function firstFigureRow(grid: Grid, at: number): { at: number; row: GridRow } | null {
  for (let next = at + 1; next < Math.min(grid.rows.length, at + 1 + LOOK_AHEAD); next++) {
    const row = grid.rows[next];
    if (!row) return null;
    if (isLetterRow(row)) continue;
    if (row.cells.some((cell) => cell.kind === "number")) return { at: next, row };
    const mark = row.mark;
    if (mark === "legal" || mark === "signature") return null;
  }
  return null;
}
