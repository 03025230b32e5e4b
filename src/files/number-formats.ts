import { BUILTIN_FORMATS } from "./builtin-formats";
import { attribute, walkTags } from "./xml";

/** Excel takes no longer code; a longer one only costs whoever reads it time. */
const LONGEST_CODE = 255;

/**
 * Number format code by cell style index (`cellXfs`), `undefined` for General, from the text of the
 * styles part (`null`: there is none). A code longer than Excel allows counts as General.
 */
export function readNumberFormats(
  xml: string | null,
  part: string
): readonly (string | undefined)[] {
  const styles: (string | undefined)[] = [];
  if (xml === null) return styles;
  const own = new Map<number, string>();
  let inStyles = false;
  walkTags(xml, part, (tag) => {
    if (tag.name === "cellXfs") {
      inStyles = !tag.closing && !tag.selfClosing;
    } else if (tag.name === "numFmt" && !tag.closing && styles.length === 0) {
      const code = attribute(tag.attributes, "formatCode") ?? "";
      own.set(Number(attribute(tag.attributes, "numFmtId")), code);
    } else if (tag.name === "xf" && inStyles && !tag.closing) {
      const id = Number(attribute(tag.attributes, "numFmtId") ?? 0);
      styles.push(shownFormat(own.get(id) ?? BUILTIN_FORMATS.get(id)));
    }
  });
  return styles;
}

/** A code as cells carry it: `undefined` for General, and for one longer than Excel allows. */
export function shownFormat(code: string | undefined): string | undefined {
  if (code === undefined || code === "" || code.length > LONGEST_CODE) return undefined;
  return code.toLowerCase() === "general" ? undefined : code;
}
