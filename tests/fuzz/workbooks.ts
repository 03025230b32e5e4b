import type { SheetContent } from "../../src/core/sheet-content";
import type { Edit } from "../../src/core/workbook";
import { createWorkbook } from "../../src/files/create-workbook";
import { codec, withParts } from "../files/hand-made";
import { relations } from "../files/tiny-package";
import { patchWorkbook } from "../../src/files/patch-workbook";

/** Workbooks of several shapes that are mutated: whole ones, which every part of the code reads. */
export const WORKBOOKS: Readonly<Record<string, () => Uint8Array>> = {
  shared: () => createWorkbook([form("表一"), form("表二")], codec.deflate),
  inline: () => patchWorkbook(blank(), [{ kind: "addSheet", content: form("表一") }], codec),
  annotated: () => patchWorkbook(WORKBOOKS.shared?.() ?? blank(), ANNOTATIONS, codec),
  formulas: () => withParts(blank(), FORMULAS),
  odd: () => withParts(blank(), ODD),
  furnished: () => withParts(blank(), FURNISHED),
};

const blank = (): Uint8Array =>
  createWorkbook([{ name: "封面", cells: [], widths: [] }], codec.deflate);

function form(name: string): SheetContent {
  const head = { bold: true, border: "thin", align: "center" } as const;
  const texts = ["指标代码", "指标名称", "计量单位", "本年累计"];
  const title = { row: 0, column: 0, value: "年度统计表", style: head };
  const header = texts.map((value, column) => ({ row: 1, column, value, style: head }));
  const rows = Array.from({ length: 12 }, (_, row) => [
    { row: row + 2, column: 0, value: `[${String(row + 1).padStart(2, "0")}]` },
    { row: row + 2, column: 1, value: row === 3 ? " 其中 & <合计>\n" : `指标${String(row)}` },
    { row: row + 2, column: 2, value: row % 5 === 4 ? null : "万元" },
    { row: row + 2, column: 3, value: row * 17.25, style: { format: "#,##0.00" } },
  ]).flat();
  const total = { row: 14, column: 3, value: 1138.5, formula: "SUM(D3:D14)" };
  return {
    name,
    cells: [title, ...header, ...rows, total, { row: 15, column: 0, value: true }],
    widths: [8, 20, 10, 12],
    heights: [[0, 30]],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 16, left: 1, bottom: 17, right: 2 },
    ],
    freeze: { rows: 2, columns: 1 },
    print: { landscape: true, fitWidth: true, titleRows: [0, 1] },
    choices: [{ range: { top: 2, left: 2, bottom: 9, right: 2 }, options: ["万元", "项"] }],
  };
}

const place = (row: number, column: number, sheet = "表一") => ({ sheet, row, column });

const ANNOTATIONS: readonly Edit[] = [
  { kind: "mark", family: "error", cells: [place(3, 3), place(4, 3), place(0, 1)] },
  { kind: "mark", family: "shortfall", cells: [place(6, 3), place(2, 3, "表二")] },
  { kind: "comment", at: place(3, 3), text: "应为下列各行之和", author: "核数" },
  { kind: "comment", at: place(0, 2), text: "第一行\n第二行", author: "甲" },
  { kind: "comment", at: place(5, 3, "表二"), text: "_x0041_", author: "核数" },
  {
    kind: "addTable",
    sheet: "表二",
    range: { top: 20, left: 0, bottom: 24, right: 1 },
    name: "明细",
    columns: ["名称", "数值"],
  },
];

const SHEET = "xl/worksheets/sheet1.xml";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const FORMULAS = {
  [SHEET]:
    `<worksheet xmlns="${SPREADSHEET}"><dimension ref="A1:C9"/><sheetData>` +
    '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*2</f><v>2</v></c><c r="C1" t="e"><v>#DIV/0!</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2" t="b"><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><v>-3.5E-2</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c><c r="C3" t="d"><v>2023-11-08</v></c></row>' +
    '<row r="5"><c r="A5"><f t="array" ref="A5:A7">B1:B3*2</f><v>4</v></c><c r="C5" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>' +
    '<row r="6"><c r="A6"><v>8</v></c></row><row r="7"><c r="A7"><v>12</v></c></row>' +
    '<row r="9"><c r="A9"><f>SUM(A1:A3)</f></c><c r="C9"><v>45238</v></c></row>' +
    "</sheetData></worksheet>",
  "xl/calcChain.xml": `<calcChain xmlns="${SPREADSHEET}"><c r="B1" i="1"/><c r="B2"/><c r="A9"/><c r="C5"/></calcChain>`,
  "xl/_rels/workbook.xml.rels": relations(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "styles", "styles.xml"],
    ["rId3", "calcChain", "calcChain.xml"]
  ),
};

const ODD = {
  [SHEET]:
    `<?xml version="1.0"?><!-- made by hand --><x:worksheet xmlns:x="${SPREADSHEET}"><x:sheetData>` +
    '<x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:rPh sb="0" eb="1"><x:t>jia</x:t></x:rPh><x:r><x:t xml:space="preserve"> 乙</x:t></x:r></x:is></x:c></x:row>' +
    '<x:row><x:c t="str"><x:v><![CDATA[<a> & b]]></x:v></x:c><!-- between --><x:c t="inlineStr"><x:is><x:t>_x000D_x_x005F_</x:t></x:is></x:c></x:row>' +
    '<x:row r="9" hidden="1"><x:c r="C9"><x:v>0.1</x:v></x:c><x:c r="A9"><x:v>7</x:v></x:c></x:row><x:row r="4"><x:c r="B4"><x:v>3</x:v></x:c></x:row>' +
    '</x:sheetData><x:mergeCells count="1"><x:mergeCell ref="D4:B5"/></x:mergeCells></x:worksheet>',
};

const FURNISHED = {
  [SHEET]:
    `<worksheet xmlns="${STRICT}" xmlns:r="${LINKS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">` +
    '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetFormatPr defaultRowHeight="15" zeroHeight="0"/>' +
    '<cols><col min="1" max="2" width="12" style="1"/><col min="5" max="16384" hidden="1"/></cols>' +
    '<sheetData><row r="2" s="1" customFormat="1" hidden="1"><c r="A2" s="1"><v>5</v></c></row><row r="3"><c r="B3"><v>6</v></c><c r="D3" t="inlineStr"><is><t>x</t></is></c></row></sheetData>' +
    '<sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A5:C7"/><mergeCell ref="D1:D2"/></mergeCells>' +
    '<conditionalFormatting sqref="B1:B9"><cfRule type="cellIs" priority="3" operator="equal"><formula>0</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="D3"><formula1>"x,y"</formula1></dataValidation></dataValidations>' +
    '<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><legacyDrawing r:id="rId2"/><extLst><ext uri="{1}"/></extLst></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relations(
    ["rId1", "comments", "../comments1.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId3", "threadedComment", "/xl/threadedComments/threadedComment1.xml"]
  ),
  "xl/comments1.xml":
    `<comments xmlns="${SPREADSHEET}"><authors><author>甲</author></authors><commentList>` +
    '<comment ref="B3" authorId="0"><text><t>plain</t></text></comment><comment ref="D3" authorId="0"><text><r><t>[Threaded comment]</t></r></text></comment></commentList></comments>',
  "xl/drawings/vmlDrawing1.vml":
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025"><br><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  "xl/threadedComments/threadedComment1.xml":
    '<ThreadedComments><threadedComment ref="D3"><text>hello</text></threadedComment></ThreadedComments>',
  "xl/workbook.xml":
    `<workbook xmlns="${STRICT}" xmlns:r="${LINKS}"><workbookPr date1904="1"/><sheets><sheet name="封面" sheetId="1" r:id="rId1"/>` +
    '<sheet name="图" sheetId="2" state="veryHidden" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">封面!$A$1:$D$9</definedName><definedName name="率">0.5</definedName></definedNames></workbook>',
  "xl/_rels/workbook.xml.rels": relations(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "styles", "styles.xml"],
    ["rId3", "sharedStrings", "sharedStrings.xml"],
    ["rId4", "chartsheet", "chartsheets/sheet1.xml"]
  ),
  "xl/styles.xml":
    `<styleSheet xmlns="${STRICT}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts><fonts><font><sz val="11"/></font></fonts>` +
    "<fills><fill/><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>" +
    '<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" fontId="0" xfId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>',
};
