import { tableOf } from "../core/table/table-of";
import type { Work } from "../core/port";
import type { InsertedTableWords } from "../locales/table-words";
import type { Words } from "../locales/words";
import type { CommandContext } from "./commands";
import type { Notice, Refusal, TableChoice } from "./state";
import { writtenTable } from "./table-content";
import { placeTable } from "./table-edits";
import { tableName } from "./table-place";

/** Fetched with the first table; the part of the pane that offers them takes them from here too. */
export async function loadTableWords(language: Words["language"]): Promise<InsertedTableWords> {
  const { tableWords } = await (language === "en-US"
    ? import(/* webpackChunkName: "table-en-us" */ "../locales/en-us-table")
    : import(/* webpackChunkName: "table-zh-cn" */ "../locales/zh-cn-table"));
  return tableWords;
}

/** Puts the table that was chosen at the cursor, over cells that hold something only where asked to. */
export async function insertTable(
  { port, store, words, today }: CommandContext,
  { kind, form, chart }: TableChoice,
  overwrite: boolean,
  work: Work
): Promise<{ readonly notice: Notice } | { readonly refusal: Refusal }> {
  const { result, scheme, workbook } = store.getState();
  if (!result || !scheme || !workbook) return { refusal: { kind: "check_first" } };
  const own = await loadTableWords(words.language);
  const table = tableOf(kind, result, scheme, { form, chart });
  const rows = table.rows.length;
  // A native table has at least one row.
  if (rows === 0) return { notice: { code: "inserted", rows } };
  const at = await port.selection();
  const written = writtenTable(table, words, own, today());
  const name = tableName(table.year, at, new Set());
  const sheets = new Set(workbook.sheets.map((sheet) => sheet.name));
  const { edits, covers } = placeTable({ table, written, words: own, name, sheets }, at);
  const mustBeEmpty = covers.map((range) => ({ sheet: at.sheet, range }));
  await port.apply(edits, overwrite ? {} : { mustBeEmpty }, work);
  return { notice: { code: "inserted", rows } };
}
