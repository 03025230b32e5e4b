import { applyToSheet } from "../../../src/core/summary/filled-sheet";
import type { CellValue, Edit } from "../../../src/core/workbook";
import { expectGrowth } from "../../growth";
import { sheetOf, type CellOf } from "../sheet-of";

/** A1 to A4 are 10, 20, a text and empty; `{{x}}` in B1 is filled with 40. The result of C1. */
function result(formula: string, ...more: CellOf[]): CellValue | undefined {
  const sheet = sheetOf("总结", [
    [10, "{{x}}", { value: 0, formula }],
    [20, ...more],
    ["（未填）"],
  ]);
  const edit: Edit = { kind: "write", at: { sheet: "总结", row: 0, column: 1 }, value: 40 };
  return applyToSheet(sheet, [edit]).cells.find((one) => one.row === 0 && one.column === 2)?.value;
}

describe("a formula of a filled sheet", () => {
  it.each<[string, number | null]>([
    ["SUM(A1:B2)", 70],
    ["sum( $A$1 , A2:A4, 5 )", 35],
    ["B1/A1", 4],
    ["(A1+A2)*2-B1", 20],
    ["A1-A2-5", -15],
    ["-A1+B1%", -9.6],
    ["ROUND(A1/3,1)", 3.3],
    ["ROUND(-A1/4,0)", -3],
    ["A4+1", 1],
    ["A4+0.1+0.2", 0.3],
    ["--A1", 10],
    ["SUM(A1:A2,B1)/SUM(A1)", 7],
    ["A3+1", null],
    ["A1/A4", null],
    ["AVERAGE(A1:A2)", null],
    ["SUM(A1:A2", null],
    ["SUM(A:A)", null],
    ["A1 A2", null],
    ["A1&B1", null],
    ["C1+1", null],
    ["SUM(A1:C1)", null],
    ["其他!A1+A1", null],
    ["", null],
  ])("=%s comes to %s", (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  it("rests on others, wherever they stand", () => {
    expect(result("B2+1", { value: 0, formula: "SUM(A1:A2)" })).toBe(31);
  });

  it("that rests on one without a result has none", () => {
    expect(result("B2+1", { value: 7, formula: "VLOOKUP(A1,A1:A2,1)" })).toBeNull();
  });

  it("adds up repeated rows", () => {
    const sheet = sheetOf("总结", [["题"], ["{{x}}"], [{ value: 0, formula: "SUM(A2:A2)" }]]);
    const at = (row: number) => ({ sheet: "总结", row, column: 0 });
    const filled = applyToSheet(sheet, [
      {
        kind: "arrangeRows",
        sheet: "总结",
        pieces: [
          [0, 0],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      },
      ...[5, 6, 7].map((value, row): Edit => ({ kind: "write", at: at(row + 1), value })),
    ]);
    expect(filled.cells.at(-1)).toMatchObject({ row: 4, value: 18, formula: "SUM(A2:A4)" });
  });

  it("may end a chain of ten thousand", () => {
    const rows = Array.from({ length: 10_000 }, (_, row): CellOf[] => [
      { value: null, formula: row === 0 ? "1" : `A${String(row)}+1` },
    ]);
    expect(applyToSheet(sheetOf("总结", rows), []).cells.at(-1)?.value).toBe(10_000);
  });

  it("is no trap: a long one that means nothing takes linear time", () => {
    expectGrowth(
      (size) => {
        const sheet = sheetOf("总结", [
          [{ value: null, formula: "A".repeat(size) }],
          [{ value: null, formula: "(-".repeat(size) }],
        ]);
        return () => applyToSheet(sheet, []);
      },
      { size: 4_000, times: 4, most: 10 }
    );
  });
});
