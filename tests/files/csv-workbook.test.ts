import { deflateNode } from "../../src/files/deflate-node";
import { readCsvWorkbook } from "../../src/files/csv-workbook";
import { problemOf, read } from "./tiny-package";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
/** 代码 and 指标 in GB18030. */
const GB18030 = Uint8Array.from([0xb4, 0xfa, 0xc2, 0xeb, 0x3b, 0xd6, 0xb8, 0xb1, 0xea]);

const textsOf = (bytes: Uint8Array) =>
  readCsvWorkbook(bytes, "报表.csv").workbook.sheets[0]!.cells.map(({ row, column, value }) => [
    row,
    column,
    value,
  ]);

test.each<[string, Uint8Array]>([
  ["UTF-8", utf8("代码;指标")],
  ["UTF-8 with a byte order mark", utf8("\ufeff代码;指标")],
  ["GB18030", GB18030],
  ["UTF-16", utf16("代码;指标")],
  ["tabs", utf8("代码\t指标\r\n")],
  ["commas", utf8("代码,指标\n")],
])("reads %s", (_, bytes) => {
  expect(textsOf(bytes)).toEqual([
    [0, 0, "代码"],
    [0, 1, "指标"],
  ]);
});

test("keeps every cell as it was typed, and the places of empty ones", () => {
  expect(textsOf(utf8('01,"1,234",,=1+1\n\n"a\r\nb",-5,@x, \n'))).toEqual([
    [0, 0, "01"],
    [0, 1, "1,234"],
    [0, 3, "=1+1"],
    [2, 0, "a\nb"],
    [2, 1, "-5"],
    [2, 2, "@x"],
    [2, 3, " "],
  ]);
});

test("becomes an .xlsx that holds the same, and no formula", () => {
  const { workbook, toXlsx } = readCsvWorkbook(utf8("=1+1,+2,-3,@x\n\t4"), "a/报表.csv");
  const again = read(toXlsx(deflateNode));
  expect(again.sheets).toEqual(workbook.sheets);
  expect(again.sheets[0]!.cells.some(({ formula }) => formula !== undefined)).toBe(false);
});

test.each([
  ["C:\\数据\\KW301[1].csv", "KW301_1_"],
  ["/tmp/'a'.csv", "_a_"],
  [".csv", "Sheet1"],
  [`${"长".repeat(40)}.csv`, "长".repeat(31)],
])("a file %s gives a sheet %s", (file, name) => {
  const { workbook, toXlsx } = readCsvWorkbook(utf8("a"), file);
  expect(workbook.sheets[0]!.name).toBe(name);
  expect(read(toXlsx(deflateNode)).sheets[0]!.name).toBe(name);
});

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(), "file_empty"],
  ["bytes that are no text", Uint8Array.from([0x61, 0x80, 0xff, 0xff]), "not_text"],
  ["a quote that stays open", utf8('a,"b\n'), "csv_quote"],
  ["more columns than a sheet has", utf8(",".repeat(16_384) + "a"), "too_large"],
])("refuses %s", (_, bytes, code) => {
  expect(problemOf(() => readCsvWorkbook(bytes, "a.csv")).code).toBe(code);
});
