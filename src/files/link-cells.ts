import { parseRange, quotedAddress, rangeName } from "../core/address";
import type { Range } from "../core/workbook";
import { removeElements } from "./package-edit";
import type { PackageEdit } from "./package-edit";
import { relationshipsPart } from "./package-parts";
import type { CellLink } from "./sheet-edits";
import { insertIntoSheet } from "./sheet-frame";
import type { MergeLookup } from "./sheet-merges";
import { attribute } from "./xml";
import { childNamed, readTree, type Splice, spliceText, type XmlElement } from "./xml-tree";
import { escapeAttribute, withAttribute, withPrefix } from "./xml-write";

/**
 * Links cells to others of the workbook, in a sheet's frame. An earlier link at a cell goes, one that
 * reaches further is cut around it. A link in a merged range is that of the whole range.
 */
export function linkCells(
  edit: PackageEdit,
  sheet: { readonly part: string; readonly frame: string },
  links: readonly CellLink[],
  merges: MergeLookup
): string {
  const { part, frame } = sheet;
  if (links.length === 0) return frame;
  const wanted = new Map<string, { readonly range: Range; readonly to: string }>();
  for (const { at, to } of links) {
    const { row: top, column: left } = at;
    const range = merges(at) ?? { top, left, bottom: top, right: left };
    wanted.set(rangeName(range), { range, to: quotedAddress(to) });
  }
  const root = readTree(frame, part, 2);
  const list = childNamed(root, "hyperlinks");
  const drawn = [...wanted].map(
    ([ref, { to }]) => `<hyperlink ref="${ref}" location="${escapeAttribute(to)}"/>`
  );
  const added = withPrefix(drawn.join(""), root.prefix);
  const ranges = [...wanted.values()].map(({ range }) => range);
  const kept = list ? cutAround(frame, list, ranges) : "";
  const tags = `${root.prefix}hyperlinks`;
  const xml = `<${tags}>${kept}${added}</${tags}>`;
  if (!list) return insertIntoSheet(frame, part, { name: "hyperlinks", xml });
  const next = spliceText(frame, [{ start: list.start, end: list.end, text: xml }]);
  dropAddresses(edit, part, list, next);
  return next;
}

/** The links of a list without the cells of some ranges. */
function cutAround(frame: string, list: XmlElement, ranges: readonly Range[]): string {
  const splices: Splice[] = [];
  for (const link of list.children) {
    const given = parseRange(attribute(link.attributes, "ref") ?? "");
    if (!given) continue;
    const left = ranges.reduce<readonly Range[]>(
      (rest, range) => rest.flatMap((one) => withoutRange(one, range)),
      [given]
    );
    if (left.length === 1 && left[0] === given) continue;
    const tag = frame.slice(link.start, link.openEnd);
    const text = left.map((range) => {
      return withAttribute(tag, "ref", rangeName(range)) + frame.slice(link.openEnd, link.end);
    });
    splices.push({ start: link.start, end: link.end, text: text.join("") });
  }
  const from = list.openEnd;
  const moved = splices.map(({ start, end, text }) => ({
    start: start - from,
    end: end - from,
    text,
  }));
  return spliceText(frame.slice(from, list.closeStart), moved);
}

/** What is left of a range without another: at most four ranges; the same one where they are apart. */
function withoutRange(range: Range, { top, left, bottom, right }: Range): readonly Range[] {
  const apart =
    top > range.bottom || bottom < range.top || left > range.right || right < range.left;
  if (apart) return [range];
  const middle = { top: Math.max(top, range.top), bottom: Math.min(bottom, range.bottom) };
  return [
    { ...range, bottom: top - 1 },
    { ...range, ...middle, right: left - 1 },
    { ...range, ...middle, left: right + 1 },
    { ...range, top: bottom + 1 },
  ].filter((one) => one.top <= one.bottom && one.left <= one.right);
}

/** Addresses outside the workbook that no link of the sheet leads to any more. */
function dropAddresses(edit: PackageEdit, part: string, list: XmlElement, frame: string): void {
  const ids = list.children
    .map(({ attributes }) => attribute(attributes, "id"))
    .filter((id) => id !== undefined)
    .filter((id) => !frame.includes(`"${id}"`) && !frame.includes(`'${id}'`));
  if (ids.length === 0) return;
  const lost = new Set(ids);
  removeElements(edit, relationshipsPart(part), (attributes) => {
    const external = attribute(attributes, "TargetMode") === "External";
    return external && lost.has(attribute(attributes, "Id") ?? "");
  });
}
