import { fill, openExcel } from "./open-excel";
import { recalculate } from "./model/recalculate";
import { createWorkbook } from "./model/sheets";
import { findCell } from "./model/cells";

test("a formula follows the cells that it looks at, through others and over sheets", async () => {
  const { Excel, host, sheet } = openExcel({ model: createWorkbook(["汇总", "表 2"]) });
  fill(host.model.sheets[1]!, [[1], [2], [3]]);
  fill(sheet, [["=SUM('表 2'!A1:A3)", "=A1*10", '=IF(B1>50,"多","少")']]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const results = worksheets.getItem("汇总").getRange("A1:C1").load("values");
    await context.sync();
    expect(results.values).toEqual([[6, 60, "多"]]);
    worksheets.getItem("表 2").getRange("A1").values = [[-5]];
    results.load("values");
    await context.sync();
    expect(results.values).toEqual([[0, 0, "少"]]);
  });
});

test("errors are values of their own kind and go on through formulas", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [["=1/0", "=A1+1", "=IFERROR(A1,0)"]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
    range.load("values,valueTypes,formulas");
    await context.sync();
    expect(range.values).toEqual([["#DIV/0!", "#DIV/0!", 0]]);
    expect(range.valueTypes).toEqual([["Error", "Error", "Double"]]);
    expect(range.formulas).toEqual([["=1/0", "=A1+1", "=IFERROR(A1,0)"]]);
  });
});

test("what cannot be computed keeps the value it had and is noted", () => {
  const book = createWorkbook();
  const [sheet] = book.sheets;
  fill(sheet!, [[1, "=SUMIFS(A1:A1,A1:A1,1)"]]);
  findCell(sheet!, 0, 1)!.value = 42;
  recalculate(book);
  expect(findCell(sheet!, 0, 1)?.value).toBe(42);
  expect([...book.notCalculated]).toEqual(["Sheet1!B1"]);
});

test("whole columns and names can be added up, and circles come to an end", () => {
  const book = createWorkbook();
  const [sheet] = book.sheets;
  book.names.push({
    id: "1",
    name: "人数",
    formula: "=Sheet1!$A$1:$A$2",
    comment: "",
    visible: true,
    sheet: null,
  });
  fill(sheet!, [[1, "=SUM(A:A)", "=SUM(人数)*2"], [2], ["", "=B4", ""], ["", "=B3"]]);
  recalculate(book);
  expect([findCell(sheet!, 0, 1)?.value, findCell(sheet!, 0, 2)?.value]).toEqual([3, 6]);
  expect(findCell(sheet!, 2, 1)?.value).toBe(0);
});

test("an empty cell equals an empty text, and references over sheets are left alone", () => {
  const book = createWorkbook(["one", "two"]);
  const [sheet] = book.sheets;
  fill(sheet!, [["", '=IF(A1="","空","满")', '=A1<>""', "=SUM(one:two!A9)"]]);
  recalculate(book);
  expect([1, 2].map((column) => findCell(sheet!, 0, column)?.value)).toEqual(["空", false]);
  expect([...book.notCalculated]).toEqual(["one!D1"]);
});

test("a name that comes later is seen by the formulas that wait for it", async () => {
  const { Excel, sheet } = openExcel();
  fill(sheet, [[5, "=人数+1"]]);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B1").load("values");
    await context.sync();
    expect(cell.values).toEqual([["#NAME?"]]);
    context.workbook.names.add("人数", "=Sheet1!$A$1");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[6]]);
  });
});

test("in manual mode nothing is computed before it is asked for", async () => {
  const { Excel, host, sheet } = openExcel();
  fill(sheet, [[1, "=A1+1"]]);
  recalculate(host.model);
  await Excel.run(async (context) => {
    const { application, worksheets } = context.workbook;
    application.calculationMode = "Manual";
    const range = worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [[10, null]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[10, 2]]);
    application.calculate("Full");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[10, 11]]);
  });
});
