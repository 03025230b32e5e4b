import type { Cell, Workbook } from "../../src/core/workbook";
import { digestText } from "../../src/files/digest";

function workbookOf(cells: readonly Cell[]): Workbook {
  const body = { cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  const sheet = { name: "表 1", kind: "worksheet", visibility: "visible", ...body } as const;
  const empty = { ...sheet, name: "空", cells: [] };
  return { sheets: [sheet, empty], names: [], date1904: false };
}

test("lists every value with its place and type, sheet by sheet", () => {
  const text = digestText(
    workbookOf([
      { row: 0, column: 0, value: "指标\r\n名称\r" },
      { row: 0, column: 1, value: 12.5 },
      { row: 1, column: 0, value: true },
      { row: 1, column: 1, value: "#N/A", error: true },
    ])
  );
  expect(text).toBe(
    "S\t表 1\n0\t0\ts\t指标\n名称\n\n0\t1\tn\t1.25000000000000e+1\n1\t0\tb\t1\n1\t1\te\t#N/A\nS\t空\n"
  );
});

test.each([
  ["zero", 0, "n\t0"],
  ["minus zero", -0, "n\t0"],
  ["false", false, "b\t0"],
])("writes %s", (_, value, line) => {
  expect(digestText(workbookOf([{ row: 0, column: 0, value }]))).toContain(`0\t0\t${line}\n`);
});

test("leaves out empty text and formulas that were not calculated", () => {
  const cells: Cell[] = [
    { row: 0, column: 0, value: "", formula: "A2" },
    { row: 0, column: 1, value: null, formula: "A2" },
  ];
  expect(digestText(workbookOf(cells))).toBe(digestText(workbookOf([])));
});

test("does not depend on formulas and formats", () => {
  const bare: Cell = { row: 0, column: 0, value: 1 };
  const dressed: Cell = { ...bare, formula: "1", format: "0.0" };
  expect(digestText(workbookOf([dressed]))).toBe(digestText(workbookOf([bare])));
});
