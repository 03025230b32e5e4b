import fc from "fast-check";
import { cellName } from "../../src/core/address";
import { layRows, oldRowOf } from "../../src/core/rows/row-layout";
import type { Cell } from "../../src/core/workbook";
import type { ArrangeRows } from "./arranged";
import { cellsOf, patch, workbookOfRows } from "./hand-made";

interface Filled {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

const LAST = 30;

/** Cells of a small sheet, in order. */
const filled = fc
  .uniqueArray(fc.tuple(fc.nat(LAST), fc.nat(5)), { maxLength: 40, selector: String })
  .map((places) =>
    places
      .sort(([row, column], [otherRow, other]) => row - otherRow || column - other)
      .map(([row, column], value): Filled => ({ row, column, value }))
  );

const pieces = fc.array(
  fc.tuple(fc.nat(LAST), fc.nat(LAST)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  { maxLength: 8 }
);

function workbook(cells: readonly Filled[]): Uint8Array {
  const rows = new Map<number, string>();
  for (const { row, column, value } of cells) {
    const cell = `<c r="${cellName(row, column)}"><v>${value}</v></c>`;
    rows.set(row, (rows.get(row) ?? "") + cell);
  }
  return workbookOfRows([...rows].map(([row, xml]) => `<row r="${row + 1}">${xml}</row>`).join(""));
}

const plain = (cells: readonly Cell[]): readonly string[] =>
  cells.map(({ row, column, value }) => `${cellName(row, column)}=${String(value)}`);

describe("rows laid out anew", () => {
  it("each new row has the cells of its old row, and no row is lost or added", () => {
    fc.assert(
      fc.property(filled, pieces, (cells, list) => {
        const layout = layRows(list);
        if (typeof layout === "string") throw new Error(layout);
        const edit: ArrangeRows = { kind: "arrangeRows", sheet: "表", pieces: list };
        const after = cellsOf(patch(workbook(cells), edit));
        const expected: string[] = [];
        const end = LAST + 2 + list.reduce((sum, [first, last]) => sum + last - first + 1, 0);
        for (let row = 0; row <= end; row++) {
          for (const cell of cells) {
            if (cell.row !== oldRowOf(layout, row)) continue;
            expected.push(`${cellName(row, cell.column)}=${String(cell.value)}`);
          }
        }
        expect(plain(after)).toEqual(expected);
      })
    );
  });

  it("pieces that follow each other from the first row on change nothing", () => {
    fc.assert(
      fc.property(filled, fc.uniqueArray(fc.nat(LAST), { maxLength: 6 }), (cells, cuts) => {
        const starts = [0, ...cuts.filter((cut) => cut > 0)].sort((a, b) => a - b);
        const list = starts.map((first, index) => [first, (starts[index + 1] ?? 40) - 1] as const);
        const before = workbook(cells);
        expect(patch(before, { kind: "arrangeRows", sheet: "表", pieces: list })).toBe(before);
      })
    );
  });
});
