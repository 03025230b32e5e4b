import type { SheetContent } from "../core/sheet-content";
import type { Cell, Workbook } from "../core/workbook";
import { createWorkbook } from "./create-workbook";
import type { Deflate } from "./deflate";
import { LIMITS } from "./limits";
import { readCsv } from "./read-csv";
import { refuseTooLarge } from "./refuse";
import { LAST_COLUMN, LAST_ROW } from "./sheet-scan";

/** A CSV file as a workbook, and the .xlsx that holds the same. */
export interface CsvWorkbook {
  readonly workbook: Workbook;
  readonly toXlsx: (deflate: Deflate) => Uint8Array;
}

/**
 * Reads a CSV file (UTF-8, GB18030 or UTF-16; comma, semicolon or tab) as a workbook of one sheet
 * that bears the file's name, as in Excel. Every cell is the text that was typed: a code keeps its
 * leading zeros, and what begins like a formula is none. Numbers are read where forms are read.
 * Throws what `readCsv` throws, and `too_large` past the cells, rows and columns of a sheet.
 */
export function readCsvWorkbook(bytes: Uint8Array, fileName: string): CsvWorkbook {
  const cells: (Cell & { readonly value: string })[] = [];
  readCsv(bytes).forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text === "") return;
      if (cells.length >= LIMITS.cells || row > LAST_ROW || column > LAST_COLUMN) {
        refuseTooLarge("cells", "", LIMITS.cells);
      }
      cells.push({ row, column, value: text.replace(/\r\n?/g, "\n") });
    });
  });
  const name = sheetNameOf(fileName);
  const look = { merges: [], hiddenRows: [], hiddenColumns: [] };
  const sheet = { name, kind: "worksheet", visibility: "visible", cells, ...look } as const;
  const content: SheetContent = { name, cells, widths: [] };
  return {
    workbook: { sheets: [sheet], names: [], date1904: false },
    toXlsx: (deflate) => createWorkbook([content], deflate),
  };
}

/** The file's name without folder and extension, as far as Excel takes it for a sheet. */
function sheetNameOf(fileName: string): string {
  const bare = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  const allowed = bare.replace(/[[\]:*?\p{Cc}]/gu, "_").slice(0, LONGEST_NAME);
  return allowed.replace(/[\uD800-\uDBFF]$/, "").replace(/^'|'$/g, "_") || "Sheet1";
}

const LONGEST_NAME = 31;
