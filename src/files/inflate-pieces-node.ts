import { createInflateRaw } from "node:zlib";
import { inflateNode } from "./inflate-node";
import type { InflatePieces } from "./long-list/read-lists";
import { refuseDamaged } from "./refuse";

/** So many bytes are inflated at once, which takes half the time. */
const AT_ONCE = 1 << 24;
const PIECE = 1 << 18;

/** Inflates with `node:zlib`; what is long is never held as a whole. */
export const inflatePiecesNode: InflatePieces = async function* (compressed, size) {
  try {
    if (size <= AT_ONCE) {
      yield inflateNode(compressed, size);
      return;
    }
    const stream = createInflateRaw({ chunkSize: PIECE });
    stream.end(compressed);
    for await (const piece of stream) yield piece as Uint8Array;
  } catch {
    refuseDamaged("", "zip_inflate");
  }
};
