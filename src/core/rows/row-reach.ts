import { firstIndex } from "../first-index";
import type { PlacedRun, RowLayout, RowSpan } from "./row-layout";
import { hullOf, joinSpans, sourcesIn, spansOf } from "./row-layout";

/**
 * Where old rows stand as seen from a place: a formula in one copy of a piece means its own copy, and
 * in a block that is repeated with its members (a head, its lines, a head, its lines) the lines between
 * it and the next copy. `from` is the run in which the formula stands; none for one outside the sheet.
 * The spans come from above; none where the rows are gone, or where the block has none of them.
 */
export function reachOf(
  layout: RowLayout,
  span: RowSpan,
  from: PlacedRun | undefined
): readonly RowSpan[] {
  if (!from) return spansOf(layout, span);
  if (span.top >= from.first && span.bottom <= from.last) {
    const shift = from.at - from.first;
    return [{ top: span.top + shift, bottom: span.bottom + shift }];
  }
  const siblings = siblingsOf(layout, from);
  if (siblings.length < 2) return spansOf(layout, span);
  const own = { top: Math.max(span.top, from.first), bottom: Math.min(span.bottom, from.last) };
  const spans: RowSpan[] = [];
  if (span.top < from.first) {
    const above = { top: span.top, bottom: Math.min(span.bottom, from.first - 1) };
    spans.push(...besideOf(layout, above, from, siblings));
  }
  if (own.top <= own.bottom) spans.push(...reachOf(layout, own, from));
  if (span.bottom > from.last) {
    const below = { top: Math.max(span.top, from.last + 1), bottom: span.bottom };
    spans.push(...besideOf(layout, below, from, siblings));
  }
  // Rows of its own and others, as in a running total, are one stretch.
  const [first] = spans;
  if (first && own.top <= own.bottom) {
    return [{ top: first.top, bottom: spans.reduce((low, one) => Math.max(low, one.bottom), 0) }];
  }
  return joinSpans(spans);
}

/** The one row that a reference to a single cell means from there; the first where there are several. */
export function rowReached(
  layout: RowLayout,
  row: number,
  from: PlacedRun | undefined
): number | null {
  const span = { top: row, bottom: row };
  const reached = reachOf(layout, span, from)[0];
  if (reached) return reached.top;
  // A line below a head that has several: the head above it.
  if (!from || row >= from.first) return null;
  const spans = spansOf(layout, span);
  const after = firstIndex(spans.length, (index) => (spans[index]?.top ?? 0) >= from.at);
  return spans[after - 1]?.bottom ?? null;
}

/** Where copies of a run's piece begin. */
function siblingsOf(layout: RowLayout, { first, last }: PlacedRun): readonly number[] {
  const same = sourcesIn(layout, { top: first, bottom: last }).find(
    (source) => source.first === first && source.last === last
  );
  return same?.places ?? [];
}

/** Rows above or below the piece: all of them, or those of this block where they stand among the copies. */
function besideOf(
  layout: RowLayout,
  span: RowSpan,
  from: PlacedRun,
  siblings: readonly number[]
): readonly RowSpan[] {
  const hull = hullOf(layout, span);
  if (!hull) return [];
  const among = hull.bottom > (siblings[0] ?? 0) && hull.top < (siblings.at(-1) ?? 0);
  const spans = spansOf(layout, span);
  if (!among) return spans;
  const place = firstIndex(siblings.length, (index) => (siblings[index] ?? 0) >= from.at);
  const height = from.last - from.first + 1;
  const above = span.bottom < from.first;
  const top = above ? (siblings[place - 1] ?? -height) + height : from.at + height;
  const bottom = above ? from.at - 1 : (siblings[place + 1] ?? Infinity) - 1;
  const begin = firstIndex(spans.length, (index) => (spans[index]?.bottom ?? 0) >= top);
  const end = firstIndex(spans.length, (index) => (spans[index]?.top ?? 0) > bottom);
  return spans
    .slice(begin, end)
    .map((one) => ({ top: Math.max(one.top, top), bottom: Math.min(one.bottom, bottom) }));
}
