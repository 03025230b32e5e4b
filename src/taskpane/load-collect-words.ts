import type { CollectWords } from "../locales/collect-words";
import type { Words } from "../locales/words";

/** The words of a collection, fetched with the first of them. */
export async function loadCollectWords(language: Words["language"]): Promise<CollectWords> {
  const { collectWords } = await (language === "en-US"
    ? import(/* webpackChunkName: "collect-en-us" */ "../locales/en-us-collect")
    : import(/* webpackChunkName: "collect-zh-cn" */ "../locales/zh-cn-collect"));
  return collectWords;
}
