import { errorCode, fill, openExcel } from "./open-excel";
import { createWorkbook } from "./model/sheets";

test("sheets are listed, added, renamed, moved and hidden", async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("核对结果");
    worksheets.add();
    added.tabColor = "#C00000";
    added.showGridlines = false;
    added.position = 0;
    worksheets.getItem("Sheet1").visibility = "Hidden";
    worksheets.load("items/name,items/visibility,items/position,items/tabColor");
    const count = worksheets.getCount(true);
    const missing = worksheets.getItemOrNullObject("nothing");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["核对结果", "Visible"],
      ["Sheet1", "Hidden"],
      ["Sheet2", "Visible"],
    ]);
    expect(count.value).toBe(2);
    expect(missing.isNullObject).toBe(true);
  });
  expect(host.model.active.name).toBe("Sheet2");
});

test.each([
  ["", "InvalidArgument"],
  ["a".repeat(32), "InvalidArgument"],
  ["1/2", "InvalidArgument"],
  ["[x]", "InvalidArgument"],
  ["'x", "InvalidArgument"],
  ["SHEET1", "ItemAlreadyExists"],
])("a sheet cannot be called %j", async (name, code) => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("fine");
    sheet.name = name;
    await context.sync();
  });
  expect(await errorCode(run)).toBe(code);
});

test("the last visible sheet stays", async () => {
  const { Excel } = openExcel({ model: createWorkbook(["one", "two"]) });
  const run = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("one").delete();
    worksheets.getItem("two").delete();
    await context.sync();
  });
  expect(await errorCode(run)).toBe("InvalidOperation");
});

test("a deleted sheet and its ranges are not found any more", async () => {
  const { Excel } = openExcel({ model: createWorkbook(["one", "two"]) });
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("one");
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    sheet.delete();
    range.load("values");
    await context.sync();
  });
  expect(await errorCode(run)).toBe("ItemNotFound");
});

test("a sheet is copied with values, looks, sizes and merges", async () => {
  const { Excel, host, sheet } = openExcel();
  fill(sheet, [["a", "=A1"]]);
  sheet.merges = [{ top: 1, left: 0, bottom: 1, right: 2 }];
  sheet.columns.set(0, { size: 90, hidden: false });
  await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.getItem("Sheet1").copy("End");
    const range = copy.getRange("A1:B1").load("values,address");
    await context.sync();
    expect([range.address, range.values]).toEqual(["'Sheet1 (2)'!A1:B1", [["a", "a"]]]);
  });
  const copy = host.model.sheets[1];
  expect(copy?.merges).toEqual(sheet.merges);
  expect(copy?.columns.get(0)?.size).toBe(90);
});

test("panes are frozen and the place is told", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    freezePanes.freezeAt("A1:B3");
    const place = freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(place.address).toBe("Sheet1!A1:B3");
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("a protected sheet refuses what is locked and takes what is open", async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("B1").values = [[1]];
    const { protection } = sheet.load("protection/protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    sheet.getRange("A1:B1").values = [[1, 2]];
    await context.sync();
  });
  expect(await errorCode(run)).toBe("AccessDenied");
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["looks", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
  ["number formats", (sheet) => (sheet.getRange("A1").numberFormat = [["0.0"]])],
  ["merges", (sheet) => sheet.getRange("A1:B1").merge()],
  ["marks", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
  ["rows", (sheet) => sheet.getRange("1:1").insert("Down")],
  ["tables", (sheet) => sheet.tables.add("A1:B2", true)],
  ["comments", (sheet) => sheet.comments.add("A1", "x")],
  ["widths", (sheet) => (sheet.getRange("A:A").format.columnWidth = 20)],
  ["a cleared range", (sheet) => sheet.getRange("A1").clear()],
])("a protected sheet refuses %s", async (_title, change) => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.protect();
    change(sheet);
    await context.sync();
  });
  expect(await errorCode(run)).toBe("AccessDenied");
});

test("a selection moves to another sheet and comes back as a range", async () => {
  const { Excel } = openExcel({ model: createWorkbook(["one", "two"]) });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("two").getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([selected.address, cell.address, active.name]).toEqual(["two!B2:C3", "two!B2", "two"]);
  });
});
