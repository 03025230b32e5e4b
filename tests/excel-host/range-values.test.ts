import { errorCode, fill, openExcel } from "./open-excel";

test("values that are written come back, each with its type", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      [1, "a"],
      [true, ""],
    ];
    range.load("values,valueTypes,address,rowCount,columnCount,cellCount,rowIndex");
    await context.sync();
    expect(range.values).toStrictEqual([
      [1, "a"],
      [true, ""],
    ]);
    expect(range.valueTypes).toEqual([
      ["Double", "String"],
      ["Boolean", "Empty"],
    ]);
    expect([range.address, range.rowCount, range.columnCount, range.cellCount]).toEqual([
      "Sheet1!A1:B2",
      2,
      2,
      4,
    ]);
  });
});

test.each([
  ["12", 12, "12"],
  ["1,234.5", 1234.5, "1,234.50"],
  ["15%", 0.15, "15%"],
  ["3-5", 46086, "5-Mar"],
  ["2024/12/31", 45657, "12/31/2024"],
  ["2024年12月31日", 45657, "2024年12月31日"],
  ["'007", "007", "007"],
  ["1-2家", "1-2家", "1-2家"],
  ["-", "-", "-"],
  ["true", true, "TRUE"],
  ["#N/A", "#N/A", "#N/A"],
])("the text %j is taken as if it were typed", async (text, value, shown) => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("C3");
    cell.values = [[text]];
    cell.load("values,text");
    await context.sync();
    expect([cell.values, cell.text]).toEqual([[[value]], [[shown]]]);
  });
});

test("a cell that is formatted as text keeps what it gets", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.numberFormat = [["@", "@"]];
    range.values = [["007", "=1+1"]];
    range.load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([["007", "=1+1"]]);
  });
});

test("null in an array leaves a cell, an empty text empties it, one value goes everywhere", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [["old", "old", "old"]]);
  await Excel.run(async (context) => {
    const sheetObject = context.workbook.worksheets.getActiveWorksheet();
    const range = sheetObject.getRange("A1:C1").load("values");
    range.values = [[null, "", "new"]];
    const other = sheetObject.getRange("A2:B3");
    other.values = 7 as unknown as number[][];
    other.load("values");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["old", "", "new"]]);
    expect(other.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
});

test.each([
  ["too few rows", "A1:B2", [[1, 2]]],
  ["rows of another length", "A1:B2", [[1, 2], [3]]],
  ["a flat list", "A1:B1", [1, 2]],
  ["an object", "A1", [[{ a: 1 }]]],
  ["a formula that does not close", "A1", [["=SUM(A2"]]],
  ["a text past 32,767 characters", "A1", [["x".repeat(32_768)]]],
])("%s is refused", async (_title, address, values) => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values as never;
    await context.sync();
  });
  expect(await errorCode(run)).toBe("InvalidArgument");
});

test("more than 1,500 cells are written in the library's own portions", async () => {
  const { Excel, host, sheet } = openExcel();
  const rows = Array.from({ length: 1000 }, (_row, row) => [row, row * 2, `r${row}`]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:D1001");
    range.values = rows;
    await context.sync();
  });
  expect(host.record.methods).toContain("Range._ValidateArraySize");
  expect(sheet.cells.size).toBe(3000);
  expect(sheet.cells.get(1000 * 16_384 + 3)?.value).toBe("r999");
});

test("a large array of the wrong size is refused before anything is written", async () => {
  const { Excel, sheet } = openExcel();
  const run = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B900");
    range.values = Array.from({ length: 1000 }, () => [1, 2]);
    await context.sync();
  });
  expect(await errorCode(run)).toBe("InvalidArgument");
  expect(sheet.cells.size).toBe(0);
});

test.each(["A:A", "2:3", "A1:XFD1048576", "A1:J600000"])(
  "the values of %s cannot be read at once",
  async (address) => {
    const { Excel } = openExcel({ web: false });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
      range.load("values,formulas,text,numberFormat");
      await context.sync();
      expect([range.values, range.formulas, range.text, range.numberFormat]).toEqual([
        null,
        null,
        null,
        null,
      ]);
    });
  }
);

test("nothing is written to whole columns", async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    const column = context.workbook.worksheets.getActiveWorksheet().getRange("A:A");
    column.values = "x" as never;
    await context.sync();
  });
  expect(await errorCode(run)).toBe("InvalidOperation");
});

test("what is written behind the corner of a merged area is lost", async () => {
  const { Excel, sheet } = openExcel();
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [["title", "lost"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["title", ""]]);
  });
});

test("a property that was not loaded cannot be read, as in Excel", async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    await context.sync();
    return range.values;
  });
  expect(await errorCode(run)).toBe("PropertyNotLoaded");
});
