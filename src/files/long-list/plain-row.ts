import { LAST_ROW } from "../sheet-scan";
import { addSpan } from "../span-list";
import {
  COLON,
  DIGIT_0,
  DIGIT_9,
  EQUALS,
  GREATER,
  LESS,
  LETTER_A,
  LETTER_Z,
  QUOTE,
  SLASH,
  SPACE,
} from "../xml-characters";
import { ascii, standsAt } from "./bytes";
import { beginLine, endLine } from "./line-packing";
import { isCell, OTHER, takePlainCell, type PlainScan } from "./plain-cell";

const ROW = ascii('<row r="');
const ROW_END = ascii("</row>");

/**
 * Reads the row that begins at `scan.at` if it is written as programs write rows, and moves past it.
 * `false`, with nothing packed, for anything else: such a row is read in the usual way.
 */
export function takePlainRow(scan: PlainScan): boolean {
  const { packing, bytes, row } = scan;
  beginLine(packing);
  let at = readRowTag(scan, scan.at);
  if (at !== OTHER && bytes[at - 2] === SLASH) {
    scan.at = at;
    return true;
  }
  scan.column = -1;
  while (at !== OTHER && isCell(bytes, at)) at = takePlainCell(scan, at);
  if (at !== OTHER && standsAt(bytes, at, ROW_END)) {
    scan.at = at + ROW_END.length;
    endLine(packing);
    return true;
  }
  scan.row = row;
  return false;
}

/** `<row r="12" …>`, below the row before. @returns where it ends */
function readRowTag(scan: PlainScan, from: number): number {
  const { bytes } = scan;
  if (!standsAt(bytes, from, ROW)) return OTHER;
  let at = from + ROW.length;
  let row = 0;
  scan.digits = at;
  for (let code = bytes[at] ?? 0; code >= DIGIT_0 && code <= DIGIT_9; code = bytes[++at] ?? 0)
    row = row * 10 + code - DIGIT_0;
  row--;
  if (bytes[at] !== QUOTE || row <= scan.row || row > LAST_ROW) return OTHER;
  scan.digitsEnd = at;
  scan.row = row;
  return endRowTag(scan, at);
}

const HIDDEN = ascii('hidden="');
/** Makes a letter a small one. */
const LOWER_CASE = 32;

/** From the quote behind the number to past the `>` of the tag. */
function endRowTag({ bytes, row, hidden }: PlainScan, from: number): number {
  let at = from + 1;
  let isHidden = false;
  while (bytes[at] === SPACE) {
    const name = at + 1;
    const value = startOfValue(bytes, name);
    // One that is called by a letter would be the number again.
    if (value === OTHER || value - name === '="r'.length) return OTHER;
    for (at = value; bytes[at] !== QUOTE; at++) if (!isPlain(bytes[at] ?? 0)) return OTHER;
    if (standsAt(bytes, name, HIDDEN)) {
      if (isHidden || at !== value + 1 || bytes[value] !== DIGIT_0 + 1) return OTHER;
      isHidden = true;
    }
    at++;
  }
  if (bytes[at] === SLASH) at++;
  if (bytes[at] !== GREATER) return OTHER;
  if (isHidden) addSpan(hidden, row, row);
  return at + 1;
}

const LAST_OF_ASCII = 127;

function isPlain(code: number): boolean {
  return code >= SPACE && code < LAST_OF_ASCII && code !== LESS;
}

/** Where the value of an attribute with a plain name begins. */
function startOfValue(bytes: Uint8Array, name: number): number {
  let at = name;
  for (let code = bytes[at] ?? 0; code !== EQUALS; code = bytes[++at] ?? 0) {
    const letter = code | LOWER_CASE;
    if ((letter < LETTER_A || letter > LETTER_Z) && code !== COLON) return OTHER;
  }
  return at > name && bytes[at + 1] === QUOTE ? at + 2 : OTHER;
}
