import { parseRange, rangeName } from "../core/address";
import type { Range } from "../core/workbook";

/** A cell on a sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells as few rectangles that do not overlap; each cell may be given more than once. */
export function joinCells(cells: readonly Place[]): readonly Range[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const done: Range[] = [];
  for (const run of rowRuns(ordered)) {
    const key = `${String(run.left)}:${String(run.right)}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1) {
      above.bottom = run.top;
      continue;
    }
    const rectangle = { ...run };
    open.set(key, rectangle);
    done.push(rectangle);
  }
  return done;
}

function rowRuns(ordered: readonly Place[]): readonly Range[] {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of ordered) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && column <= last.right + 1) {
      last.right = Math.max(last.right, column);
    } else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Past this length Excel takes no list of addresses (its limit is 8,192). */
const LONGEST_ADDRESS = 8000;

/** `A1:B2,D4` of many ranges, in pieces that Excel takes. */
export function addressLists(ranges: readonly Range[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const range of ranges) {
    const name = rangeName(range);
    if (list !== "" && list.length + name.length + 1 > LONGEST_ADDRESS) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? name : `${list},${name}`;
  }
  return list === "" ? lists : [...lists, list];
}

/** Reads `'a,b'!A1:B2,'a,b'!C3`, as Excel tells several ranges of one sheet. */
export function rangesOf(addresses: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= addresses.length; at++) {
    const character = addresses.charAt(at);
    if (character === "'") quoted = !quoted;
    if ((character !== "," && character !== "") || quoted) continue;
    const address = addresses.slice(start, at).trim();
    const range = parseRange(address.slice(address.lastIndexOf("!") + 1));
    if (range) ranges.push(range);
    start = at + 1;
  }
  return ranges;
}

export function cellsOf({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

export function containsRange(outer: Range, inner: Range): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** Empty rows that a block may span before a new one is begun. */
const WIDEST_GAP = 4;
/** A block may hold this many cells whatever it leaves empty, and else this many for each cell written. */
const FREE_AREA = 2000;
const SPARSEST = 8;
/** Larger ones could not be sent on their own. */
const LARGEST_AREA = 5000;

/**
 * The ranges in which to write scattered cells: few, since each costs a call, and without much that
 * is not written, since every cell costs its place in the request.
 */
export function coverCells(cells: readonly Place[]): readonly Range[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const covers: { range: Range; cells: number }[] = [];
  for (const { row, column } of ordered) {
    const last = covers[covers.length - 1];
    const joined = last && widened(last.range, row, column);
    const near = last !== undefined && row - last.range.bottom <= WIDEST_GAP + 1;
    if (last && joined && near && fits(joined, last.cells + 1)) {
      last.range = joined;
      last.cells += 1;
    } else {
      const range = { top: row, left: column, bottom: row, right: column };
      covers.push({ range, cells: 1 });
    }
  }
  return covers.map(({ range }) => range);
}

function widened(range: Range, row: number, column: number): Range {
  return {
    top: range.top,
    left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row),
    right: Math.max(range.right, column),
  };
}

function fits(range: Range, cells: number): boolean {
  const area = cellsOf(range);
  return area <= FREE_AREA || (area <= LARGEST_AREA && area <= SPARSEST * cells);
}
