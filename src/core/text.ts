import type { Cell } from "./workbook";

/**
 * A text as names and captions are compared: compatibility forms folded (full-width letters, digits
 * and brackets become half-width), every space gone. Linear in the text.
 */
export function bareText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/**
 * The text a reader sees in a cell, as far as it can be told without the host: the host's own text,
 * leading zeros of a format such as `00`, otherwise the value. `""` for an empty cell.
 */
export function shownText(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return "";
  if (cell.text !== undefined) return cell.text;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value === "string") return cell.value;
  const zeros = cell.format !== undefined && /^0+$/.test(cell.format) ? cell.format.length : 0;
  return zeros > 0 && cell.value >= 0
    ? String(Math.round(cell.value)).padStart(zeros, "0")
    : String(cell.value);
}
