import {
  closeElement,
  isLocalName,
  nextTag,
  skipAside,
  skipElement,
  tagName,
  TagKind,
} from "./xml-cursor";
import type { Cursor } from "./xml-cursor";
import { EXCLAMATION, QUESTION, SLASH } from "./xml-characters";
import { refuseDamaged } from "./refuse";
import { unescapeXml } from "./xml-text";

const CDATA = "<![CDATA[";
const CDATA_END = "]]>";

/**
 * The text of the element whose opening tag the cursor has just read, unescaped, with its CDATA and
 * without what nested elements hold. Leaves the cursor past the closing tag.
 */
export function readElementText(cursor: Cursor): string {
  const { xml, nameStart, nameEnd } = cursor;
  let text = "";
  for (;;) {
    const start = xml.indexOf("<", cursor.at);
    if (start < 0) refuseDamaged(cursor.part, "xml_unclosed");
    if (start > cursor.at) text += unescapeXml(xml.slice(cursor.at, start));
    const next = xml.charCodeAt(start + 1);
    if (next === EXCLAMATION || next === QUESTION) {
      cursor.at = skipAside(xml, start, cursor.part);
      if (xml.startsWith(CDATA, start)) {
        text += xml.slice(start + CDATA.length, cursor.at - CDATA_END.length);
      }
      continue;
    }
    if (next === SLASH) {
      cursor.at = start;
      endElement(cursor, nameStart, nameEnd);
      return text;
    }
    nextTag(cursor);
    skipElement(cursor);
  }
}

/** Past a closing tag that must come next and bear the name that stands at `nameStart`. */
export function endElement(cursor: Cursor, nameStart: number, nameEnd: number): void {
  nextTag(cursor);
  if (cursor.kind !== TagKind.Closing || !isSameName(cursor, nameStart, nameEnd)) {
    refuseDamaged(cursor.part, "xml_nesting");
  }
}

/** Whether the tag just read bears the name that stands at `nameStart`. */
export function isSameName(cursor: Cursor, nameStart: number, nameEnd: number): boolean {
  const { xml } = cursor;
  if (cursor.nameEnd - cursor.nameStart !== nameEnd - nameStart) return false;
  for (let at = nameStart; at < nameEnd; at++) {
    if (xml.charCodeAt(at) !== xml.charCodeAt(cursor.nameStart + at - nameStart)) return false;
  }
  return true;
}

/**
 * The text of a string item (`si`, `is`) whose opening tag the cursor has just read: all its runs,
 * without phonetic ones. Leaves the cursor past the closing tag.
 */
export function readRichText(cursor: Cursor): string {
  const open = [tagName(cursor)];
  let text = "";
  while (open.length > 0) {
    if (!nextTag(cursor)) refuseDamaged(cursor.part, "xml_unclosed");
    if (cursor.kind === TagKind.Closing) closeElement(cursor, open);
    else if (cursor.kind === TagKind.SelfClosing) continue;
    else if (isLocalName(cursor, "t")) text += readElementText(cursor);
    else if (isLocalName(cursor, "rPh")) skipElement(cursor);
    else open.push(tagName(cursor));
  }
  return text;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const LONGEST_COPIED_SLICE = 12;

/**
 * The text of a cell from the text of its element: `_xHHHH_` decoded (ECMA-376 part 1, 22.9.2.19),
 * line ends as LF.
 */
export function cellText(text: string): string {
  let decoded = text;
  if (decoded.includes("_x")) {
    decoded = decoded.replace(ESCAPED, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16))
    );
  }
  if (decoded.includes("\r")) decoded = decoded.replace(/\r\n?/g, "\n");
  return detached(decoded);
}

/**
 * The same text in memory of its own. JavaScript engines cut a longer piece out of a text as a view
 * that keeps the whole alive: one remark would hold on to its sheet's megabytes.
 */
export function detached(text: string): string {
  return text.length > LONGEST_COPIED_SLICE ? `${text}\0`.slice(0, -1) : text;
}
