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
  readonly blocks: Block[];
  /** The last of them, and where in it the line being packed begins. */
  block: Block;
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

/** A block of lines in the making. */
interface Block {
  count: number;
  readonly kinds: Int32Array;
  readonly numbers: (Float64Array | null)[];
}

/** Lines of a block. */
const LINES = 1 << 14;

function newBlock(width: number): Block {
  const numbers = Array.from({ length: width }, () => null);
  return { count: 0, kinds: new Int32Array(LINES * width), numbers };
}

export function newLinePacking(context: SheetContext, asked: ListAsked): LinePacking {
  const width = asked.columns.length;
  const block = newBlock(width);
  const places = new Int32Array(Math.max(...asked.columns) + 1);
  for (const [place, column] of asked.columns.entries()) places[column] = place + 1;
  return {
    asked,
    context,
    places,
    width,
    blocks: [block],
    block,
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

export function packedLines({ width, blocks, contents, context }: LinePacking): ListLines {
  return { width, blocks, contents, formats: context.formats };
}

/** Begins a line, whatever has been packed of it before. */
export function beginLine(packing: LinePacking): void {
  const { width } = packing;
  if (packing.block.count === LINES) packing.blocks.push((packing.block = newBlock(width)));
  const { kinds, count } = packing.block;
  packing.from = width * count;
  for (let at = packing.from; at < packing.from + width; at++) kinds[at] = 0;
  packing.cells = packing.text = 0;
}

/** Ends a line, which stands from now on. */
export function endLine(packing: LinePacking): void {
  packing.read.cells += packing.cells;
  packing.read.text += packing.text;
  packing.block.count++;
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
  const { kinds, numbers, count } = packing.block;
  // A style that is not in the table has no format.
  kinds[packing.from + place - 1] = style < packing.context.formats.length ? -1 - style : NO_FORMAT;
  (numbers[place - 1] ??= new Float64Array(LINES))[count] = value;
}

const NO_FORMAT = -(1 << 30);

/** Packs a text that was given a number by one of the functions below. */
export function packText(packing: LinePacking, column: number, number: number): void {
  if (number === EMPTY) return;
  packing.cells++;
  packing.text += packing.lengths[number - 1] ?? 0;
  const place = packing.places[column] ?? 0;
  if (place > 0) packing.block.kinds[packing.from + place - 1] = number;
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
    const decoded = decodedText(packing.decoder, text);
    if (decoded !== null) return numberOfText(packing, decoded);
    packing.fits = false;
    return EMPTY;
  });
}

/** `null` for bytes that are no UTF-8. */
function decodedText(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
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
  packing.block.kinds[packing.from + place - 1] = isPlain
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
