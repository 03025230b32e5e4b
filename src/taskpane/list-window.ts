/** Rows from `first` up to but not including `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/**
 * Where each row begins, in pixels, with the end of the last one behind it.
 *
 * @param heightOf the height of a row, measured or estimated
 */
export function rowOffsets(count: number, heightOf: (row: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  let at = 0;
  for (let row = 0; row < count; row += 1) {
    at += heightOf(row);
    offsets[row + 1] = at;
  }
  return offsets;
}

/** The rows that touch the strip from `top` to `bottom`, with some to spare on either side. */
export function visibleSpan(
  offsets: Float64Array,
  top: number,
  bottom: number,
  spare: number
): Span {
  const count = offsets.length - 1;
  const first = Math.max(0, rowAt(offsets, top) - spare);
  const end = Math.min(count, rowAt(offsets, bottom) + 1 + spare);
  return { first: Math.min(first, end), end };
}

/** The row that a height falls into; the nearest one outside the list. */
function rowAt(offsets: Float64Array, height: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
