import type { BorderStyle, CellStyle } from "../core/sheet-content";
import { type BorderSide, sidesOf } from "./format-cells";
import { alignmentOf, fontParts, lineXml } from "./style-xml";
import { attribute } from "./xml-attribute";
import { childNamed, readTree, type XmlElement } from "./xml-tree";
import { withAttribute } from "./xml-write";

/** Indices of what a cell format is made of. */
export interface FormatParts {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

/** The indices that an `<xf>` gives. */
export function partsOfFormat(xf: string): FormatParts {
  const { attributes } = readTree(xf, STYLES, 0);
  const id = (name: keyof FormatParts) => Number(attribute(attributes, name) ?? 0) || 0;
  return {
    numFmtId: id("numFmtId"),
    fontId: id("fontId"),
    fillId: id("fillId"),
    borderId: id("borderId"),
  };
}

/** The `<xf>` with other parts, and with the alignment and protection that a style names. */
export function changeFormat(xf: string, style: CellStyle, parts: FormatParts): string {
  const root = readTree(xf, STYLES, 2);
  const before = partsOfFormat(xf);
  let tag = xf.slice(root.start, root.openEnd).replace(/\s*\/?>$/, "/>");
  for (const name of PART_NAMES) {
    if (parts[name] === before[name]) continue;
    tag = withAttribute(tag, name, String(parts[name]));
    tag = withAttribute(tag, APPLIES[name], "1");
  }
  const alignment = changeAlignment(xf, childNamed(root, "alignment"), style);
  if (alignment !== elementText(xf, root, "alignment")) {
    tag = withAttribute(tag, "applyAlignment", "1");
  }
  let protection = elementText(xf, root, "protection");
  if (style.locked !== undefined) {
    const locked = style.locked ? "1" : "0";
    protection = withAttribute(protection === "" ? "<protection/>" : protection, "locked", locked);
    tag = withAttribute(tag, "applyProtection", "1");
  }
  const inner = alignment + protection + elementText(xf, root, "extLst");
  return inner === "" ? tag : `${tag.slice(0, -2).trimEnd()}>${inner}</xf>`;
}

/** The `<font>` with what a style names. */
export function changeFont(font: string, style: CellStyle): string {
  const changed = fontParts(style);
  if (changed.size === 0) return font;
  const kept = new Map<string, string>();
  for (const { name, start, end } of readTree(font, STYLES, 1).children) {
    kept.set(name, font.slice(start, end));
  }
  for (const [name, xml] of changed) kept.set(name, xml);
  const ordered = [...kept].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
  return `<font>${ordered.map(([, xml]) => xml).join("")}</font>`;
}

/** The `<border>` with the sides that a style names. */
export function changeBorder(border: string, style: BorderStyle): string {
  const root = readTree(border, STYLES, 1);
  const lines = new Map<string, string>();
  for (const { name, start, end } of root.children) {
    lines.set(SIDE_NAMES.get(name) ?? name, border.slice(start, end));
  }
  const sides = sidesOf(style);
  for (const side of ["left", "right", "top", "bottom"] satisfies BorderSide[]) {
    const line = sides[side];
    if (line) lines.set(side, lineXml(side, line));
  }
  const ordered = BORDER_ORDER.map((name) => lines.get(name) ?? "").join("");
  const tag = border.slice(root.start, root.openEnd).replace(/\s*\/?>$/, "");
  return `${tag}>${ordered}</border>`;
}

const STYLES = "styles";
const PART_NAMES = ["numFmtId", "fontId", "fillId", "borderId"] as const;
const APPLIES: Readonly<Record<keyof FormatParts, string>> = {
  numFmtId: "applyNumberFormat",
  fontId: "applyFont",
  fillId: "applyFill",
  borderId: "applyBorder",
};

/** The order in which Excel writes what a font has, and takes it only so. */
const FONT_ORDER = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz"],
  ...["color", "name", "family", "charset", "scheme"],
];

const BORDER_ORDER = ["left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** Strict files name sides by the direction of writing; the usual names serve both. */
const SIDE_NAMES: ReadonlyMap<string, BorderSide> = new Map([
  ["start", "left"],
  ["end", "right"],
]);

function changeAlignment(xf: string, present: XmlElement | undefined, style: CellStyle): string {
  const changed = alignmentOf(style);
  const before = present ? xf.slice(present.start, present.end) : "";
  if (changed.size === 0) return before;
  let tag = before === "" ? "<alignment/>" : before;
  for (const [name, value] of changed) tag = withAttribute(tag, name, value);
  return tag;
}

function elementText(xf: string, root: XmlElement, name: string): string {
  const child = childNamed(root, name);
  return child ? xf.slice(child.start, child.end) : "";
}
