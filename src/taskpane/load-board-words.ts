import type { BoardWords } from "../locales/board-words";
import type { Words } from "../locales/words";

/** The words of the board, fetched with it. */
export async function loadBoardWords(language: Words["language"]): Promise<BoardWords> {
  const { boardWords } = await (language === "en-US"
    ? import(/* webpackChunkName: "board-en-us" */ "../locales/en-us-board")
    : import(/* webpackChunkName: "board-zh-cn" */ "../locales/zh-cn-board"));
  return boardWords;
}
