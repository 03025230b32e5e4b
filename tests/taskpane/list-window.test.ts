import fc from "fast-check";
import { rowOffsets, visibleSpan } from "../../src/taskpane/list-window";

const offsets = rowOffsets(100, () => 50);

it.each([
  [0, 500, 0, { first: 0, end: 11 }],
  [1_000, 1_200, 0, { first: 20, end: 25 }],
  [1_010, 1_020, 2, { first: 18, end: 23 }],
  [-800, 0, 0, { first: 0, end: 1 }],
  [9_000, 9_500, 3, { first: 96, end: 100 }],
])(
  "draws the rows that touch the strip from %i to %i, with %i to spare",
  (top, bottom, spare, span) => {
    expect(visibleSpan(offsets, top, bottom, spare)).toEqual(span);
  }
);

it("draws nothing of an empty list", () => {
  expect(
    visibleSpan(
      rowOffsets(0, () => 50),
      0,
      500,
      6
    )
  ).toEqual({ first: 0, end: 0 });
});

it("leaves out no row that is in view, whatever the heights", () => {
  const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(heights, fc.nat(20_000), fc.nat(900), (rows, top, height) => {
      const at = rowOffsets(rows.length, (row) => rows[row]!);
      const span = visibleSpan(at, top, top + height, 0);
      const inView = rows
        .map((_height, row) => row)
        .filter((row) => at[row + 1]! > top && at[row]! < top + height);
      expect(inView.filter((row) => row < span.first || row >= span.end)).toEqual([]);
    })
  );
});
