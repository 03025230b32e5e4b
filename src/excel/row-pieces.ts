import type { Range } from "../core/workbook";
import { jsonBytes } from "./change";

/** Some rows of a rectangle, with what is to be sent for them. */
export interface RowPiece<Content> {
  readonly range: Range;
  readonly rows: Content[][];
}

/** So much of a request goes to one range; several of them share a request. */
const PIECE_BYTES = 1_000_000;

/** Cuts a rectangle between its rows into pieces that are small beside what Excel takes at once. */
export function rowPieces<Content>(
  range: Range,
  rows: readonly Content[][]
): readonly RowPiece<Content>[] {
  const pieces: RowPiece<Content>[] = [];
  let piece: Content[][] = [];
  let bytes = 0;
  let top = range.top;
  const close = () => {
    if (piece.length === 0) return;
    pieces.push({ range: { ...range, top, bottom: top + piece.length - 1 }, rows: piece });
    top += piece.length;
    piece = [];
    bytes = 0;
  };
  for (const row of rows) {
    const more = jsonBytes(row);
    if (bytes + more > PIECE_BYTES) close();
    piece.push(row);
    bytes += more;
  }
  close();
  return pieces;
}
