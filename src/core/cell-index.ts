import type { Cell, Sheet } from "./workbook";

const COLUMNS = 16_384;
const keyOf = (cell: Cell) => cell.row * COLUMNS + cell.column;

/**
 * Finds the cells of a sheet by row and column. For cells in their order, as readers give them, nothing
 * is built; others are indexed in one pass, and of two for one place the later is found.
 */
export function indexCells({
  cells,
}: Pick<Sheet, "cells">): (row: number, column: number) => Cell | undefined {
  if (isOrdered(cells)) return (row, column) => searchCell(cells, row * COLUMNS + column);
  const byKey = new Map<number, Cell>();
  for (const cell of cells) byKey.set(keyOf(cell), cell);
  return (row, column) => byKey.get(row * COLUMNS + column);
}

function isOrdered(cells: Sheet["cells"]): boolean {
  let last = -1;
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key <= last) return false;
    last = key;
  }
  return true;
}

function searchCell(cells: Sheet["cells"], key: number): Cell | undefined {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (!cell) return undefined;
    const found = keyOf(cell);
    if (found === key) return cell;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
