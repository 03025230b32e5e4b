import { inflateRawSync } from "node:zlib";
import { read } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { openZip, rawEntry } from "../../src/files/zip";

/** Reads a workbook and says how many cells with a value it found (the floor: how many tags). */
export type BenchReader = (bytes: Uint8Array) => number | Promise<number>;

export const READERS = {
  floor: readFloor,
  heshu: (bytes) =>
    readWorkbook(bytes, inflateNode).sheets.reduce((sum, { cells }) => sum + cells.length, 0),
  sheetjs: (bytes) => {
    const { Sheets } = read(bytes, { dense: true });
    return Object.values(Sheets).reduce((sum, { "!data": rows = [] }) => {
      return sum + rows.reduce((cells, row) => cells + row.filter(Boolean).length, 0);
    }, 0);
  },
  exceljs: async (bytes) => {
    const book = await openInExceljs(bytes);
    let cells = 0;
    book.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell(() => cells++);
      });
    });
    return cells;
  },
} satisfies Readonly<Record<string, BenchReader>>;

export type ReaderName = keyof typeof READERS;

/** A workbook in exceljs, whose types ask for an older kind of buffer. */
export async function openInExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

/** What every reader must read: the workbook, its texts, its styles and its sheets. */
const READ = /^xl\/(?:workbook|sharedstrings|styles|worksheets\/[^/]+)\.xml$/;

/**
 * The least that any reader has to do with the parts it reads: inflate, and, unless that is all that
 * is asked for, decode and find every `<`.
 */
export function readFloor(bytes: Uint8Array, decodes = true): number {
  const zip = openZip(bytes);
  let tags = 0;
  for (const [key, entry] of zip.entries) {
    if (!READ.test(key)) continue;
    const stored = rawEntry(zip, entry);
    const inflated = entry.method === 0 ? stored : inflateRawSync(stored);
    if (!decodes) continue;
    const xml = new TextDecoder().decode(inflated);
    for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) tags++;
  }
  return tags;
}
