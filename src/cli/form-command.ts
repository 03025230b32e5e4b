import { tableJson } from "../app/json";
import { readTables } from "../core/form";
import { columnLetters } from "../core/address";
import { findSchemeSheets } from "../core/scheme-sheets";
import type { CommandLineWords } from "../locales/cli-words";
import { workbookPath, type Arguments } from "./arguments";
import { Failure } from "./failure";
import { readInputFile } from "./input-file";

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
  const tables = sheets.flatMap(readTables);
  if (asked.json) print(JSON.stringify(tables.map(tableJson), null, 2));
  if (tables.length === 0) throw new Failure([words.cli.noTable(path)]);
  if (asked.json) return 0;
  for (const table of tables) {
    const number = table.legal.formNumber?.text ?? "";
    print(
      words.cli.tableLine(
        table.sheet,
        number === "" ? "—" : number,
        table.firstDataRow + 1,
        table.lastDataRow + 1,
        table.rows.length
      )
    );
    for (const column of table.columns) {
      print(
        `    ${columnLetters(column.column)}　${words.cli.column[column.role] ?? column.role}　${column.caption}`
      );
    }
  }
  return 0;
}
