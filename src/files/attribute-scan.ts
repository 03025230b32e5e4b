import {
  APOSTROPHE,
  COLON,
  DIGIT_0,
  EQUALS,
  GREATER,
  LESS,
  LETTER_A,
  QUOTE,
  SLASH,
  SPACE,
} from "./xml-characters";
import { refuseDamaged } from "./refuse";

/** A place among the attributes of a tag and the attribute last read. */
export interface AttributeCursor {
  readonly xml: string;
  readonly part: string;
  at: number;
  attributeStart: number;
  /** Where the attribute's name without its prefix begins. */
  attributeLocal: number;
  attributeEnd: number;
  valueStart: number;
  valueEnd: number;
}

/** Reads the next attribute; `false` where the tag or the text ends. Throws `damaged` for anything else. */
export function nextAttribute(cursor: AttributeCursor): boolean {
  const { xml } = cursor;
  if (isPlainLetter(xml, cursor.at)) {
    takePlainLetter(cursor);
    return true;
  }
  const start = skipSpace(xml, cursor.at);
  cursor.at = start;
  const first = xml.charCodeAt(start);
  if (first === GREATER || first === SLASH || start >= xml.length) return false;
  readAttributeName(cursor, start);
  let at = skipSpace(xml, cursor.attributeEnd);
  if (xml.charCodeAt(at) !== EQUALS) refuseDamaged(cursor.part, "xml_attribute");
  at = skipSpace(xml, at + 1);
  const quote = xml.charCodeAt(at);
  if (quote !== QUOTE && quote !== APOSTROPHE) refuseDamaged(cursor.part, "xml_attribute");
  cursor.valueStart = at + 1;
  cursor.valueEnd = endOfValue(cursor, at + 1, quote);
  cursor.at = cursor.valueEnd + 1;
  return true;
}

/** Whether the attribute just read is `name`, without a prefix. */
export function isAttribute(cursor: AttributeCursor, name: string): boolean {
  const { xml, attributeStart, attributeEnd } = cursor;
  if (attributeEnd - attributeStart !== name.length) return false;
  for (let index = 0; index < name.length; index++) {
    if (xml.charCodeAt(attributeStart + index) !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** The number that the attribute just read holds in plain digits; `NaN` for anything else. */
export function readDigits(cursor: AttributeCursor): number {
  const { xml, valueStart, valueEnd } = cursor;
  let number = valueStart < valueEnd ? 0 : NaN;
  for (let at = valueStart; at < valueEnd; at++) {
    const digit = xml.charCodeAt(at) - DIGIT_0;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
  }
  return number;
}

/** The quick way for the attributes of cells: ` r="`. */
function isPlainLetter(xml: string, at: number): boolean {
  return (
    xml.charCodeAt(at) === SPACE &&
    xml.charCodeAt(at + 1) >= LETTER_A &&
    xml.charCodeAt(at + 2) === EQUALS &&
    xml.charCodeAt(at + 3) === QUOTE
  );
}

function takePlainLetter(cursor: AttributeCursor): void {
  const { at } = cursor;
  cursor.attributeStart = at + 1;
  cursor.attributeLocal = at + 1;
  cursor.attributeEnd = at + 2;
  cursor.valueStart = at + 4;
  cursor.valueEnd = endOfValue(cursor, at + 4, QUOTE);
  cursor.at = cursor.valueEnd + 1;
}

/** Values are short: a loop over them is quicker than a search. */
function endOfValue(cursor: AttributeCursor, from: number, quote: number): number {
  const { xml } = cursor;
  let at = from;
  for (let code = xml.charCodeAt(at); code !== quote; code = xml.charCodeAt(at)) {
    if (code !== code) refuseDamaged(cursor.part, "xml_attribute");
    at++;
  }
  return at;
}

function readAttributeName(cursor: AttributeCursor, from: number): void {
  const { xml } = cursor;
  let at = from;
  cursor.attributeStart = from;
  cursor.attributeLocal = from;
  for (;;) {
    const code = xml.charCodeAt(at);
    if (code === EQUALS || code <= SPACE) break;
    if (code === COLON) cursor.attributeLocal = at + 1;
    else if (code !== code || code === LESS || code === GREATER || code === QUOTE) {
      refuseDamaged(cursor.part, "xml_attribute");
    }
    at++;
  }
  if (at === cursor.attributeLocal) refuseDamaged(cursor.part, "xml_attribute");
  cursor.attributeEnd = at;
}

function skipSpace(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= SPACE) at++;
  return at;
}
