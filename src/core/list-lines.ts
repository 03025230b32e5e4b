import type { Cell } from "./workbook";

/** What a cell holds, wherever it stands. */
export type CellContent = Omit<Cell, "row" | "column">;

/** Some lines, one after the other. */
export interface LineBlock {
  readonly count: number;
  /**
   * For each column of each line: 0 for no cell, n > 0 for the content n - 1, n < 0 for a number in the
   * format -n - 1.
   */
  readonly kinds: Int32Array;
  /** By column, the number of each line where `kinds` says that there is one; `null` for none at all. */
  readonly numbers: readonly (Float64Array | null)[];
}

/**
 * Lines of a list that is too long for an object a cell, each with the columns that were asked for, and
 * each text once. Of a text the format is not kept, since it shows as it is in any.
 */
export interface ListLines {
  /** How many columns there are. */
  readonly width: number;
  readonly blocks: readonly LineBlock[];
  /** The texts, and all else that is no number. */
  readonly contents: readonly CellContent[];
  readonly formats: readonly (string | undefined)[];
}

/** What stands in a column of a line; `undefined` for nothing. */
export function contentAt(
  { width, contents, formats }: ListLines,
  { kinds, numbers }: LineBlock,
  line: number,
  column: number
): CellContent | undefined {
  const kind = kinds[line * width + column] ?? 0;
  if (kind >= 0) return contents[kind - 1];
  const value = numbers[column]?.[line] ?? NaN;
  const format = formats[-kind - 1];
  return format === undefined ? { value } : { value, format };
}
