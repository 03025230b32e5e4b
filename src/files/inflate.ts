/**
 * Inflates a raw deflate stream; `size` is the size that the package declares.
 * Throws (anything) for a broken stream and as soon as the output exceeds `size`.
 */
export interface Inflate {
  (compressed: Uint8Array, size: number): Uint8Array;
  /** The checksum of ZIP, where the place has a quicker one than that of `crc32`. */
  readonly crc32?: (bytes: Uint8Array, before?: number) => number;
}
