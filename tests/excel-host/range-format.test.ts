import { errorCode, fill, openExcel } from "./open-excel";

test("a look is set and read back, and what differs within a range reads null", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.format.font.bold = true;
    range.format.horizontalAlignment = "Center";
    range.format.indentLevel = 2;
    range.format.wrapText = true;
    sheet.getRange("A1").format.fill.color = "orange";
    const both = range.load(
      "format/font/bold,format/font/name,format/fill/color,format/wrapText,format/indentLevel"
    );
    const plain = sheet.getRange("Z9").load("format/fill/color,format/font/size");
    await context.sync();
    expect(both.format.font.bold).toBe(true);
    expect(both.format.font.name).toBe("Calibri");
    expect(both.format.fill.color).toBeNull();
    expect([both.format.wrapText, both.format.indentLevel]).toEqual([true, 2]);
    expect([plain.format.fill.color, plain.format.font.size]).toEqual(["#FFFFFF", 11]);
  });
});

test("whole columns take a look without a cell for each", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [["a", "b"]]);
  await Excel.run(async (context) => {
    const sheetObject = context.workbook.worksheets.getActiveWorksheet();
    sheetObject.getRange("A:B").format.font.name = "仿宋";
    sheetObject.getRange("B:B").format.font.size = 16;
    const cells = ["A1", "B1", "B999", "C1"].map((address) =>
      sheetObject.getRange(address).load("format/font/name,format/font/size")
    );
    await context.sync();
    expect(cells.map(({ format }) => [format.font.name, format.font.size])).toEqual([
      ["仿宋", 11],
      ["仿宋", 16],
      ["仿宋", 16],
      ["Calibri", 11],
    ]);
  });
  expect(sheet.cells.size).toBe(2);
});

test("borders are drawn around an area and inside it", async () => {
  const { Excel, sheet } = openExcel();
  await Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").format;
    borders.getItem("EdgeTop").style = "Double";
    borders.getItem("InsideVertical").style = "Continuous";
    borders.getItem("InsideVertical").color = "#FF0000";
    await context.sync();
    const top = borders.getItem("EdgeTop").load("style");
    const bottom = borders.getItem("EdgeBottom").load("style");
    await context.sync();
    expect([top.style, bottom.style]).toEqual(["Double", "None"]);
  });
  const at = (key: number) => sheet.cells.get(key)?.format;
  expect(at(0)?.borderRight).toEqual({ style: "Continuous", weight: "Thin", color: "#FF0000" });
  expect(at(1)?.borderLeft).toEqual({ style: "Continuous", weight: "Thin", color: "#FF0000" });
  expect(at(16_384)?.borderTop).toBeNull();
});

test("columns and rows have sizes, fit their content and hide", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [["科学技术活动单位数", "x"]]);
  await Excel.run(async (context) => {
    const sheetObject = context.workbook.worksheets.getActiveWorksheet();
    sheetObject.getRange("B:B").format.columnWidth = 100;
    sheetObject.getRange("A:A").format.autofitColumns();
    sheetObject.getRange("2:3").rowHidden = true;
    const a = sheetObject.getRange("A1").load("format/columnWidth,width");
    const both = sheetObject.getRange("A1:B1").load("format/columnWidth,columnHidden");
    const rows = sheetObject.getRange("1:3").load("rowHidden");
    await context.sync();
    expect(a.format.columnWidth).toBeGreaterThan(90);
    expect(a.width).toBe(a.format.columnWidth);
    expect(both.format.columnWidth).toBeNull();
    expect([both.columnHidden, rows.rowHidden]).toEqual([false, null]);
  });
});

test("cell properties are read and set cell by cell", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.setCellProperties([[{ format: { fill: { color: "#FF0000" } } }, {}]]);
    const asked = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    await context.sync();
    expect(asked.value).toEqual([
      [
        { address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { bold: false } } },
        { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
      ],
    ]);
  });
});

test.each<[string, (format: Excel.RangeFormat) => void]>([
  ["a colour that is none", (format) => (format.fill.color = "reddish")],
  ["an alignment that is none", (format) => (format.horizontalAlignment = "Middle" as "Left")],
  ["a font of size 0", (format) => (format.font.size = 0)],
  ["a text for a flag", (format) => (format.wrapText = "yes" as never)],
  ["a column below nothing", (format) => (format.columnWidth = -1)],
])("%s is refused", async (_title, change) => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    change(context.workbook.worksheets.getActiveWorksheet().getRange("A1").format);
    await context.sync();
  });
  expect(await errorCode(run)).toBe("InvalidArgument");
});

test("clearing takes contents, looks or both", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [["a", "b", "c"]]);
  await Excel.run(async (context) => {
    const sheetObject = context.workbook.worksheets.getActiveWorksheet();
    sheetObject.getRange("A1:C1").format.fill.color = "yellow";
    sheetObject.getRange("A1").clear("Contents");
    sheetObject.getRange("B1").clear("Formats");
    sheetObject.getRange("C1").clear();
    await context.sync();
  });
  expect(
    [...sheet.cells].map(([key, { value, format }]) => [key, value, format.fillColor])
  ).toEqual([
    [0, "", "#FFFF00"],
    [1, "b", ""],
  ]);
});
