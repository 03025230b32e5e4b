import { createHash } from "node:crypto";
import { tableJson } from "../app/json";
import { cellName, columnLetters } from "../core/address";
import { readTables, type FormTable } from "../core/form/form";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import type { Sheet, Workbook } from "../core/workbook";
import { digestPieces, digestSheet } from "../files/digest";
import type { CommandLineWords } from "../locales/cli-words";
import { workbookPath, type Arguments } from "./arguments";
import { readInputFile } from "./input-file";
import { overviewLines } from "./overview-lines";
import { printJson } from "./printing";

/**
 * `heshu read`: what a workbook holds, sheet by sheet. With `--digest` the counts of each sheet and a
 * checksum of all values, as the file holds them; with `--json` all that was read but the values.
 */
export async function read(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = workbookPath(asked, words);
  const { workbook, asRead } = await readInputFile(path, words);
  if (asked.digest) {
    printJson(digestJson(asRead));
    return 0;
  }
  const forms = formsOf(workbook);
  if (asked.json) printJson(overviewJson(asRead, forms));
  else for (const line of overviewLines(path, asRead, forms, words)) print(line);
  return 0;
}

/** The tables on the sheets that hold data; those of a scheme are none. */
function formsOf(workbook: Workbook): readonly FormTable[] {
  const own = findSchemeSheets(workbook).names;
  return workbook.sheets
    .filter(({ kind, name }) => kind === "worksheet" && !own.has(name))
    .flatMap(readTables);
}

/** The counts of each sheet and the SHA-256, in hexadecimal, of all values. */
export function digestJson(workbook: Workbook) {
  const hash = createHash("sha256");
  for (const piece of digestPieces(workbook)) hash.update(piece, "utf8");
  return { sheets: workbook.sheets.map(digestSheet), valuesSha256: hash.digest("hex") };
}

/** Rows count from 1 and columns are letters, as Excel shows them. */
function overviewJson(workbook: Workbook, forms: readonly FormTable[]) {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...digestSheet(sheet),
      visibility: sheet.visibility,
      ...hiddenSpans(sheet),
      comments: (sheet.comments ?? []).map(({ row, column, author, text }) => ({
        cell: cellName(row, column),
        author,
        text,
      })),
    })),
    names: workbook.names,
    date1904: workbook.date1904,
    forms: forms.map(tableJson),
    valuesSha256: digestJson(workbook).valuesSha256,
  };
}

function hiddenSpans({ hiddenRows, hiddenColumns }: Sheet) {
  return {
    hiddenRows: hiddenRows.map(([first, last]) => [first + 1, last + 1]),
    hiddenColumns: hiddenColumns.map(([first, last]) => [
      columnLetters(first),
      columnLetters(last),
    ]),
  };
}
