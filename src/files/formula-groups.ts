import type { Range } from "../core/workbook";
import { refuseRows } from "./arrange/arranging";
import { areaOf } from "./cell-ranges";
import type { CellPlace, RowScan } from "./row-scan";
import { scanRows } from "./row-scan";
import { sharedFormulas, unshareCell } from "./shared-formulas";
import type { RowsContext, SheetValues } from "./write-cells";
import type { Splice } from "./xml-tree";

/**
 * What keeps formulas whole that shared the text of a cell which is written over: each cell of the group
 * that is left gets the formula as its own. Groups whose text stays are not touched. Throws `rows_bound`
 * where an array formula or a data table would lose some of its cells and not all.
 *
 * @param refilled the cells that lose what they hold, of those that are there
 */
export function keepGroups(
  rows: string,
  { filled, sharedUses }: RowScan,
  refilled: readonly CellPlace[],
  values: SheetValues,
  { part, prefix, sheet }: RowsContext
): readonly Splice[] {
  for (const range of filled) {
    const taken = refilledIn(range, values);
    if (taken > 0 && taken < areaOf(range)) refuseRows(sheet, "array", range);
  }
  const left = new Map(sharedUses);
  const broken = new Set<string>();
  for (const { shared, master } of refilled) {
    if (shared === undefined) continue;
    left.set(shared, (left.get(shared) ?? 0) - 1);
    if (master) broken.add(shared);
  }
  for (const group of broken) if (left.get(group) === 0) broken.delete(group);
  if (broken.size === 0) return [];
  const gone = new Set(refilled.map(({ start }) => start));
  const { cells } = scanRows(rows, part, prefix, { has: () => true });
  const formulas = sharedFormulas(rows, cells, part);
  return cells.flatMap((cell) =>
    cell.shared !== undefined && broken.has(cell.shared) && !gone.has(cell.start)
      ? unshareCell(rows, cell, part, formulas)
      : []
  );
}

function refilledIn({ top, bottom, left, right }: Range, values: SheetValues): number {
  let taken = 0;
  for (const [row, cells] of values) {
    if (row < top || row > bottom) continue;
    for (const [column, { value }] of cells) {
      if (column >= left && column <= right && value !== undefined) taken++;
    }
  }
  return taken;
}
