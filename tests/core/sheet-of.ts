import { parseRange } from "../../src/core/address";
import type { Cell, CellValue, Range, Sheet } from "../../src/core/workbook";

/** A value, or a cell with more than a value; `null` and `undefined` are empty cells. */
export type CellOf = CellValue | undefined | Partial<Cell>;

export interface SheetOptions {
  /** `A1:E1`, … */
  readonly merges?: readonly string[];
  /** From 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet written as it looks, row by row. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellOf[])[],
  options: SheetOptions = {}
): Sheet {
  const cells: Cell[] = [];
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value === null || value === undefined) return;
      cells.push(
        typeof value === "object" ? { value: null, ...value, row, column } : { row, column, value }
      );
    });
  });
  return {
    name,
    kind: "worksheet",
    visibility: "visible",
    cells,
    merges: (options.merges ?? []).map(rangeOf),
    hiddenRows: (options.hiddenRows ?? []).map((row) => [row, row]),
    hiddenColumns: (options.hiddenColumns ?? []).map((column) => [column, column]),
  };
}

function rangeOf(name: string): Range {
  const range = parseRange(name);
  if (!range) throw new Error(`not a range: ${name}`);
  return range;
}
