import { deflateRawSync } from "node:zlib";
import type { Deflate } from "./deflate";

/** `Deflate` with Node's own zlib. */
export const deflateNode: Deflate = (bytes) => deflateRawSync(bytes, { level: 6 });
