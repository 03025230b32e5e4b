import ExcelJS from "exceljs";
import type { ContentCell, SheetContent } from "../../src/core/sheet-content";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { openZip, readEntry } from "../../src/files/zip";

const sheet = (content: Partial<SheetContent> = {}): SheetContent => ({
  name: "报表",
  cells: [],
  widths: [],
  ...content,
});
const column = (...values: readonly ContentCell["value"][]): ContentCell[] =>
  values.map((value, row) => ({ row, column: 0, value }));
const create = (...sheets: SheetContent[]) => createWorkbook(sheets, deflateNode);
const partOf = (bytes: Uint8Array, part: string): string =>
  new TextDecoder().decode(readEntry(openZip(bytes), part, inflateNode) ?? new Uint8Array());
const sheetOf = (content: Partial<SheetContent>): string =>
  partOf(create(sheet(content)), "xl/worksheets/sheet1.xml");

async function referee(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new Uint8Array(bytes).buffer;
  await workbook.xlsx.load(copy);
  return workbook;
}

describe("createWorkbook", () => {
  it("writes values that come back as they were", () => {
    const values = ["新增高企", 12, -0.25, 1e-300, true, false, "0012", " 前后 ", "一\n二", "😀"];
    const read = readWorkbook(create(sheet({ cells: column(...values) })), inflateNode);
    expect(read.sheets[0]?.cells.map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ["a text like a formula", "=1+1"],
    ["markup", `<c t="n"><v>1</v></c>&amp;"'`],
    ["the end of CDATA", "]]>"],
    ["a text like an escape", "_x0041_ _x005F_x0041_"],
    ["control characters", "\u0000\u0007\u001f\u007f"],
    ["half a surrogate pair", "\ud83d"],
    ["codes that XML forbids", "\ufffe\uffff"],
  ])("writes %s as text", (_, value) => {
    const read = readWorkbook(create(sheet({ cells: column(value) })), inflateNode);
    expect(read.sheets[0]?.cells).toEqual([{ row: 0, column: 0, value }]);
  });

  it("gives the same bytes for the same sheets", () => {
    const content = sheet({ cells: column("甲", 1), print: { fitWidth: true } });
    expect(create(content)).toEqual(create(content));
  });

  it("stores equal texts and equal styles once", () => {
    const style = { bold: true, fill: "FFFFFF", format: "#,##0.0" };
    const cells = column("甲", "甲", "乙").map((cell) => ({ ...cell, style: { ...style } }));
    const bytes = create(sheet({ cells }));
    expect(partOf(bytes, "xl/sharedStrings.xml")).toContain('uniqueCount="2"');
    expect(partOf(bytes, "xl/styles.xml")).toContain('<cellXfs count="2">');
    expect(partOf(bytes, "xl/styles.xml")).toContain('<fonts count="2">');
  });

  it("writes styles that another reader sees", async () => {
    const style = {
      ...{ font: "黑体", size: 16, bold: true, italic: true, underline: true, color: "9c0006" },
      ...({
        fill: "FFC7CE",
        align: "center",
        vertical: "top",
        wrap: true,
        format: "0.0%",
      } as const),
      ...({ border: { top: "thin", left: "medium" }, locked: false } as const),
    };
    const workbook = await referee(
      create(sheet({ cells: [{ row: 1, column: 2, value: 0.5, style }] }))
    );
    const cell = workbook.worksheets[0]!.getCell("C2");
    expect(cell.value).toBe(0.5);
    expect(cell.numFmt).toBe("0.0%");
    expect(cell.font).toMatchObject({
      ...{ name: "黑体", size: 16, charset: 134, bold: true, italic: true, underline: true },
      color: { argb: "FF9C0006" },
    });
    expect(cell.fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFC7CE" } });
    expect(cell.alignment).toMatchObject({ horizontal: "center", vertical: "top", wrapText: true });
    expect(cell.border).toMatchObject({ top: { style: "thin" }, left: { style: "medium" } });
    expect(cell.border.bottom).toBeUndefined();
    expect(cell.protection).toMatchObject({ locked: false });
  });

  it("draws the sheet's widths, heights, merges, panes and page as another reader sees them", async () => {
    const content = sheet({
      cells: column("标题"),
      widths: [30, 0, 12],
      heights: [
        [0, 36],
        [5, 20],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      freeze: { rows: 2, columns: 1 },
      gridLines: false,
      tabColor: "C00000",
      print: {
        area: { top: 0, left: 0, bottom: 9, right: 3 },
        ...{ landscape: true, fitWidth: true, titleRows: [0, 1], footer: "第 &P 页，共 &N 页" },
      },
    });
    const drawn = (await referee(create(content))).worksheets[0]!;
    expect(drawn.getColumn(1).width).toBeCloseTo(30.6, 0);
    expect(drawn.getColumn(2).width).toBeUndefined();
    expect([drawn.getRow(1).height, drawn.getRow(6).height]).toEqual([36, 20]);
    expect(drawn.getCell("D1").master.address).toBe("A1");
    expect(drawn.views[0]).toMatchObject({
      state: "frozen",
      xSplit: 1,
      ySplit: 2,
      showGridLines: false,
    });
    expect(drawn.properties.tabColor).toEqual({ argb: "FFC00000" });
    expect(drawn.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...{ printArea: "A1:D10", printTitlesRow: "1:2" },
    });
    const wide = {
      ...content,
      print: { titleRows: [0, 1], titleColumns: [0, 1], scale: 70 },
    } as const;
    const { pageSetup } = (await referee(create(wide))).worksheets[0]!;
    expect(pageSetup).toMatchObject({ scale: 70, printTitlesRow: "1:2", printTitlesColumn: "A:B" });
    expect(drawn.headerFooter.oddFooter).toBe("&C第 &P 页，共 &N 页");
  });

  it("writes a formula with its value, and asks for calculation only where one is missing", () => {
    const cells = [{ row: 0, column: 0, value: 3, formula: 'B1&"<"' }];
    const bytes = create(sheet({ cells }));
    expect(readWorkbook(bytes, inflateNode).sheets[0]?.cells).toEqual(cells);
    expect(partOf(bytes, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");

    const pending = create(sheet({ cells: [{ row: 0, column: 0, value: null, formula: "1+1" }] }));
    expect(partOf(pending, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("offers a list of options, and leaves out one that Excel cannot hold", () => {
    const range = { top: 1, left: 1, bottom: 8, right: 1 };
    expect(sheetOf({ choices: [{ range, options: ["项", '"件"'] }] })).toContain(
      'sqref="B2:B9"><formula1>&quot;项,&quot;&quot;件&quot;&quot;&quot;</formula1>'
    );
    const longest = ["甲".repeat(255)];
    expect(sheetOf({ choices: [{ range, options: longest }] })).toContain("<dataValidation ");
    expect(sheetOf({ choices: [{ range, options: ["甲".repeat(256)] }] })).not.toContain(
      "dataValid"
    );
    expect(sheetOf({ choices: [{ range, options: ["甲,乙"] }] })).not.toContain("dataValid");
  });

  it("links to cells of other sheets, quotes in names included", () => {
    const link = { sheet: "李's 表", row: 7, column: 3 };
    expect(sheetOf({ cells: [{ row: 0, column: 0, value: "见 <此>", link }] })).toContain(
      `<hyperlink ref="A1" location="'李''s 表'!D8" display="见 &lt;此&gt;"/>`
    );
  });

  it("shows the look of each family of marks", async () => {
    const range = { top: 0, left: 0, bottom: 0, right: 1 };
    const bytes = create(
      sheet({
        marks: [
          { family: "error", range },
          { family: "shortfall", range },
        ],
      })
    );
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('sqref="A1:B1"><cfRule type="expression" dxfId="0" priority="1">');
    expect(xml).toContain('<formula>N("heshu:shortfall")=0</formula>');
    expect(partOf(bytes, "xl/styles.xml")).toContain('<dxfs count="2">');
  });

  it("cuts a text that Excel cannot hold, and marks the cut", () => {
    const [cell] = readWorkbook(create(sheet({ cells: column("甲".repeat(40_000)) })), inflateNode)
      .sheets[0]!.cells;
    expect(String(cell?.value)).toHaveLength(32_767);
    expect(String(cell?.value).endsWith("甲…")).toBe(true);
  });

  it("draws a number that no file can hold as an error", () => {
    const read = readWorkbook(create(sheet({ cells: column(NaN, Infinity) })), inflateNode);
    expect(read.sheets[0]?.cells.map(({ value, error }) => [value, error])).toEqual([
      ["#NUM!", true],
      ["#NUM!", true],
    ]);
  });

  it.each([
    ["no sheet", [], { code: "damaged", reason: "no_sheets" }],
    ["a name twice in any case", ["a", "A"], { code: "sheet_name_taken", sheet: "A" }],
    ["a name with a slash", ["a/b"], { code: "damaged", reason: "sheet_name" }],
    ["a name over 31 characters", ["甲".repeat(32)], { code: "damaged", reason: "sheet_name" }],
  ])("refuses %s", (_, names, problem) => {
    const sheets = names.map((name) => sheet({ name }));
    expect(() => create(...sheets)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining(problem) })
    );
  });

  it("says title and author, and nothing of the time", () => {
    const options = { title: "年终<总结>", creator: "区科委\u0001" };
    const core = partOf(createWorkbook([sheet()], deflateNode, options), "docProps/core.xml");
    expect(core).toContain("<dc:title>年终&lt;总结&gt;</dc:title><dc:creator>区科委</dc:creator>");
    expect(core).toContain("2000-01-01T00:00:00Z");
  });
});
