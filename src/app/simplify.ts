import type { Cell, Workbook } from "../core/workbook";

/** Turns traditional characters into simplified ones; same length not promised. */
export type Simplify = (text: string) => string;

const TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
/**
 * A character followed by its pronunciation in brackets, as pasted text carries it: 結(jié). It has a
 * tone mark; letters without one, such as 面积(km), are something else.
 */
const PRONUNCIATION = new RegExp(
  `(\\p{Script=Han})[（(](?=[a-zü]{0,5}[${TONES}])[a-zü${TONES}]{1,6}[)）]`,
  "gu"
);
const PRONOUNCED = new RegExp(PRONUNCIATION.source, "u");

/**
 * The workbook with its texts in simplified characters and without pronunciations, so that the core
 * reads one spelling. Names of sheets stay as they are: they are addresses. A workbook that has
 * neither comes back as it is.
 */
export function simplifyWorkbook(workbook: Workbook, simplify: Simplify): Workbook {
  const known = new Map<string, string>();
  let changed = false;
  const plain = (text: string) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const result = plainText(text, simplify);
    known.set(text, result);
    if (result !== text) changed = true;
    return result;
  };
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell): Cell => {
      if (typeof cell.value !== "string") return cell;
      const value = plain(cell.value);
      return value === cell.value ? cell : { ...cell, value };
    }),
  }));
  return changed ? { ...workbook, sheets } : workbook;
}

/** A text made ready for the core, and the way back to where each sign stood. */
export interface TracedText {
  readonly text: string;
  /** Place in the original of every sign of `text`, and one more for its end. */
  readonly origins: readonly number[];
}

/** Any character with letters in brackets behind it: 的(de) too, in a text that has tone marks elsewhere. */
const SYLLABLE = new RegExp(
  `(?<=\\p{Script=Han})[（(](?=[a-z]{0,5}[aeiouü${TONES}])[a-zü${TONES}]{1,6}[)）]`,
  "gu"
);

/**
 * As `plainText`, with the place of every sign in the original.
 *
 * @param hasTones whether the document shows pronunciations: then those without a tone mark go too
 */
export function tracePlain(text: string, simplify: Simplify, hasTones: boolean): TracedText {
  const kept: string[] = [];
  const origins: number[] = [];
  const keep = (from: number, to: number) => {
    const part = text.slice(from, to);
    const simple = simplify(part);
    // Some words change their length; of those each character is turned on its own.
    const pieces = simple.length === part.length ? [...simple] : [...part].map(simplify);
    const lengths = simple.length === part.length ? pieces : [...part];
    let at = from;
    for (const [index, piece] of pieces.entries()) {
      kept.push(piece);
      for (let sign = 0; sign < piece.length; sign += 1) origins.push(at);
      at += lengths[index]?.length ?? 0;
    }
  };
  let from = 0;
  for (const spoken of hasTones ? text.matchAll(SYLLABLE) : []) {
    keep(from, spoken.index);
    from = spoken.index + spoken[0].length;
  }
  keep(from, text.length);
  origins.push(text.length);
  return { text: kept.join(""), origins };
}

/** Whether a text shows how its characters are spoken. */
export function hasPronunciations(text: string): boolean {
  return PRONOUNCED.test(text);
}

/** Characters that no simplified text of the field has, and hardly a traditional one lacks. */
const TRADITIONAL =
  /[項國區產業標報單數劃專經費總關係說請達術實際門與為點從萬億類訓練會學發創農醫級無時額對應統計審備註換復獲獎認證書館範養種環節東見車長開鎮鄉縣處廳辦廠灣橋龍莊鳳寶嶺營陽陰雲]/u;

/** True where a workbook has traditional characters or pronunciations to be taken out. */
export function looksTraditional(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) =>
    sheet.cells.some((cell) => typeof cell.value === "string" && isTraditionalText(cell.value))
  );
}

/** True where a text has traditional characters or pronunciations. */
export function isTraditionalText(text: string): boolean {
  return TRADITIONAL.test(text) || PRONOUNCED.test(text);
}

/** One text in simplified characters, pronunciations removed. */
export function plainText(text: string, simplify: Simplify): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return simplify(text.replace(PRONUNCIATION, "$1"));
}
