import { tableJson } from "../app/json";
import { readTables } from "../core/form/form";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import type { CommandLineWords } from "../locales/cli-words";
import { workbookPath, type Arguments } from "./arguments";
import { Failure } from "./failure";
import { tableLines } from "./form-lines";
import { readInputFile } from "./input-file";
import { printJson } from "./printing";

/** `heshu form`: the tables recognised in a workbook, with their rows and column roles. */
export async function form(
  asked: Arguments,
  words: CommandLineWords,
  print: (line: string) => void
): Promise<number> {
  const path = workbookPath(asked, words);
  const { workbook } = await readInputFile(path, words);
  const own = findSchemeSheets(workbook).names;
  const sheets = workbook.sheets.filter(
    (sheet) => sheet.kind === "worksheet" && !own.has(sheet.name)
  );
  const read = sheets.map((sheet) => ({ sheet, tables: readTables(sheet) }));
  const tables = read.flatMap((one) => one.tables);
  if (asked.json) printJson(tables.map(tableJson));
  if (tables.length === 0) throw new Failure([words.cli.noTable(path)]);
  if (asked.json) return 0;
  for (const one of read) for (const line of tableLines(one.tables, words)) print(line);
  const without = read.filter((one) => one.tables.length === 0 && one.sheet.cells.length > 0);
  if (without.length > 0) print(words.cli.table.noTableIn(without.map((one) => one.sheet.name)));
  return 0;
}
