import { deflatePieceNode } from "../files/deflate-node";
import { writeListWorkbook, type ListContent } from "../files/list-workbook";

/** A workbook of lists that are short enough to be held. */
export function listWorkbookBytes(lists: readonly ListContent[], title: string): Uint8Array {
  const pieces: { readonly bytes: Uint8Array; readonly at: number }[] = [];
  let size = 0;
  const drawing = { title, deflatePiece: deflatePieceNode };
  writeListWorkbook(lists, drawing, (bytes, at) => {
    pieces.push({ bytes, at });
    size = Math.max(size, at + bytes.length);
  });
  const whole = new Uint8Array(size);
  for (const { bytes, at } of pieces) whole.set(bytes, at);
  return whole;
}
