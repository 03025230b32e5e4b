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

/** Characters that no simplified text of the field has, and hardly a traditional one lacks. */
const TRADITIONAL =
  /[項國區產業標報單數劃專經費總關係說請達術實際門與為點從萬億類訓練會學發創農醫級無時額對應統計審備註換復獲獎認證書館範養種環節東見車長開]/u;

/** True where a workbook has traditional characters or pronunciations to be taken out. */
export function looksTraditional(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) =>
    sheet.cells.some(
      (cell) =>
        typeof cell.value === "string" &&
        (TRADITIONAL.test(cell.value) || PRONOUNCED.test(cell.value))
    )
  );
}

/** One text in simplified characters, pronunciations removed. */
export function plainText(text: string, simplify: Simplify): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return simplify(text.replace(PRONUNCIATION, "$1"));
}
