import type { Limits } from "./limits";
import { cellText, readRichText } from "./element-text";
import { refuseTooLarge } from "./refuse";
import { isLocalName, nextTag, openCursor, skipElement, TagKind } from "./xml-cursor";

/**
 * The shared strings in their order, from the text of their part (`null`: there is none).
 * Throws `damaged` and `too_large` (strings).
 */
export function readSharedStrings(
  xml: string | null,
  part: string,
  limits: Limits
): readonly string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  const cursor = openCursor(xml, part, 0);
  // The root's opening tag.
  nextTag(cursor);
  while (nextTag(cursor) && cursor.kind !== TagKind.Closing) {
    if (!isLocalName(cursor, "si")) {
      skipElement(cursor);
      continue;
    }
    if (strings.length >= limits.strings) refuseTooLarge("strings", part, limits.strings);
    strings.push(cursor.kind === TagKind.SelfClosing ? "" : cellText(readRichText(cursor)));
  }
  return strings;
}
