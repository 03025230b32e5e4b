import { arrangeFormula } from "../../../src/core/rows/formula-rows";
import { scanFormula } from "../../../src/core/rows/formula-scan";
import { renameSheetInFormula } from "../../../src/core/rows/formula-sheet";
import { loseOffSheet, shiftFormula } from "../../../src/core/rows/formula-shift";
import type { RowPiece } from "../../../src/core/rows/row-layout";
import { layRows, runAt } from "../../../src/core/rows/row-layout";
import { expectLinear } from "../../growth";

/** Rows as a sheet shows them, from 1. */
const pieces = (...shown: readonly RowPiece[]): readonly RowPiece[] =>
  shown.map(([first, last]) => [first - 1, last - 1]);

function laid(list: readonly RowPiece[]) {
  const layout = layRows(list);
  if (typeof layout === "string") throw new Error(layout);
  return layout;
}

/** The formula of a cell of sheet 表 that stands in the row `shown` of the new layout; `null`: elsewhere. */
function arranged(formula: string, list: readonly RowPiece[], shown: number | null = null): string {
  const layout = laid(list);
  const run = shown === null ? undefined : runAt(layout, shown - 1);
  return arrangeFormula(formula, { sheet: "表", layout }, { onSheet: shown !== null }, run).text;
}

const THRICE = pieces([1, 4], [5, 5], [5, 5], [5, 5]);

describe("a formula when row 5 stands three times", () => {
  it.each([
    ["SUM(B2:B4)", "SUM(B2:B4)"],
    ["SUM(B5)", "SUM(B5:B7)"],
    ["SUM( $B$5 )", "SUM( $B$5:$B$7 )"],
    ["SUBTOTAL(9,B5)", "SUBTOTAL(9,B5:B7)"],
    ["SUM(B5:B5)/COUNT(b5)", "SUM(B5:B7)/COUNT(b5:b7)"],
    ["SUM(B4:B6)", "SUM(B4:B8)"],
    ["SUM(B6:B4)", "SUM(B8:B4)"],
    ["B5*2+B6", "B5*2+B8"],
    ["SUM(B5*2)", "SUM(B5*2)"],
    ["MAX(B5,0)", "MAX(B5,0)"],
    ["ROUND(B5)", "ROUND(B5)"],
    ["SUM(5:5)+SUM($6:$7)+SUM(B:B)", "SUM(5:7)+SUM($8:$9)+SUM(B:B)"],
    ["VLOOKUP(1,A5:D5,2)", "VLOOKUP(1,A5:D7,2)"],
    ["B2:INDEX(B:B,9):B5", "B2:INDEX(B:B,9):B7"],
    ["SUM(B2:B1048576)+SUM(1:1048576)", "SUM(B2:B1048576)+SUM(1:1048576)"],
    ['"B6"&B6&"B""6"', '"B6"&B8&"B""6"'],
    ["表!B6+'表'!$B$6+'别的'!B6", "表!B8+'表'!$B$8+'别的'!B6"],
    [
      "[1]表!B6+'[a.xlsx]表'!B6+'表:丙'!B6+甲:表!B6",
      "[1]表!B6+'[a.xlsx]表'!B6+'表:丙'!B6+甲:表!B6",
    ],
    ["表!B6:表!B7", "表!B8:表!B9"],
    [
      "T6[[#This Row],[B6]]+LOG10(B6)+R6C6+_B6+ABCD6",
      "T6[[#This Row],[B6]]+LOG10(B8)+R6C6+_B6+ABCD6",
    ],
    ["#REF!B6+#N/A+B6#", "#REF!B6+#N/A+B8#"],
    ["{1,2;3,4}*1.5E6+B6%", "{1,2;3,4}*1.5E6+B8%"],
  ])("%s below them reads %s", (before, after) => {
    expect(arranged(before, THRICE, 8)).toBe(after);
  });

  it.each([
    ["C5/B5", 6, "C6/B6"],
    ["C5/$B$5+SUM(B5:D5)", 7, "C7/$B$7+SUM(B7:D7)"],
    ["B4+C5", 7, "B4+C7"],
    ["SUM(B$2:B5)", 6, "SUM(B$2:B6)"],
    ["C5/B6", 6, "C6/B8"],
  ])("%s in the copy at row %i reads %s", (before, row, after) => {
    expect(arranged(before, THRICE, row)).toBe(after);
  });

  it("follows the sheet's name from other sheets and leaves what names no sheet", () => {
    expect(arranged("SUM(表!B5)+B6", THRICE)).toBe("SUM(表!B5:B7)+B6");
  });
});

describe("a formula when rows go or move", () => {
  const without = pieces([1, 2], [6, 6]);

  it.each([
    ["B4", "#REF!"],
    ["表!$B$4+B6", "表!#REF!+B3"],
    ["SUM(B2:B6)", "SUM(B2:B3)"],
    ["SUM(B4:B9)", "SUM(B3:B6)"],
    ["SUM(3:5)", "SUM(0)"],
    ["MAX(3:5)", "MAX(#REF!)"],
  ])("%s reads %s where rows 3 to 5 are gone", (before, after) => {
    expect(arranged(before, without, 3)).toBe(after);
  });

  it("sums exactly the lines where subtotals stand between them", () => {
    const blocks = pieces([1, 1], [2, 2], [3, 3], [3, 3], [2, 2], [3, 3], [4, 4]);
    expect(arranged("SUM(B3)", blocks, 2)).toBe("SUM(B3:B4)");
    expect(arranged("SUM(B3)", blocks, 5)).toBe("SUM(B6)");
    expect(arranged("SUM(表!B3)", blocks)).toBe("SUM(表!B3:B4,表!B6)");
    expect(arranged("A2&B3", blocks, 4)).toBe("A2&B4");
    expect(arranged("A2&B3", blocks, 6)).toBe("A5&B6");
  });

  it("gives a block without lines no line of another block", () => {
    const blocks = pieces([1, 1], [2, 2], [3, 3], [2, 2], [4, 4]);
    expect(arranged("SUM(B3)", blocks, 2)).toBe("SUM(B3)");
    expect(arranged("SUM(B3)", blocks, 4)).toBe("SUM(0)");
  });
});

describe("scanFormula", () => {
  it.each(["'", "[", '"', "A1:", "SUM(", "A1,", "( ", "#", "!", "A"])(
    "takes time in proportion to a formula of nothing but %s",
    (piece) => expectLinear(scanFormula, piece)
  );
});

describe("shiftFormula", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(1:2)+SUM($1:2)+SUM(A:B)", "SUM(3:4)+SUM($1:4)+SUM(B:C)"],
    ['表!A1&"A1"&[1]表!A1', '表!B3&"A1"&[1]表!B3'],
    ["XFD1048576", "A2"],
  ])("two rows down and one to the right %s reads %s", (before, after) => {
    expect(shiftFormula(before, 2, 1)).toBe(after);
  });

  it.each([
    ["A3+B2", "A2+B1"],
    ["A1+B2", "#REF!+B1"],
    ["SUM(A1:B9)+A$1", "SUM(#REF!)+A$1"],
    ["'年 报'!A1+表!$B1", "'年 报'!#REF!+表!#REF!"],
    ["SUM(1:2)+SUM(A:A)", "SUM(#REF!)+SUM(A:A)"],
  ])("dragged one row up %s reads %s: what leaves the sheet is lost", (before, after) => {
    expect(shiftFormula(before, -1, 0, loseOffSheet)).toBe(after);
  });

  it.each([
    "LOG10(2)&\"A1\"&'A1'!名",
    "表1[[#This Row],[A1]]+TAXE2024+_A1+A1B",
    "#REF!A1+收入.A1+XFE1+A1048577",
    "[1]表!率+TRUE+1E5",
  ])("finds no cell in %s", (formula) => {
    expect(shiftFormula(formula, 3, 3, loseOffSheet)).toBe(formula);
  });
});

describe("renameSheetInFormula", () => {
  it("changes the sheet before cells and names, and nothing else", () => {
    expect(renameSheetInFormula("表!A1+'表'!名+\"表!A1\"+表2!A1+[1]表!A1", "表", "年终's")).toBe(
      "'年终''s'!A1+'年终''s'!名+\"表!A1\"+表2!A1+[1]表!A1"
    );
  });
});
