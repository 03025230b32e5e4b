import type { Edit } from "../../src/core/workbook";

export type ArrangeRows = Extract<Edit, { readonly kind: "arrangeRows" }>;

/** Pieces of rows as a sheet shows them, from 1. */
export function arrange(...shown: readonly (readonly [number, number])[]): ArrangeRows {
  return {
    kind: "arrangeRows",
    sheet: "表",
    pieces: shown.map(([first, last]) => [first - 1, last - 1]),
  };
}

/** Row 2 three times. */
export const THRICE = arrange([1, 1], [2, 2], [2, 2], [2, 2]);
