import { isSameName } from "./element-text";
import { refuseDamaged } from "./refuse";
import { attribute } from "./xml-attribute";
import { isOpening, nextTag, skipElement, tagAttributes, TagKind } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/**
 * Visits the child elements of the one whose opening tag the cursor has just read, by local name,
 * and leaves the cursor past its closing tag. A visit that has read its child to the end says so by
 * `true`; other children are passed over. Throws `damaged` for tags that do not match.
 */
export function visitChildren(cursor: Cursor, visit: (name: string) => boolean): void {
  if (!isOpening(cursor)) return;
  const { nameStart, nameEnd, xml } = cursor;
  while (nextTag(cursor)) {
    if (cursor.kind === TagKind.Closing) {
      if (!isSameName(cursor, nameStart, nameEnd)) refuseDamaged(cursor.part, "xml_nesting");
      return;
    }
    if (!visit(xml.slice(cursor.localStart, cursor.nameEnd))) skipElement(cursor);
  }
  refuseDamaged(cursor.part, "xml_unclosed");
}

/** An attribute of the tag just read, unescaped. */
export function tagAttribute(cursor: Cursor, name: string): string | undefined {
  return attribute(tagAttributes(cursor), name);
}

/** Whether an attribute of the tag just read is true; `absent` where it is not there. */
export function tagFlag(cursor: Cursor, name: string, absent = false): boolean {
  const value = tagAttribute(cursor, name);
  return value === undefined ? absent : isTrue(value);
}

/** A number from the tag just read; `absent` where there is none in it. */
export function tagNumber(cursor: Cursor, name: string, absent = 0): number {
  const value = tagAttribute(cursor, name);
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : absent;
}

function isTrue(value: string): boolean {
  return value === "1" || value === "true" || value === "on";
}
