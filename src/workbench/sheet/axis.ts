import type { Band } from "../../../tests/excel-host/model/workbook";

/** The rows or the columns of a sheet as they lie on the screen, in pixels. */
export interface Axis {
  readonly count: number;
  /** Where each begins; one more than `count`, the last being the end of all. */
  readonly offsets: Float64Array;
}

/** A point is 1/72 inch, a pixel of the screen 1/96. */
const PIXELS_PER_POINT = 96 / 72;

/** Lays out `count` rows or columns; `standard` is the size in points of those without their own. */
export function layOut(count: number, standard: number, bands: ReadonlyMap<number, Band>): Axis {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    offsets[index + 1] = startOf({ count, offsets }, index) + bandSize(bands.get(index), standard);
  }
  return { count, offsets };
}

function bandSize(band: Band | undefined, standard: number): number {
  if (band?.hidden) return 0;
  return Math.round((band?.size ?? standard) * PIXELS_PER_POINT);
}

export function startOf(axis: Axis, index: number): number {
  return axis.offsets[Math.min(index, axis.count)] ?? 0;
}

export function sizeOf(axis: Axis, first: number, last = first): number {
  return startOf(axis, last + 1) - startOf(axis, first);
}

/** The row or column at a pixel, the nearest one where there is none. */
export function indexAt(axis: Axis, pixel: number): number {
  let low = 0;
  let high = axis.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(axis, middle + 1) > pixel) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

/** The next one that shows from `from` on, going by `step`; `from` itself where there is none. */
export function nextShown(axis: Axis, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < axis.count; index += step) {
    if (sizeOf(axis, index) > 0) return index;
  }
  return from;
}
