import type { CellContent, ListLines } from "../../core/list-lines";
import type { Cell } from "../../core/workbook";
import type { SheetContext } from "../sheet-scan";
import { newTextsByBytes, textNumber, type TextsByBytes } from "./texts-by-bytes";

/** What is asked of a list. */
export interface ListAsked {
  /** The columns that are kept, from 0. */
  readonly columns: readonly number[];
  /** Whether the rest of the list may be packed though this text stands in it, in whatever column. */
  readonly mayHold: (text: string) => boolean;
}

/** Lines being packed. */
export interface LinePacking {
  readonly asked: ListAsked;
  readonly context: SheetContext;
  /** By column of the sheet, its place among those asked for and 1; 0 for others. */
  readonly places: Int32Array;
  readonly width: number;
  count: number;
  /** As in `ListLines`, with room for more. */
  kinds: Int32Array;
  numbers: Float64Array;
  /** Where the line being packed begins. */
  from: number;
  readonly contents: CellContent[];
  /** The length of each, where it is a text. */
  readonly lengths: number[];
  /** By text, the number of its content. */
  readonly byText: Map<string, number>;
  /** The same by number of a shared string; `EMPTY` where it is no text at all. */
  readonly byString: Int32Array;
  readonly byBytes: TextsByBytes;
  readonly decoder: TextDecoder;
  /** False once a text may not be there, or cannot be decoded. */
  fits: boolean;
  /** What has been read, for the limits; that of the line being packed apart. */
  readonly read: { cells: number; text: number };
  cells: number;
  text: number;
}

/** Stands for the content of a cell that holds an empty text, and so is none. */
export const EMPTY = -1;

const FIRST_LINES = 1 << 12;

export function newLinePacking(context: SheetContext, asked: ListAsked): LinePacking {
  const width = asked.columns.length;
  const places = new Int32Array(Math.max(...asked.columns) + 1);
  for (const [place, column] of asked.columns.entries()) places[column] = place + 1;
  return {
    asked,
    context,
    places,
    width,
    count: 0,
    kinds: new Int32Array(FIRST_LINES * width),
    numbers: new Float64Array(FIRST_LINES * width),
    from: 0,
    contents: [],
    lengths: [],
    byText: new Map(),
    byString: new Int32Array(context.sharedStrings.length),
    byBytes: newTextsByBytes(),
    decoder: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }),
    fits: true,
    read: { cells: 0, text: 0 },
    cells: 0,
    text: 0,
  };
}

export function packedLines(packing: LinePacking): ListLines {
  const { width, count, kinds, numbers, contents, context } = packing;
  return { width, count, kinds, numbers, contents, formats: context.formats };
}

/** Begins a line, whatever has been packed of it before. */
export function beginLine(packing: LinePacking): void {
  const { width, count } = packing;
  const from = width * count;
  if (from === packing.kinds.length) {
    packing.kinds = widened(packing.kinds, new Int32Array(2 * from));
    packing.numbers = widened(packing.numbers, new Float64Array(2 * from));
  }
  for (let at = from; at < from + width; at++) packing.kinds[at] = 0;
  packing.from = from;
  packing.cells = packing.text = 0;
}

function widened<T extends Int32Array | Float64Array>(array: T, wider: T): T {
  wider.set(array);
  return wider;
}

/** Ends a line, which stands from now on. */
export function endLine(packing: LinePacking): void {
  packing.read.cells += packing.cells;
  packing.read.text += packing.text;
  packing.count++;
}

/** Packs a number; `style` is the index of the cell's style. */
export function packNumber(
  packing: LinePacking,
  column: number,
  value: number,
  style: number
): void {
  packing.cells++;
  const place = packing.places[column] ?? 0;
  if (place === 0) return;
  const at = packing.from + place - 1;
  // A style that is not in the table has no format.
  packing.kinds[at] = style < packing.context.formats.length ? -1 - style : NO_FORMAT;
  packing.numbers[at] = value;
}

const NO_FORMAT = -(1 << 30);

/** Packs a text that was given a number by one of the functions below. */
export function packText(packing: LinePacking, column: number, number: number): void {
  if (number === EMPTY) return;
  packing.cells++;
  packing.text += packing.lengths[number - 1] ?? 0;
  const place = packing.places[column] ?? 0;
  if (place > 0) packing.kinds[packing.from + place - 1] = number;
}

/** The number of a shared string; 0 where there is none of that index. */
export function numberOfString(packing: LinePacking, index: number): number {
  const known = packing.byString[index] ?? 0;
  if (known !== 0) return known;
  const text = packing.context.sharedStrings[index];
  return text === undefined ? 0 : (packing.byString[index] = numberOfText(packing, text));
}

/** The number of a text that stands in the bytes of a sheet as it is. */
export function numberOfBytes(
  packing: LinePacking,
  bytes: Uint8Array,
  from: number,
  to: number
): number {
  return textNumber(packing.byBytes, bytes, from, to, (text) => {
    try {
      return numberOfText(packing, packing.decoder.decode(text));
    } catch {
      packing.fits = false;
      return EMPTY;
    }
  });
}

function numberOfText(packing: LinePacking, text: string): number {
  if (text === "") return EMPTY;
  const known = packing.byText.get(text);
  if (known !== undefined) return known;
  if (!packing.asked.mayHold(text)) packing.fits = false;
  const number = addContent(packing, { value: text });
  packing.byText.set(text, number);
  return number;
}

/** Packs a cell that was read, and counted, in the usual way. */
export function packCell(packing: LinePacking, cell: Cell): void {
  const { value, error, formula, format } = cell;
  const isText = typeof value === "string";
  if (isText && !packing.asked.mayHold(value)) packing.fits = false;
  const place = packing.places[cell.column] ?? 0;
  if (place === 0) return;
  const isPlain = isText && error === undefined && formula === undefined;
  packing.kinds[packing.from + place - 1] = isPlain
    ? numberOfText(packing, value)
    : addContent(packing, {
        value,
        ...(error === undefined ? {} : { error }),
        ...(formula === undefined ? {} : { formula }),
        ...(format === undefined ? {} : { format }),
      });
}

function addContent({ contents, lengths }: LinePacking, content: CellContent): number {
  lengths.push(typeof content.value === "string" ? content.value.length : 0);
  return contents.push(content);
}
