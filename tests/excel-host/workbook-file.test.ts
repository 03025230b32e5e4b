import { createWorkbook as createFile } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readLook } from "../../src/files/read-look";
import { readWorkbook } from "../../src/files/read-workbook";
import type { SheetContent } from "../../src/core/sheet-content";
import { openExcel } from "./open-excel";
import { loadModel, saveModel, saveModelReport } from "./workbook-file";

const codec = { inflate: inflateNode, deflate: deflateNode };

const form: SheetContent = {
  name: "表一",
  cells: [
    { row: 0, column: 0, value: "科技活动情况", style: { bold: true, size: 16, align: "center" } },
    { row: 2, column: 0, value: "项目数", style: { fill: "FFF2CC", border: "thin" } },
    { row: 2, column: 1, value: 12, style: { format: "#,##0" } },
    { row: 3, column: 1, value: 24, formula: "B3*2" },
  ],
  widths: [20, 10],
  heights: [[0, 30]],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  freeze: { rows: 2, columns: 0 },
  gridLines: false,
  tabColor: "C00000",
};

function bytes(): Uint8Array {
  const file = createFile([form, { name: "其他", cells: [], widths: [] }], deflateNode);
  const marked = { sheet: "表一", row: 2, column: 1 };
  return patchWorkbook(
    file,
    [
      { kind: "mark", family: "error", cells: [marked] },
      { kind: "comment", at: marked, text: "请核实", author: "核数" },
    ],
    codec
  );
}

/** Opens the file, lets an add-in work on it, and gives what a reader finds in the saved file. */
async function work(
  run: (context: Excel.RequestContext) => void
): Promise<{ values: ReturnType<typeof readWorkbook>; look: ReturnType<typeof readLook> }> {
  const model = loadModel(bytes(), codec);
  const { Excel } = openExcel({ model });
  await Excel.run(async (context) => {
    run(context);
    await context.sync();
  });
  const saved = saveModel(model);
  return { values: readWorkbook(saved, inflateNode), look: readLook(saved, inflateNode) };
}

test("a file opens with its values, looks, sizes, merges, marks and notes", async () => {
  const model = loadModel(bytes(), codec);
  const { Excel } = openExcel({ model });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    const title = sheet.getRange("A1").load("values,format/font/bold,format/font/size,height");
    const data = sheet.getRange("A3:B4").load("values,formulas,text");
    const named = sheet.getRange("A3").load("format/fill/color,format/columnWidth");
    const formats = sheet
      .getRange()
      .conditionalFormats.load("items/type,items/custom/rule/formula");
    sheet.load("tabColor,showGridlines");
    await context.sync();
    expect([title.values, title.format.font.bold, title.format.font.size, title.height]).toEqual([
      [["科技活动情况"]],
      true,
      16,
      30,
    ]);
    expect(data.values).toEqual([
      ["项目数", 12],
      ["", 24],
    ]);
    expect(data.formulas[1]).toEqual(["", "=B3*2"]);
    expect(named.format.fill.color).toBe("#FFF2CC");
    expect(named.format.columnWidth).toBe(108);
    expect(formats.items.map(({ custom }) => custom.rule.formula)).toEqual(['=N("heshu:error")=0']);
    expect([sheet.tabColor, sheet.showGridlines]).toEqual(["#C00000", false]);
  });
  const [sheet] = model.sheets;
  expect(sheet?.merges).toEqual(form.merges);
  expect(sheet?.freeze?.bottom).toBe(1);
  expect(sheet?.notes).toEqual([{ row: 2, column: 1, text: "请核实", author: "核数" }]);
});

test("a workbook that nobody changed is saved as it came", () => {
  const file = bytes();
  expect(saveModel(loadModel(file, codec))).toBe(file);
});

test("values, formulas and their results are written, other cells are left", async () => {
  const { values } = await work((context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    sheet.getRange("B3").values = [[20]];
    sheet.getRange("C3").formulas = [["=B3+1"]];
    sheet.getRange("A3").clear("Contents");
  });
  const cells = values.sheets[0]?.cells.map(({ row, column, value, formula }) => [
    row,
    column,
    value,
    formula,
  ]);
  expect(cells).toEqual([
    [0, 0, "科技活动情况", undefined],
    [2, 1, 20, undefined],
    [2, 2, 21, "B3+1"],
    [3, 1, 40, "B3*2"],
  ]);
});

test("marks are set anew and taken away", async () => {
  const { look } = await work((context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem("表一").getRange().conditionalFormats.clearAll();
    const format = sheets.getItem("其他").getRange("A1:A2").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=N("heshu:shortfall")=0';
  });
  expect(look.sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([0, 1]);
  expect(look.sheets[1]?.conditionalFormats[0]?.formulas).toEqual(['N("heshu:shortfall")=0']);
  expect(look.sheets[1]?.conditionalFormats[0]?.ranges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 0 },
  ]);
});

test("sheets, tables, looks, merges and sizes come along", async () => {
  const { values, look } = await work((context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem("其他").delete();
    const added = sheets.add("核对结果");
    added.getRange("A1:B2").values = [
      ["单位", "结论"],
      ["甲", "通过"],
    ];
    added.tables.add("A1:B2", true).name = "结果";
    added.getRange("A:A").format.columnWidth = 140;
    const sheet = sheets.getItem("表一");
    sheet.getRange("A3:B3").format.font.italic = true;
    sheet.getRange("D1:E2").merge();
    sheet.getRange("B:B").format.columnWidth = 84;
  });
  expect(values.sheets.map(({ name }) => name)).toEqual(["表一", "核对结果"]);
  expect(look.sheets[1]?.tables).toEqual([
    { name: "结果", range: { top: 0, left: 0, bottom: 1, right: 1 } },
  ]);
  expect(look.sheets[1]?.columnWidths[0]?.width).toBeCloseTo(26.7, 1);
  expect(values.sheets[0]?.merges).toContainEqual({ top: 0, left: 3, bottom: 1, right: 4 });
  expect(look.sheets[0]?.columnWidths.find(({ first }) => first === 1)?.width).toBe(16);
  const styled = look.sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 0);
  expect(look.styles[styled?.style ?? 0]).toMatchObject({
    font: { italic: true },
    fill: { color: "FFF2CC" },
  });
});

test("what the writer cannot put into a file is said", async () => {
  const model = loadModel(bytes(), codec);
  const [sheet] = model.sheets;
  sheet!.name = "新名";
  sheet!.merges = [];
  expect(saveModelReport(model).leftOut).toEqual(["表一 renamed to 新名", "表一: cells unmerged"]);
});

test("a new workbook becomes a new file", async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [["x", "=1+1"]];
    sheet.getRange("A1").format.font.bold = true;
    await context.sync();
  });
  const workbook = readWorkbook(saveModel(host.model), inflateNode);
  expect(workbook.sheets[0]?.cells).toMatchObject([
    { row: 0, column: 0, value: "x" },
    { row: 0, column: 1, formula: "1+1" },
  ]);
});
