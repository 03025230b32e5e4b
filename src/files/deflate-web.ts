import { deflateSync } from "fflate";
import type { Deflate } from "./deflate";

/** `Deflate` for browsers and web workers. */
export const deflateWeb: Deflate = (bytes) => deflateSync(bytes, { level: 6 });
