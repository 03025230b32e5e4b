import { crc32 } from "./crc32";
import type { Inflate } from "./inflate";
import { LIMITS } from "./limits";
import type { Limits } from "./limits";
import { ProblemError } from "./problem-error";
import { refuseDamaged, refuseTooLarge } from "./refuse";
import { readDirectory } from "./zip-directory";
import { entryKey } from "./zip-entry";
import type { ZipEntry } from "./zip-entry";

export { entryKey };
export type { ZipEntry };

/** An opened package. Nothing is inflated before it is asked for. */
export interface Zip {
  readonly bytes: Uint8Array;
  /** By key, in the order of the central directory. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly limits: Limits;
  /** Bytes inflated so far: a part that is read twice counts twice. */
  readonly spent: { bytes: number };
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const ENCRYPTED = 1;

/**
 * Opens a ZIP package by its central directory.
 * Throws `ProblemError`: `damaged`, `duplicate_entry`, `too_large` (entries).
 */
export function openZip(bytes: Uint8Array, limits: Limits = LIMITS): Zip {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(bytes, limits)) {
    if (entries.has(entry.key)) {
      throw new ProblemError({ code: "duplicate_entry", part: entry.name });
    }
    entries.set(entry.key, entry);
  }
  return { bytes, entries, limits, spent: { bytes: 0 } };
}

/** The bytes of an entry as they are stored, compressed or not. Throws `damaged` where they are cut off. */
export function rawEntry(zip: Zip, entry: ZipEntry): Uint8Array {
  const { bytes } = zip;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.offset;
  if (header + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    return refuseDamaged(entry.name, "zip_local_header");
  }
  const nameLength = view.getUint16(header + 26, true);
  const extraLength = view.getUint16(header + 28, true);
  const start = header + LOCAL_HEADER_SIZE + nameLength + extraLength;
  const end = start + entry.compressedSize;
  if (end > bytes.length) refuseDamaged(entry.name, "zip_truncated");
  return bytes.subarray(start, end);
}

/** An entry with its bytes as they are stored. */
export interface PackedEntry {
  readonly entry: ZipEntry;
  readonly stored: Uint8Array;
}

/**
 * The inflated bytes of an entry, or `null` where the package has none of that key (any spelling of
 * case and slashes). Throws `encrypted`, `too_large` (part_bytes, total_bytes, ratio) and `damaged`.
 */
export function readEntry(
  zip: Zip,
  key: string,
  inflate: Inflate,
  partBytes: number = zip.limits.partBytes
): Uint8Array | null {
  const packed = packedEntry(zip, key, partBytes);
  return packed && unpackEntry(packed, inflate);
}

/** Finds an entry and counts it against the limits by the size that it declares; throws as above. */
export function packedEntry(zip: Zip, key: string, partBytes: number): PackedEntry | null {
  const entry = zip.entries.get(entryKey(key));
  if (!entry) return null;
  if (entry.flags & ENCRYPTED) throw new ProblemError({ code: "encrypted", archive: true });
  checkDeclaredSize(zip, entry, partBytes);
  return { entry, stored: rawEntry(zip, entry) };
}

/** Its inflated bytes. Throws `damaged` where they are not what the entry declares. */
export function unpackEntry({ entry, stored }: PackedEntry, inflate: Inflate): Uint8Array {
  const content = unpack(entry, stored, inflate);
  if (content.length !== entry.size) refuseDamaged(entry.name, "zip_size");
  if ((inflate.crc32 ?? crc32)(content) !== entry.crc) refuseDamaged(entry.name, "zip_checksum");
  return content;
}

function checkDeclaredSize(zip: Zip, entry: ZipEntry, partBytes: number): void {
  const { limits, spent } = zip;
  if (entry.size > partBytes) refuseTooLarge("part_bytes", entry.name, partBytes);
  if (entry.size > limits.ratioFloor && entry.size > entry.compressedSize * limits.ratio) {
    refuseTooLarge("ratio", entry.name, limits.ratio);
  }
  spent.bytes += entry.size;
  if (spent.bytes > limits.totalBytes) {
    refuseTooLarge("total_bytes", entry.name, limits.totalBytes);
  }
}

function unpack(entry: ZipEntry, stored: Uint8Array, inflate: Inflate): Uint8Array {
  if (entry.method === 0) return stored;
  if (entry.method !== 8) return refuseDamaged(entry.name, "zip_method");
  try {
    return inflate(stored, entry.size);
  } catch {
    return refuseDamaged(entry.name, "zip_inflate");
  }
}
