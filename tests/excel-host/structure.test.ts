import { fill, openExcel } from "./open-excel";
import { findCell } from "./model/cells";
import { contentOf } from "./model/edit";
import type { SheetModel } from "./model/workbook";

/** Contents of the first rows and columns, as `formulas` shows them. */
function contents(sheet: SheetModel, rows: number, columns: number): unknown[][] {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => contentOf(sheet, row, column))
  );
}

async function change(
  rows: readonly (readonly (string | number)[])[],
  edit: (sheet: Excel.Worksheet) => void,
  prepare: (sheet: SheetModel) => void = () => undefined
): Promise<SheetModel> {
  const { Excel, sheet } = openExcel();
  fill(sheet, rows);
  prepare(sheet);
  await Excel.run(async (context) => {
    edit(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  return sheet;
}

test("an inserted row moves what is below, merges, marks, heights and formulas", async () => {
  const sheet = await change(
    [["title"], [1], [2], ["=SUM(A2:A3)", "=$A$2"]],
    (sheetObject) => sheetObject.getRange("3:3").insert("Down"),
    (model) => {
      model.merges = [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 3, left: 1, bottom: 3, right: 2 },
      ];
      model.rows.set(3, { size: 33, hidden: false });
      model.notes.push({ row: 2, column: 0, text: "n", author: "a" });
    }
  );
  expect(contents(sheet, 5, 2)).toEqual([
    ["title", ""],
    [1, ""],
    ["", ""],
    [2, ""],
    ["=SUM(A2:A4)", "=$A$2"],
  ]);
  expect(sheet.merges[1]).toEqual({ top: 4, left: 1, bottom: 4, right: 2 });
  expect([sheet.rows.get(4)?.size, sheet.notes[0]?.row]).toEqual([33, 3]);
});

test("deleted columns take their cells along and leave #REF! in formulas", async () => {
  const sheet = await change([["a", 1, 2, "=B1+C1", "=SUM(B1:D1)"]], (sheetObject) =>
    sheetObject.getRange("B:B").delete("Left")
  );
  expect(contents(sheet, 1, 4)).toEqual([["a", 2, "=#REF!+B1", "=SUM(B1:C1)"]]);
});

test("cells shift only in their own columns", async () => {
  const sheet = await change(
    [
      [1, 2],
      [3, 4],
    ],
    (sheetObject) => sheetObject.getRange("A1").insert("Down")
  );
  expect(contents(sheet, 3, 2)).toEqual([
    ["", 2],
    [1, 4],
    [3, ""],
  ]);
});

test("a range that is held on to moves with its cells", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [["x"], ["y"]]);
  await Excel.run(async (context) => {
    const sheetObject = context.workbook.worksheets.getActiveWorksheet();
    const range = sheetObject.getRange("A2").load("address");
    await context.sync();
    sheetObject.getRange("1:1").insert("Down");
    range.load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Sheet1!A3", [["y"]]]);
  });
});

test("merging keeps the first content, in the corner", async () => {
  const sheet = await change(
    [
      ["", "b"],
      ["c", "d"],
    ],
    (sheetObject) => sheetObject.getRange("A1:B2").merge()
  );
  expect(contents(sheet, 2, 2)).toEqual([
    ["b", ""],
    ["", ""],
  ]);
});

test("a merge takes in the merges that it touches; each row can be merged on its own", async () => {
  const sheet = await change([], (sheetObject) => {
    sheetObject.getRange("A1:B1").merge();
    sheetObject.getRange("B1:C2").merge();
    sheetObject.getRange("E1:F2").merge(true);
    sheetObject.getRange("F2").unmerge();
  });
  expect(sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 2 },
    { top: 0, left: 4, bottom: 0, right: 5 },
  ]);
});

test("copies carry looks and merges, and relative references follow", async () => {
  const sheet = await change(
    [[1, "=A1*2", "=$A$1"]],
    (sheetObject) => sheetObject.getRange("A3").copyFrom("A1:C1"),
    (model) => {
      const cell = findCell(model, 0, 0);
      if (cell) cell.format = { ...cell.format, bold: true };
    }
  );
  expect(contents(sheet, 3, 3)[2]).toEqual([1, "=A3*2", "=$A$1"]);
  expect(findCell(sheet, 2, 0)?.format.bold).toBe(true);
});

test.each<[Excel.RangeCopyType | "Values" | "Formats" | "Formulas", unknown, boolean]>([
  ["Values", 3, false],
  ["Formulas", "=1+2", false],
  ["Formats", "", true],
])("a copy of the kind %s", async (type, content, bold) => {
  const sheet = await change([["=1+2"]], (sheetObject) => {
    sheetObject.getRange("A1").format.font.bold = true;
    sheetObject.getRange("A1").calculate();
    sheetObject.getRange("B5").format.font.italic = true;
    sheetObject.getRange("B5").copyFrom("A1", type as "Values");
  });
  expect(contentOf(sheet, 4, 1)).toBe(content);
  expect(findCell(sheet, 4, 1)?.format.bold).toBe(bold);
});

test("a copy can be turned and repeated", async () => {
  const sheet = await change([[1, 2]], (sheetObject) => {
    sheetObject.getRange("A3").copyFrom("A1:B1", "Values", false, true);
    sheetObject.getRange("D1:E2").copyFrom("A1:A1", "Values");
  });
  expect([contentOf(sheet, 2, 0), contentOf(sheet, 3, 0), contentOf(sheet, 1, 4)]).toEqual([
    1, 2, 1,
  ]);
});
