/** An inclusive span of rows or columns. */
export type Span = readonly [first: number, last: number];

/** Spans being collected, in any order; `merged` puts them in order. */
export interface SpanList {
  spans: [number, number][];
  /** At this length the list is put in order, so that repeated spans do not fill the memory. */
  tidyAt: number;
}

const FIRST_TIDY = 100_000;

export function emptySpans(): SpanList {
  return { spans: [], tidyAt: FIRST_TIDY };
}

/** Adds the span `first` to `last`; one that continues the span added before only widens it. */
export function addSpan(list: SpanList, first: number, last: number): void {
  const latest = list.spans[list.spans.length - 1];
  if (latest && first >= latest[0] && first <= latest[1] + 1) {
    latest[1] = Math.max(latest[1], last);
    return;
  }
  list.spans.push([first, last]);
  if (list.spans.length < list.tidyAt) return;
  list.spans = mergedSpans(list);
  list.tidyAt = Math.max(FIRST_TIDY, list.spans.length * 2);
}

/** The spans in order, overlapping and neighbouring ones as one. */
export function mergedSpans(list: SpanList): [number, number][] {
  const merged: [number, number][] = [];
  // As plain numbers they sort ten times as fast as by a comparison of pairs.
  for (const both of Float64Array.from(list.spans, packed).sort()) {
    const first = Math.floor(both / PACKED);
    const last = both % PACKED;
    const latest = merged[merged.length - 1];
    if (latest && first <= latest[1] + 1) latest[1] = Math.max(latest[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

/** More than there are rows. */
const PACKED = 1 << 21;

function packed([first, last]: Span): number {
  return first * PACKED + last;
}

/** What ordered spans leave free between 0 and `end` (included). */
export function gaps(spans: readonly Span[], end: number): Span[] {
  const free: Span[] = [];
  let from = 0;
  for (const [first, last] of spans) {
    if (first > from) free.push([from, first - 1]);
    from = last + 1;
  }
  if (from <= end) free.push([from, end]);
  return free;
}
