import { errorCode, openExcel } from "./open-excel";

test("a custom format is added with its formula and look, and found again", async () => {
  const { Excel, sheet } = openExcel();
  await Excel.run(async (context) => {
    const sheetObject = context.workbook.worksheets.getActiveWorksheet();
    const format = sheetObject.getRanges("A1:B2,D4").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=N("heshu:error")=0';
    format.custom.format.font.bold = true;
    format.custom.format.font.color = "#9C0006";
    format.custom.format.fill.color = "#FFC7CE";
    format.custom.format.borders.getItem("EdgeTop").style = "Continuous";
    await context.sync();

    const formats = sheetObject.getRange().conditionalFormats;
    formats.load("items/type,items/priority,items/custom/rule/formula");
    const areas = formats.getItemAt(0).getRanges().load("address");
    await context.sync();
    expect(formats.items[0]?.type).toBe("Custom");
    expect(formats.items[0]?.custom.rule.formula).toBe('=N("heshu:error")=0');
    expect(areas.address).toBe("Sheet1!A1:B2,Sheet1!D4");
  });
  expect(sheet.conditionalFormats[0]?.look).toMatchObject({ bold: true, fillColor: "#FFC7CE" });
  expect(sheet.conditionalFormats[0]?.look.borders.get("EdgeTop")?.style).toBe("Continuous");
});

test("the newest format comes first; one is deleted, those of an area cleared", async () => {
  const { Excel, sheet } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3");
    for (const formula of ["=1=1", "=2=2", "=3=3"]) {
      range.conditionalFormats.add("Custom").custom.rule.formula = formula;
    }
    const formats = range.conditionalFormats.load("items/id,items/custom/rule/formula");
    await context.sync();
    const formulas = formats.items.map(({ custom }) => custom.rule.formula);
    expect(formulas).toEqual(["=3=3", "=2=2", "=1=1"]);
    formats.items[1]?.delete();
    range.getCell(0, 0).conditionalFormats.clearAll();
    await context.sync();
  });
  expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(["=3=3", "=1=1"]);
  expect(sheet.conditionalFormats[0]?.areas).toEqual([
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 2, right: 2 },
  ]);
});

test("another kind of format says what it is and has no custom rule", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
    const scale = formats.add("CellValue");
    scale.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
    formats.load("items/type,items/customOrNullObject/rule/formula");
    await context.sync();
    expect(formats.items[0]?.type).toBe("CellValue");
    expect(formats.items[0]?.customOrNullObject.isNullObject).toBe(true);
  });
});

test("a format that is gone cannot be used", async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
    const format = formats.add("Custom");
    format.load("id");
    await context.sync();
    formats.clearAll();
    formats.getItem(format.id).custom.rule.formula = "=1";
    await context.sync();
  });
  expect(await errorCode(run)).toBe("ItemNotFound");
});
