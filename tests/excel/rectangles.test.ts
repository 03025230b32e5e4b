import fc from "fast-check";
import { parseRange } from "../../src/core/address";
import {
  addressLists,
  cellsOf,
  coverCells,
  joinCells,
  rangesOf,
  type Place,
} from "../../src/excel/rectangles";
import type { Range } from "../../src/core/workbook";

const place = fc.record({ row: fc.nat(40), column: fc.nat(12) });
const key = ({ row, column }: Place) => `${String(row)},${String(column)}`;

function placesIn({ top, left, bottom, right }: Range): Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) places.push({ row, column });
  }
  return places;
}

describe("joining cells", () => {
  it("gives few rectangles for what stands together", () => {
    const cells = placesIn({ top: 2, left: 1, bottom: 9, right: 4 });
    expect(joinCells(cells)).toEqual([{ top: 2, left: 1, bottom: 9, right: 4 }]);
  });

  it("covers each cell once and nothing else", () => {
    fc.assert(
      fc.property(fc.array(place), (cells) => {
        const joined = joinCells(cells).flatMap(placesIn).map(key);
        expect(joined.sort()).toEqual([...new Set(cells.map(key))].sort());
      })
    );
  });
});

describe("the ranges that are written", () => {
  it("hold every cell, and are one where the cells stand near", () => {
    const near = [
      { row: 0, column: 0 },
      { row: 3, column: 5 },
    ];
    expect(coverCells(near)).toEqual([{ top: 0, left: 0, bottom: 3, right: 5 }]);
  });

  it("do not reach over long empty stretches", () => {
    const far = [
      { row: 0, column: 0 },
      { row: 500_000, column: 5000 },
    ];
    expect(coverCells(far)).toHaveLength(2);
  });

  it("hold every cell and stay in proportion to them", () => {
    const wide = fc.record({ row: fc.nat(3000), column: fc.nat(300) });
    fc.assert(
      fc.property(fc.array(wide, { maxLength: 200 }), (cells) => {
        const covers = coverCells(cells);
        const inside = (one: Place) =>
          covers.some(
            ({ top, left, bottom, right }) =>
              one.row >= top && one.row <= bottom && one.column >= left && one.column <= right
          );
        expect(cells.every(inside)).toBe(true);
        const area = covers.reduce((sum, range) => sum + cellsOf(range), 0);
        expect(area).toBeLessThanOrEqual(2000 * Math.max(1, cells.length));
      })
    );
  });
});

describe("lists of addresses", () => {
  it("stay within what Excel takes, and lose nothing", () => {
    const ranges = Array.from({ length: 5000 }, (_, row) => ({
      top: row * 2,
      left: 3,
      bottom: row * 2,
      right: 9,
    }));
    const lists = addressLists(ranges);
    expect(lists.every((list) => list.length <= 8000)).toBe(true);
    expect(lists.flatMap((list) => list.split(",").map(parseRange))).toEqual(ranges);
    expect(addressLists([])).toEqual([]);
  });

  it("are read back from what Excel tells, whatever the sheet is called", () => {
    expect(rangesOf("表一!A1:B2, 表一!D4")).toHaveLength(2);
    expect(rangesOf("'a,b'!A1:B2,'a,b'!C3")).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 2 },
    ]);
    expect(rangesOf("'it''s, !1'!C3")).toEqual([{ top: 2, left: 2, bottom: 2, right: 2 }]);
    expect(rangesOf("")).toEqual([]);
  });
});
