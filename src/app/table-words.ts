import type { InsertedTableWords } from "../locales/table-words";
import type { Words } from "../locales/words";

/** The words of tables, fetched with the first of them. */
export async function loadTableWords(language: Words["language"]): Promise<InsertedTableWords> {
  const { tableWords } = await (language === "en-US"
    ? import(/* webpackChunkName: "table-en-us" */ "../locales/en-us-table")
    : import(/* webpackChunkName: "table-zh-cn" */ "../locales/zh-cn-table"));
  return tableWords;
}
