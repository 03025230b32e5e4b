import { firstIndex } from "../../core/first-index";
import { parseRange, rangeName } from "../../core/address";
import type { ArrangedSheet } from "../../core/rows/formula-rows";
import type { RowSpan } from "../../core/rows/row-layout";
import { blocksOf } from "../../core/rows/row-layout";
import type { Range } from "../../core/workbook";
import { areaOf } from "../cell-ranges";
import { LIMITS } from "../limits";
import { refuseTooLarge } from "../refuse";
import { LAST_ROW } from "../sheet-scan";
import { attribute } from "../xml";
import { readTree } from "../xml-tree";
import { rangeText, renewTag, rowsOf } from "./arranging";

/** Columns, by new row, whose cells a stretched merge now hides. */
export type CoveredCells = ReadonlyMap<number, readonly (readonly [left: number, right: number])[]>;

export interface ArrangedMerges {
  /** The inside of `mergeCells`. */
  readonly merges: string;
  readonly count: number;
  readonly covered: CoveredCells;
}

/** Merges in a copied piece are copied with it; one that reaches over copies stretches over them. */
export function arrangeMerges(
  inner: string,
  part: string,
  arranged: ArrangedSheet
): ArrangedMerges {
  const open = "<mergeCells>";
  const list = `${open}${inner}</mergeCells>`;
  const covered = new Map<number, (readonly [number, number])[]>();
  const pieces: string[] = [];
  let count = 0;
  for (const merge of readTree(list, part, 1).children) {
    const xml = list.slice(merge.start, merge.end);
    const range = parseRange(attribute(merge.attributes, "ref") ?? "");
    if (!range) {
      pieces.push(xml);
      count++;
      continue;
    }
    for (const rows of blocksOf(arranged.layout, rowsOf(range))) {
      const block = { ...range, ...rows };
      if (areaOf(block) < 2) continue;
      if (++count > LIMITS.merges) refuseTooLarge("merges", part, LIMITS.merges);
      const same = rangeName(block) === rangeName(range);
      const renewed = renewTag(list, merge, { ref: rangeText(block) }).text;
      pieces.push(same ? xml : renewed + list.slice(merge.openEnd, merge.end));
      const taller = rows.bottom - rows.top > range.bottom - range.top;
      if (taller) cover(covered, block, rows, arranged);
    }
  }
  return { merges: pieces.join(""), count, covered };
}

/** The copies below the first of each row: a value there would be hidden, yet added up. */
function cover(
  covered: Map<number, (readonly [number, number])[]>,
  { left, right }: Range,
  { top, bottom }: RowSpan,
  { layout }: ArrangedSheet
): void {
  const seen = new Set<number>();
  const { runs } = layout;
  const begin = firstIndex(runs.length, (index) => (runs[index]?.at ?? Infinity) >= top);
  for (let index = Math.max(0, begin - 1); index < runs.length; index++) {
    const run = runs[index];
    // What follows the pieces stands once.
    if (!run || run.at > bottom || run.last === LAST_ROW) break;
    for (let old = run.first; old <= run.last; old++) {
      const row = run.at + old - run.first;
      if (row < top || row > bottom) continue;
      if (seen.has(old)) {
        const columns = covered.get(row) ?? [];
        covered.set(row, columns);
        columns.push([left, right]);
      }
      seen.add(old);
    }
  }
}
