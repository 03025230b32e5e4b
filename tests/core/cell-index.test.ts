import { indexCells } from "../../src/core/cell-index";
import type { Cell, Sheet } from "../../src/core/workbook";

const PLACES: readonly (readonly [row: number, column: number])[] = [
  [0, 1],
  [0, 16_383],
  [1, 0],
  [4, 2],
  [1_048_575, 16_383],
];
const ordered = PLACES.map(([row, column], value): Cell => ({ row, column, value }));
const sheetOf = (cells: readonly Cell[]): Sheet => ({
  ...{ name: "K1", kind: "worksheet", visibility: "visible", cells },
  ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
});

test.each([
  ["in their order", ordered],
  ["in another order", [...ordered].reverse()],
])("finds each cell by its place: %s", (_, cells) => {
  const cellAt = indexCells(sheetOf(cells));
  expect(PLACES.map(([row, column]) => cellAt(row, column)?.value)).toEqual([0, 1, 2, 3, 4]);
  const empty = [cellAt(0, 0), cellAt(0, 2), cellAt(2, 0), cellAt(1, 1), cellAt(9, 9)];
  expect(empty).toEqual(Array(5).fill(undefined));
});

test("of two cells for one place the later is found", () => {
  const [one, other] = [1, 2].map((value) => ({ row: 3, column: 3, value }));
  expect(indexCells(sheetOf([one!, other!]))(3, 3)?.value).toBe(2);
});
