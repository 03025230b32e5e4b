import { parseRange, rangeName } from "../core/address";
import type { Range } from "../core/workbook";
import { areaOf } from "./cell-ranges";
import { insertIntoSheet, type SheetFrame } from "./sheet-frame";
import { attribute } from "./xml";
import { childNamed, readTree, type Splice, spliceText } from "./xml-tree";
import { withAttribute, withPrefix } from "./xml-write";

/**
 * Merges ranges of a sheet. Merges that a new one touches go: a file whose merges overlap is damaged.
 * Values stay as they are. A range of one cell is no merge.
 */
export function mergeRanges(sheet: SheetFrame, part: string, ranges: readonly Range[]): SheetFrame {
  const wanted: Range[] = [];
  for (const range of ranges) {
    if (areaOf(range) < 2) continue;
    const apart = wanted.filter((other) => !touches(other, range));
    wanted.splice(0, wanted.length, ...apart, range);
  }
  if (wanted.length === 0) return sheet;
  const { frame, inner } = openMerges(sheet, part);
  const root = readTree(frame, part, 1);
  const { kept, count } = withoutTouched(inner, part, wanted);
  const drawn = wanted.map((range) => `<mergeCell ref="${rangeName(range)}"/>`).join("");
  const merges = kept + withPrefix(drawn, root.prefix);
  const list = childNamed(root, "mergeCells");
  if (!list) return sheet;
  const tag = frame.slice(list.start, list.openEnd);
  const counted = withAttribute(tag, "count", String(count + wanted.length));
  const splice = { start: list.start, end: list.openEnd, text: counted };
  return { ...sheet, frame: spliceText(frame, [splice]), merges };
}

/** Whether two ranges have a cell in common. */
export function touches(one: Range, other: Range): boolean {
  const rows = one.top <= other.bottom && other.top <= one.bottom;
  return rows && one.left <= other.right && other.left <= one.right;
}

/** The frame with an empty `mergeCells`, and what stood in it. */
function openMerges(
  sheet: SheetFrame,
  part: string
): { readonly frame: string; readonly inner: string } {
  const { frame, merges } = sheet;
  const root = readTree(frame, part, 1);
  const list = childNamed(root, "mergeCells");
  const empty = withPrefix("<mergeCells></mergeCells>", root.prefix);
  if (!list) {
    return { frame: insertIntoSheet(frame, part, { name: "mergeCells", xml: empty }), inner: "" };
  }
  const inner = merges + frame.slice(list.openEnd, list.closeStart);
  const splice = { start: list.start, end: list.end, text: empty };
  return { frame: spliceText(frame, [splice]), inner };
}

function withoutTouched(
  inner: string,
  part: string,
  ranges: readonly Range[]
): { readonly kept: string; readonly count: number } {
  const open = "<mergeCells>";
  const list = `${open}${inner}</mergeCells>`;
  const cuts: Splice[] = [];
  let count = 0;
  for (const { attributes, start, end } of readTree(list, part, 1).children) {
    const range = parseRange(attribute(attributes, "ref") ?? "");
    if (range && ranges.some((other) => touches(range, other))) {
      cuts.push({ start: start - open.length, end: end - open.length, text: "" });
    } else count++;
  }
  return { kept: spliceText(inner, cuts), count };
}
