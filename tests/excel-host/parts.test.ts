import { errorCode, fill, openExcel } from "./open-excel";

test("a table is made, named, styled and found by its name in formulas' addresses", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [
    ["单位", "单位", ""],
    ["甲", 1, 2],
    ["乙", 3, 4],
  ]);
  await Excel.run(async (context) => {
    const sheetObject = context.workbook.worksheets.getActiveWorksheet();
    const table = sheetObject.tables.add("A1:C3", true);
    table.name = "核对结果";
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    const head = table.getHeaderRowRange().load("values");
    const body = table.getDataBodyRange().load("address");
    const column = table.columns.getItem("单位").getDataBodyRange().load("address");
    const byName = sheetObject.getRange("核对结果").load("address");
    const { tables } = context.workbook.load("tables/items/name,tables/items/style,tables/count");
    await context.sync();
    expect(head.values).toEqual([["单位", "单位2", "Column3"]]);
    expect([body.address, column.address, byName.address]).toEqual([
      "Sheet1!A2:C3",
      "Sheet1!A2:A3",
      "Sheet1!A1:C3",
    ]);
    expect(tables.items.map(({ name, style }) => [name, style])).toEqual([
      ["核对结果", "TableStyleLight9"],
    ]);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ["tables that overlap", (sheet) => sheet.tables.add("B2:C4", true), "InvalidOperation"],
  ["tables over merged cells", (sheet) => sheet.tables.add("E1:F2", true), "InvalidOperation"],
  ["merges within a table", (sheet) => sheet.getRange("A1:B1").merge(), "InvalidOperation"],
  ["a name with a blank", (sheet) => (sheet.tables.getItemAt(0).name = "a b"), "InvalidArgument"],
  ["a table that is not there", (sheet) => sheet.tables.getItem("x").delete(), "ItemNotFound"],
])("%s are refused", async (_title, change, code) => {
  const { Excel, sheet } = openExcel();
  sheet.merges = [{ top: 0, left: 4, bottom: 0, right: 5 }];
  const run = Excel.run(async (context) => {
    const sheetObject = context.workbook.worksheets.getActiveWorksheet();
    sheetObject.tables.add("A1:B3", true);
    await context.sync();
    change(sheetObject);
    await context.sync();
  });
  expect(await errorCode(run)).toBe(code);
});

test("names stand for ranges and follow inserted rows", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [[5], ["=人数*2"]]);
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheetObject = worksheets.getActiveWorksheet();
    names.add("人数", sheetObject.getRange("A1"));
    sheetObject.getRange("1:1").insert("Down");
    const range = sheetObject.getRange("人数").load("address");
    const item = names.getItem("人数").load("formula,value,type,scope");
    const missing = names.getItemOrNullObject("nothing");
    await context.sync();
    expect([range.address, item.formula, item.value]).toEqual([
      "Sheet1!A2",
      "=Sheet1!$A$2",
      "Sheet1!A2",
    ]);
    expect([item.type, item.scope, missing.isNullObject]).toEqual(["Range", "Workbook", true]);
    const sum = sheetObject.getRange("A3").load("values");
    await context.sync();
    expect(sum.values).toEqual([[10]]);
  });
});

test("settings of the workbook and properties of a sheet are kept", async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const { settings, worksheets } = context.workbook;
    settings.add("scheme", { year: 2026 });
    const { customProperties } = worksheets.getActiveWorksheet();
    customProperties.add("heshu", "results");
    customProperties.add("HESHU", "again");
    const scheme = settings.getItemOrNullObject("scheme").load("value");
    customProperties.load("items/key,items/value");
    await context.sync();
    expect(scheme.value).toEqual({ year: 2026 });
    expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([
      ["heshu", "again"],
    ]);
    scheme.delete();
    await context.sync();
  });
  expect(host.model.settings.size).toBe(0);
});

test("a comment is put on a cell, once", async () => {
  const { Excel, sheet } = openExcel();
  const add = Excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getActiveWorksheet();
    comments.add("B2", "请说明");
    const found = comments.getItemByCell("B2").load("content");
    await context.sync();
    expect(found.content).toBe("请说明");
    comments.add("B2", "again");
    await context.sync();
  });
  expect(await errorCode(add)).toBe("InvalidArgument");
  expect(sheet.comments).toHaveLength(1);
});
