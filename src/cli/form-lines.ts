import { columnLetters } from "../core/address";
import type { FormTable, TextAt } from "../core/form/form";
import type { CommandLineWords, TableMark } from "../locales/cli-words";

/** What the command line says of the tables of one sheet, tables side by side numbered. */
export function tableLines(
  tables: readonly FormTable[],
  words: CommandLineWords
): readonly string[] {
  return tables.flatMap((table) => {
    const beside = tables.filter((one) => one.headerRows[0] === table.headerRows[0]);
    const panel =
      beside.length > 1 ? { number: beside.indexOf(table) + 1, columns: columnSpan(table) } : null;
    return [
      words.cli.table.heading(table.sheet, table.title?.text ?? null, panel),
      ...bodyLines(table, words).map((line) => `  ${line}`),
    ];
  });
}

function columnSpan(table: FormTable): readonly [string, string] {
  const first = table.columns[0]?.column ?? 0;
  const last = table.columns.at(-1)?.column ?? first;
  return [columnLetters(first), columnLetters(last)];
}

function bodyLines(table: FormTable, words: CommandLineWords): readonly string[] {
  const say = words.cli.table;
  const { legal, signatures } = table;
  const rows = say.rows({
    header: [table.headerRows[0] + 1, table.headerRows[1] + 1],
    letters: table.letterRow === null ? null : table.letterRow + 1,
    data: [table.firstDataRow + 1, table.lastDataRow + 1],
    indicators: table.rows.filter((row) => row.kind === "indicator").length,
    hidden: table.rows.filter((row) => row.hidden).length,
  });
  const columns = table.columns.map((one) =>
    say.column({ ...one, column: columnLetters(one.column) })
  );
  const measure = table.unit === null ? [] : [say.mark("measure", table.unit)];
  return [
    rows,
    ...joined([...marks(legal, words), ...measure], words),
    ...columns.map((line) => `  ${line}`),
    ...(table.columns.some((one) => one.role === "actual") ? [] : [say.noActual]),
    ...joined(marks(signatures, words), words),
    ...(table.notes.length > 0 ? [say.notes(table.notes.length)] : []),
  ];
}

const joined = (parts: readonly string[], words: CommandLineWords) =>
  parts.length > 0 ? [parts.join(words.cli.table.between)] : [];

/** The marks that a form has, with their texts in one line each. */
function marks(
  all: Readonly<Partial<Record<TableMark, TextAt | null>>>,
  words: CommandLineWords
): readonly string[] {
  return (Object.entries(all) as [TableMark, TextAt | null][]).flatMap(([name, at]) =>
    at ? [words.cli.table.mark(name, at.text.replace(/\s+/gu, " "))] : []
  );
}
