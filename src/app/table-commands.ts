import { tableOf } from "../core/table/table-of";
import type { Work } from "../core/port";
import type { CommandContext } from "./commands";
import { problemOf } from "./problem-of";
import type { Notice, Refusal, TableChoice } from "./state";
import { writtenTable } from "./table-content";
import { placeTable } from "./table-edits";
import { tableName } from "./table-place";
import { loadTableWords } from "./table-words";

/** Puts the table that was chosen at the cursor, over cells that hold something only where asked to. */
export async function insertTable(
  { port, store, words, today }: CommandContext,
  { kind, form, chart }: TableChoice,
  overwrite: boolean,
  work: Work
): Promise<{ readonly notice: Notice } | { readonly refusal: Refusal }> {
  const { workbook, result, scheme } = store.getState();
  if (!workbook || !result || !scheme) return { refusal: { kind: "check_first" } };
  const own = await loadTableWords(words.language);
  const table = tableOf(kind, result, scheme, { form, chart });
  const rows = table.rows.length;
  // A native table has at least one row.
  if (rows === 0) return { notice: { code: "inserted", rows } };
  const at = await port.selection();
  const written = writtenTable(table, words, own, today());
  const name = tableName(table.year, at, new Set());
  const sheets = new Set(workbook.sheets.map((one) => one.name));
  const { edits, covers } = placeTable({ table, written, words: own, name, sheets }, at);
  const mustBeEmpty = covers.map((range) => ({ sheet: at.sheet, range }));
  try {
    await port.apply(edits, overwrite ? {} : { mustBeEmpty }, work);
  } catch (thrown) {
    // To ask once more whether to overwrite would not help.
    if (!overwrite || problemOf(thrown).code !== "occupied") throw thrown;
    return { refusal: { kind: "said", text: own.pane.onTable } };
  }
  return { notice: { code: "inserted", rows } };
}
