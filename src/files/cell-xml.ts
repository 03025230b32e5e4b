import { escapePlain, escapeText } from "./xml-write";

/** Excel refuses to open a file with a longer text in a cell or a comment. */
export const LONGEST_TEXT = 32_767;

/** How texts are stored: in a shared strings part, or in the cell itself. */
export type TextCell = (text: string) => { readonly type: string; readonly body: string };

/** The text in the cell itself, as parts that are added to an existing workbook hold it. */
export const inlineText: TextCell = (text) => ({
  type: "inlineStr",
  body: `<is>${textElement(text)}</is>`,
});

/** `<t>`, with outer spaces and line breaks kept. Cut at what Excel can hold. */
export function textElement(text: string): string {
  const cut = cutText(text);
  const space = /^\s|\s$|[\n\t]/.test(cut) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeText(cut)}</t>`;
}

/** A text Excel can hold: longer ones end in an ellipsis, and never inside a surrogate pair. */
export function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/**
 * One `<c>` without prefix. `attributes` are `r` and, where there is one, `s`. A text is text,
 * whatever it begins with; an empty text is an empty cell. A number that no file can hold (NaN,
 * infinite) is written as the error it would be in Excel.
 */
export function cellXml(
  attributes: string,
  value: number | string | boolean | null,
  text: TextCell,
  formula?: string
): string {
  if (formula !== undefined) return formulaXml(attributes, value, formula);
  if (value === null || value === "") return `<c ${attributes}/>`;
  if (typeof value === "string") {
    const { type, body } = text(value);
    return `<c ${attributes} t="${type}">${body}</c>`;
  }
  const { type, raw } = plainValue(value);
  return `<c ${attributes}${type}><v>${raw}</v></c>`;
}

function formulaXml(
  attributes: string,
  value: number | string | boolean | null,
  formula: string
): string {
  // A formula knows no _xHHHH_: what XML cannot hold is left out.
  const written = `<f>${escapePlain(formula)}</f>`;
  if (value === null) return `<c ${attributes}>${written}</c>`;
  if (typeof value === "string") {
    return `<c ${attributes} t="str">${written}<v>${escapeText(cutText(value))}</v></c>`;
  }
  const { type, raw } = plainValue(value);
  return `<c ${attributes}${type}>${written}<v>${raw}</v></c>`;
}

function plainValue(value: number | boolean): { readonly type: string; readonly raw: string } {
  if (typeof value === "boolean") return { type: ' t="b"', raw: value ? "1" : "0" };
  if (!Number.isFinite(value)) return { type: ' t="e"', raw: "#NUM!" };
  return { type: "", raw: String(value) };
}
