import { strToU8 } from "fflate";
import type { FileProblem } from "../../src/core/problem";
import type { Limits } from "../../src/files/limits";
import { oneSheet, pack, problemOf, read, relations, worksheet } from "./tiny-package";

const SHEET = "xl/worksheets/sheet1.xml";
const damaged = (reason: string, part = SHEET): FileProblem => ({ code: "damaged", part, reason });

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file with directory entries of these names. */
function compoundFile(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * names.length);
  bytes.set(COMPOUND_FILE);
  names.forEach((name, index) => {
    const at = 512 + 128 * index;
    Array.from(name, (letter, place) => (bytes[at + 2 * place] = letter.charCodeAt(0)));
    bytes[at + 64] = 2 * (name.length + 1);
  });
  return bytes;
}

const notAWorkbook = (
  looksLike: Extract<FileProblem, { code: "not_a_workbook" }>["looksLike"]
): FileProblem => ({ code: "not_a_workbook", looksLike });

test.each<[string, Uint8Array, FileProblem]>([
  ["an empty file", new Uint8Array(), { code: "file_empty" }],
  ["a text", strToU8("指标名称,2025年\n"), notAWorkbook("text")],
  ["a text in GB18030", new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x31]), notAWorkbook("text")],
  ["a text in UTF-16", new Uint8Array([0xff, 0xfe, 0x07, 0x63]), notAWorkbook("text")],
  ["a web page", strToU8("<html><table></table></html>"), notAWorkbook("markup")],
  [
    "an XML table of Excel 2003",
    strToU8('\ufeff<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    notAWorkbook("markup"),
  ],
  [
    "a web page in UTF-16",
    new Uint8Array([0xff, 0xfe, ...[..."<table>"].flatMap((one) => [one.charCodeAt(0), 0])]),
    notAWorkbook("markup"),
  ],
  ["a text that speaks of less", strToU8("<5 项\n"), notAWorkbook("text")],
  ["a PDF", strToU8("%PDF-1.7\n%\0"), notAWorkbook("pdf")],
  ["bytes of no known kind", new Uint8Array([1, 2, 3, 0]), notAWorkbook("unknown")],
  ["a package of something else", pack({ "a.txt": "a" }), notAWorkbook("zip")],
  ["a package of nothing", pack({}), notAWorkbook("zip")],
  [
    "a text document",
    pack({
      "_rels/.rels": relations(["rId1", "officeDocument", "word/document.xml"]),
      "word/document.xml": "<w:document/>",
    }),
    notAWorkbook("docx"),
  ],
  [
    "an OpenDocument file",
    pack({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    notAWorkbook("ods"),
  ],
  [
    "a binary workbook",
    pack({
      "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.bin"]),
      "xl/workbook.bin": "\u0001",
    }),
    { code: "binary_xlsb" },
  ],
  ["an old workbook", compoundFile("Root Entry", "Workbook"), { code: "legacy_xls" }],
  ["a still older workbook", compoundFile("Root Entry", "Book"), { code: "legacy_xls" }],
  [
    "an old workbook without a container",
    new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0]),
    { code: "legacy_xls" },
  ],
  [
    "an encrypted workbook",
    compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"),
    { code: "encrypted" },
  ],
  ["another compound file", compoundFile("Root Entry", "WordDocument"), notAWorkbook("unknown")],
])("says of %s what it is", (_, bytes, problem) => {
  expect(problemOf(() => read(bytes))).toEqual(problem);
});

test.each<[string, string, FileProblem]>([
  ["a document type", "<!DOCTYPE a><worksheet/>", { code: "doctype", part: SHEET }],
  [
    "a document type behind a comment",
    '<?xml version="1.0"?><!-- a --><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>',
    { code: "doctype", part: SHEET },
  ],
  ["a document type among the cells", worksheet("<!DOCTYPE a>"), { code: "doctype", part: SHEET }],
  ["no element", "", damaged("xml_unclosed")],
  ["another root", "<html/>", damaged("sheet_root")],
  ["an open root", "<worksheet><sheetData/>", damaged("xml_unclosed")],
  ["an open row", "<worksheet><sheetData><row>", damaged("xml_unclosed")],
  ["an open cell", "<worksheet><sheetData><row><c><v>1</v>", damaged("xml_unclosed")],
  ["an open comment", worksheet("<!-- "), damaged("xml_unclosed")],
  ["open CDATA", worksheet("<row><c><v><![CDATA[1</v></c></row>"), damaged("xml_unclosed")],
  ["a cut tag", "<worksheet><sheetData><row r=", damaged("xml_attribute")],
  ["crossed elements", worksheet("<row><c></row></c>"), damaged("xml_nesting")],
  ["crossed elements in a cell", worksheet("<row><c><v>1</c></v></row>"), damaged("xml_nesting")],
  ["an open attribute", worksheet('<row><c r="A1><v>1</v></c></row>'), damaged("xml_attribute")],
  ["an attribute without quotes", worksheet("<row r=1/>"), damaged("xml_attribute")],
  ["a tag within a tag", worksheet("<row <c/>"), damaged("xml_attribute")],
  ["a nameless tag", worksheet("< row/>"), damaged("xml_tag")],
  ["a row past the last", worksheet('<row r="1048577"/>'), damaged("row_number")],
  ["row zero", worksheet('<row r="0"/>'), damaged("row_number")],
  ["a row that follows the last", worksheet('<row r="1048576"/><row/>'), damaged("row_number")],
  ["a cell below the sheet", worksheet('<row><c r="A1048577"/></row>'), damaged("cell_reference")],
  ["a cell in row zero", worksheet('<row><c r="A0"/></row>'), damaged("cell_reference")],
  ["a cell beside the sheet", worksheet('<row><c r="XFE1"/></row>'), damaged("cell_reference")],
  [
    "a cell far off",
    worksheet('<row><c r="ZZZZZZZ99999999999"/></row>'),
    damaged("cell_reference"),
  ],
  [
    "a cell after the last column",
    worksheet('<row><c r="XFD1"/><c/></row>'),
    damaged("cell_reference"),
  ],
  ["a number out of range", worksheet("<row><c><v>1e999</v></c></row>"), damaged("number_range")],
  ["an endless number", worksheet("<row><c><v>-Infinity</v></c></row>"), damaged("number_range")],
  [
    "a shared string that is not there",
    worksheet('<row><c t="s"><v>0</v></c></row>'),
    damaged("shared_string"),
  ],
  [
    "a shared string below zero",
    worksheet('<row><c t="s"><v>-1</v></c></row>'),
    damaged("shared_string"),
  ],
  [
    "a shared string of a name",
    worksheet('<row><c t="s"><v>length</v></c></row>'),
    damaged("shared_string"),
  ],
  [
    "a truth value of neither kind",
    worksheet('<row><c t="b"><v>2</v></c></row>'),
    damaged("boolean"),
  ],
  [
    "a merge off the sheet",
    '<worksheet><mergeCells><mergeCell ref="A1:XFE1"/></mergeCells></worksheet>',
    damaged("merge_reference"),
  ],
  [
    "a merge without a range",
    "<worksheet><mergeCells><mergeCell/></mergeCells></worksheet>",
    damaged("merge_reference"),
  ],
  [
    "a hidden column before the first",
    '<worksheet><cols><col min="0" max="1" hidden="1"/></cols></worksheet>',
    damaged("column_number"),
  ],
])("refuses a sheet with %s", (_, sheet, problem) => {
  expect(problemOf(() => read(oneSheet(sheet)))).toEqual(problem);
});

test.each([
  ["invalid UTF-8", new Uint8Array([...strToU8("<worksheet>"), 0xff, 0xfe])],
  ["an encoding nobody knows", strToU8('<?xml version="1.0" encoding="x-none"?><worksheet/>')],
  ["half a character of UTF-16", new Uint8Array([0xff, 0xfe, 0x3c])],
])("refuses a part in %s", (_, sheet) => {
  expect(problemOf(() => read(oneSheet(sheet)))).toEqual(damaged("encoding"));
});

test.each([
  ["the workbook", { "xl/workbook.xml": "<workbook><sheets>" }, "xl/workbook.xml", "xml_unclosed"],
  ["the workbook's place", { "xl/workbook.xml": null }, "xl/workbook.xml", "workbook_part"],
  ["the relations", { "_rels/.rels": "<a></b>" }, "_rels/.rels", "xml_nesting"],
  ["the styles", { "xl/styles.xml": "<styleSheet" }, "xl/styles.xml", "xml_tag"],
  [
    "the shared strings",
    { "xl/sharedStrings.xml": "<sst><si>" },
    "xl/sharedStrings.xml",
    "xml_unclosed",
  ],
])("names the part where %s is damaged", (_, parts, part, reason) => {
  expect(problemOf(() => read(oneSheet(worksheet(""), parts)))).toEqual(damaged(reason, part));
});

const twoMerges =
  '<worksheet><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells></worksheet>';
const twoStrings = { "xl/sharedStrings.xml": "<sst><si><t>a</t></si><si><t>b</t></si></sst>" };
const twoSheets = {
  "xl/workbook.xml":
    '<workbook><sheets><sheet name="a" r:id="a"/><sheet name="b" r:id="b"/></sheets></workbook>',
};
const twoNames = {
  "xl/workbook.xml":
    '<workbook><definedNames><definedName name="a"/><definedName name="b"/></definedNames></workbook>',
};
const longText = worksheet('<row><c t="str"><v>abc</v></c><c t="str"><f>defg</f></c></row>');

test.each<[keyof Limits, number, Uint8Array, string]>([
  ["entries", 3, oneSheet(worksheet("")), ""],
  ["partBytes", 40, oneSheet(longText), SHEET],
  ["structureBytes", 40, oneSheet(""), "_rels/.rels"],
  ["totalBytes", 400, oneSheet(longText), "xl/_rels/workbook.xml.rels"],
  ["cells", 1, oneSheet(worksheet("<row><c><v>1</v></c><c><v>2</v></c></row>")), SHEET],
  ["merges", 1, oneSheet(twoMerges), SHEET],
  ["sheets", 1, oneSheet("", twoSheets), "xl/workbook.xml"],
  ["strings", 1, oneSheet(worksheet(""), twoStrings), "xl/sharedStrings.xml"],
  ["strings", 1, oneSheet("", twoNames), "xl/workbook.xml"],
  ["text", 6, oneSheet(longText), SHEET],
])("refuses a file past the limit %s of %d", (limit, allowed, bytes, part) => {
  const names: Partial<Record<keyof Limits, string>> = {
    partBytes: "part_bytes",
    structureBytes: "part_bytes",
    totalBytes: "total_bytes",
  };
  expect(problemOf(() => read(bytes, { [limit]: allowed }))).toEqual({
    code: "too_large",
    limit: names[limit] ?? limit,
    part,
    allowed,
  });
});

test("counts the cells of a part again for every sheet that shows it", () => {
  const bytes = oneSheet(worksheet("<row><c><v>1</v></c></row>"), {
    "xl/workbook.xml":
      '<workbook><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
  });
  expect(read(bytes, { cells: 2 }).sheets.map((sheet) => sheet.cells.length)).toEqual([1, 1]);
  expect(problemOf(() => read(bytes, { cells: 1 }))).toMatchObject({ limit: "cells" });
});

test("reads a file that stays within every limit", () => {
  expect(read(oneSheet(longText), { cells: 2, text: 7, merges: 0 }).sheets).toHaveLength(1);
});

test("refuses a part that was compressed too well to be a sheet", () => {
  const bytes = oneSheet(worksheet(" ".repeat(100_000)));
  expect(problemOf(() => read(bytes, { ratioFloor: 10_000 }))).toEqual({
    code: "too_large",
    limit: "ratio",
    part: SHEET,
    allowed: 200,
  });
});
