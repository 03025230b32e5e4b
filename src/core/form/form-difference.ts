import type { GridRow } from "./form-grid";
import { DEFAULT_SIGNS, readFigure } from "../reading";

/** Rows that are looked at: a form whose first rows agree has no other meaning further down. */
const ROWS = 100;

/**
 * Whether a column of changes, such as 增减 without a unit, holds differences (actual − last year) rather
 * than rates: the figures themselves tell. `false` where they do not.
 */
export function holdsDifferences(
  body: readonly GridRow[],
  change: number,
  actual: number,
  lastYear: number
): boolean {
  let differences = 0;
  let others = 0;
  for (const row of body.slice(0, ROWS)) {
    const [changed, now, before] = [change, actual, lastYear].map((column) => valueAt(row, column));
    if (changed === undefined || now === undefined || before === undefined) continue;
    if (now === before) continue;
    // The last digit of any of the three may be rounded.
    const slack = Math.max(0.011, Math.abs(now - before) * 0.002);
    if (Math.abs(now - before - changed) <= slack) differences += 1;
    else others += 1;
  }
  return differences > others;
}

function valueAt(row: GridRow, column: number): number | undefined {
  const found = row.cells.find((cell) => cell.column === column);
  const reading = found && readFigure(found.cell, DEFAULT_SIGNS);
  return reading?.kind === "number" ? reading.value : undefined;
}
