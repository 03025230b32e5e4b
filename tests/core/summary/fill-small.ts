import { checkWorkbook } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import {
  fillSummary,
  type SummaryFill,
  type SummaryWords,
} from "../../../src/core/summary/summary";
import type { CellValue, Edit, Sheet } from "../../../src/core/workbook";
import { sheetOf } from "../sheet-of";
import { smallWorkbook, type SmallWorkbook } from "../small-workbook";

export const WORDS: SummaryWords = {
  status: (status) => status,
  progress: (target) => (target.rate === null ? "" : `完成目标的${String(target.rate * 100)}%`),
  verdict: (verdict) => verdict,
  period: (year, through) => `${String(year)}年${String(through)}月`,
  listed: (figures) => figures.map((one) => `${one.name}${one.figure}${one.unit}`).join("，"),
  missing: "（未填）",
};

/** Fills a sheet in a small workbook with its own scheme. */
export function fillSheet(template: Sheet, parts: SmallWorkbook = {}): SummaryFill {
  const workbook = smallWorkbook({ ...parts, more: [template, ...(parts.more ?? [])] });
  const { scheme, faults } = readScheme(workbook);
  expect(faults).toEqual([]);
  const result = checkWorkbook(workbook, scheme, { through: null });
  return fillSummary(template, scheme, result, WORDS);
}

/** The rows of a template once they are filled, each up to its last value. */
export function filledRows(
  rows: readonly (readonly CellValue[])[],
  parts: SmallWorkbook = {}
): readonly (readonly CellValue[])[] {
  const fill = fillSheet(sheetOf("年终总结", rows), parts);
  expect(fill.findings).toEqual([]);
  return applied(rows, fill.edits);
}

/** What a grid is after rows were laid out and cells written; nothing else may be among the edits. */
export function applied(
  rows: readonly (readonly CellValue[])[],
  edits: readonly Edit[]
): readonly (readonly CellValue[])[] {
  let grid = rows.map((row) => [...row]);
  for (const edit of edits) {
    if (edit.kind === "arrangeRows") {
      const below = Math.max(...edit.pieces.map(([, last]) => last)) + 1;
      const laid = edit.pieces.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) => [...(grid[first + index] ?? [])])
      );
      grid = [...laid, ...grid.slice(below)];
    } else if (edit.kind === "write") {
      const { row, column } = edit.at;
      while (grid.length <= row) grid.push([]);
      const cells = grid[row] ?? [];
      while (cells.length <= column) cells.push(null);
      cells[column] = edit.value;
    } else throw new Error(`an edit of another kind: ${edit.kind}`);
  }
  const trimmed = grid.map((row) => {
    const length = row.reduce<number>((last, value, at) => (value === null ? last : at + 1), 0);
    return row.slice(0, length);
  });
  while (trimmed.at(-1)?.length === 0) trimmed.pop();
  return trimmed;
}
