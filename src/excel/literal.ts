/** What is put into a cell: as `values` and `formulas` take it. */
export type Literal = number | string | boolean;

/** What may stand in a cell to be written: a value as it is meant, or a formula without `=`. */
export interface CellContent {
  readonly value: number | string | boolean | null;
  readonly formula?: string;
}

/** Excel takes no longer text. */
const LONGEST_TEXT = 32_767;
/** No date, number or time that Excel would read out of a text is this long. */
const LONGEST_READ = 64;

/**
 * What to send so that the cell holds exactly this. Excel reads a text that is sent as if it were
 * typed (`3-5` is a date, `=A1` a formula), so where it might, the text goes behind an apostrophe,
 * which Excel takes for its sign of text and does not show. A cell formatted as text needs none.
 *
 * @param format number format of the cell, where it is known
 */
export function literalOf({ value, formula }: CellContent, format?: string): Literal {
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === "") return "";
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "boolean") return value;
  return textLiteral(value, format);
}

/** As `literalOf` for a text. */
export function textLiteral(text: string, format?: string): string {
  const cut = cutText(text);
  return format !== "@" && mayBeRead(cut) ? `'${cut}` : cut;
}

/** True for a text that Excel could take for something else. */
function mayBeRead(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text) || /^\s*(?:true|false)\s*$/i.test(text)) return true;
  return (
    /[0-9\uFF10-\uFF19]/.test(text) && (text.length <= LONGEST_READ || !/[^\d.,\s]/.test(text))
  );
}

/** Longer texts end in an ellipsis, never inside a surrogate pair; files are written so too. */
function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
