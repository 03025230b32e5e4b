import type { Cell, CellComment, Range, Sheet } from "../workbook";
import { isOneCell } from "./joined-cells";

/** A run of rows as they were, and how far down it moves. */
interface Placed {
  readonly first: number;
  readonly last: number;
  readonly down: number;
}

const LAST_ROW = 1_048_575;

/**
 * A sheet with its rows laid out anew, as the edit `arrangeRows` says: each piece a run of rows, both
 * ends included, one below the other; what lies below all of them follows. Merges within a piece come
 * with each of its copies; one that reaches beyond a piece stretches over the rows that are repeated
 * under it. The text of formulas stays as it was.
 */
export function arrangeRows(
  sheet: Sheet,
  pieces: readonly (readonly [first: number, last: number])[]
): Sheet {
  const placed = placePieces(pieces);
  const cells = placed.flatMap((piece) => moved(sheet.cells, piece));
  return {
    ...sheet,
    cells,
    merges: arrangeMerges(sheet.merges, placed),
    hiddenRows: arrangeHidden(sheet.hiddenRows, placed),
    ...(sheet.comments === undefined
      ? {}
      : { comments: placed.flatMap((piece) => moved(sheet.comments ?? [], piece)) }),
  };
}

function placePieces(pieces: readonly (readonly [number, number])[]): readonly Placed[] {
  const placed: Placed[] = [];
  let next = 0;
  let below = 0;
  for (const [first, last] of pieces) {
    placed.push({ first, last, down: next - first });
    next += last - first + 1;
    below = Math.max(below, last + 1);
  }
  placed.push({ first: below, last: LAST_ROW, down: next - below });
  return placed;
}

/** The cells or comments of a piece, where they stand now. They are in the order of their rows. */
function moved<One extends Cell | CellComment>(ones: readonly One[], piece: Placed): One[] {
  const from = firstFrom(ones, piece.first);
  const to = firstFrom(ones, piece.last + 1);
  return ones.slice(from, to).map((one) => ({ ...one, row: one.row + piece.down }));
}

/** Index of the first of a row or below it. */
function firstFrom(ones: readonly { readonly row: number }[], row: number): number {
  let low = 0;
  let high = ones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ones[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A merge that reaches beyond a piece, while its rows are being put together. */
interface Stretched {
  readonly merge: Range;
  readonly top: number;
  bottom: number;
  /** Whether the last row of the merge has come. */
  whole: boolean;
}

function arrangeMerges(merges: readonly Range[], placed: readonly Placed[]): readonly Range[] {
  const sorted = [...merges].sort((one, other) => one.top - other.top);
  const byRow = sorted.map((one) => ({ row: one.top, merge: one }));
  const tall = sorted.filter((one) => one.bottom > one.top);
  const out: Range[] = [];
  const open = new Map<Range, Stretched>();
  const close = ({ merge, top, bottom }: Stretched) => {
    const range = { ...merge, top, bottom };
    if (!isOneCell(range)) out.push(range);
  };
  for (const piece of placed) {
    const from = firstFrom(byRow, piece.first);
    const to = firstFrom(byRow, piece.last + 1);
    for (const { merge } of byRow.slice(from, to)) {
      if (merge.bottom > piece.last) continue;
      out.push({ ...merge, top: merge.top + piece.down, bottom: merge.bottom + piece.down });
    }
    for (const merge of crossing(tall, piece)) {
      const known = open.get(merge);
      const next = stretch(known, merge, piece);
      if (known && next !== known) close(known);
      open.set(merge, next);
    }
  }
  open.forEach(close);
  return out.sort((one, other) => one.top - other.top || one.left - other.left);
}

function crossing(tall: readonly Range[], { first, last }: Placed): readonly Range[] {
  return tall.filter(
    (one) => one.top <= last && one.bottom >= first && (one.top < first || one.bottom > last)
  );
}

/** The merge with the rows of one more piece, or begun anew. */
function stretch(known: Stretched | undefined, merge: Range, piece: Placed): Stretched {
  const top = Math.max(merge.top, piece.first) + piece.down;
  const bottom = Math.min(merge.bottom, piece.last) + piece.down;
  const begins = merge.top >= piece.first;
  const whole = merge.bottom <= piece.last;
  if (!known || known.bottom + 1 !== top || (begins && known.whole))
    return { merge, top, bottom, whole };
  known.bottom = bottom;
  known.whole ||= whole;
  return known;
}

function arrangeHidden(
  hidden: Sheet["hiddenRows"],
  placed: readonly Placed[]
): Sheet["hiddenRows"] {
  const out: [number, number][] = [];
  for (const { first, last, down } of hidden.length === 0 ? [] : placed) {
    for (const [from, to] of hidden) {
      if (to < first || from > last) continue;
      const start = Math.max(from, first) + down;
      const end = Math.min(to, last) + down;
      const before = out.at(-1);
      if (before && before[1] + 1 === start) before[1] = end;
      else out.push([start, end]);
    }
  }
  return out;
}
