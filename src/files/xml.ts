import { closeElement, nextTag, openCursor, tagAttributes, tagName, TagKind } from "./xml-cursor";
import { refuseDamaged } from "./refuse";

export { decodeXml } from "./xml-encoding";
export { unescapeXml } from "./xml-text";
export { attribute } from "./xml-attribute";

/** A start or end tag. */
export interface Tag {
  /** Local name, without prefix. */
  readonly name: string;
  /** `""` or `"x:"`. */
  readonly prefix: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** The attributes as they stand. */
  readonly attributes: string;
  /** Where `<` stands. */
  readonly start: number;
  /** Just past `>`. */
  readonly end: number;
}

/**
 * Visits every tag from `from` on in order; returning `false` from `visit` stops the walk. Comments,
 * processing instructions and CDATA are passed over. Takes time in proportion to the text.
 * Throws `damaged` for tags that are cut off, do not match or (when walked to the end) stay open.
 */
export function walkTags(xml: string, part: string, visit: (tag: Tag) => unknown, from = 0): void {
  const cursor = openCursor(xml, part, from);
  const open: string[] = [];
  while (nextTag(cursor)) {
    const full = tagName(cursor);
    const closing = cursor.kind === TagKind.Closing;
    const selfClosing = cursor.kind === TagKind.SelfClosing;
    // A walk that begins inside elements meets their end tags without their start tags.
    if (closing && (open.length > 0 || from === 0)) closeElement(cursor, open);
    if (!closing && !selfClosing) open.push(full);
    const colon = full.indexOf(":") + 1;
    const stop = visit({
      name: full.slice(colon),
      prefix: full.slice(0, colon),
      closing,
      selfClosing,
      attributes: tagAttributes(cursor),
      start: cursor.start,
      end: cursor.at,
    });
    if (stop === false) return;
  }
  if (open.length > 0) refuseDamaged(part, "xml_unclosed");
}
