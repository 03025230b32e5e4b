import { attribute } from "./xml";
import { childNamed, type XmlElement } from "./xml-tree";

/** Columns that have a width or a format of their own: a stretch, both ends included, from 0. */
interface ColumnStretch {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly format: number;
}

/** What a sheet says of its columns, ordered; stretches do not overlap. */
export interface SheetColumns {
  readonly stretches: readonly ColumnStretch[];
  /** In characters. */
  readonly defaultWidth: number;
}

/** Reads the columns from the tree of a sheet's frame (the part without its rows), of depth 2. */
export function readColumns(root: XmlElement): SheetColumns {
  const stretches = (childNamed(root, "cols")?.children ?? []).map(({ attributes }) => ({
    first: Number(attribute(attributes, "min")) - 1,
    last: Number(attribute(attributes, "max")) - 1,
    width: hidden(attributes) ? 0 : positive(attribute(attributes, "width")),
    format: Number(attribute(attributes, "style") ?? 0),
  }));
  const defaults = childNamed(root, "sheetFormatPr")?.attributes ?? "";
  return {
    stretches: stretches.sort((a, b) => a.first - b.first),
    defaultWidth: positive(attribute(defaults, "defaultColWidth")) ?? DEFAULT_WIDTH,
  };
}

/** Index of the format that a column gives to new cells; 0 without one. */
export function columnFormat(columns: SheetColumns, column: number): number {
  return stretchOf(columns, column)?.format ?? 0;
}

/** Width of a column in pixels, as Excel draws it in its usual font. */
export function columnWidth(columns: SheetColumns, column: number): number {
  const width = stretchOf(columns, column)?.width ?? columns.defaultWidth;
  return Math.round(width * PIXELS_PER_CHARACTER);
}

const DEFAULT_WIDTH = 9;
const PIXELS_PER_CHARACTER = 8;

function stretchOf({ stretches }: SheetColumns, column: number): ColumnStretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.first ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low - 1];
  return found && found.last >= column ? found : undefined;
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return value > 0 && value <= 255 ? value : undefined;
}

function hidden(attributes: string): boolean {
  const value = attribute(attributes, "hidden");
  return value === "1" || value === "true";
}
