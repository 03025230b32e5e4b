import fc from "fast-check";
import { rangeName } from "../../../src/core/address";
import { applyToSheet } from "../../../src/core/summary/filled-sheet";
import type { Edit, Sheet } from "../../../src/core/workbook";
import { sheetOf } from "../sheet-of";

/** The sheet as rows of values; `undefined` where nothing stands. */
const shown = (sheet: Sheet) => {
  const rows: unknown[][] = [];
  for (const { row, column, value } of sheet.cells) (rows[row] ??= [])[column] = value;
  return Array.from(rows, (row) => row ?? []);
};

const write = (row: number, column: number, value: string | number | null): Edit => ({
  kind: "write",
  at: { sheet: "总结", row, column },
  value,
});
const arrange = (...pieces: [number, number][]): Edit => ({
  kind: "arrangeRows",
  sheet: "总结",
  pieces,
});

describe("a sheet after its edits", () => {
  it("holds what was written, in the number format that was there", () => {
    const sheet = sheetOf("总结", [
      ["完成率", { value: "{{率}}", format: "0.0%", text: "{{率}}" }],
    ]);
    const filled = applyToSheet(sheet, [write(0, 1, 1.28)]);
    expect(filled.cells[1]).toEqual({ row: 0, column: 1, value: 1.28, format: "0.0%" });
  });

  it("is without a cell that was emptied", () => {
    expect(shown(applyToSheet(sheetOf("总结", [["甲", "乙"]]), [write(0, 0, null)]))).toEqual([
      [undefined, "乙"],
    ]);
  });

  it("knows nothing of edits to other sheets", () => {
    const sheet = sheetOf("总结", [["甲"]]);
    const other: Edit = { kind: "write", at: { sheet: "其他", row: 0, column: 0 }, value: "乙" };
    expect(applyToSheet(sheet, [other])).toEqual(sheet);
  });

  it("is the copy, where the edits fill a copy", () => {
    const edits: Edit[] = [
      { kind: "copySheet", from: "模板", name: "总结" },
      write(0, 0, "2023年"),
    ];
    const filled = applyToSheet(sheetOf("模板", [["{{年度}}年"]]), edits);
    expect([filled.name, shown(filled)]).toEqual(["总结", [["2023年"]]]);
  });

  it("is written to after its rows are laid out, wherever the edit stands", () => {
    const sheet = sheetOf("总结", [["题"], ["{{项}}"], ["尾"]]);
    const filled = applyToSheet(sheet, [
      write(1, 0, "一"),
      write(2, 0, "二"),
      arrange([0, 0], [1, 1], [1, 1]),
    ]);
    expect(shown(filled)).toEqual([["题"], ["一"], ["二"], ["尾"]]);
  });

  it("is without rows in no piece, and keeps what lies below the last", () => {
    const sheet = sheetOf("总结", [["a"], ["b"], ["c"], [], ["d"]], { hiddenRows: [2, 4] });
    const filled = applyToSheet(sheet, [arrange([0, 0], [2, 2], [2, 2])]);
    expect(shown(filled)).toEqual([["a"], ["c"], ["c"], [], ["d"]]);
    expect(filled.hiddenRows).toEqual([
      [1, 2],
      [4, 4],
    ]);
  });

  it.each<[string, string[], [number, number][], string[]]>([
    [
      "of a repeated row comes with each copy",
      ["A2:C2"],
      [
        [0, 0],
        [1, 1],
        [1, 1],
      ],
      ["A2:C2", "A3:C3"],
    ],
    [
      "over several rows of a repeated block too",
      ["A2:A3"],
      [
        [0, 0],
        [1, 2],
        [1, 2],
      ],
      ["A2:A3", "A4:A5"],
    ],
    [
      "beside repeated rows stretches",
      ["A1:A3"],
      [
        [0, 0],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      ["A1:A5"],
    ],
    [
      "that begins with the repeated row stretches",
      ["A2:A3"],
      [
        [0, 0],
        [1, 1],
        [1, 1],
      ],
      ["A2:A4"],
    ],
    [
      "that ends with it stretches",
      ["A1:A2"],
      [
        [0, 0],
        [1, 1],
        [1, 1],
      ],
      ["A1:A3"],
    ],
    [
      "that is repeated in two pieces begins anew",
      ["A1:A2"],
      [
        [0, 0],
        [1, 1],
        [0, 0],
        [1, 1],
      ],
      ["A1:A2", "A3:A4"],
    ],
    [
      "below moves",
      ["A4:B4"],
      [
        [0, 0],
        [1, 1],
        [1, 1],
      ],
      ["A5:B5"],
    ],
    [
      "whose rows go, goes",
      ["A2:B2"],
      [
        [0, 0],
        [2, 2],
      ],
      [],
    ],
    [
      "of which one cell is left, goes",
      ["A1:A2"],
      [
        [0, 0],
        [2, 2],
      ],
      [],
    ],
  ])("a merge %s", (_, merges, pieces, expected) => {
    const sheet = sheetOf("总结", [["a"], ["b"], ["c"], ["d"]], { merges });
    expect(applyToSheet(sheet, [arrange(...pieces)]).merges.map(rangeName)).toEqual(expected);
  });

  it("has new merges in place of those they touch", () => {
    const sheet = sheetOf("总结", [["a"]], { merges: ["A1:B1", "A3:B3"] });
    const range = { top: 0, left: 1, bottom: 1, right: 2 };
    expect(
      applyToSheet(sheet, [{ kind: "merge", sheet: "总结", range }]).merges.map(rangeName)
    ).toEqual(["A3:B3", "B1:C2"]);
  });

  it.each<[string, number | null]>([
    ["AVERAGE(A1:A2)", null],
    ["A1/'总结'!A2", null],
    ["合计名称*2", null],
    ["", null],
    ["SUM(KW301!D8:D9)+'三 表'!$E$4", 7],
    ['ROUND(KW301!D8,1)&"A1"', 7],
    ["1+2", 7],
  ])("after a write, knows the result of =%s as %s", (formula, value) => {
    const sheet = sheetOf("总结", [[1], ["{{x}}"], [{ value: 7, formula }]]);
    expect(applyToSheet(sheet, [write(1, 0, 2)]).cells[2]?.value).toBe(value);
  });

  it("keeps the results of formulas while nothing is written", () => {
    const sheet = sheetOf("总结", [[1], [{ value: 1, formula: "SUM(A1:A1)" }]]);
    expect(applyToSheet(sheet, [])).toEqual(sheet);
  });

  it("has the row of each piece in the order of the pieces", () => {
    const piece = fc.tuple(fc.nat(5), fc.nat(2)).map(([first, more]) => [first, first + more]);
    fc.assert(
      fc.property(fc.array(piece as fc.Arbitrary<[number, number]>), (pieces) => {
        const sheet = sheetOf(
          "总结",
          Array.from({ length: 10 }, (_, row) => [`第${String(row)}行`])
        );
        const below = Math.max(-1, ...pieces.map(([, last]) => last)) + 1;
        const order = [...pieces, [below, 9] as const].flatMap(([first, last]) =>
          sheet.cells.slice(first, last + 1).map(({ value }) => [value])
        );
        expect(shown(applyToSheet(sheet, [arrange(...pieces)]))).toEqual(order);
      })
    );
  });
});
