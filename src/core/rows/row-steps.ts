import { SHEET_ROWS } from "../address";
import type { PlacedRun, RowLayout, RowSpan } from "./row-layout";
import { layoutOf } from "./row-layout";

/** Rows to be put in before an old row. */
export interface InsertedRows {
  readonly at: number;
  readonly rows: number;
}

/** Rows to be copied over others; several copies that follow each other are one. */
export interface CopiedRows {
  readonly from: RowSpan;
  readonly to: RowSpan;
}

/**
 * How a host that inserts, copies and deletes rows comes to a layout: first the inserts, as rows stand
 * before, from below; then the copies, as rows stand then; then the deletes, as they stand then, from below.
 */
export interface RowSteps {
  readonly inserts: readonly InsertedRows[];
  readonly copies: readonly CopiedRows[];
  readonly deletes: readonly RowSpan[];
  /** The runs that were never copied, where they stand in the end; all else is a copy. */
  readonly kept: RowLayout;
}

export function stepsOf({ runs }: RowLayout): RowSteps {
  const kept = keptRuns(runs);
  const list = insertsOf(runs, new Set(kept));
  const moved = (row: number): number =>
    list.reduce((sum, { at, rows }) => (at <= row ? sum + rows : sum), row);
  const inserts = { list, moved };
  const gaps = gapsOf(kept);
  return {
    inserts: [...list].reverse(),
    copies: copiesOf(runs, new Set(kept), gaps, inserts),
    deletes: gaps.flatMap((gap) => segmentsOf(gap, inserts)).sort((a, b) => b.top - a.top),
    kept: layoutOf(kept),
  };
}

/** Of each row its first standing, as long as they come in their old order. */
function keptRuns(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  const kept: PlacedRun[] = [];
  let next = 0;
  for (const run of runs) {
    if (run.first < next) continue;
    kept.push(run);
    next = run.last + 1;
  }
  return kept;
}

function insertsOf(
  runs: readonly PlacedRun[],
  kept: ReadonlySet<PlacedRun>
): readonly InsertedRows[] {
  const inserts: InsertedRows[] = [];
  let at = 0;
  let rows = 0;
  const close = () => {
    if (rows > 0) inserts.push({ at, rows });
    rows = 0;
  };
  for (const run of runs) {
    if (kept.has(run)) {
      close();
      at = run.last + 1;
    } else rows += run.last - run.first + 1;
  }
  close();
  return inserts;
}

/** Old rows that no kept run holds. */
function gapsOf(kept: readonly PlacedRun[]): readonly RowSpan[] {
  const gaps: RowSpan[] = [];
  let next = 0;
  for (const { first, last } of kept) {
    if (first > next) gaps.push({ top: next, bottom: first - 1 });
    next = last + 1;
  }
  if (next < SHEET_ROWS) gaps.push({ top: next, bottom: SHEET_ROWS - 1 });
  return gaps;
}

/** Copies stand in the end at `at`; before the deletes they stand lower by the gaps above them. */
function copiesOf(
  runs: readonly PlacedRun[],
  kept: ReadonlySet<PlacedRun>,
  gaps: readonly RowSpan[],
  inserts: Inserts
): readonly CopiedRows[] {
  const copies: CopiedRows[] = [];
  let before: PlacedRun | undefined;
  let above = 0;
  let open: { run: PlacedRun; to: { top: number; bottom: number } } | null = null;
  const close = () => {
    if (open) copies.push(...copyOf(open.run, open.to, inserts));
    open = null;
  };
  for (const run of runs) {
    if (kept.has(run)) {
      close();
      before = run;
      above = heightAbove(gaps, run.first);
      continue;
    }
    // Without a run above them they stand before all others.
    const top = run.at + (before ? above : 0);
    const bottom = top + run.last - run.first;
    const group: { run: PlacedRun; to: { top: number; bottom: number } } | null = open;
    if (group && group.run.first === run.first && group.run.last === run.last) {
      group.to.bottom = bottom;
    } else {
      close();
      open = { run, to: { top, bottom } };
    }
  }
  close();
  return copies;
}

function heightAbove(gaps: readonly RowSpan[], row: number): number {
  return gaps.reduce((sum, { top, bottom }) => (top < row ? sum + bottom - top + 1 : sum), 0);
}

function copyOf({ first, last }: PlacedRun, to: RowSpan, inserts: Inserts): readonly CopiedRows[] {
  const segments = segmentsOf({ top: first, bottom: last }, inserts);
  const [only] = segments;
  if (only && segments.length === 1) return [{ from: only, to }];
  // Rows were put in between the rows that are copied: each stretch by itself, for each copy.
  const copies: CopiedRows[] = [];
  for (let top = to.top; top <= to.bottom;) {
    for (const from of segments) {
      const bottom = top + from.bottom - from.top;
      copies.push({ from, to: { top, bottom } });
      top = bottom + 1;
    }
  }
  return copies;
}

/** Old rows as the stretches in which they stand after the inserts. */
function segmentsOf({ top, bottom }: RowSpan, inserts: Inserts): readonly RowSpan[] {
  const cuts = inserts.list.map(({ at }) => at).filter((at) => at > top && at <= bottom);
  const starts = [top, ...cuts];
  return starts.map((start, index) => ({
    top: inserts.moved(start),
    bottom: inserts.moved((starts[index + 1] ?? bottom + 1) - 1),
  }));
}

/** The inserts from above, and where an old row stands after them. */
interface Inserts {
  readonly list: readonly InsertedRows[];
  readonly moved: (row: number) => number;
}
