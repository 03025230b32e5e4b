/** How much of a file is read at most; past a limit the file is refused with the problem `too_large`. */
export interface Limits {
  /** Entries of the ZIP package. */
  readonly entries: number;
  /** Bytes of one part, inflated. */
  readonly partBytes: number;
  /** Bytes of one part that only describes others (workbook, relations, styles), inflated. */
  readonly structureBytes: number;
  /** Bytes of all parts that are read, inflated. */
  readonly totalBytes: number;
  /** Inflated size over compressed size, for parts larger than `ratioFloor` bytes. */
  readonly ratio: number;
  readonly ratioFloor: number;
  /** Cells of all sheets together. */
  readonly cells: number;
  /** Merged ranges of all sheets together. */
  readonly merges: number;
  readonly sheets: number;
  /** Shared strings, and likewise defined names. */
  readonly strings: number;
  /** Characters of all text cells and formulas; a shared string counts in every cell that shows it. */
  readonly text: number;
}

const MEGABYTE = 1 << 20;

export const LIMITS: Limits = {
  entries: 4_000,
  partBytes: 256 * MEGABYTE,
  structureBytes: 64 * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
  ratio: 200,
  ratioFloor: 4 * MEGABYTE,
  cells: 5_000_000,
  merges: 200_000,
  sheets: 4_000,
  strings: 5_000_000,
  text: 256 * MEGABYTE,
};
