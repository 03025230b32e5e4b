import type { Range } from "../core/workbook";

/** A cell, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The cells as few rectangles, each cell once: neighbours in a row are joined, then equal stretches
 * of rows below each other. Ordered by the row, then the column of their first cell.
 */
export function joinCells(cells: readonly Place[]): readonly Range[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const stretches: { row: number; left: number; right: number }[] = [];
  for (const { row, column } of ordered) {
    const last = stretches.at(-1);
    if (last?.row === row && column <= last.right + 1) last.right = Math.max(last.right, column);
    else stretches.push({ row, left: column, right: column });
  }
  const growing = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, left, right } of stretches) {
    const key = `${left}:${right}`;
    const above = growing.get(key);
    if (above?.bottom === row - 1) {
      above.bottom = row;
    } else {
      const range = { top: row, left, bottom: row, right };
      growing.set(key, range);
      ranges.push(range);
    }
  }
  return ranges;
}

/** How many cells a range holds. */
export function areaOf({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

export function holds({ top, left, bottom, right }: Range, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cells of a range, row by row. */
export function cellsOf({ top, left, bottom, right }: Range): Place[] {
  const cells: Place[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells;
}
