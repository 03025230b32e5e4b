import { nextAttribute } from "./attribute-scan";
import { openCursor } from "./xml-cursor";
import { SPACE } from "./xml-characters";
import { unescapeXml } from "./xml-text";

/**
 * The value of an attribute, unescaped, from a tag's raw attributes; `name` is its local name.
 * One without a prefix comes before one with (`id` before `r:id`); namespaces are no attributes.
 */
export function attribute(raw: string, name: string): string | undefined {
  if (!raw.includes(name)) return undefined;
  const first = firstValue(raw, name);
  if (first !== undefined) return first;
  // With an end as tags have, the scanner never looks past the text, which would slow it down for good.
  const cursor = openCursor(`${raw}>`, "", 0);
  let prefixed: string | undefined;
  while (nextAttribute(cursor)) {
    const { attributeStart, attributeLocal, attributeEnd } = cursor;
    if (attributeEnd - attributeLocal !== name.length || !raw.startsWith(name, attributeLocal)) {
      continue;
    }
    const text = () => attributeText(raw.slice(cursor.valueStart, cursor.valueEnd));
    if (attributeLocal === attributeStart) return text();
    if (!raw.startsWith("xmlns:", attributeStart)) prefixed ??= text();
  }
  return prefixed;
}

/** The quick way for ` r="D8"` at the head of the attributes, as cells have it. */
function firstValue(raw: string, name: string): string | undefined {
  if (raw.charCodeAt(0) !== SPACE || !raw.startsWith(name, 1)) return undefined;
  if (!raw.startsWith('="', 1 + name.length)) return undefined;
  const start = name.length + 3;
  const end = raw.indexOf('"', start);
  return end < 0 ? undefined : attributeText(raw.slice(start, end));
}

/** White space in an attribute reads as spaces, except where it is written as a character reference. */
function attributeText(value: string): string {
  return unescapeXml(value.replace(/\r\n|[\t\r\n]/g, " "));
}
