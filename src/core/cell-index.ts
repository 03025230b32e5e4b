import type { Cell, Sheet } from "./workbook";

const COLUMNS = 16_384;
const keyOf = (cell: Cell) => cell.row * COLUMNS + cell.column;

/** Finds a cell by row and column; where it was found goes into `last`, and is looked at first. */
export type CellFinder = (
  row: number,
  column: number,
  last?: { place: number }
) => Cell | undefined;

/**
 * Finds the cells of a sheet by row and column. For cells in their order, as readers give them, nothing
 * is built; others are indexed in one pass, and of two for one place the later is found.
 */
export function indexCells({ cells }: Pick<Sheet, "cells">): CellFinder {
  if (isOrdered(cells))
    return (row, column, last) => {
      const there = last && cells[last.place];
      if (there?.row === row && there.column === column) return there;
      const place = searchCell(cells, row * COLUMNS + column);
      if (last && place >= 0) last.place = place;
      return cells[place];
    };
  const byKey = new Map<number, Cell>();
  for (const cell of cells) byKey.set(keyOf(cell), cell);
  return (row, column) => byKey.get(row * COLUMNS + column);
}

function isOrdered(cells: Sheet["cells"]): boolean {
  let row = -1;
  let column = -1;
  for (const cell of cells) {
    if (cell.row < row || (cell.row === row && cell.column <= column)) return false;
    row = cell.row;
    column = cell.column;
  }
  return true;
}

/** The place of a cell; -1 for none. */
function searchCell(cells: Sheet["cells"], key: number): number {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keyOf(cells[middle] as Cell);
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
