import { Inflate as InflateStream } from "fflate";
import type { Inflate } from "./inflate";

/** Compressed bytes given at a time: deflate grows them at most 1,032 times before we look again. */
const CHUNK = 16_384;

/** Inflates with `fflate`, piece by piece, so that a lying declared size is noticed early. */
export const inflateWeb: Inflate = (compressed, size) => {
  const output = new Uint8Array(size);
  let used = 0;
  const stream = new InflateStream((piece) => {
    if (used + piece.length > size) throw new RangeError("output exceeds the declared size");
    output.set(piece, used);
    used += piece.length;
  });
  for (let from = 0; from < compressed.length; from += CHUNK) {
    const to = from + CHUNK;
    stream.push(compressed.subarray(from, to), to >= compressed.length);
  }
  return output.subarray(0, used);
};
