import { cellName, rangeName } from "../core/address";
import type { CellAddress, Range, Sheet } from "../core/workbook";
import { touches } from "../files/merge-cells";
import { LAST_COLUMN, LAST_ROW } from "../files/sheet-scan";

/** What is in the way of a table, and where. */
export interface InTheWay {
  readonly by: "cells" | "merge" | "table";
  /** Such as `B3` or `A1:F20`. */
  readonly place: string;
}

/** Whether a sheet reaches as far as a table would. */
export function fitsOnSheet(covers: readonly Range[]): boolean {
  return covers.every(({ bottom, right }) => bottom <= LAST_ROW && right <= LAST_COLUMN);
}

/** The first cell that holds something where a table would stand, or the merged cells or table there. */
export function inTheWay(
  sheet: Pick<Sheet, "cells" | "merges">,
  tables: readonly Range[],
  covers: readonly Range[]
): InTheWay | null {
  const touched = (range: Range) => covers.some((one) => touches(one, range));
  const cell = sheet.cells.find(
    ({ row, column, value, formula }) =>
      (value !== null || formula !== undefined) &&
      touched({ top: row, left: column, bottom: row, right: column })
  );
  if (cell) return { by: "cells", place: cellName(cell.row, cell.column) };
  const merge = sheet.merges.find(touched);
  if (merge) return { by: "merge", place: rangeName(merge) };
  const table = tables.find(touched);
  return table ? { by: "table", place: rangeName(table) } : null;
}

/** A name that no table and no other name of the workbook bears. */
export function tableName(
  year: number,
  { row, column }: CellAddress,
  taken: ReadonlySet<string>
): string {
  const name = `Heshu_${String(year)}_${String(row + 1)}_${String(column + 1)}`;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}_${String(count)}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
