import type { BorderLine, BorderStyle, CellStyle } from "../core/sheet-content";
import { areaOf, cellsOf, holds, type Place } from "./cell-ranges";
import { scanRows } from "./row-scan";
import type { RangeFormat } from "./sheet-edits";
import type { CellEdit, SheetValues } from "./write-cells";

/** In a larger range only the cells that are there take a format: a whole column has a million. */
const LARGEST_DRAWN = 10_000;

/**
 * The values to be written with the formats of ranges put to each cell; of two formats for a cell the
 * later wins in what both name. `rows` is the inside of `sheetData`.
 */
export function formatCells(
  values: SheetValues,
  formats: readonly RangeFormat[],
  rows: { readonly xml: string; readonly part: string; readonly prefix: string }
): SheetValues {
  if (formats.length === 0) return values;
  const formatted = new Map([...values].map(([row, cells]) => [row, new Map(cells)]));
  const large = formats.filter(({ range }) => areaOf(range) > LARGEST_DRAWN);
  const present = large.length > 0 ? presentCells(large, rows) : [];
  for (const { range, style } of formats) {
    const cells =
      areaOf(range) > LARGEST_DRAWN
        ? [...present, ...placesOf(values)].filter((cell) => holds(range, cell))
        : cellsOf(range);
    formatRange(formatted, cells, style);
  }
  return formatted;
}

function presentCells(
  large: readonly RangeFormat[],
  { xml, part, prefix }: { readonly xml: string; readonly part: string; readonly prefix: string }
): readonly Place[] {
  const has = (row: number) => large.some(({ range }) => row >= range.top && row <= range.bottom);
  return scanRows(xml, part, prefix, { has }).cells;
}

function placesOf(values: SheetValues): Place[] {
  return [...values].flatMap(([row, cells]) =>
    [...cells.keys()].map((column) => ({ row, column }))
  );
}

function formatRange(
  formatted: Map<number, Map<number, CellEdit>>,
  places: readonly Place[],
  style: CellStyle
): void {
  // Cells that share a style go on sharing one: each style is spelled out once.
  const joined = new Map<CellStyle | undefined, CellStyle>();
  for (const { row, column } of places) {
    const cells = formatted.get(row) ?? new Map<number, CellEdit>();
    formatted.set(row, cells);
    const edit = cells.get(column) ?? {};
    const both = joined.get(edit.style) ?? joinStyles(edit.style, style);
    joined.set(edit.style, both);
    cells.set(column, { ...edit, style: both });
  }
}

function joinStyles(first: CellStyle | undefined, second: CellStyle): CellStyle {
  if (!first) return second;
  const joined = { ...first, ...second };
  if (!first.border || !second.border) return joined;
  return { ...joined, border: { ...sidesOf(first.border), ...sidesOf(second.border) } };
}

/** The line on each side that a border names. */
export function sidesOf(border: BorderStyle): Partial<Record<BorderSide, BorderLine>> {
  if (typeof border !== "string") return border;
  return { left: border, right: border, top: border, bottom: border };
}

export type BorderSide = "left" | "right" | "top" | "bottom";
