import { parseCellName } from "../core/address";
import { refuseDamaged } from "./refuse";
import type { NewTable } from "./sheet-edits";

/** Table names that Excel takes for the same are equal here. */
export function tableNameKey(name: string): string {
  return name.toLowerCase();
}

/** What Excel takes for a table's or a column's name at most. */
const LONGEST_NAME = 255;

/**
 * Throws `damaged` for a table that Excel would refuse: `table_name` (empty, with spaces or signs,
 * or one that reads as a cell), `table_range` (a header without a row below it, or a totals row right below it), `table_columns`
 * (not one name a column, or empty, equal or too long ones).
 */
export function checkTable({ range, name, columns, totals }: NewTable): void {
  if (!isName(name)) refuseDamaged(name, "table_name");
  if (range.bottom - (totals ? 1 : 0) <= range.top) refuseDamaged(name, "table_range");
  if (totals && totals.length !== columns.length) refuseDamaged(name, "table_columns");
  const distinct = new Set(columns.map(tableNameKey));
  const fitting = columns.every((column) => column !== "" && column.length <= LONGEST_NAME);
  const counted = columns.length === range.right - range.left + 1;
  if (!fitting || !counted || distinct.size !== columns.length) {
    refuseDamaged(name, "table_columns");
  }
}

/** What Excel takes for the name of a table or a reference: letters, digits, `_`, `.` and `\`, and not first a digit; nor a reference in either notation. */
export function isName(name: string): boolean {
  if (name.length > LONGEST_NAME || !/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]*$/u.test(name)) return false;
  return parseCellName(name) === null && !/^(?:r\d*c?\d*|c\d*)$/i.test(name);
}
