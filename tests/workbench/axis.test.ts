import { indexAt, layOut, nextShown, sizeOf, startOf } from "../../src/workbench/sheet/axis";

/** Rows of 15 points, which are 20 pixels; row 1 is 30 points high, row 3 hidden. */
const rows = layOut(
  6,
  15,
  new Map([
    [1, { size: 30, hidden: false }],
    [3, { size: 15, hidden: true }],
  ])
);

test.each([
  [0, 0, 20],
  [1, 20, 40],
  [2, 60, 20],
  [3, 80, 0],
  [4, 80, 20],
  [5, 100, 20],
])("row %d begins at pixel %d and is %d high", (row, start, size) => {
  expect([startOf(rows, row), sizeOf(rows, row)]).toEqual([start, size]);
});

test.each([
  [0, 0],
  [19.9, 0],
  [20, 1],
  [79, 2],
  [80, 4],
  [119, 5],
  [5000, 5],
  [-3, 0],
])("pixel %d lies in row %d", (pixel, row) => {
  expect(indexAt(rows, pixel)).toBe(row);
});

test("moving passes over what is hidden and stops at the edges", () => {
  expect(nextShown(rows, 2, 1)).toBe(4);
  expect(nextShown(rows, 4, -1)).toBe(2);
  expect(nextShown(rows, 5, 1)).toBe(5);
  expect(nextShown(rows, 0, -1)).toBe(0);
});
