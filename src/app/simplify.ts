import type { Cell, Workbook } from "../core/workbook";

/** Turns traditional characters into simplified ones; same length not promised. */
export type Simplify = (text: string) => string;

/** A character followed by its pronunciation in brackets, as pasted text carries it: 結(jié). */
const PRONUNCIATION = /(\p{Script=Han})[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6}[)）]/gu;

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

/** One text in simplified characters, pronunciations removed. */
export function plainText(text: string, simplify: Simplify): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return simplify(text.replace(PRONUNCIATION, "$1"));
}
