import { strToU8 } from "fflate";
import { inflateWeb } from "../../src/files/inflate-web";
import { readWorkbook } from "../../src/files/read-workbook";
import {
  cellsOf,
  oneSheet,
  pack,
  read,
  readFirstSheet,
  relations,
  worksheet,
} from "./tiny-package";

const A1 = '<row r="1"><c r="A1"><v>1</v></c></row>';

const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const units = Array.from(mark ? `\ufeff${text}` : text, (letter) => letter.charCodeAt(0));
  const bytes = units.flatMap((unit) => [unit >> 8, unit & 0xff]);
  return new Uint8Array(littleEndian ? units.flatMap((unit) => [unit & 0xff, unit >> 8]) : bytes);
};

const sheetList = (list: string, more = "") =>
  `<workbook><sheets>${list}</sheets>${more}</workbook>`;

/** A package whose workbook lists these sheets, with these relations and parts. */
const workbook = (list: string, links: string, parts: Record<string, string>, more = "") =>
  pack({
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": sheetList(list, more),
    "xl/_rels/workbook.xml.rels": links,
    ...parts,
  });

test("reads sheets in the workbook's order with their kind and visibility", () => {
  const bytes = workbook(
    '<sheet name="图" r:id="c"/><sheet name="表 &amp; 1" state="veryHidden" r:id="w"/><sheet name="m" state="hidden" r:id="m"/><sheet name="d" r:id="d"/>',
    relations(
      ["w", "worksheet", "worksheets/sheet1.xml"],
      ["c", "chartsheet", "chartsheets/sheet1.xml"],
      ["d", "dialogsheet", "dialogsheets/sheet1.xml"],
      ["m", "xlMacrosheet", "macrosheets/sheet1.xml"]
    ),
    {
      "xl/worksheets/sheet1.xml": worksheet(A1),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      "xl/dialogsheets/sheet1.xml": "<dialogsheet><sheetPr/></dialogsheet>",
      "xl/macrosheets/sheet1.xml": `<xm:macrosheet xmlns:xm="m"><sheetData>${A1}</sheetData></xm:macrosheet>`,
    }
  );
  const sheets = read(bytes).sheets.map(({ name, kind, visibility, cells }) => [
    name,
    kind,
    visibility,
    cells.length,
  ]);
  expect(sheets).toEqual([
    ["图", "chartsheet", "visible", 0],
    ["表 & 1", "worksheet", "veryHidden", 1],
    ["m", "macrosheet", "hidden", 1],
    ["d", "dialogsheet", "visible", 0],
  ]);
});

test("calls a sheet missing whose part or relation is not there, or is elsewhere", () => {
  const bytes = workbook(
    '<sheet name="a" r:id="none"/><sheet name="b" r:id="gone"/><sheet name="c" r:id="out"/><sheet name="d" r:id="theme"/>',
    '<Relationships><Relationship Id="gone" Type="x/worksheet" Target="gone.xml"/><Relationship Id="out" Type="x/worksheet" Target="http://a/b" TargetMode="External"/><Relationship Id="theme" Type="x/theme" Target="theme.xml"/></Relationships>',
    {}
  );
  expect(read(bytes).sheets.map((sheet) => sheet.kind)).toEqual(Array(4).fill("missing"));
});

test("leaves out an old macro module, which is listed as a sheet without a relation", () => {
  const bytes = workbook(
    '<sheet name="Sheet1" r:id="w"/><sheet name="Module" r:id=""/>',
    relations(["w", "worksheet", "s.xml"]),
    { "xl/s.xml": worksheet("") }
  );
  expect(read(bytes).sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
});

test("reads defined names and the date system", () => {
  const names =
    '<workbookPr date1904="1"/><definedNames><definedName name="合计" comment="a>b">Sheet1!$A$1&amp;""</definedName><definedName name="空"/></definedNames>';
  const bytes = workbook("", relations(), {}, names);
  expect(read(bytes)).toEqual({
    sheets: [],
    names: [
      { name: "合计", refersTo: 'Sheet1!$A$1&""' },
      { name: "空", refersTo: "" },
    ],
    date1904: true,
  });
});

test("counts ISO dates from 1904 where the workbook does", () => {
  const list = '<sheet name="Sheet1" r:id="rId1"/>';
  const rows = '<row><c t="d"><v>1904-01-02</v></c></row>';
  const cells = cellsOf(rows, {
    "xl/workbook.xml": sheetList(list, '<workbookPr date1904="true"/>'),
  });
  expect(cells).toEqual([{ row: 0, column: 0, value: 1, format: "yyyy-mm-dd" }]);
});

test("reads names that objects carry already without harm", () => {
  const list = ["__proto__", "constructor", "toString"];
  const bytes = workbook(
    list.map((name) => `<sheet name="${name}" r:id="${name}"/>`).join(""),
    relations(...list.map((name) => [name, "worksheet", `${name}.xml`] as const)),
    Object.fromEntries(list.map((name) => [`xl/${name}.xml`, worksheet(A1)] as const))
  );
  const { sheets } = read(bytes);
  expect(sheets.map((sheet) => [sheet.name, sheet.cells.length])).toEqual([
    ["__proto__", 1],
    ["constructor", 1],
    ["toString", 1],
  ]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("reads parts whose elements carry a namespace prefix", () => {
  const bytes = pack({
    "_rels/.rels":
      '<p:Relationships xmlns:p="p"><p:Relationship Id="1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></p:Relationships>',
    "xl/workbook.xml":
      '<x:workbook xmlns:x="x"><x:sheets><x:sheet name="S" rel:id="1"/></x:sheets></x:workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="s.xml"/><Relationship Id="2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings" Target="t.xml"/></Relationships>',
    "xl/t.xml": "<x:sst><x:si><x:r><x:t>甲</x:t></x:r><x:rPh><x:t>b</x:t></x:rPh></x:si></x:sst>",
    "xl/s.xml":
      '<x:worksheet><x:cols><x:col min="1" max="1" hidden="1"/></x:cols><x:sheetData><x:row><x:c t="s"><x:f>A2</x:f><x:v>0</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>',
  });
  expect(readFirstSheet(bytes)).toEqual({
    name: "S",
    kind: "worksheet",
    visibility: "visible",
    cells: [{ row: 0, column: 0, value: "甲", formula: "A2" }],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    hiddenRows: [],
    hiddenColumns: [[0, 0]],
  });
});

test.each([
  ["absolute", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["roundabout", "../xl/./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["backslashed", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["oddly cased", "WorkSheets/Sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["backslashed in the package", "worksheets/sheet1.xml", "\\xl\\Worksheets\\Sheet1.XML"],
  ["pointing above the package", "../../../xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
])("finds a part by a target that is %s", (_, target, name) => {
  const bytes = workbook('<sheet name="S" r:id="w"/>', relations(["w", "worksheet", target]), {
    [name]: worksheet(A1),
  });
  expect(readFirstSheet(bytes).cells).toHaveLength(1);
});

test("finds the workbook at its usual place where the package's relations are missing", () => {
  expect(readFirstSheet(oneSheet(worksheet(A1), { "_rels/.rels": null })).cells).toHaveLength(1);
});

const encoded =
  '<worksheet><sheetData><row><c t="str"><v>年终总结</v></c></row></sheetData></worksheet>';

test.each([
  ["UTF-8 with a mark", strToU8(`\ufeff<?xml version="1.0"?>${encoded}`)],
  ["UTF-16, little end first, with a mark", utf16(encoded, true, true)],
  ["UTF-16, big end first, with a mark", utf16(encoded, false, true)],
  ["UTF-16, little end first, without a mark", utf16(encoded, true, false)],
  ["UTF-16, big end first, without a mark", utf16(encoded, false, false)],
  ["UTF-8 that claims UTF-16", strToU8(`<?xml version="1.0" encoding="UTF-16"?>${encoded}`)],
])("reads a part in %s", (_, sheet) => {
  expect(readFirstSheet(oneSheet(sheet)).cells).toEqual([{ row: 0, column: 0, value: "年终总结" }]);
});

test("reads a part in the encoding that it declares", () => {
  const head = '<?xml version="1.0" encoding="GB2312"?><worksheet><sheetData><row><c t="str"><v>';
  const sheet = [
    ...strToU8(head),
    0xbc,
    0xd7,
    ...strToU8("</v></c></row></sheetData></worksheet>"),
  ];
  expect(readFirstSheet(oneSheet(new Uint8Array(sheet))).cells[0]?.value).toBe("甲");
});

test("reads the same with the inflater of browsers", () => {
  const rows = Array.from({ length: 300 }, (_, row) => `<row><c><v>${row}</v></c></row>`).join("");
  const bytes = oneSheet(worksheet(rows));
  expect(readWorkbook(bytes, inflateWeb)).toEqual(read(bytes));
});
