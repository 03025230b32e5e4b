import type { BorderLine, CellStyle } from "../core/sheet-content";
import { escapeAttribute } from "./xml-write";

/** What a style names of a font, by the element that holds it; `""` takes the element away. */
export function fontParts(style: CellStyle): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const flag = (name: string, on: boolean | undefined) => {
    if (on !== undefined) parts.set(name, on ? `<${name}/>` : "");
  };
  flag("b", style.bold);
  flag("i", style.italic);
  flag("u", style.underline);
  if (style.size !== undefined) parts.set("sz", `<sz val="${style.size}"/>`);
  if (style.color !== undefined) parts.set("color", `<color rgb="${argb(style.color)}"/>`);
  if (style.font !== undefined) {
    parts.set("name", `<name val="${escapeAttribute(style.font)}"/>`);
    parts.set("charset", isChineseFont(style.font) ? '<charset val="134"/>' : "");
    // A font of the theme would come before the name.
    parts.set("scheme", "");
    parts.set("family", "");
  }
  return parts;
}

/** What a style names of the alignment, by attribute. */
export function alignmentOf(style: CellStyle): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  // Excel indents only cells that say which side they lean to.
  const align = style.align ?? (style.indent ? "left" : undefined);
  if (align) attributes.set("horizontal", align);
  if (style.vertical) attributes.set("vertical", style.vertical);
  if (style.wrap !== undefined) attributes.set("wrapText", style.wrap ? "1" : "0");
  if (style.indent !== undefined) attributes.set("indent", String(style.indent));
  return attributes;
}

/** Names that need the Chinese character set (134), without which old readers show boxes. */
export function isChineseFont(name: string): boolean {
  return /\p{Script=Han}|^sim/iu.test(name);
}

export function fillXml(color: string): string {
  return (
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/>` +
    `<bgColor indexed="64"/></patternFill></fill>`
  );
}

export function lineXml(side: string, line: BorderLine): string {
  return `<${side} style="${line}"><color auto="1"/></${side}>`;
}

/** Opaque colour of six hex digits. */
export function argb(color: string): string {
  return `FF${color.toUpperCase()}`;
}
