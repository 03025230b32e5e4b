import type { Sheet } from "../workbook";

/** In which script a text is written, as far as that tells in which language to go on with it. */
export type Script = "han" | "latin";

/**
 * The script of a template's own words; `null` where it has none. Names in the other script, such as
 * those of indicators or R&D, do not decide it.
 */
export function templateScript({ cells }: Sheet): Script | null {
  let han = 0;
  let latin = 0;
  for (const { value, formula } of cells) {
    if (typeof value !== "string" || formula !== undefined) continue;
    const own = value.replace(BRACED, " ");
    han += own.match(HAN)?.length ?? 0;
    latin += own.match(LATIN_WORD)?.length ?? 0;
  }
  if (han + latin === 0) return null;
  return han >= HAN_A_WORD * latin ? "han" : "latin";
}

/** What a template asks for is written in the names of the scheme. */
const BRACED = /[{｛]{2}[^{}｛｝]*[}｝]{2}/gu;
const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
/** Signs of Chinese that say as much as a word of English. */
const HAN_A_WORD = 2;
