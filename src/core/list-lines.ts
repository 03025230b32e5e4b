import type { Cell } from "./workbook";

/** What a cell holds, wherever it stands. */
export type CellContent = Omit<Cell, "row" | "column">;

/**
 * Lines of a list that is too long for an object a cell, each with the columns that were asked for, and
 * each text once. Of a text the format is not kept, since it shows as it is in any.
 */
export interface ListLines {
  readonly count: number;
  readonly width: number;
  /**
   * For each column of each line, one line after the other: 0 for no cell, n > 0 for the content n - 1,
   * n < 0 for a number in the format -n - 1.
   */
  readonly kinds: Int32Array;
  /** The numbers, where `kinds` says that there is one. */
  readonly numbers: Float64Array;
  /** The texts, and all else that is no number. */
  readonly contents: readonly CellContent[];
  readonly formats: readonly (string | undefined)[];
}

/** What stands at a place among `kinds`; `undefined` for nothing. */
export function contentAt(
  { kinds, numbers, contents, formats }: ListLines,
  at: number
): CellContent | undefined {
  const kind = kinds[at] ?? 0;
  if (kind >= 0) return contents[kind - 1];
  const value = numbers[at] ?? NaN;
  const format = formats[-kind - 1];
  return format === undefined ? { value } : { value, format };
}
