import { parseRange } from "../../core/address";
import { imagesOf, nearestImage, sourcesIn } from "../../core/rows/row-layout";
import type { ArrangedSheet } from "../../core/rows/formula-rows";
import { attribute } from "../xml";
import type { Splice, XmlElement } from "../xml-tree";
import {
  cutElement,
  type FrameSetting,
  hullRange,
  imageRanges,
  parseRanges,
  rangeText,
  renewTag,
} from "./arranging";

/** `ref` of one range that stretches; cut where none of its rows is left. */
export function arrangeSpanning(element: XmlElement, setting: FrameSetting): readonly Splice[] {
  const range = parseRange(attribute(element.attributes, "ref") ?? "");
  if (!range) return [];
  const hull = hullRange(range, setting.arranged);
  return hull ? [renewTag(setting.xml, element, { ref: rangeText(hull) })] : [cutElement(element)];
}

/** `r` of one cell, which stays with the first copy. */
export function arrangeCell(element: XmlElement, setting: FrameSetting): readonly Splice[] {
  const at = parseRange(attribute(element.attributes, "r") ?? "");
  if (!at) return [];
  const row = imagesOf(setting.arranged.layout, at.top)[0];
  if (row === undefined) return [cutElement(element)];
  return [renewTag(setting.xml, element, { r: rangeText({ ...at, top: row, bottom: row }) })];
}

/** A link stands once for each stretch of copies, with the same address. */
export function arrangeLink(
  element: XmlElement,
  location: string | undefined,
  { xml, arranged }: FrameSetting
): readonly Splice[] {
  const range = parseRange(attribute(element.attributes, "ref") ?? "");
  if (!range) return [];
  const drawn = imageRanges([range], arranged).map((image) => {
    const told = location === undefined ? {} : { location };
    const tag = renewTag(xml, element, { ref: rangeText(image), ...told }).text;
    return tag + xml.slice(element.openEnd, element.end);
  });
  return [{ start: element.start, end: element.end, text: drawn.join("") }];
}

/** The cells that are selected, by their corners. */
export function selectedCells(sqref: string, { layout }: ArrangedSheet): string {
  return parseRanges(sqref)
    .map((range) => {
      const top = nearestImage(layout, range.top);
      return rangeText({
        ...range,
        top,
        bottom: Math.max(top, nearestImage(layout, range.bottom)),
      });
    })
    .join(" ");
}

/** What Excel takes at most. */
const MOST_BREAKS = 1_023;

/**
 * Page breaks: one within a copied piece comes with each copy; one at its end stands below the last.
 * One below a row that is gone stands above what followed it.
 */
export function arrangeBreaks(
  list: XmlElement,
  { xml, arranged }: FrameSetting
): readonly Splice[] {
  const { layout } = arranged;
  const drawn = new Map<number, string>();
  for (const brk of list.children) {
    const row = Number(attribute(brk.attributes, "id")) - 1;
    if (!(row >= 0)) continue;
    const images = imagesOf(layout, row);
    const ends = sourcesIn(layout, { top: row, bottom: row }).some(({ last }) => last === row);
    const above = ends ? images.slice(-1) : images;
    const below = images.length > 0 ? [] : imagesOf(layout, row + 1).slice(0, 1);
    for (const id of [...above.map((image) => image + 1), ...below]) {
      if (id <= 0 || drawn.size >= MOST_BREAKS) continue;
      drawn.set(id, renewTag(xml, brk, { id: String(id) }).text + xml.slice(brk.openEnd, brk.end));
    }
  }
  if (drawn.size === 0) return [cutElement(list)];
  const breaks = [...drawn].sort(([a], [b]) => a - b).map(([, text]) => text);
  const manual = breaks.filter((text) => /\sman\s*=\s*["'](?:1|true)["']/.test(text)).length;
  const counts = { count: String(breaks.length), manualBreakCount: String(manual) };
  return [
    renewTag(xml, list, counts),
    { start: list.openEnd, end: list.closeStart, text: breaks.join("") },
  ];
}
