import type { CheckWords } from "../locales/words";

/** As `loadWords`, without the words of the pane, for the thread that shows none. */
export async function loadCheckWords(language: string): Promise<CheckWords> {
  if (/^en/iu.test(language)) {
    const { enCheck } = await import(/* webpackChunkName: "en-us" */ "../locales/en-us-check");
    return enCheck;
  }
  const { zhCheck } = await import(/* webpackChunkName: "zh-cn" */ "../locales/zh-cn-check");
  return zhCheck;
}
