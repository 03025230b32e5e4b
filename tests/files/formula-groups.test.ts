import fc from "fast-check";
import { cellName } from "../../src/core/address";
import type { CellAddress } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { spellFormulas } from "../../src/files/spelled-formulas";
import { at, codec, partOf, patch, SHEET, workbookOfRows, write } from "./hand-made";

/** What each cell holds, formulas as they read there: `=…`. */
function shown(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const { sheets } = spellFormulas(bytes, readWorkbook(bytes, inflateNode), codec);
  const cells = sheets[0]?.cells ?? [];
  return new Map(
    cells.map(({ row, column, value, formula }) => [
      cellName(row, column),
      formula === undefined ? value : `=${formula}`,
    ])
  );
}

const drop = (row: number, column: number) =>
  ({ kind: "dropResult", at: at(row, column) }) as const;

const member = (name: string, result = 0) =>
  `<c r="${name}" s="0"><f t="shared" si="0"/><v>${String(result)}</v></c>`;

/** C1 to C4 share what stands in C1. */
const DRAGGED = workbookOfRows(
  '<row r="1"><c r="C1"><f t="shared" ref="C1:C4" si="0">A1/$B$1*SUM(表!A$1:A1)</f><v>7</v></c></row>' +
    `<row r="2">${member("C2", 8)}</row><row r="3">${member("C3")}</row><row r="4">${member("C4")}</row>`
);

describe("formulas that share a text", () => {
  it("read in each cell as they mean there", () => {
    expect([...shown(DRAGGED).values()]).toEqual([
      "=A1/$B$1*SUM(表!A$1:A1)",
      "=A2/$B$1*SUM(表!A$1:A2)",
      "=A3/$B$1*SUM(表!A$1:A3)",
      "=A4/$B$1*SUM(表!A$1:A4)",
    ]);
  });

  it("keep their own where the text is written over, with result and look", () => {
    const after = patch(DRAGGED, write(0, 2, 5), write(2, 2, null));
    expect([...shown(after).values()]).toEqual([
      ...[5, "=A2/$B$1*SUM(表!A$1:A2)", "=A4/$B$1*SUM(表!A$1:A4)"],
    ]);
    expect(partOf(after, SHEET)).toContain(
      '<c r="C2" s="0"><f>A2/$B$1*SUM(表!A$1:A2)</f><v>8</v></c>'
    );
  });

  it("go on sharing where others are written over, and where all results go", () => {
    expect(partOf(patch(DRAGGED, write(1, 2, 5)), SHEET)).toContain(member("C3"));
    const stale = patchWorkbook(
      DRAGGED,
      [0, 1, 2, 3].map((row) => drop(row, 2)),
      codec
    );
    expect(shown(stale)).toEqual(shown(DRAGGED));
    expect(partOf(stale, SHEET)).toContain('<c r="C2" s="0"><f t="shared" si="0"/></c>');
    expect(partOf(stale, SHEET)).not.toContain("<v>");
    expect(partOf(stale, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("whichever cells are written over, the others mean what they meant", () => {
    const cell = fc.record({ row: fc.nat(4), column: fc.nat(3) });
    const formula = fc.constantFrom(
      ...["F9+$F9+F$9+$F$9", "SUM(B:C)*SUM(3:$4)", "'表'!G8:H9", 'LOG10(F7)&"A1"', "名1+F1"]
    );
    fc.assert(
      fc.property(formula, cell, fc.uniqueArray(cell), (text, master, written) => {
        const rows = [0, 1, 2, 3, 4].map((row) => {
          const cells = [0, 1, 2, 3].map((column) =>
            row === master.row && column === master.column
              ? `<c r="${cellName(row, column)}"><f t="shared" ref="A1:D5" si="0">${text}</f></c>`
              : member(cellName(row, column))
          );
          return `<row r="${String(row + 1)}">${cells.join("")}</row>`;
        });
        const before = workbookOfRows(rows.join(""));
        const expected = new Map(shown(before));
        for (const { row, column } of written) expected.set(cellName(row, column), 1);
        const edits = written.map(({ row, column }) => write(row, column, 1));
        expect(shown(patch(before, ...edits))).toEqual(expected);
      })
    );
  });
});

describe("a formula that fills several cells", () => {
  const array = workbookOfRows(
    '<row r="1"><c r="A1"><v>4</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>8</v></c></row>' +
      '<row r="2"><c r="B2"><v>6</v></c><c r="C2"><f t="array" ref="C2">SUM(A1:A2*2)</f><v>1</v></c></row>'
  );

  it("has no text in any of them, and one of a single cell has its braces", () => {
    expect([...shown(array).values()]).toEqual([4, "=", "=", "={SUM(A1:A2*2)}"]);
  });

  it("is written over as a whole or not at all", () => {
    const problem = { code: "rows_bound", sheet: "表", by: "array" };
    expect(() => patch(array, write(1, 1, 1))).toThrow(
      expect.objectContaining({ problem: expect.objectContaining(problem) as unknown })
    );
    const after = patch(array, write(0, 1, 1), write(1, 1, 2));
    expect([...shown(after).values()]).toEqual([4, 1, 2, "={SUM(A1:A2*2)}"]);
  });

  it("stays as it is without its results, and a figure is none", () => {
    const places: readonly CellAddress[] = [at(0, 0), at(0, 1), at(1, 1), at(1, 2)];
    const after = patchWorkbook(
      array,
      places.map((place) => ({ kind: "dropResult", at: place }) as const),
      codec
    );
    const sheet = partOf(after, SHEET);
    expect(sheet).toContain('<c r="A1"><v>4</v></c>');
    expect(sheet).toContain('<f t="array" ref="B1:B2">A1:A2*2</f></c>');
    expect(sheet).toContain('<c r="B2"></c>');
    expect(sheet).toContain('<f t="array" ref="C2">SUM(A1:A2*2)</f></c>');
  });
});
