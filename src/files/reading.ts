import type { Cell, CellComment } from "../core/workbook";
import type { Inflate } from "./inflate";
import type { KnownParts } from "./known/known-parts";
import { knownAnswer, knownText } from "./known/known-texts";
import type { Limits } from "./limits";
import { refuseTooLarge } from "./refuse";
import { decodeXml } from "./xml";
import { packedEntry, readEntry, unpackEntry, type Zip } from "./zip";

/** One workbook being read: its package and what has been counted against the limits so far. */
export interface Reading {
  readonly zip: Zip;
  readonly inflate: Inflate;
  readonly limits: Limits;
  readonly count: { cells: number; merges: number; text: number };
  /** What earlier workbooks held; absent where one is read by itself. */
  readonly known?: KnownParts | undefined;
}

/** The text of a large part (a sheet, the shared strings); `null` where the package lacks it. */
export function readPart(reading: Reading, part: string): string | null {
  const bytes = readEntry(reading.zip, part, reading.inflate);
  return bytes && decodeXml(bytes, part);
}

/** The text of a part that only describes others; `null` where the package lacks it. */
export function readStructurePart(reading: Reading, part: string): string | null {
  return readStructure(reading, part, "text", (xml) => xml);
}

/**
 * What a part that only describes others says; `null` where the package lacks it.
 *
 * @param what names the reading: `read` depends on the text and the name of the part and nothing else
 */
export function readStructure<T>(
  { zip, inflate, limits, known }: Reading,
  part: string,
  what: string,
  read: (xml: string, part: string) => T
): T | null {
  const packed = packedEntry(zip, part, limits.structureBytes);
  if (!packed) return null;
  const unpacked = () => decodeXml(unpackEntry(packed, inflate), part);
  if (!known) return read(unpacked(), part);
  const text = knownText(known.texts, packed, unpacked);
  return knownAnswer(text, `${what} ${part}`, () => read(text.text, part));
}

/** Counts a cell and its text. Throws `too_large`. */
export function countCell(reading: Reading, cell: Cell, part: string): void {
  const { count, limits } = reading;
  const { value, formula } = cell;
  count.cells++;
  if (count.cells > limits.cells) refuseTooLarge("cells", part, limits.cells);
  if (typeof value === "string") count.text += value.length;
  if (formula !== undefined) count.text += formula.length;
  if (count.text > limits.text) refuseTooLarge("text", part, limits.text);
}

/** Counts a comment like a cell that holds its text. Throws `too_large`. */
export function countComment(reading: Reading, comment: CellComment, part: string): void {
  countCell(reading, { row: comment.row, column: comment.column, value: comment.text }, part);
}

/** Counts a cell that is read for its style only. Throws `too_large`. */
export function countStyledCell({ count, limits }: Reading, part: string): void {
  count.cells++;
  if (count.cells > limits.cells) refuseTooLarge("cells", part, limits.cells);
}

/** Counts merged ranges. Throws `too_large`. */
export function countMerges(reading: Reading, merges: number, part: string): void {
  const { count, limits } = reading;
  count.merges += merges;
  if (count.merges > limits.merges) refuseTooLarge("merges", part, limits.merges);
}
