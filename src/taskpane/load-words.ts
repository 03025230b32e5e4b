import type { Words } from "../locales/words";

/** The words of the language that Office is shown in, and only those: Chinese unless it is English. */
export async function loadWords(language: string): Promise<Words> {
  if (/^en/iu.test(language)) {
    return (await import(/* webpackChunkName: "en-us" */ "../locales/en-us")).enUS;
  }
  return (await import(/* webpackChunkName: "zh-cn" */ "../locales/zh-cn")).zhCN;
}
