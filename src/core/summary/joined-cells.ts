import type { Range } from "../workbook";

/** The merges of a sheet once a range is joined: those that it touches go. One cell joins nothing. */
export function joinCells(merges: readonly Range[], range: Range): readonly Range[] {
  const apart = merges.filter(
    (one) =>
      one.bottom < range.top ||
      one.top > range.bottom ||
      one.right < range.left ||
      one.left > range.right
  );
  return isOneCell(range) ? apart : [...apart, range];
}

/** Whether a range is a single cell. */
export function isOneCell({ top, left, bottom, right }: Range): boolean {
  return top === bottom && left === right;
}
