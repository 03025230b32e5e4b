import { expectGrowth } from "../../growth";
import { readTables } from "../../../src/core/form/form";
import type { Cell, CellValue, Range, Sheet } from "../../../src/core/workbook";

function sheetWith(
  rows: number,
  columns: number,
  value: (row: number, column: number) => CellValue
) {
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      cells.push({ row, column, value: value(row, column) });
    }
  }
  return sheetOfCells(cells);
}

function sheetOfCells(cells: readonly Cell[], merges: readonly Range[] = []): Sheet {
  return {
    name: "x",
    kind: "worksheet",
    visibility: "visible",
    cells,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** Each sheet at a given size: columns, rows or signs. */
describe("a hostile sheet", () => {
  it.each<[string, number, (size: number) => Sheet]>([
    [
      "a row of code captions above numbers",
      4_096,
      (size) => sheetWith(2, size, (row, at) => (row ? at : "代码")),
    ],
    [
      "a row of name captions",
      4_096,
      (size) => sheetWith(2, size, (row, at) => (row ? (at % 2 ? "x" : at) : "指标")),
    ],
    [
      "rows of texts and numbers in turn",
      4_096,
      (size) => sheetWith(6, size, (row) => (row % 2 ? 5 : "abc")),
    ],
    ["headers", 7_500, (size) => sheetWith(size, 2, (_row, at) => (at ? "本年" : "指标"))],
    ["notes", 7_500, (size) => sheetWith(size, 2, (row, at) => (at ? 5 : row % 3 ? "a" : "注："))],
    [
      "indents",
      7_500,
      (size) =>
        sheetWith(size, 2, (row, at) =>
          at ? (row ? 5 : "本年") : row ? `${" ".repeat(row % 300)}其中：a` : "指标"
        ),
    ],
    [
      "long texts",
      8_000,
      (size) =>
        sheetWith(
          100,
          4,
          (row, at) =>
            ["指标", `${" ".repeat(size)}b（`, "(".repeat(size), "单位：".repeat(size / 4)][
              row ? at : 0
            ] ?? ""
        ),
    ],
  ])("with %s is read in time that grows with it", (_name, size, make) => {
    expectGrowth(
      (at) => {
        const sheet = make(at);
        return () => readTables(sheet);
      },
      { size, times: 4, most: 10 }
    );
  });

  it("with 200,000 merges over all columns gives its one row", () => {
    const texts: [number, number, CellValue][] = [
      [0, 0, "指标"],
      [0, 1, "本年"],
      [1, 0, "申请"],
      [1, 1, 3],
      [1_048_575, 16_383, "x"],
    ];
    const cells = texts.map(([row, column, value]) => ({ row, column, value }));
    const merges = Array.from({ length: 200_000 }, (_one, at) => ({
      top: at + 1,
      left: 2,
      bottom: at + 4,
      right: 16_383,
    }));
    const tables = readTables(sheetOfCells(cells, merges));
    expect(tables.map((table) => table.rows.map((row) => row.name))).toEqual([["申请"]]);
  });
});
