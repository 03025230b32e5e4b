/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { Range, Sheet } from "../core/workbook";
import { rangesOf } from "./rectangles";
import type { SheetExtent } from "./snapshot";

/** What a sheet has beside its cells. */
export type SheetFrame = Pick<Sheet, "merges" | "hiddenRows" | "hiddenColumns">;

export const NO_FRAME: SheetFrame = { merges: [], hiddenRows: [], hiddenColumns: [] };

/**
 * Queues the reading of merges and of what is hidden, to be sent with the first cells.
 *
 * @returns gives the frame of a sheet by its id, once the answer is there
 */
export function askFrames(
  context: Excel.RequestContext,
  extents: readonly SheetExtent[]
): (id: string) => SheetFrame {
  const frames = new Map(
    extents.map((extent) => {
      const sheet = context.workbook.worksheets.getItem(extent.id);
      return [extent.id, askFrame(sheet, extent)];
    })
  );
  return (id) => frames.get(id)?.() ?? NO_FRAME;
}

function askFrame(sheet: Excel.Worksheet, extent: SheetExtent): () => SheetFrame {
  const { used, rowsHidden, columnsHidden } = extent;
  const area = mergeArea(extent);
  if (!used || !area) return () => NO_FRAME;
  const merged = mergeBlocks(area).map((block) =>
    sheet.getRange(rangeName(block)).getMergedAreasOrNullObject().load("address")
  );
  const range = sheet.getRange(rangeName(used));
  // One flag for all rows serves, but where they differ.
  const rows = rowsHidden === null ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = columnsHidden === null ? range.getColumnProperties({ columnHidden: true }) : null;
  return () => ({
    merges: joinParts(
      merged.flatMap((areas) => (areas.isNullObject ? [] : rangesOf(areas.address)))
    ),
    hiddenRows: hiddenSpans(
      used.top,
      rows?.value.map(({ rowHidden }) => rowHidden === true) ??
        allAlike(used.bottom - used.top + 1, rowsHidden)
    ),
    hiddenColumns: hiddenSpans(
      used.left,
      columns?.value.map(({ columnHidden }) => columnHidden === true) ??
        allAlike(used.right - used.left + 1, columnsHidden)
    ),
  });
}

/** Merges of a form may reach past its last value, but not far. */
const ROWS_BEYOND = 100;
const COLUMNS_BEYOND = 50;

/** Where merges matter: around the values, and never to the last row because a column was coloured. */
function mergeArea({ used, formatted }: SheetExtent): Range | null {
  if (!used) return null;
  const outer = formatted ?? used;
  return {
    top: Math.max(Math.min(outer.top, used.top), used.top - ROWS_BEYOND),
    left: Math.max(Math.min(outer.left, used.left), used.left - COLUMNS_BEYOND),
    bottom: Math.min(Math.max(outer.bottom, used.bottom), used.bottom + ROWS_BEYOND),
    right: Math.min(Math.max(outer.right, used.right), used.right + COLUMNS_BEYOND),
  };
}

/** Excel gives up past 512 merges in one range, so they are asked for in blocks of rows. */
const BLOCK_ROWS = 200;
const MOST_BLOCKS = 100;

/** Neighbouring blocks share a row: a merge that crosses them is then seen from both. */
function mergeBlocks(area: Range): readonly Range[] {
  const rows = Math.max(BLOCK_ROWS, Math.ceil((area.bottom - area.top + 1) / MOST_BLOCKS));
  const blocks: Range[] = [];
  for (let top = area.top; top === area.top || top < area.bottom; top += rows) {
    blocks.push({ ...area, top, bottom: Math.min(top + rows, area.bottom) });
  }
  return blocks;
}

/** Parts of one merge, as blocks show them, overlap; merges never do. */
function joinParts(parts: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  const open = new Map<number, number>();
  for (const part of [...parts].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const index = open.get(part.left);
    const above = index === undefined ? undefined : joined[index];
    if (index !== undefined && above && above.bottom >= part.top) {
      joined[index] = { ...above, bottom: Math.max(above.bottom, part.bottom) };
    } else open.set(part.left, joined.push(part) - 1);
  }
  return joined;
}

function allAlike(length: number, hidden: boolean | null): readonly boolean[] {
  return hidden === true ? new Array<boolean>(length).fill(true) : [];
}

/** The spans of those that are hidden, of rows or columns that begin at `first`. */
function hiddenSpans(
  first: number,
  hidden: readonly boolean[]
): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const [index, isHidden] of hidden.entries()) {
    if (!isHidden) continue;
    const last = spans[spans.length - 1];
    if (last && last[1] === first + index - 1) last[1] = first + index;
    else spans.push([first + index, first + index]);
  }
  return spans;
}
