import { isCaptionRow, isStub, isWellKnown, MOST_HEADER_ROWS } from "./form-captions";
import type { Grid, GridCell, GridRow } from "./form-grid";
import { isLetterRow } from "./form-letters";
import { captionHint, stubHint } from "./form-lexicon";
import { isUnitText } from "../unit-word";

/** Where a table begins: places in `Grid.rows`. */
export interface Header {
  /** First and last caption row. */
  readonly from: number;
  readonly to: number;
  /** The row 甲 乙 丙 1 2 3, `null` where the form has none. */
  readonly letters: number | null;
}

/**
 * How far the header reaches that row `at` belongs to: down over further caption rows to the letter
 * row, up (not above `start`) over group captions.
 */
export function extendHeader(grid: Grid, start: number, at: number): Header {
  let to = mergedTo(grid, at);
  let letters: number | null = null;
  const stub = stubColumn(grid, at, to);
  while (to - at < MOST_HEADER_ROWS) {
    const row = grid.rows[to + 1];
    if (!row) break;
    if (isLetterRow(row)) {
      letters = to + 1;
      break;
    }
    if (!continuesHeader(grid, at, row, stub)) break;
    to += 1;
  }
  const kept = letters === null ? giveBackTemplateRow(grid, at, to) : to;
  return { from: extendUp(grid, start, at, stub), to: kept, letters };
}

/** The last row that the captions of row `at` are merged down to. */
function mergedTo(grid: Grid, at: number): number {
  const row = grid.rows[at];
  if (!row) return at;
  let bottom = row.row;
  for (const cell of row.cells) bottom = Math.max(bottom, cell.bottom);
  for (const merge of grid.emptyMerges.get(row.row) ?? []) bottom = Math.max(bottom, merge.bottom);
  let to = at;
  for (let next = at + 1; next <= at + MOST_HEADER_ROWS; next++) {
    const below = grid.rows[next];
    if (!below || below.row > bottom || !isCaptionRow(below) || isLetterRow(below)) break;
    to = next;
  }
  return to;
}

/** A further caption row has nothing in the column of names, or is itself a row of captions. */
function continuesHeader(grid: Grid, at: number, row: GridRow, stub: number): boolean {
  if (!isCaptionRow(row)) return false;
  const named = row.cells.some((cell) => cell.column <= stub && stub <= cell.right);
  if (!named) return row.cells.some((cell) => cell.column > stub) || row.cells.length > 1;
  if (isUnitsRow(row, stub)) return true;
  const above = grid.rows[at];
  if (!isWellKnown(row, false) || !row.cells.some(isStub)) return false;
  if (!above?.cells.some(isStub)) return true;
  // 收入 and 支出 head two panels, each with its own 项目 below.
  const heads = above.cells.every((cell) => stubHint(cell.compact) !== "indicator");
  return heads && row.cells.some((cell) => stubHint(cell.compact) === "indicator");
}

/** 单位 with the unit of each column beside it, below captions that are the indicators. */
function isUnitsRow(row: GridRow, stub: number): boolean {
  const [name, ...units] = row.cells;
  return (
    name?.column === stub &&
    stubHint(name.compact) === "unit" &&
    units.length > 1 &&
    units.every((cell) => isUnitText(cell.compact))
  );
}

/** The column of names: by its caption, else the first with texts below the header. */
function stubColumn(grid: Grid, at: number, to: number): number {
  const captions = grid.rows.slice(at, to + 2).flatMap((row) => row.cells);
  const named =
    captions.find((cell) => stubHint(cell.compact) === "indicator") ??
    captions.find((cell) => stubHint(cell.compact) === "entity");
  if (named) return named.column;
  const texts = new Map<number, number>();
  for (const row of grid.rows.slice(to + 1, to + 31)) {
    for (const cell of row.cells) {
      if (cell.kind !== "text" || isUnitText(cell.compact)) continue;
      texts.set(cell.column, (texts.get(cell.column) ?? 0) + 1);
    }
  }
  let best = grid.rows[at]?.cells[0]?.column ?? 0;
  let most = 0;
  for (const [column, count] of [...texts].sort(([one], [other]) => one - other)) {
    if (count > most) [best, most] = [column, count];
  }
  return best;
}

/** A last row of units alone, with no row below it, is the one row of an empty template. */
function giveBackTemplateRow(grid: Grid, at: number, to: number): number {
  const row = grid.rows[to];
  if (to === at || !row || grid.rows[to + 1]) return to;
  return row.cells.every((cell) => isUnitText(cell.compact)) ? to - 1 : to;
}

/** Group captions above the row that was recognised: they leave the column of names free, or caption it. */
function extendUp(grid: Grid, start: number, at: number, stub: number): number {
  let from = at;
  while (from > start && at - from < 3) {
    const row = grid.rows[from - 1];
    if (!row || !isCaptionRow(row) || !isGroupRow(grid, row, from, stub)) break;
    from -= 1;
  }
  return from;
}

function isGroupRow(grid: Grid, row: GridRow, from: number, stub: number): boolean {
  const covers = row.cells.some((cell) => cell.column <= stub && stub <= cell.right);
  const captioned = grid.rows[from]?.cells.some((cell) => cell.column === stub) ?? false;
  const below = grid.rows[from]?.cells ?? [];
  const above = headsBelow(row.cells, below);
  if (covers) {
    const stubOnly = row.cells.find((cell) => cell.column <= stub && stub <= cell.right);
    return !captioned && row.cells.length > 1 && stubOnly?.right === stubOnly?.column;
  }
  if (!above) return false;
  if (row.cells.length > 1) return true;
  const [only] = row.cells;
  return only !== undefined && only.right > only.column && captionHint(only.compact) !== "actual";
}

/** Whether each cell stands above at least one of those below. Linear: both are ordered. */
function headsBelow(cells: readonly GridCell[], below: readonly GridCell[]): boolean {
  let place = 0;
  return cells.every((cell) => {
    while ((below[place]?.column ?? Infinity) < cell.column) place += 1;
    return (below[place]?.column ?? Infinity) <= cell.right;
  });
}
