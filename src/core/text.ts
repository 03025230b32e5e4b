import { dateText, isPercentFormat, paddedDigits } from "./number-format";
import { remembered } from "./remembered";
import type { CellContent } from "./list-lines";
import type { Cell } from "./workbook";

/** Letters that folding leaves as they are: most names and captions hold no others. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/**
 * A text as names and captions are compared: compatibility forms folded (full-width letters, digits
 * and brackets become half-width), every space gone. Linear in the text.
 */
export function bareText(text: string): string {
  return PLAIN.test(text) ? text : folded(text);
}

const folded = remembered((text) => text.normalize("NFKC").replace(/\s+/gu, ""));

/**
 * The text a reader sees in a cell, as far as it can be told without the host: the host's own text,
 * a percentage, a date (1-2 that was typed is 1月2日), leading zeros of a format such as `00`,
 * otherwise the value. `""` for an empty cell.
 */
export function shownText(cell: Cell | CellContent | undefined): string {
  if (!cell || cell.value === null) return "";
  if (cell.text !== undefined) return cell.text;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value === "string") return cell.value;
  return cell.format === undefined ? String(cell.value) : formatted(cell.value, cell.format);
}

function formatted(value: number, format: string): string {
  const zeros = paddedDigits(format);
  if (zeros > 0 && value >= 0) return String(Math.round(value)).padStart(zeros, "0");
  // 0.07 × 100 is 7.000000000000001 in binary: fifteen digits are what a cell holds.
  if (isPercentFormat(format)) return `${String(Number((value * 100).toPrecision(15)))}%`;
  return dateText(value, format) ?? String(value);
}
