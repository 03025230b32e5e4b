import type { Range } from "../workbook";

/** The cells of a column in some rows as few ranges, from the top. */
export function joinRows(rows: readonly number[], column: number): readonly Range[] {
  const ranges: { top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && row <= last.bottom + 1) last.bottom = row;
    else ranges.push({ top: row, bottom: row });
  }
  return ranges.map((range) => ({ ...range, left: column, right: column }));
}
