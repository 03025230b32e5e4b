import type { CellStyle } from "../core/sheet-content";
import { changeBorder, changeFont, changeFormat, partsOfFormat } from "./style-change";
import type { StyleBase, StyleRegister, StyleSection } from "./style-register";
import { fillXml } from "./style-xml";

/** What the register of styles has and does. */
export interface RegisterParts {
  readonly base: StyleBase;
  /** What has been added so far, by section. */
  readonly added: ReadonlyMap<StyleSection, readonly string[]>;
  /** The index of a new item; equal new items share one. */
  readonly intern: (section: StyleSection, xml: string) => number;
  readonly formatId: (code: string) => number;
}

/** Makes formats out of others: what a style names is changed in a copy, the format itself stays. */
export function createFormatChange(parts: RegisterParts): StyleRegister["changeFormat"] {
  const place = createPlaces(parts);
  const known = new Map<CellStyle, Map<number, number>>();
  return (format, style) => {
    const changed = known.get(style) ?? new Map<number, number>();
    known.set(style, changed);
    const index = changed.get(format) ?? cloneFormat(parts, place, format, style);
    changed.set(format, index);
    return index;
  };
}

type Place = (section: StyleSection, xml: string) => number;

/** The index of an item that is there or already added, or of a new one. */
function createPlaces({ base, intern }: RegisterParts): Place {
  const sections = new Map<StyleSection, ReadonlyMap<string, number>>();
  return (section, xml) => {
    const there = sections.get(section) ?? indexOfItems(base.items(section));
    sections.set(section, there);
    return there.get(xml) ?? intern(section, xml);
  };
}

function indexOfItems(items: readonly string[]): ReadonlyMap<string, number> {
  const indices = new Map<string, number>();
  items.forEach((xml, index) => {
    if (!indices.has(xml)) indices.set(xml, index);
  });
  return indices;
}

function cloneFormat(parts: RegisterParts, place: Place, format: number, style: CellStyle): number {
  const xf = itemOf(parts, "cellXfs", format) ?? itemOf(parts, "cellXfs", 0) ?? "<xf/>";
  const { numFmtId, fontId, fillId, borderId } = partsOfFormat(xf);
  const font = itemOf(parts, "fonts", fontId) ?? "<font/>";
  const newFont = changeFont(font, style);
  const border = itemOf(parts, "borders", borderId) ?? "<border/>";
  return place(
    "cellXfs",
    changeFormat(xf, style, {
      numFmtId: style.format === undefined ? numFmtId : parts.formatId(style.format),
      fontId: newFont === font ? fontId : place("fonts", newFont),
      fillId: style.fill ? place("fills", fillXml(style.fill)) : fillId,
      borderId: style.border ? place("borders", changeBorder(border, style.border)) : borderId,
    })
  );
}

function itemOf(
  { base, added }: RegisterParts,
  section: StyleSection,
  index: number
): string | undefined {
  const count = base.counts[section];
  return index < count ? base.items(section)[index] : added.get(section)?.[index - count];
}
