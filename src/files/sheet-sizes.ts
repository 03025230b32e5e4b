import { firstIndex } from "../core/first-index";
import { type RowPlace, scanRows } from "./row-scan";
import { insertIntoSheet } from "./sheet-frame";
import { attribute } from "./xml";
import { childNamed, readTree, type Splice, spliceText, type XmlElement } from "./xml-tree";
import { withAttribute, withPrefix } from "./xml-write";

/** Sets widths of columns (in characters, by column from 0) in a sheet's frame. */
export function sizeColumns(
  frame: string,
  part: string,
  widths: ReadonlyMap<number, number>
): string {
  if (widths.size === 0) return frame;
  const root = readTree(frame, part, 2);
  const list = childNamed(root, "cols");
  const left = new Map([...widths].sort(([a], [b]) => a - b));
  const ordered = [...left.keys()];
  const drawn: { readonly first: number; readonly xml: string }[] = [];
  for (const child of list?.children ?? []) {
    const xml = frame.slice(child.start, child.openEnd).replace(/\s*\/?>$/, "/>");
    drawn.push(...splitStretch(xml, child, ordered, left));
  }
  for (const [column, width] of left) {
    const xml = stretchXml(withPrefix("<col/>", root.prefix), column, column, width);
    drawn.push({ first: column, xml });
  }
  const inner = drawn
    .sort((a, b) => a.first - b.first)
    .map(({ xml }) => xml)
    .join("");
  const xml = `<${root.prefix}cols>${inner}</${root.prefix}cols>`;
  if (!list) return insertIntoSheet(frame, part, { name: "cols", xml });
  return spliceText(frame, [{ start: list.start, end: list.end, text: xml }]);
}

/** The pieces of a stretch of columns of which some take a width; these are no longer left to do. */
function splitStretch(
  xml: string,
  { attributes }: XmlElement,
  ordered: readonly number[],
  left: Map<number, number>
): readonly { readonly first: number; readonly xml: string }[] {
  const first = Number(attribute(attributes, "min")) - 1;
  const last = Number(attribute(attributes, "max") ?? first + 1) - 1;
  const pieces: { first: number; xml: string }[] = [];
  let from = first;
  let next = firstIndex(ordered.length, (index) => (ordered[index] ?? 0) >= first);
  for (let column = ordered[next]; column !== undefined && column <= last;) {
    const width = left.get(column);
    if (left.delete(column)) {
      if (column > from) pieces.push({ first: from, xml: stretchXml(xml, from, column - 1) });
      pieces.push({ first: column, xml: stretchXml(xml, column, column, width) });
      from = column + 1;
    }
    column = ordered[++next];
  }
  if (from === first) return [{ first, xml }];
  if (from <= last) pieces.push({ first: from, xml: stretchXml(xml, from, last) });
  return pieces;
}

function stretchXml(xml: string, first: number, last: number, width?: number): string {
  let tag = withAttribute(xml, "min", String(first + 1));
  tag = withAttribute(tag, "max", String(last + 1));
  if (width === undefined) return tag;
  return withAttribute(withAttribute(tag, "width", String(width)), "customWidth", "1");
}

/** Sets heights of rows (in points, by row from 0) in the inside of `sheetData`. */
export function sizeRows(
  rows: string,
  heights: ReadonlyMap<number, number>,
  { part, prefix }: { readonly part: string; readonly prefix: string }
): string {
  if (heights.size === 0) return rows;
  const scan = scanRows(rows, part, prefix, { has: () => false });
  const splices: Splice[] = [];
  const left = new Map(heights);
  for (const place of scan.rows) {
    const height = left.get(place.row);
    if (height === undefined) continue;
    left.delete(place.row);
    const { start, openEnd } = place;
    splices.push({ start, end: openEnd, text: sized(rows.slice(start, openEnd), height) });
  }
  return spliceText(rows, [...splices, ...newRows(scan.rows, rows.length, left, prefix)]);
}

function newRows(
  there: readonly RowPlace[],
  end: number,
  heights: ReadonlyMap<number, number>,
  prefix: string
): readonly Splice[] {
  let next = 0;
  return [...heights]
    .sort(([a], [b]) => a - b)
    .map(([row, height]) => {
      while ((there[next]?.row ?? Infinity) < row) next++;
      const at = there[next]?.start ?? end;
      return { start: at, end: at, text: sized(`<${prefix}row r="${row + 1}"/>`, height) };
    });
}

function sized(tag: string, height: number): string {
  return withAttribute(withAttribute(tag, "ht", String(height)), "customHeight", "1");
}
