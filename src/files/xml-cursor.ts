import { ProblemError } from "./problem-error";
import { refuseDamaged } from "./refuse";
import type { AttributeCursor } from "./attribute-scan";
import {
  APOSTROPHE,
  COLON,
  EXCLAMATION,
  GREATER,
  LESS,
  QUESTION,
  QUOTE,
  SLASH,
  SPACE,
} from "./xml-characters";

/** How a tag ends or begins its element. */
export const TagKind = { Opening: 0, Closing: 1, SelfClosing: 2 } as const;
export type TagKind = (typeof TagKind)[keyof typeof TagKind];

/**
 * A place in a part and the tag last read. Every search either fails and throws, or moves `at`
 * past what it found: reading a part takes time in proportion to its length.
 */
export interface Cursor extends AttributeCursor {
  kind: TagKind;
  /** Where the `<` of the tag stands. */
  start: number;
  /** The name with its prefix. */
  nameStart: number;
  nameEnd: number;
  /** Where the name without its prefix begins. */
  localStart: number;
}

export function openCursor(xml: string, part: string, at: number): Cursor {
  return {
    xml,
    part,
    at,
    kind: TagKind.Opening,
    start: at,
    nameStart: at,
    nameEnd: at,
    localStart: at,
    attributeStart: at,
    attributeLocal: at,
    attributeEnd: at,
    valueStart: at,
    valueEnd: at,
  };
}

/** Moves to the next tag, past text, comments, processing instructions and CDATA; `false` at the end. */
export function nextTag(cursor: Cursor): boolean {
  if (!nextTagName(cursor)) return false;
  finishTag(cursor);
  return true;
}

/** Whether the tag read last opened an element that has a closing tag. */
export function isOpening(cursor: Cursor): boolean {
  return cursor.kind === TagKind.Opening;
}

/** The tag's name with its prefix. */
export function tagName(cursor: Cursor): string {
  return cursor.xml.slice(cursor.nameStart, cursor.nameEnd);
}

/** The tag's attributes as they stand, once `nextTag` or `finishTag` has read the tag. */
export function tagAttributes(cursor: Cursor): string {
  const end = cursor.at - (cursor.kind === TagKind.SelfClosing ? 2 : 1);
  return cursor.kind === TagKind.Closing ? "" : cursor.xml.slice(cursor.nameEnd, end);
}

/** Whether the tag's name, without its prefix, is `name`. */
export function isLocalName(cursor: Cursor, name: string): boolean {
  const { xml, localStart, nameEnd } = cursor;
  if (nameEnd - localStart !== name.length) return false;
  for (let index = 0; index < name.length; index++) {
    if (xml.charCodeAt(localStart + index) !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** Reads on to the name of the next tag and leaves `at` after the name: the attributes are unread. */
export function nextTagName(cursor: Cursor): boolean {
  const { xml } = cursor;
  for (;;) {
    // One tag mostly follows right on the other.
    const near = cursor.at < xml.length && xml.charCodeAt(cursor.at) === LESS;
    const start = near ? cursor.at : xml.indexOf("<", cursor.at);
    if (start < 0) {
      cursor.at = xml.length;
      return false;
    }
    const first = xml.charCodeAt(start + 1);
    if (first === EXCLAMATION || first === QUESTION) {
      cursor.at = skipAside(xml, start, cursor.part);
      continue;
    }
    cursor.start = start;
    cursor.kind = first === SLASH ? TagKind.Closing : TagKind.Opening;
    readName(cursor, first === SLASH ? start + 2 : start + 1);
    return true;
  }
}

function readName(cursor: Cursor, from: number): void {
  const { xml } = cursor;
  let at = from;
  cursor.nameStart = from;
  cursor.localStart = from;
  for (;;) {
    const code = xml.charCodeAt(at);
    if (code <= SPACE || code === GREATER || code === SLASH) break;
    // NaN past the end of the text; a tag within a tag is not XML.
    if (code !== code || code === LESS) refuseDamaged(cursor.part, "xml_tag");
    if (code === COLON) cursor.localStart = at + 1;
    at++;
  }
  if (at === cursor.localStart) refuseDamaged(cursor.part, "xml_tag");
  cursor.nameEnd = at;
  cursor.at = at;
}

/** From anywhere between two attributes to just past the tag's `>`; sets `SelfClosing`. */
export function finishTag(cursor: Cursor): void {
  const { xml } = cursor;
  let at = cursor.at;
  for (;;) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) break;
    if (code === QUOTE || code === APOSTROPHE) {
      at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (at < 0) refuseDamaged(cursor.part, "xml_attribute");
    } else if (code !== code || code === LESS) {
      refuseDamaged(cursor.part, "xml_tag");
    }
    at++;
  }
  if (cursor.kind === TagKind.Opening && xml.charCodeAt(at - 1) === SLASH) {
    cursor.kind = TagKind.SelfClosing;
  }
  cursor.at = at + 1;
}

/** Past the element whose opening tag was read last, with all that it holds. */
export function skipElement(cursor: Cursor): void {
  if (cursor.kind !== TagKind.Opening) return;
  const open = [tagName(cursor)];
  while (open.length > 0) {
    if (!nextTag(cursor)) refuseDamaged(cursor.part, "xml_unclosed");
    if (cursor.kind === TagKind.Opening) open.push(tagName(cursor));
    else if (cursor.kind === TagKind.Closing) closeElement(cursor, open);
  }
}

/** Takes the innermost of the open elements off, which the closing tag just read must name. */
export function closeElement(cursor: Cursor, open: string[]): void {
  if (open.pop() !== tagName(cursor)) refuseDamaged(cursor.part, "xml_nesting");
}

/** Where a comment, a processing instruction or a CDATA section that begins at `start` is over. */
export function skipAside(xml: string, start: number, part: string): number {
  if (xml.startsWith("<?", start)) return past(xml, "?>", start + 2, part);
  if (xml.startsWith("<!--", start)) return past(xml, "-->", start + 4, part);
  if (xml.startsWith("<![CDATA[", start)) return past(xml, "]]>", start + 9, part);
  if (xml.startsWith("<!DOCTYPE", start)) throw new ProblemError({ code: "doctype", part });
  return refuseDamaged(part, "xml_tag");
}

function past(xml: string, end: string, from: number, part: string): number {
  const at = xml.indexOf(end, from);
  return at < 0 ? refuseDamaged(part, "xml_unclosed") : at + end.length;
}
