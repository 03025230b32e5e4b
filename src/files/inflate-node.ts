import { inflateRawSync } from "node:zlib";
import type { Inflate } from "./inflate";

/** zlib refuses smaller chunks. */
const SMALLEST_CHUNK = 64;

/** Inflates with `node:zlib`, in one chunk as large as the output. */
export const inflateNode: Inflate = (compressed, size) =>
  inflateRawSync(compressed, {
    maxOutputLength: Math.max(size, 1),
    chunkSize: Math.max(size + 1, SMALLEST_CHUNK),
  });
