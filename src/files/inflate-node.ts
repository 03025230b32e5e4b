import * as zlib from "node:zlib";
import type { Inflate } from "./inflate";

/** zlib refuses smaller chunks. */
const SMALLEST_CHUNK = 64;

const inflate = (compressed: Uint8Array, size: number): Uint8Array =>
  zlib.inflateRawSync(compressed, {
    maxOutputLength: Math.max(size, 1),
    chunkSize: Math.max(size + 1, SMALLEST_CHUNK),
  });

/** Node has a checksum of its own from 20.15 on. */
const { crc32 } = zlib as Partial<Pick<typeof zlib, "crc32">>;

/** Inflates with `node:zlib`, in one chunk as large as the output. */
export const inflateNode: Inflate = crc32 ? Object.assign(inflate, { crc32 }) : inflate;
