import { HEADER_DEPTH } from "../../core/list";
import { decodeXml, isUtf8 } from "../xml-encoding";
import { DIGIT_0, SLASH } from "../xml-characters";
import { ascii, findBytes, skipSpace, standsAt } from "./bytes";
import { heldBytes, type HeldBytes } from "./held-bytes";

const ROWS = ascii("<sheetData>");
const ROW = ascii('<row r="');
const TAG_END = ascii(">");
const ROW_END = ascii("</row>");
/** Whatever comes before the rows is shorter, as are the first rows. */
const LONGEST_HEAD = 1 << 20;

/**
 * Takes the text of a sheet's part up to the end of the rows in which captions are looked for off the
 * bytes that are held. "unfinished" where more of them must come; `null` where the part is not written as
 * programs write lists.
 */
export function takeHead(
  held: HeldBytes,
  part: string
): { readonly text: string } | "unfinished" | null {
  const bytes = heldBytes(held);
  const short = bytes.length < LONGEST_HEAD ? "unfinished" : null;
  const rows = findBytes(bytes, ROWS, 0, Math.min(bytes.length, LONGEST_HEAD));
  if (rows < 0) return short;
  let lastRow = -1;
  let at = rows + ROWS.length;
  for (;;) {
    at = skipSpace(bytes, at, bytes.length);
    if (at + ROW.length > bytes.length) return short;
    if (!standsAt(bytes, at, ROW)) return null;
    const tagEnd = findBytes(bytes, TAG_END, at, bytes.length);
    if (tagEnd < 0) return short;
    const row = rowNumber(bytes, at + ROW.length);
    if (row <= lastRow) return null;
    if (row >= HEADER_DEPTH) break;
    const isEmpty = bytes[tagEnd - 1] === SLASH;
    const end = isEmpty ? tagEnd : findBytes(bytes, ROW_END, tagEnd, bytes.length);
    if (end < 0) return short;
    at = end + (isEmpty ? 1 : ROW_END.length);
    lastRow = row;
  }
  const text = isUtf8(bytes) ? decodeXml(bytes.subarray(0, at), part) : "";
  held.from += at;
  // In comments and CDATA anything may stand; rows that are hidden by default are all unusual.
  return text === "" || /<!|zeroHeight/.test(text) ? null : { text };
}

function rowNumber(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from; at < from + 7; at++) {
    const digit = (bytes[at] ?? 0) - DIGIT_0;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return number - 1;
}
