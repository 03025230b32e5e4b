/** Compresses bytes to a raw deflate stream. The same bytes always give the same stream. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;
