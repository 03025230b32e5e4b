import type { XmlElement } from "./xml-tree";
import type { Dialect } from "./ooxml-dialect";
import { STRICT, TRANSITIONAL } from "./ooxml-dialect";

/** `r:id="rId3"` with the prefix that the part's root gives to relations, or one declared on the spot. */
export function relationAttribute(root: XmlElement, id: string, dialect: Dialect): string {
  for (const { relations } of [TRANSITIONAL, STRICT]) {
    const bound = new RegExp(`(?:^|\\s)xmlns:([^\\s=]+)\\s*=\\s*["']${relations}["']`);
    const prefix = bound.exec(root.attributes)?.[1];
    if (prefix !== undefined) return `${prefix}:id="${id}"`;
  }
  return `xmlns:r="${dialect.relations}" r:id="${id}"`;
}
