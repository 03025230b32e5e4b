import type { CellValue, Sheet } from "../workbook";
import type { RecordLine } from "./fill-record";
import { alignRows, type RowValues } from "./row-align";
import type { FilledRow } from "./summary";
import { NO_VALUES, rawText, valuesByRow } from "./template-values";

/** A filled sheet as it is now, beside what was filled into it and what is to be. */
export interface EarlierRows {
  /** How many rows the sheet has, from the top. */
  readonly count: number;
  readonly values: ReadonlyMap<number, RowValues>;
  /** For each row of the new fill the line that recorded it; `null` for a new one. */
  readonly lines: readonly (RecordLine | null)[];
  /** Where each line's row is now; lines of deleted rows have none. */
  readonly rowOf: ReadonlyMap<RecordLine, number>;
  /** Lines whose item is no longer there. */
  readonly gone: readonly RecordLine[];
  /** The row of the template as it is now that a line's row is. */
  readonly templateRowOf: (line: RecordLine) => number;
}

/**
 * Finds the rows of an earlier fill again: on the sheet by what was written in them, in the new fill by
 * their item and their row of the template, which may have moved.
 */
export function findEarlierRows(
  sheet: Sheet,
  lines: readonly RecordLine[],
  rows: readonly FilledRow[],
  template: Sheet
): EarlierRows {
  const values = valuesByRow(sheet);
  const placed = lines.filter((one) => one.row !== null);
  placed.sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  const written = Math.max(-1, ...placed.slice(-1).map((one) => one.row ?? -1));
  const count = Math.max((sheet.cells.at(-1)?.row ?? -1) + 1, written + 1);
  const now = Array.from({ length: count }, (_, row) => values.get(row) ?? NO_VALUES);
  const pairs = alignRows(
    placed.map((one) => one.values),
    now
  );
  const rowOf = new Map<RecordLine, number>();
  placed.forEach((line, index) => {
    const row = pairs[index] ?? -1;
    if (row >= 0) rowOf.set(line, row);
  });
  const templateRow = templateRows(lines, template);
  const templateRowOf = (line: RecordLine) => templateRow.get(line.templateRow) ?? -1;
  const known = new Map<string, RecordLine>();
  countedKeys(lines, (line) => `${String(templateRowOf(line))}\n${line.key}`).forEach(
    (key, index) => {
      const line = lines[index];
      if (line) known.set(key, line);
    }
  );
  const found = countedKeys(rows, (row) => `${String(row.row)}\n${row.key}`).map((key) => {
    const line = known.get(key) ?? null;
    if (line) known.delete(key);
    return line;
  });
  return { count, values, lines: found, rowOf, gone: [...known.values()], templateRowOf };
}

/** Keys that tell apart what has the same one: the second of them is another. */
function countedKeys<T>(all: readonly T[], keyOf: (one: T) => string): readonly string[] {
  const counts = new Map<string, number>();
  return all.map((one) => {
    const key = keyOf(one);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}\n${String(count)}`;
  });
}

/** Where each row of the template as it was is in the template as it is. */
function templateRows(lines: readonly RecordLine[], template: Sheet): ReadonlyMap<number, number> {
  const before = new Map<number, string>();
  for (const { templateRow, raw } of lines) {
    if (raw !== "" || !before.has(templateRow)) before.set(templateRow, raw);
  }
  const values = valuesByRow(template);
  const old = [...before.keys()].sort((one, other) => one - other);
  const last = Math.max(old.at(-1) ?? -1, template.cells.at(-1)?.row ?? -1);
  const all = Array.from({ length: last + 1 }, (_, row) => row);
  const rowOfText = (text: string): ReadonlyMap<number, CellValue> =>
    text === "" ? NO_VALUES : new Map([[0, text]]);
  const isSame = old.every((row) => before.get(row) === rawText(values.get(row) ?? NO_VALUES));
  if (isSame) return new Map(old.map((row) => [row, row]));
  const pairs = alignRows(
    old.map((row) => rowOfText(before.get(row) ?? "")),
    all.map((row) => rowOfText(rawText(values.get(row) ?? NO_VALUES)))
  );
  return new Map(old.map((row, index) => [row, pairs[index] ?? -1]));
}
