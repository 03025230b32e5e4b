import type { FigureWay, FormLayout, PackedFigures } from "../core/submission/packed-figures";
import { putNumber } from "../files/number-bytes";
import { putAscii, putBytes, putText, reserve, type TextBytes } from "../files/text-bytes";
import { cellOf, gridsOf } from "./figure-grids";

/**
 * Writes figures as grids with commas between: of each what its rows and columns are, the values row by
 * row, the format of each row, and by their cells what is no number and what a cell holds beside its
 * value. What copies of a form have in common is put together once.
 */
export function putFigures(out: TextBytes, packed: PackedFigures): void {
  const { layouts, numbers, start } = packed;
  const held = { more: layouts.reduce((sum, one) => sum + one.places.length, start), text: 0 };
  let at = start;
  for (const layout of layouts) {
    for (const grid of writtenGrids(layout)) {
      const { before, cells, columns } = grid;
      reserve(out, before.length + cells.length * LONGEST_NUMBER);
      // The comma in front of the first is left out.
      putBytes(out, at === start ? before.subarray(1) : before);
      for (let place = 0; place < cells.length; place++) {
        if (place > 0) putAscii(out, place % columns === 0 ? "],[" : ",");
        const value = numbers[at + place] ?? NaN;
        if (Number.isNaN(value)) putAscii(out, "null");
        else putNumber(out, value);
      }
      const end = endOf(grid, packed, at);
      reserve(out, end.bytes.length);
      putBytes(out, end.bytes);
      if (end.odd.length > 0) putHeld(out, grid, end.odd, packed, at, held);
      putText(out, "}");
      at += cells.length;
    }
  }
}

/** With what stands between two. */
const LONGEST_NUMBER = 28;
const ENCODER = new TextEncoder();

interface WrittenGrid {
  /** Up to its first value. */
  readonly before: Uint8Array;
  readonly cells: readonly string[];
  readonly columns: number;
  /** How it ended before, the last time first. */
  readonly ends: GridEnd[];
}

interface GridEnd {
  readonly ways: PackedFigures["ways"];
  readonly known: readonly FigureWay[];
  /** From behind the last value on, up to what cells hold. */
  readonly bytes: Uint8Array;
  /** Places of which that may have to be said. */
  readonly odd: readonly number[];
}

const OF_LAYOUTS = new WeakMap<FormLayout, readonly WrittenGrid[]>();

function writtenGrids(layout: FormLayout): readonly WrittenGrid[] {
  const known = OF_LAYOUTS.get(layout);
  if (known) return known;
  const cells = layout.places.map(cellOf);
  let from = 0;
  const grids = gridsOf(layout.places).map((grid): WrittenGrid => {
    const columns = grid.columns.length;
    const before = ENCODER.encode(`,${JSON.stringify(grid).slice(0, -1)},"values":[[`);
    const own = cells.slice(from, (from += columns * grid.rows.length));
    return { before, cells: own, columns, ends: [] };
  });
  OF_LAYOUTS.set(layout, grids);
  return grids;
}

function endOf(grid: WrittenGrid, { ways, known }: PackedFigures, at: number): GridEnd {
  const { ends, cells } = grid;
  const same = ends.findIndex((one) => one.known === known && isSameWay(one.ways, ways, at));
  if (same === 0 && ends[0]) return ends[0];
  const [before] = same < 0 ? [] : ends.splice(same, 1);
  const end = before ?? gridEnd(cells, grid.columns, ways.slice(at, at + cells.length), known);
  ends.unshift(end);
  if (ends.length > MOST_ENDS) ends.pop();
  return end;
}

/** Units have a dash here or there. */
const MOST_ENDS = 8;

function gridEnd(
  cells: readonly string[],
  columns: number,
  ways: PackedFigures["ways"],
  known: readonly FigureWay[]
): GridEnd {
  const all = Array.from(ways, (way) => known[way]);
  const kinds = all.flatMap((way, place) =>
    way && way.kind !== "number" ? [[cells[place] ?? "", way.kind] as const] : []
  );
  const odd = all.flatMap((way, place) => (way && mayBeOdd(way) ? [place] : []));
  const formats = formatsOf(all, columns);
  const text =
    (formats ? `]],"formats":${JSON.stringify(formats)}` : "]]") +
    (kinds.length > 0 ? `,"kinds":${JSON.stringify(Object.fromEntries(kinds))}` : "");
  return { ways, known, bytes: ENCODER.encode(text), odd };
}

function isSameWay(one: PackedFigures["ways"], other: PackedFigures["ways"], at: number): boolean {
  for (let place = 0; place < one.length; place++)
    if (one[place] !== other[at + place]) return false;
  return true;
}

/** Whether a cell may hold what neither its value nor its format tells. */
function mayBeOdd({ held, format }: FigureWay): boolean {
  return held !== "absent" && !(held === "value" && format !== undefined);
}

/** One format for each row, or a list where they differ in it; `null` where no cell has any. */
function formatsOf(ways: readonly (FigureWay | undefined)[], columns: number) {
  if (ways.every((way) => way?.format === undefined)) return null;
  return Array.from({ length: ways.length / columns }, (_, row) => {
    const own = ways.slice(row * columns, (row + 1) * columns).map((way) => way?.format ?? null);
    return own.every((one) => one === own[0]) ? (own[0] ?? null) : own;
  });
}

function putHeld(
  out: TextBytes,
  { cells }: WrittenGrid,
  odd: readonly number[],
  { numbers, ways, known, texts }: PackedFigures,
  at: number,
  next: { more: number; text: number }
): void {
  const all: (readonly [string, unknown])[] = [];
  for (const place of odd) {
    const way = known[ways[at + place] ?? 0];
    const value = numbers[at + place] ?? NaN;
    let held: unknown = way?.held;
    if (held === "number") held = numbers[next.more++];
    else if (held === "text") held = texts[next.text++];
    else if (held === "value") held = value;
    // A cell with a format that holds nothing, of a figure that is none.
    else if (held === null && way?.format !== undefined && Number.isNaN(value)) continue;
    all.push([cells[place] ?? "", held]);
  }
  if (all.length > 0) putText(out, `,"held":${JSON.stringify(Object.fromEntries(all))}`);
}
