/**
 * Inflates a raw deflate stream; `size` is the size that the package declares.
 * Throws (anything) for a broken stream and as soon as the output exceeds `size`.
 */
export type Inflate = (compressed: Uint8Array, size: number) => Uint8Array;
