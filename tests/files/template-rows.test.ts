import { Workbook as ExcelWorkbook, type Worksheet } from "exceljs";
import type { Edit } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { readLook } from "../../src/files/read-look";
import { readWorkbook } from "../../src/files/read-workbook";
import { patch } from "./hand-made";

/** Repeated rows, and by how many rows all below them moves. */
const ROWS = 60;
const MORE = ROWS - 1;
/** The row that is repeated and the one of the totals, as the sheet shows them before. */
const LINE = 5;
const TOTAL = 6;

/** A summary as a statistician draws it, by another library: a head, one line, totals and a footer. */
async function template(): Promise<Uint8Array> {
  const book = new ExcelWorkbook();
  const sheet = book.addWorksheet("年终总结", {
    views: [{ state: "frozen", ySplit: 4, topLeftCell: "A5", activeCell: "A5" }],
    headerFooter: { oddFooter: "&C第&P页" },
  });
  sheet.getCell("A1").value = "年终总结";
  sheet.mergeCells("A1:F2");
  sheet.getRow(4).values = ["代码", "名称", "", "计划", "实际", "完成率"];
  sheet.mergeCells("B4:C4");
  sheet.getRow(LINE).values = [
    "{{代码}}",
    "{{名称}}",
    "",
    100,
    90,
    { formula: "E5/D5", result: 0.9 },
  ];
  sheet.mergeCells("B5:C5");
  sheet.getRow(LINE).height = 31.5;
  sheet.getCell("F5").numFmt = "0.0%";
  sheet.getRow(TOTAL).values = [
    ...["合计", "", ""],
    { formula: "SUM(D5)", result: 100 },
    { formula: "SUM(E5:E5)", result: 90 },
    { formula: "E6/D6", result: 0.9 },
  ];
  sheet.getRow(TOTAL).height = 27;
  sheet.getCell("A8").value = "填表人";
  sheet.mergeCells("A8:F9");
  sheet.addConditionalFormatting({
    ref: "F5:F5",
    rules: [
      {
        ...{ type: "expression", priority: 1, formulae: ["$E5<$D5"] },
        style: { font: { bold: true, color: { argb: "FFC00000" } } },
      },
    ],
  });
  sheet.getCell("D5").dataValidation = {
    ...{ type: "custom", allowBlank: true, formulae: ["D5<=$D$6"] },
  };
  sheet.pageSetup.printArea = "A1:F9";
  sheet.pageSetup.printTitlesRow = "1:4";
  book.definedNames.add("年终总结!$D$5:$E$5", "明细");
  const other = book.addWorksheet("摘要");
  other.getCell("A1").value = { formula: "SUM(年终总结!E5:E5)", result: 90 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const LINES = Array.from({ length: ROWS }, (_, index) => LINE + index);

const edits = (sheet: string): readonly Edit[] => [
  {
    ...{ kind: "arrangeRows", sheet },
    pieces: [[0, LINE - 2], ...LINES.map(() => [LINE - 1, LINE - 1] as const)],
  },
  ...LINES.map((row, index): Edit => {
    return { kind: "write", at: { sheet, row: row - 1, column: 4 }, value: index };
  }),
];

async function open(bytes: Uint8Array): Promise<ExcelWorkbook> {
  const book = new ExcelWorkbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

describe.each([
  ["the template itself", "年终总结", []],
  ["a copy of the template", "2023年", [{ kind: "copySheet", from: "年终总结", name: "2023年" }]],
] as const)("a line repeated 60 times on %s, as another library reads it", (_, name, first) => {
  let before: Worksheet;
  let after: Worksheet;
  let book: ExcelWorkbook;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const made = await template();
    before = (await open(made)).getWorksheet("年终总结")!;
    bytes = patch(made, ...first, ...edits(name));
    book = await open(bytes);
    after = book.getWorksheet(name)!;
  });

  const model = <T>(sheet: Worksheet, key: string): T =>
    (sheet.model as unknown as Readonly<Record<string, T>>)[key]!;

  it("merges are copied with the line, and that of the footer moves", () => {
    const merges = [...model<string[]>(after, "merges")].sort();
    const lines = LINES.map((row) => `B${row}:C${row}`);
    expect([...model<string[]>(before, "merges")].sort()).toEqual(
      ["A1:F2", "B4:C4", "B5:C5", "A8:F9"].sort()
    );
    expect(merges).toEqual(["A1:F2", "B4:C4", ...lines, `A${8 + MORE}:F${9 + MORE}`].sort());
    expect(after.getCell(`A${8 + MORE}`).value).toBe("填表人");
  });

  it("the conditional format reaches all lines, with its look", () => {
    const [was] = model<{ ref: string; rules: unknown[] }[]>(before, "conditionalFormattings");
    const [is] = model<{ ref: string; rules: unknown[] }[]>(after, "conditionalFormattings");
    expect(was).toMatchObject({ ref: "F5:F5" });
    expect(is).toMatchObject({ ref: `F5:F${LINE + MORE}`, rules: was!.rules });
  });

  it("the validation reaches all lines and follows the totals", () => {
    const expected = { type: "custom", formulae: [`D5<=$D$${TOTAL + MORE}`] };
    for (const row of LINES) {
      expect(after.getCell(row, 4).dataValidation).toMatchObject(expected);
    }
  });

  it("print area, titles, frozen rows and the footer stay around them", () => {
    expect(after.pageSetup.printArea).toBe(`A1:F${9 + MORE}`);
    expect(after.pageSetup.printTitlesRow).toBe("1:4");
    expect(after.views).toMatchObject([{ state: "frozen", ySplit: 4, topLeftCell: "A5" }]);
    expect(after.headerFooter.oddFooter).toBe(before.headerFooter.oddFooter);
  });

  it("rows keep their heights and cells their formats", () => {
    for (const row of LINES) {
      expect(after.getRow(row).height).toBe(31.5);
      expect(after.getCell(row, 6).numFmt).toBe("0.0%");
    }
    expect(after.getRow(TOTAL + MORE).height).toBe(27);
  });

  it("formulas follow their lines, totals add up all of them", () => {
    const formulas = LINES.map((row) => after.getCell(row, 6).formula);
    expect(formulas).toEqual(LINES.map((row) => `E${row}/D${row}`));
    const last = LINE + MORE;
    const totals = [4, 5, 6].map((column) => after.getCell(TOTAL + MORE, column).formula);
    expect(totals).toEqual([`SUM(D5:D${last})`, `SUM(E5:E${last})`, `E${last + 1}/D${last + 1}`]);
  });

  it("our own reader finds the values and looks", () => {
    const read = readWorkbook(bytes, inflateNode).sheets.find((sheet) => sheet.name === name)!;
    const actual = read.cells.filter(({ column, row }) => column === 4 && row >= 4 && row < 64);
    expect(actual.map(({ value }) => value)).toEqual(LINES.map((_, index) => index));
    expect(read.merges).toHaveLength(3 + ROWS);
    const look = readLook(bytes, inflateNode).sheets.find((sheet) => sheet.name === name)!;
    expect(look.conditionalFormats[0]?.ranges).toEqual([{ top: 4, left: 5, bottom: 63, right: 5 }]);
  });
});

it("the defined name and formulas of other sheets stretch with the lines", async () => {
  const book = await open(patch(await template(), ...edits("年终总结")));
  expect(book.definedNames.getRanges("明细").ranges).toEqual([`'年终总结'!$D$5:$E$${LINE + MORE}`]);
  expect(book.getWorksheet("摘要")!.getCell("A1").formula).toBe(`SUM(年终总结!E5:E${LINE + MORE})`);
});
