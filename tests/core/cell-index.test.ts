import fc from "fast-check";
import { indexCells } from "../../src/core/cell-index";

const place = fc.record({ row: fc.nat(6), column: fc.nat(9) });

test("every cell is found at its place, and nothing anywhere else", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { selector: ({ row, column }) => row * 16 + column }),
      (places) => {
        const cells = places
          .sort((one, other) => one.row - other.row || one.column - other.column)
          .map((at) => ({ ...at, value: 1 }));
        const cellAt = indexCells({ cells });
        const all = new Map(cells.map((cell) => [cell.row * 16 + cell.column, cell]));
        for (let row = 0; row < 8; row++)
          for (let column = 0; column < 11; column++)
            expect(cellAt(row, column)).toBe(all.get(row * 16 + column));
      }
    )
  );
});
