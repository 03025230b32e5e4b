import { learnString, openStringWalk, takeKnownString } from "./known/known-strings";
import type { KnownStrings, StringWalk } from "./known/known-strings";
import type { Limits } from "./limits";
import { cellText, readRichText } from "./element-text";
import { refuseTooLarge } from "./refuse";
import { isLocalName, nextTag, openCursor, skipElement, TagKind } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

/**
 * The shared strings in their order, from the text of their part (`null`: there is none); the same
 * with the strings of earlier workbooks (`known`) and without.
 * Throws `damaged` and `too_large` (strings).
 */
export function readSharedStrings(
  xml: string | null,
  part: string,
  limits: Limits,
  known?: KnownStrings
): readonly string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  const cursor = openCursor(xml, part, 0);
  // The root's opening tag.
  nextTag(cursor);
  const walk = known && openStringWalk(known);
  for (;;) {
    const before = walk && takeKnownString(walk, cursor);
    if (before == null && (!nextTag(cursor) || cursor.kind === TagKind.Closing)) return strings;
    if (before == null && !isLocalName(cursor, "si")) {
      skipElement(cursor);
      continue;
    }
    if (strings.length >= limits.strings) refuseTooLarge("strings", part, limits.strings);
    strings.push(before ?? readString(cursor, walk));
  }
}

/** The string whose opening tag the cursor has just read. */
function readString(cursor: Cursor, walk: StringWalk | undefined): string {
  const { start, kind } = cursor;
  const text = kind === TagKind.SelfClosing ? "" : cellText(readRichText(cursor));
  return walk ? learnString(walk, cursor, start, text) : text;
}
