import { nextAttribute } from "./attribute-scan";
import { openCursor } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";
import { unescapeXml } from "./xml-text";

/**
 * The value of an attribute, unescaped, from a tag's raw attributes; `name` is its local name.
 * One without a prefix comes before one with (`id` before `r:id`); namespaces are no attributes.
 */
export function attribute(raw: string, name: string): string | undefined {
  if (!raw.includes(name)) return undefined;
  // With an end as tags have, the scanner never looks past the text, which would slow it down for good.
  const cursor = openCursor(`${raw}>`, "", 0);
  let prefixed: string | undefined;
  while (nextAttribute(cursor)) {
    const { attributeStart, attributeLocal, attributeEnd } = cursor;
    if (attributeEnd - attributeLocal !== name.length || !raw.startsWith(name, attributeLocal)) {
      continue;
    }
    if (attributeLocal === attributeStart) return attributeText(cursor);
    if (!raw.startsWith("xmlns:", attributeStart)) prefixed ??= attributeText(cursor);
  }
  return prefixed;
}

/** White space in an attribute reads as spaces, except where it is written as a character reference. */
function attributeText(cursor: Cursor): string {
  const value = cursor.xml.slice(cursor.valueStart, cursor.valueEnd);
  return unescapeXml(value.replace(/\r\n|[\t\r\n]/g, " "));
}
