import type { BorderLine, BorderStyle, CellStyle } from "../core/sheet-content";
import type { MarkFamily } from "../core/workbook";
import { markLook } from "./mark-look";
import { createFormatChange } from "./format-change";
import { argb, fillXml, isChineseFont, lineXml } from "./style-xml";
import { escapeAttribute } from "./xml-write";

/** Sections of a styles part to which Heshu appends. */
export type StyleSection = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** What a styles part holds before anything is appended. */
export interface StyleBase {
  readonly counts: Readonly<Record<StyleSection, number>>;
  /** The first number format id that is free; 164 is the first a file may define. */
  readonly freeFormatId: number;
  /** Differential formats already there, written as `markLook` writes them. */
  readonly looks: ReadonlyMap<string, number>;
  /** The items of a section as they stand, without prefixes. */
  readonly items: (section: StyleSection) => readonly string[];
}

/** Turns styles into indices; equal styles share one, new ones are kept for appending. */
export interface StyleRegister {
  /** Index into `cellXfs`; 0 (the workbook's own normal format) without a style. */
  readonly cellFormat: (style: CellStyle | undefined) => number;
  /** Index into `cellXfs` of the format that has what the style names and else what that index has. */
  readonly changeFormat: (format: number, style: CellStyle) => number;
  /** Index into `dxfs`. */
  readonly markFormat: (family: MarkFamily) => number;
  /** What is to be appended, section by section. */
  readonly additions: () => ReadonlyMap<StyleSection, readonly string[]>;
}

/** Font of every drawn cell that names none. */
export const DEFAULT_FONT = "宋体";
export const DEFAULT_FONT_SIZE = 11;

/** A register that appends to a styles part which holds `base`. */
export function createStyleRegister(base: StyleBase): StyleRegister {
  const interned = new Map<string, number>();
  const added = new Map<StyleSection, string[]>();

  const intern = (section: StyleSection, xml: string): number => {
    const key = `${section} ${xml}`;
    const known = interned.get(key);
    if (known !== undefined) return known;
    const list = added.get(section) ?? [];
    added.set(section, list);
    const index = base.counts[section] + list.push(xml) - 1;
    interned.set(key, index);
    return index;
  };

  const formats = new Map<string, number>();
  const formatId = (code: string): number => {
    const known = BUILT_IN_FORMATS.get(code) ?? formats.get(code);
    if (known !== undefined) return known;
    const id = base.freeFormatId + formats.size;
    formats.set(code, id);
    intern("numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  };

  const known = new Map<CellStyle, number>();
  const register = (style: CellStyle): number => {
    const fill = style.fill ? intern("fills", fillXml(style.fill)) : 0;
    const border = style.border ? intern("borders", borderXml(style.border)) : 0;
    const ids =
      `numFmtId="${formatId(style.format ?? "General")}" ` +
      `fontId="${intern("fonts", fontXml(style))}" fillId="${fill}" borderId="${border}"`;
    const index = intern("cellXfs", formatXml(style, ids));
    known.set(style, index);
    return index;
  };

  return {
    changeFormat: createFormatChange({ base, added, intern, formatId }),
    // Most cells share one object for their style: it is looked up before it is spelled out.
    cellFormat: (style) => (style ? (known.get(style) ?? register(style)) : 0),
    markFormat: (family) => base.looks.get(markLook(family)) ?? intern("dxfs", markLook(family)),
    additions: () => added,
  };
}

/** Codes that every reader knows by number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

/** One `<font>`; 134 is the Chinese character set, without which old readers show boxes. */
export function fontXml(style: CellStyle): string {
  const name = style.font ?? DEFAULT_FONT;
  const flags = `${style.bold ? "<b/>" : ""}${style.italic ? "<i/>" : ""}${style.underline ? "<u/>" : ""}`;
  const color = style.color ? `<color rgb="${argb(style.color)}"/>` : '<color rgb="FF000000"/>';
  const charset = isChineseFont(name) ? '<charset val="134"/>' : "";
  return (
    `<font>${flags}<sz val="${style.size ?? DEFAULT_FONT_SIZE}"/>${color}` +
    `<name val="${escapeAttribute(name)}"/>${charset}</font>`
  );
}

function borderXml(border: BorderStyle): string {
  const line = (side: "left" | "right" | "top" | "bottom") => {
    const style: BorderLine | undefined = typeof border === "string" ? border : border[side];
    return style ? lineXml(side, style) : `<${side}/>`;
  };
  return `<border>${line("left")}${line("right")}${line("top")}${line("bottom")}<diagonal/></border>`;
}

function formatXml(style: CellStyle, ids: string): string {
  const alignment = alignmentXml(style);
  const protection = style.locked === false ? '<protection locked="0"/>' : "";
  const applied =
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
    (alignment ? ' applyAlignment="1"' : "") +
    (protection ? ' applyProtection="1"' : "");
  const head = `<xf ${ids} xfId="0" ${applied}`;
  return alignment || protection ? `${head}>${alignment}${protection}</xf>` : `${head}/>`;
}

function alignmentXml(style: CellStyle): string {
  // Excel indents only cells that say which side they lean to.
  const align = style.align ?? (style.indent ? "left" : undefined);
  const attributes =
    (align ? ` horizontal="${align}"` : "") +
    (style.vertical ? ` vertical="${style.vertical}"` : "") +
    (style.wrap ? ' wrapText="1"' : "") +
    (style.indent ? ` indent="${style.indent}"` : "");
  return attributes ? `<alignment${attributes}/>` : "";
}
