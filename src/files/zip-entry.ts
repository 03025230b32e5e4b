/** One entry of a package, as its central directory describes it. */
export interface ZipEntry {
  /** The name as it stands. */
  readonly name: string;
  /** Its bytes: a name that is not UTF-8 cannot be encoded again. */
  readonly nameBytes: Uint8Array;
  /** The name normalised: lower case, `/`, no leading `/`. */
  readonly key: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
  /** DOS time and date as one unsigned 32-bit number. */
  readonly time: number;
}

/** A part name or an entry name → the key of its entry. */
export function entryKey(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}
