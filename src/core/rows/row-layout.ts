import { SHEET_ROWS } from "../address";
import { firstIndex } from "../first-index";

/** A run of rows as they are before: both ends included, counted from 0. */
export type RowPiece = readonly [first: number, last: number];

/** Rows of the sheet, both ends included. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** One standing of a piece: the old rows `first` to `last` now begin at row `at`. */
export interface PlacedRun {
  readonly first: number;
  readonly last: number;
  readonly at: number;
}

/** A piece with all the places where it stands now, from above. */
export interface RowSource {
  readonly first: number;
  readonly last: number;
  readonly places: readonly number[];
}

/** How the rows of a sheet stand anew. */
export interface RowLayout {
  /** All runs from above; the last holds the rows below the pieces, to the end of the sheet. */
  readonly runs: readonly PlacedRun[];
  /** By their first row. Rows in none are gone. */
  readonly sources: readonly RowSource[];
  /** For each source the lowest row of it and of those before it, for a search. */
  readonly reach: readonly number[];
  /** True where every row stays where it is. */
  readonly identity: boolean;
}

const LAST = SHEET_ROWS - 1;

/** What is wrong with pieces: a row that no sheet has, or more rows than a sheet holds. */
export type LayoutFault = "row_number" | "too_many_rows";

/**
 * Lays pieces one below the other; what stands below the lowest row of any piece follows the last.
 * The rows below count as fitting as long as they begin on the sheet.
 */
export function layRows(pieces: readonly RowPiece[]): RowLayout | LayoutFault {
  const runs: PlacedRun[] = [];
  let at = 0;
  let below = 0;
  for (const [first, last] of pieces) {
    const whole = Number.isInteger(first) && Number.isInteger(last);
    if (!whole || first < 0 || last < first || last > LAST) return "row_number";
    runs.push({ first, last, at });
    at += last - first + 1;
    below = Math.max(below, last + 1);
    if (at > SHEET_ROWS) return "too_many_rows";
  }
  if (below < SHEET_ROWS && at < SHEET_ROWS) runs.push({ first: below, last: LAST, at });
  return layoutOf(joinOnce(runs));
}

/** The layout of runs that stand where they say; rows between them are of none. */
export function layoutOf(placed: readonly PlacedRun[]): RowLayout {
  const sources = sourcesOf(placed);
  let lowest = -1;
  const reach = sources.map(({ last }) => (lowest = Math.max(lowest, last)));
  const [only] = placed;
  const identity = placed.length === 1 && only?.first === 0 && only.at === 0;
  return { runs: placed, sources, reach, identity };
}

/** Neighbours that were neighbours before and that stand only once are one run. */
function joinOnce(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  const twice = repeatedRows(runs);
  const joined: PlacedRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const follows = last?.last === run.first - 1;
    if (last && follows && !twice(last) && !twice(run)) {
      joined[joined.length - 1] = { ...last, last: run.last };
    } else joined.push(run);
  }
  return joined;
}

/** Tells whether any row of a run stands more than once. */
function repeatedRows(runs: readonly PlacedRun[]): (run: PlacedRun) => boolean {
  const spans = [...runs].sort((a, b) => a.first - b.first || a.last - b.last);
  const repeated = new Set<PlacedRun>();
  let widest: PlacedRun | undefined;
  for (const run of spans) {
    if (widest && run.first <= widest.last) {
      repeated.add(run);
      repeated.add(widest);
    }
    if (!widest || run.last >= widest.last) widest = run;
  }
  // A run of a joined list begins with the run it was made of.
  const starts = new Set([...repeated].map(({ at }) => at));
  return ({ at }) => starts.has(at);
}

function sourcesOf(runs: readonly PlacedRun[]): readonly RowSource[] {
  const places = new Map<string, { first: number; last: number; places: number[] }>();
  for (const { first, last, at } of runs) {
    const key = `${first}:${last}`;
    const source = places.get(key) ?? { first, last, places: [] };
    places.set(key, source);
    source.places.push(at);
  }
  return [...places.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}

/** The sources that hold any of these old rows, by their first row. */
export function sourcesIn(layout: RowLayout, { top, bottom }: RowSpan): readonly RowSource[] {
  const { sources, reach } = layout;
  const found: RowSource[] = [];
  const begin = firstIndex(sources.length, (index) => (reach[index] ?? 0) >= top);
  for (let at = begin; at < sources.length; at++) {
    const source = sources[at];
    if (!source || source.first > bottom) break;
    if (source.last >= top) found.push(source);
  }
  return found;
}

/** From the first to the last row where any of these old rows stands now; `null` where all are gone. */
export function hullOf(layout: RowLayout, span: RowSpan): RowSpan | null {
  let top = Infinity;
  let bottom = -1;
  for (const { first, last, places } of sourcesIn(layout, span)) {
    const from = Math.max(first, span.top) - first;
    const to = Math.min(last, span.bottom) - first;
    top = Math.min(top, (places[0] ?? 0) + from);
    bottom = Math.max(bottom, (places.at(-1) ?? 0) + to);
  }
  return bottom < 0 || top > LAST ? null : { top, bottom: Math.min(bottom, LAST) };
}

/** Where an old row stands now, from above; none where it is gone. */
export function imagesOf(layout: RowLayout, row: number): readonly number[] {
  const images = sourcesIn(layout, { top: row, bottom: row }).flatMap(({ first, places }) =>
    places.map((at) => at + row - first)
  );
  return images.filter((image) => image <= LAST).sort((a, b) => a - b);
}

/**
 * What was asked of a layout before: every copy of a row asks the same of the rows around it, and
 * there may be thousands of both.
 */
const KNOWN = new WeakMap<RowLayout, Map<string, readonly RowSpan[]>>();

/** Exactly the rows where these old rows stand now, as few spans, from above. */
export function spansOf(layout: RowLayout, span: RowSpan): readonly RowSpan[] {
  const known = KNOWN.get(layout) ?? new Map<string, readonly RowSpan[]>();
  KNOWN.set(layout, known);
  const key = `${span.top}:${span.bottom}`;
  const spans = known.get(key) ?? findSpans(layout, span);
  known.set(key, spans);
  return spans;
}

function findSpans(layout: RowLayout, span: RowSpan): readonly RowSpan[] {
  const spans: { top: number; bottom: number }[] = [];
  for (const { first, last, places } of sourcesIn(layout, span)) {
    const from = Math.max(first, span.top) - first;
    const to = Math.min(last, span.bottom) - first;
    for (const at of places) spans.push({ top: at + from, bottom: Math.min(at + to, LAST) });
  }
  return joinSpans(spans.filter(({ top }) => top <= LAST));
}

/** Spans in order, neighbours joined; they must not overlap. */
export function joinSpans(spans: readonly RowSpan[]): readonly RowSpan[] {
  const joined: RowSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    if (last?.bottom === span.top - 1) joined[joined.length - 1] = { ...last, bottom: span.bottom };
    else joined.push(span);
  }
  return joined;
}

/** The run in which a row stands now. */
export function runAt(layout: RowLayout, row: number): PlacedRun | undefined {
  const { runs } = layout;
  return runs[firstIndex(runs.length, (index) => (runs[index]?.at ?? Infinity) > row) - 1];
}

/** The old row that stands at a row now. */
export function oldRowOf(layout: RowLayout, row: number): number {
  const run = runAt(layout, row);
  return run ? run.first + row - run.at : row;
}

/**
 * A thing that spans old rows as a whole (a merged cell, a table): where it stands now. One that lies
 * within a single piece stands once for each place of that; one that reaches over pieces stretches over
 * those that follow each other, and begins anew where a piece further up comes again.
 */
export function blocksOf(layout: RowLayout, span: RowSpan): readonly RowSpan[] {
  const sources = sourcesIn(layout, span);
  const [only] = sources;
  if (only && sources.length === 1 && only.first <= span.top && only.last >= span.bottom) {
    const blocks = only.places.map((at) => ({
      top: at + span.top - only.first,
      bottom: at + span.bottom - only.first,
    }));
    return blocks.filter(({ bottom }) => bottom <= LAST);
  }
  const runs = sources.flatMap(({ first, last, places }) =>
    places.map((at) => ({ first, last, at }))
  );
  const blocks: { top: number; bottom: number; first: number }[] = [];
  for (const { first, last, at } of runs.sort((a, b) => a.at - b.at)) {
    const top = at + Math.max(first, span.top) - first;
    const bottom = Math.min(LAST, at + Math.min(last, span.bottom) - first);
    const block = blocks.at(-1);
    if (block && block.bottom === top - 1 && first >= block.first) {
      blocks[blocks.length - 1] = { top: block.top, bottom, first };
    } else if (top <= bottom) blocks.push({ top, bottom, first });
  }
  return blocks.map(({ top, bottom }) => ({ top, bottom }));
}

/** The row now of an old row that must not be lost: where it is gone, what stands next to it. */
export function nearestImage(layout: RowLayout, row: number): number {
  const below = sourcesIn(layout, { top: row, bottom: LAST })[0];
  if (below) return Math.min(LAST, (below.places[0] ?? 0) + Math.max(0, row - below.first));
  const above = layout.runs.at(-1);
  return above ? Math.min(LAST, above.at + above.last - above.first) : row;
}
