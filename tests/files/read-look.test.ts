import { expectGrowth } from "../growth";
import ExcelJS from "exceljs";
import fc from "fast-check";
import type { CellStyle } from "../../src/core/sheet-content";
import { createWorkbook } from "../../src/files/create-workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { LIMITS } from "../../src/files/limits";
import { type CellLook, readLook, type SheetLook } from "../../src/files/read-look";
import { oneSheet, problemOf, relations, worksheet } from "./tiny-package";

const look = (sheet: string, more: Parameters<typeof oneSheet>[1] = {}) =>
  readLook(oneSheet(sheet, more), inflateNode);
const sheetLook = (sheet: string, more: Parameters<typeof oneSheet>[1] = {}): SheetLook =>
  look(sheet, more).sheets[0]!;

const styles = (inner: string) => ({ "xl/styles.xml": `<styleSheet>${inner}</styleSheet>` });
/** The look of the one format of a styles part with this font. */
const fontOf = (font: string, more: string = "") =>
  look(
    worksheet(""),
    styles(`<fonts><font>${font}</font></fonts>${more}<cellXfs><xf fontId="0"/></cellXfs>`)
  ).styles[0]!.font;

describe("the styles of cells", () => {
  it("tells every cell that has one, also empty ones, in the order of the sheet", () => {
    const rows =
      '<row r="3"><c r="B3" s="2"><v>1</v></c></row>' +
      '<row r="1"><c r="C1" s="1" t="inlineStr"><is><t>甲</t></is></c><c s="2"/><c><v>1</v></c></row>';
    const { cells } = sheetLook(worksheet(rows), styles("<cellXfs><xf/><xf/><xf/></cellXfs>"));
    expect(cells.map(({ row, column, style }) => [row, column, style])).toEqual([
      [0, 2, 1],
      [0, 3, 2],
      [2, 1, 2],
    ]);
  });

  it("takes a style that the workbook lacks for the normal one", () => {
    const rows = '<row><c s="7"/><c s="x"/><c s="-1"/></row>';
    expect(sheetLook(worksheet(rows), styles("<cellXfs><xf/></cellXfs>")).cells).toEqual([]);
  });

  it("puts a style together from its parts", () => {
    const inner =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;万&quot;"/></numFmts>' +
      '<fonts><font/><font><b/><i val="0"/><u/><strike/><sz val="10.5"/><color rgb="FFC00000"/><name val="楷体"/></font></fonts>' +
      '<fills><fill/><fill/><fill><patternFill patternType="lightUp"><fgColor rgb="FF00FF00"/><bgColor indexed="13"/></patternFill></fill></fills>' +
      '<borders><border/><border><left style="thin"><color auto="1"/></left><end style="double"><color rgb="0000FF"/></end><top style="none"/></border></borders>' +
      '<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1">' +
      '<alignment horizontal="center" vertical="top" wrapText="1" indent="2"/><protection locked="0"/></xf></cellXfs>';
    expect(look(worksheet(""), styles(inner)).styles[1]).toEqual({
      font: {
        ...{ name: "楷体", size: 10.5, bold: true, italic: false, underline: true, strike: true },
        color: "C00000",
      },
      fill: { pattern: "lightUp", color: "00FF00", background: "FFFF00" },
      border: {
        ...{ top: null, bottom: null, left: { style: "thin", color: null } },
        right: { style: "double", color: "0000FF" },
      },
      ...{ horizontal: "center", vertical: "top", wrap: true, indent: 2 },
      ...{ format: '0.0"万"', locked: false },
    } satisfies CellLook);
  });

  it("reads back every style that createWorkbook writes, and so does exceljs", async () => {
    const style: CellStyle = {
      ...{ font: "仿宋", size: 12, bold: true, italic: true, underline: true, color: "123ABC" },
      ...{ fill: "FFF2CC", border: { top: "medium", left: "hair" }, align: "right" },
      ...{ vertical: "center", wrap: true, indent: 1, format: "#,##0.0", locked: false },
    };
    const bytes = createWorkbook(
      [{ name: "表", cells: [{ row: 1, column: 2, value: 5, style }], widths: [10, 20] }],
      deflateNode
    );
    const { sheets, styles: looks } = readLook(bytes, inflateNode);
    expect(sheets[0]?.cells.map(({ row, column }) => [row, column])).toEqual([[1, 2]]);
    const cell = looks[sheets[0]?.cells[0]?.style ?? 0]!;
    expect(cell).toMatchObject({
      font: { name: "仿宋", size: 12, bold: true, italic: true, underline: true, color: "123ABC" },
      fill: { pattern: "solid", color: "FFF2CC" },
      border: { top: { style: "medium" }, left: { style: "hair" }, right: null, bottom: null },
      ...{ horizontal: "right", vertical: "center", wrap: true, indent: 1, locked: false },
    });

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.worksheets[0]!;
    const other = sheet.getCell("C2");
    expect(other.numFmt).toBe(cell.format);
    expect(other.font.name).toBe(cell.font.name);
    expect(other.alignment.horizontal).toBe(cell.horizontal);
    expect(sheets[0]?.columnWidths.map(({ width }) => width)).toEqual([
      sheet.getColumn(1).width,
      sheet.getColumn(2).width,
    ]);
  });
});

describe("colours", () => {
  it.each([
    ["plain", 'rgb="FF12aB9c"', "12AB9C"],
    ["without transparency", 'rgb="12AB9C"', "12AB9C"],
    ["of the theme, light before dark", 'theme="0"', "FFFFFF"],
    ["of the theme", 'theme="4"', "4F81BD"],
    ["of the theme, lighter", 'theme="4" tint="0.79998168889431442"', "DCE6F1"],
    ["of the theme, darker", 'theme="4" tint="-0.249977111117893"', "366092"],
    ["of the theme, a little lighter", 'theme="4" tint="0.39997558519241921"', "95B3D7"],
    ["grey from black", 'theme="1" tint="0.34998626667073579"', "595959"],
    ["grey from white", 'theme="0" tint="-0.14999847407452621"', "D9D9D9"],
    ["of the old palette", 'indexed="10"', "FF0000"],
    ["the system's own", 'indexed="64"', null],
    ["automatic", 'auto="1"', null],
    ["beyond the theme", 'theme="99"', null],
    ["that are none", 'rgb="red"', null],
  ])("%s", (_, attributes, color) => {
    expect(fontOf(`<color ${attributes}/>`).color).toBe(color);
  });

  it("come from the workbook's own theme and palette where it has them", () => {
    const theme =
      "<a:theme><a:themeElements><a:clrScheme><a:dk1><a:sysClr val='windowText' lastClr='111111'/></a:dk1>" +
      "<a:accent1><a:srgbClr val='ABCDEF'/></a:accent1></a:clrScheme></a:themeElements></a:theme>";
    const inner =
      '<fonts><font><color theme="1"/></font><font><color theme="4"/></font><font><color indexed="1"/></font></fonts>' +
      '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>' +
      '<colors><indexedColors><rgbColor rgb="00000001"/><rgbColor rgb="00000002"/></indexedColors></colors>';
    const more = {
      ...styles(inner),
      "xl/theme/theme1.xml": theme,
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId3", "styles", "styles.xml"],
        ["rId4", "theme", "theme/theme1.xml"]
      ),
    };
    expect(look(worksheet(""), more).styles.map(({ font }) => font.color)).toEqual([
      "111111",
      "ABCDEF",
      "000002",
    ]);
  });

  it("never leave the six digits, whatever the tint", () => {
    const color = fc.integer({ min: 0, max: 0xffffff });
    fc.assert(
      fc.property(color, fc.double({ min: -1, max: 1, noNaN: true }), (rgb, tint) => {
        const digits = rgb.toString(16).padStart(6, "0");
        expect(fontOf(`<color rgb="FF${digits}" tint="${tint}"/>`).color).toMatch(/^[0-9A-F]{6}$/);
      }),
      { numRuns: 50 }
    );
    expect(fontOf('<color rgb="FF336699" tint="1"/>').color).toBe("FFFFFF");
    expect(fontOf('<color rgb="FF336699" tint="-1"/>').color).toBe("000000");
  });
});

describe("the look of a sheet", () => {
  const FRAME =
    '<worksheet><sheetPr><tabColor rgb="FFFFC000"/></sheetPr>' +
    '<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView>' +
    '<sheetView><pane ySplit="9" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultColWidth="12.5" defaultRowHeight="18"/>' +
    '<cols><col min="1" max="2" width="20.625" style="1"/><col min="5" max="99999" width="9" hidden="1"/><col min="0" max="3"/></cols>' +
    '<sheetData><row r="2" ht="30.5" customHeight="1"/><row r="4" s="1" customFormat="1"/><row r="5" hidden="true"/><row r="6" s="1"/></sheetData>' +
    '<sheetProtection sheet="1"/></worksheet>';

  it("tells sizes, views, protection and the tab's colour", () => {
    expect(sheetLook(FRAME, styles("<cellXfs><xf/><xf/></cellXfs>"))).toEqual({
      name: "Sheet1",
      cells: [],
      columnWidths: [
        { first: 0, last: 1, width: 20.625, hidden: false, style: 1 },
        { first: 4, last: 16_383, width: 9, hidden: true, style: 0 },
      ],
      rows: [
        { row: 1, height: 30.5, hidden: false, style: 0, styled: false },
        { row: 3, height: null, hidden: false, style: 1, styled: true },
        { row: 4, height: null, hidden: true, style: 0, styled: false },
      ],
      defaultColumnWidth: 12.5,
      defaultRowHeight: 18,
      showGridLines: false,
      frozen: { rows: 3, columns: 1 },
      protectedSheet: true,
      conditionalFormats: [],
      comments: [],
      tabColor: "FFC000",
      tables: [],
    });
  });

  it("has Excel's own sizes where the sheet is silent", () => {
    const plain = sheetLook(worksheet(""));
    expect([plain.defaultColumnWidth, plain.defaultRowHeight]).toEqual([9.140625, 15]);
    expect([plain.showGridLines, plain.frozen, plain.protectedSheet]).toEqual([true, null, false]);
  });

  it("tells conditional formats with their ranges, formulas and looks", () => {
    const sheet =
      "<worksheet><sheetData/>" +
      '<conditionalFormatting sqref="B2:B9 D4"><cfRule type="cellIs" dxfId="0" priority="2" stopIfTrue="1" operator="lessThan">' +
      '<formula>"&lt;"</formula></cfRule><cfRule type="colorScale" priority="3"><colorScale/></cfRule></conditionalFormatting>' +
      '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1">' +
      "<xm:f>表!A1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><x14:cfRule type='dataBar'/>" +
      "<xm:sqref>C3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>";
    const dxfs =
      "<dxfs><dxf><font><i/></font><fill><patternFill><bgColor rgb='FFFFC7CE'/></patternFill></fill></dxf></dxfs>";
    const found = sheetLook(sheet, styles(dxfs)).conditionalFormats;
    expect(found.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
      ["cellIs", 2, true],
      ["colorScale", 3, false],
      ["expression", 1, false],
    ]);
    expect(found[0]?.ranges).toEqual([
      { top: 1, left: 1, bottom: 8, right: 1 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ]);
    expect(found[0]?.formulas).toEqual(['"<"']);
    expect(found[0]?.look).toEqual({
      font: expect.objectContaining({ name: "", size: 0, italic: true, bold: false }),
      fill: { pattern: "solid", color: "FFC7CE", background: null },
    });
    expect(found[0]?.xml).toMatch(/^<cfRule type="cellIs".*<\/cfRule>$/);
    expect(found[1]?.look).toBeNull();
    expect(found[2]).toMatchObject({ formulas: ["表!A1"], look: { font: { bold: true } } });
    expect(found[2]?.ranges).toEqual([{ top: 2, left: 2, bottom: 2, right: 2 }]);
  });

  it("tells comments and tables", () => {
    const found = sheetLook(worksheet(""), {
      "xl/worksheets/_rels/sheet1.xml.rels": relations(
        ["rId1", "comments", "../comments1.xml"],
        ["rId2", "table", "../tables/table1.xml"],
        ["rId3", "table", "../tables/none.xml"]
      ),
      "xl/comments1.xml":
        "<comments><authors><author>甲</author><author/></authors><commentList>" +
        '<comment ref="D8" authorId="0"><text><r><t>核</t></r><r><t>对</t></r></text></comment>' +
        '<comment ref="?" authorId="0"/></commentList></comments>',
      "xl/tables/table1.xml": '<table displayName="表一" ref="B2:D9"><autoFilter/></table>',
    });
    expect(found.comments).toEqual([{ row: 7, column: 3, author: "甲", text: "核对" }]);
    expect(found.tables).toEqual([
      { name: "表一", range: { top: 1, left: 1, bottom: 8, right: 3 } },
    ]);
  });
});

describe("broken parts", () => {
  it.each([
    ["styles", { "xl/styles.xml": "<styleSheet><fonts><font>" }],
    ["styles with a document type", { "xl/styles.xml": "<!DOCTYPE a><styleSheet/>" }],
    ["no styles", {}],
  ])("%s: every cell looks normal", (_, parts) => {
    const { styles: looks, sheets } = look(worksheet('<row><c s="3"/></row>'), parts);
    expect(looks).toHaveLength(1);
    expect(looks[0]).toMatchObject({ format: "General", fill: { pattern: "none" }, locked: true });
    expect(sheets[0]?.cells).toEqual([]);
  });

  it.each([
    ["a sheet that is cut off", "<worksheet><sheetData><row><c", "damaged"],
    ["a cell off the sheet", worksheet('<row><c r="XFE1" s="1"/></row>'), "damaged"],
  ])("%s is refused", (_, sheet, code) => {
    expect(problemOf(() => look(sheet))).toMatchObject({ code });
  });

  it("counts cells against the limit", () => {
    const bytes = oneSheet(
      worksheet(`<row>${'<c s="1"/>'.repeat(5)}</row>`),
      styles("<cellXfs><xf/><xf/></cellXfs>")
    );
    expect(problemOf(() => readLook(bytes, inflateNode, { ...LIMITS, cells: 4 }))).toMatchObject({
      code: "too_large",
      limit: "cells",
    });
  });

  it("takes time in proportion to a sheet, however it is broken", () => {
    const growing = [
      "<row><c",
      '<row><c s="1">',
      "<cols>",
      "<conditionalFormatting><cfRule>",
      "<a>",
    ];
    for (const piece of growing) {
      const act = (count: number) => () => {
        problemOf(() => look(`<worksheet><sheetData>${piece.repeat(count)}`));
      };
      expectGrowth(act, { size: 20_000, times: 4, most: 8 });
    }
  });
});
