import fc from "fast-check";
import { layRows, oldRowOf, type RowPiece } from "../../../src/core/rows/row-layout";
import { stepsOf } from "../../../src/core/rows/row-steps";

const ROWS = 20;

function stepsFor(pieces: readonly RowPiece[]) {
  const layout = layRows(pieces);
  if (typeof layout === "string") throw new Error(layout);
  return { layout, steps: stepsOf(layout) };
}

/** What a host makes of a sheet of so many rows, each named by its number. */
function carryOut(pieces: readonly RowPiece[]): readonly (number | null)[] {
  const { steps } = stepsFor(pieces);
  const rows: (number | null)[] = Array.from({ length: ROWS }, (_, row) => row);
  for (const { at, rows: count } of steps.inserts) {
    rows.splice(at, 0, ...Array.from({ length: count }, () => null));
  }
  for (const { from, to } of steps.copies) {
    const height = from.bottom - from.top + 1;
    for (let row = to.top; row <= to.bottom; row++) {
      rows[row] = rows[from.top + ((row - to.top) % height)] ?? null;
    }
  }
  for (const { top, bottom } of steps.deletes) rows.splice(top, bottom - top + 1);
  return rows;
}

describe("stepsOf", () => {
  it("a line that stands 60 times takes one insert and one copy", () => {
    const lines = Array.from({ length: 60 }, (): RowPiece => [4, 4]);
    const { steps } = stepsFor([[0, 3], ...lines]);
    expect(steps.inserts).toEqual([{ at: 5, rows: 59 }]);
    expect(steps.copies).toEqual([{ from: { top: 4, bottom: 4 }, to: { top: 5, bottom: 63 } }]);
    expect(steps.deletes).toEqual([]);
  });

  it("a host that carries them out comes to the layout", () => {
    const piece = fc
      .tuple(fc.nat(ROWS - 2), fc.nat(ROWS - 2))
      .map(([a, b]): RowPiece => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const rows = carryOut(pieces);
        const { layout } = stepsFor(pieces);
        expect(rows).toEqual(rows.map((_, row) => oldRowOf(layout, row)));
      }),
      { numRuns: 500 }
    );
  });
});
