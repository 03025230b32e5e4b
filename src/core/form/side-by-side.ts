import { askedOfFamilies } from "../alike-sheets";
import { firstIndex } from "../first-index";
import type { Cell, Range, Sheet } from "../workbook";

/**
 * The forms that stand side by side on a sheet, each with a form number (表号) of its own and an empty
 * column before it, as sheets of their own; mostly the sheet alone. Cells stay where they are.
 */
export function sheetsBeside(sheet: Sheet): readonly Sheet[] {
  if (!hasNumbersBeside(sheet.cells)) return [sheet];
  const cells = sheet.cells.filter(({ value }) => value !== null && value !== "");
  const taken = new Set(cells.map(({ column }) => column));
  const numbers = [...new Set(cells.filter(isNumber).map(({ column }) => column))];
  addMerged(sheet.merges, Math.max(...numbers), taken);
  const gaps: number[] = [];
  let before = Infinity;
  for (const column of numbers.sort((one, other) => one - other)) {
    let gap = before + 1;
    while (gap < column && taken.has(gap)) gap += 1;
    if (gap < column) gaps.push(gap);
    before = column;
  }
  // In one pass: a hostile sheet has thousands of numbers.
  const parts = [...gaps, Infinity].map(() => ({
    cells: [] as Cell[],
    merges: [] as Range[],
  }));
  const partOf = (column: number) =>
    parts[firstIndex(gaps.length, (place) => (gaps[place] ?? 0) >= column)];
  const empty = new Set(gaps);
  for (const cell of sheet.cells)
    if (!empty.has(cell.column)) partOf(cell.column)?.cells.push(cell);
  for (const merge of sheet.merges) partOf(merge.left)?.merges.push(merge);
  return parts.map((part) => ({ ...sheet, ...part }));
}

/** Adds the columns up to `last` that a merge covers, in one pass over each. */
function addMerged(merges: Sheet["merges"], last: number, taken: Set<number>): void {
  const reach = new Map<number, number>();
  for (const { left, right } of merges) reach.set(left, Math.max(right, reach.get(left) ?? 0));
  let open = -1;
  for (let column = 0; column <= last; column++) {
    open = Math.max(open, reach.get(column) ?? -1);
    if (column <= open) taken.add(column);
  }
}

const isNumber = ({ value }: Cell) => typeof value === "string" && /^\s*表\s*号/u.test(value);

const hasNumbersBeside = askedOfFamilies(isNumber, (cells) => {
  const first = cells.find(isNumber);
  return first !== undefined && cells.some((one) => one.column !== first.column && isNumber(one));
});
