import type { CellValue } from "../workbook";

/** The values of a row by column; columns without one are absent. */
export type RowValues = ReadonlyMap<number, CellValue>;

/** Rows that differ are compared one with another up to this many pairs, beyond it they pair in order. */
const MOST_PAIRS = 40_000;

/** Whether a cell reads as another does: line ends, and what a file makes of a number, do not count. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  return valueText(one) === valueText(other);
}

function valueText(value: CellValue): string {
  return value === null ? "" : String(value).replace(/\r\n?/gu, "\n");
}

/**
 * Finds the rows of a sheet that rows written earlier have become: rows that stayed the same first,
 * then between these the ones most alike. Order is kept; near linear where little has changed.
 *
 * @returns for each earlier row where it is now, `-1` where it is gone
 */
export function alignRows(
  before: readonly RowValues[],
  now: readonly RowValues[]
): readonly number[] {
  const pairs = before.map(() => -1);
  const signatures = { before: before.map(signature), now: now.map(signature) };
  const gap = { from: 0, to: before.length, nowFrom: 0, nowTo: now.length };
  const stack: Gap[] = [gap];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const rest = trim(next, signatures, pairs);
    if (rest.from >= rest.to || rest.nowFrom >= rest.nowTo) continue;
    const anchors = findAnchors(rest, signatures);
    if (anchors.length === 0) {
      pairAlike(rest, before, now, pairs);
      continue;
    }
    let { from, nowFrom } = rest;
    for (const [at, to] of [...anchors, [rest.to, rest.nowTo] as const]) {
      stack.push({ from, to: at, nowFrom, nowTo: to });
      if (at < rest.to) pairs[at] = to;
      from = at + 1;
      nowFrom = to + 1;
    }
  }
  return pairs;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly nowFrom: number;
  readonly nowTo: number;
}

interface Signatures {
  readonly before: readonly string[];
  readonly now: readonly string[];
}

function signature(row: RowValues): string {
  return [...row]
    .filter(([, value]) => value !== null && value !== "")
    .map(([column, value]) => `${String(column)}\u0001${valueText(value)}`)
    .sort()
    .join("\u0002");
}

/** Pairs what is the same at both ends of a gap; the rest of it. */
function trim(gap: Gap, { before, now }: Signatures, pairs: number[]): Gap {
  let { from, to, nowFrom, nowTo } = gap;
  while (from < to && nowFrom < nowTo && before[from] === now[nowFrom]) pairs[from++] = nowFrom++;
  while (from < to && nowFrom < nowTo && before[to - 1] === now[nowTo - 1]) pairs[--to] = --nowTo;
  return { from, to, nowFrom, nowTo };
}

/** Rows that stand once on both sides, as many of them as keep their order. */
function findAnchors(
  gap: Gap,
  { before, now }: Signatures
): readonly (readonly [number, number])[] {
  const places = (rows: readonly string[], from: number, to: number) => {
    const found = new Map<string, number>();
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? "";
      found.set(row, found.has(row) ? -1 : at);
    }
    return found;
  };
  const mine = places(before, gap.from, gap.to);
  const theirs = places(now, gap.nowFrom, gap.nowTo);
  const both: (readonly [number, number])[] = [];
  for (const [row, at] of mine) {
    const other = theirs.get(row);
    if (row !== "" && at >= 0 && other !== undefined && other >= 0) both.push([at, other]);
  }
  return longestRising(both);
}

/** The longest run of pairs whose second numbers rise too. */
function longestRising(
  pairs: readonly (readonly [number, number])[]
): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** Pairs rows by how many cells they share, so that the sum is greatest. */
function pairAlike(
  { from, to, nowFrom, nowTo }: Gap,
  before: readonly RowValues[],
  now: readonly RowValues[],
  pairs: number[]
): void {
  const rows = to - from;
  const others = nowTo - nowFrom;
  if (rows * others > MOST_PAIRS) {
    for (let at = 0; at < Math.min(rows, others); at++) pairs[from + at] = nowFrom + at;
    return;
  }
  const width = others + 1;
  const best = new Float64Array((rows + 1) * width);
  const scoreAt = (row: number, other: number) => best[row * width + other] ?? 0;
  const alike = (row: number, other: number) =>
    likeness(before[from + row] ?? NO_ROW, now[nowFrom + other] ?? NO_ROW);
  for (let row = rows - 1; row >= 0; row--) {
    for (let other = others - 1; other >= 0; other--) {
      best[row * width + other] = Math.max(
        scoreAt(row + 1, other),
        scoreAt(row, other + 1),
        scoreAt(row + 1, other + 1) + alike(row, other)
      );
    }
  }
  for (let row = 0, other = 0; row < rows && other < others;) {
    const score = scoreAt(row, other);
    if (score === scoreAt(row + 1, other + 1) + alike(row, other)) {
      pairs[from + row++] = nowFrom + other++;
    } else if (score === scoreAt(row + 1, other)) row += 1;
    else other += 1;
  }
}

const NO_ROW: RowValues = new Map();

/** Twice the cells that are the same, and something for being a row at all: one is edited to another. */
function likeness(one: RowValues, other: RowValues): number {
  let same = 0.5;
  for (const [column, value] of one) {
    const there = other.get(column);
    if (value !== null && there !== undefined && there !== null && isSameValue(value, there))
      same += 2;
  }
  return same;
}
