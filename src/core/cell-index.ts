import type { Cell, Sheet } from "./workbook";

/**
 * Finds the cells of a sheet by row and column, each in a few steps. Built in one pass, with an entry
 * a row: cells are ordered.
 */
export function indexCells({
  cells,
}: Pick<Sheet, "cells">): (row: number, column: number) => Cell | undefined {
  const starts = new Map<number, number>();
  let last = -1;
  for (let at = 0; at < cells.length; at++) {
    const row = cells[at]?.row ?? -1;
    if (row !== last) starts.set(row, at);
    last = row;
  }
  return (row, column) => {
    let low = starts.get(row);
    if (low === undefined) return undefined;
    // Before it stand no more cells of its row than there are columns.
    let high = Math.min(low + column, cells.length - 1);
    while (low < high) {
      const middle: number = (low + high) >> 1;
      const cell = cells[middle] as Cell;
      if (cell.row > row || cell.column >= column) high = middle;
      else low = middle + 1;
    }
    const found = cells[low];
    return found?.row === row && found.column === column ? found : undefined;
  };
}
