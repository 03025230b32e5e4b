import { parseRange } from "../core/address";
import { firstIndex } from "../core/first-index";
import type { Range } from "../core/workbook";
import type { Place } from "./cell-ranges";
import { attribute, walkTags } from "./xml";

/** Finds the merged range that a cell stands in. */
export type MergeLookup = (cell: Place) => Range | undefined;

/** Merges do not overlap, so a real sheet never has this many crossings of the rows asked for. */
const MOST_CROSSINGS = 2_000_000;

/** Finds merged ranges that cross the rows asked for, in the inside of `mergeCells` or around it. */
export function readMerges(xml: string, part: string, rows: ReadonlySet<number>): MergeLookup {
  const ordered = [...rows].sort((a, b) => a - b);
  const crossing = new Map<number, Range[]>(ordered.map((row) => [row, []]));
  if (rows.size === 0 || !xml.includes("mergeCell")) return () => undefined;
  let crossings = 0;
  walkTags(xml, part, (tag) => {
    if (tag.name !== "mergeCell" || tag.closing) return;
    const merge = parseRange(attribute(tag.attributes, "ref") ?? "");
    if (!merge) return;
    for (let at = firstFrom(ordered, merge.top); at < ordered.length; at++) {
      const row = ordered[at] ?? Infinity;
      if (row > merge.bottom || ++crossings > MOST_CROSSINGS) break;
      crossing.get(row)?.push(merge);
    }
  });
  for (const merges of crossing.values()) merges.sort((a, b) => a.left - b.left);
  return ({ row, column }) => {
    const merges = crossing.get(row) ?? [];
    const after = firstIndex(merges.length, (index) => (merges[index]?.left ?? 0) > column);
    const found = merges[after - 1];
    return found && found.right >= column ? found : undefined;
  };
}

function firstFrom(ordered: readonly number[], from: number): number {
  return firstIndex(ordered.length, (index) => (ordered[index] ?? 0) >= from);
}
