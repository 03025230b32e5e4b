import { EXACT_DIGITS, POWERS } from "../quick-number";
import { LAST_COLUMN } from "../sheet-scan";
import type { SpanList } from "../span-list";
import { DIGIT_0, DIGIT_9, EQUALS, GREATER, LESS, QUOTE, SLASH, SPACE } from "../xml-characters";
import { ascii, standsAt } from "./bytes";
import {
  numberOfBytes,
  numberOfString,
  packNumber,
  packText,
  type LinePacking,
} from "./line-packing";

/** Where a row is being read. */
export interface PlainScan {
  readonly packing: LinePacking;
  bytes: Uint8Array;
  at: number;
  /** The row read last, from 0, and where its digits stand. */
  row: number;
  digits: number;
  digitsEnd: number;
  readonly hidden: SpanList;
  /** Of the cell read last. */
  column: number;
  type: CellType;
  style: number;
  number: number;
}

type CellType = (typeof CellType)[keyof typeof CellType];
const CellType = { Number: 0, Shared: 1, Text: 2, Inline: 3 } as const;

const VALUE_END = ascii("</v></c>");
const INLINE = ascii("<is><t>");
const INLINE_SPACED = ascii('<is><t xml:space="preserve">');
const INLINE_END = ascii("</t></is></c>");
const TYPES: readonly (readonly [Uint8Array, CellType])[] = [
  [ascii('n"'), CellType.Number],
  [ascii('str"'), CellType.Text],
  [ascii('inlineStr"'), CellType.Inline],
];

/** What a place in the bytes is where they are written in another way. */
export const OTHER = -1;

const LETTER_C = 99;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const LETTER_V = 118;
const CAPITAL_A = 65;

/** Whether a cell begins there. */
export function isCell(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LESS && bytes[at + 1] === LETTER_C;
}

/** Packs the cell that begins there. @returns where it ends */
export function takePlainCell(scan: PlainScan, from: number): number {
  const at = readCellTag(scan, from + 2);
  return at === OTHER || scan.bytes[at - 2] === SLASH ? at : takeContent(scan, at);
}

/**
 * The rest of `<c r="B12" s="3" t="s">` from behind the name: the place must come first, be in the row
 * and right of the cell before.
 *
 * @returns where it ends
 */
function readCellTag(scan: PlainScan, from: number): number {
  const { bytes } = scan;
  let at = from + 4;
  if (bytes[from] !== SPACE || bytes[from + 1] !== LETTER_R) return OTHER;
  if (bytes[from + 2] !== EQUALS || bytes[from + 3] !== QUOTE) return OTHER;
  let column = 0;
  for (let code = bytes[at] ?? 0; code >= CAPITAL_A && code < CAPITAL_A + 26;) {
    column = column * 26 + code - CAPITAL_A + 1;
    code = bytes[++at] ?? 0;
  }
  column--;
  if (column <= scan.column || column > LAST_COLUMN) return OTHER;
  // Row 31 must be 31 here too, up to the quote behind it.
  for (let digit = scan.digits; bytes[at] === bytes[digit] && bytes[at] !== QUOTE; digit++) at++;
  if (bytes[at] !== QUOTE || bytes[at - 1] !== bytes[scan.digitsEnd - 1]) return OTHER;
  scan.column = column;
  scan.type = CellType.Number;
  scan.style = 0;
  for (at++; bytes[at] === SPACE; at++) {
    const name = bytes[at + 1];
    if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return OTHER;
    at += 4;
    if (name === LETTER_S) {
      let style = 0;
      for (let code = bytes[at] ?? 0; code >= DIGIT_0 && code <= DIGIT_9;) {
        style = style * 10 + code - DIGIT_0;
        code = bytes[++at] ?? 0;
      }
      scan.style = style;
    } else if (name !== LETTER_T) return OTHER;
    else if (bytes[at] === LETTER_S) {
      scan.type = CellType.Shared;
      at++;
    } else at = readType(scan, at);
    if (bytes[at] !== QUOTE) return OTHER;
  }
  if (bytes[at] === SLASH) at++;
  return bytes[at] === GREATER ? at + 1 : OTHER;
}

/** @returns where the quote behind it stands */
function readType(scan: PlainScan, at: number): number {
  for (const [text, type] of TYPES) {
    if (!standsAt(scan.bytes, at, text)) continue;
    scan.type = type;
    return at + text.length - 1;
  }
  return OTHER;
}

/** What the cell holds, from behind its tag. @returns where the cell ends */
function takeContent(scan: PlainScan, from: number): number {
  const { packing, bytes, type } = scan;
  if (type === CellType.Inline) return takeInline(scan, from);
  if (bytes[from] !== LESS || bytes[from + 1] !== LETTER_V || bytes[from + 2] !== GREATER)
    return OTHER;
  if (type === CellType.Text) return takeText(scan, from + 3, VALUE_END);
  const end = readNumber(scan, from + 3);
  if (end === OTHER || !endsValue(bytes, end)) return OTHER;
  if (type === CellType.Number) packNumber(packing, scan.column, scan.number, scan.style);
  else {
    const text = numberOfString(packing, scan.number);
    if (text === 0) return OTHER;
    packText(packing, scan.column, text);
  }
  return end + VALUE_END.length;
}

/** Whether `VALUE_END` stands there: this is asked of every cell. */
function endsValue(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LESS &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_V &&
    bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER_C &&
    bytes[at + 7] === GREATER
  );
}

function takeInline(scan: PlainScan, at: number): number {
  const { bytes } = scan;
  if (standsAt(bytes, at, INLINE)) return takeText(scan, at + INLINE.length, INLINE_END);
  return standsAt(bytes, at, INLINE_SPACED)
    ? takeText(scan, at + INLINE_SPACED.length, INLINE_END)
    : OTHER;
}

const RETURN = 13;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const LETTER_X = 120;

/** A text that stands for itself, and what ends it. */
function takeText({ packing, bytes, column }: PlainScan, from: number, end: Uint8Array): number {
  let at = from;
  for (let code = bytes[at]; code !== LESS; code = bytes[++at]) {
    if (code === undefined || code === AMPERSAND || code === RETURN) return OTHER;
    if (code === UNDERSCORE && bytes[at + 1] === LETTER_X) return OTHER;
  }
  if (!standsAt(bytes, at, end)) return OTHER;
  if (at > from) packText(packing, column, numberOfBytes(packing, bytes, from, at));
  return at + end.length;
}

const MINUS = 45;
const POINT = 46;

/** A plain number of up to 15 digits, as `readQuickNumber` has it, or one that takes longer to read. */
function readNumber(scan: PlainScan, from: number): number {
  const { bytes } = scan;
  const isNegative = bytes[from] === MINUS;
  const start = isNegative ? from + 1 : from;
  let at = start;
  let point = -1;
  let mantissa = 0;
  for (; ; at++) {
    const code = bytes[at] ?? 0;
    if (code >= DIGIT_0 && code <= DIGIT_9) mantissa = mantissa * 10 + code - DIGIT_0;
    else if (code === POINT && point < 0) point = at;
    else break;
  }
  const digits = at - start - (point < 0 ? 0 : 1);
  if (digits < 1 || digits > EXACT_DIGITS || bytes[at] !== LESS) return readLongNumber(scan, from);
  const value = point < 0 ? mantissa : mantissa / (POWERS[at - point - 1] ?? NaN);
  scan.number = isNegative ? 0 - value : value;
  return at;
}

/** Longer than any number that a program writes. */
const LONGEST_NUMBER = 40;

function readLongNumber(scan: PlainScan, from: number): number {
  const { bytes } = scan;
  let text = "";
  for (let at = from; at < from + LONGEST_NUMBER && bytes[at] !== LESS; at++)
    text += String.fromCharCode(bytes[at] ?? 0);
  if (!/^-?[0-9.]+(?:[eE][-+]?[0-9]+)?$/.test(text)) return OTHER;
  scan.number = Number(text) + 0;
  return Number.isFinite(scan.number) ? from + text.length : OTHER;
}
