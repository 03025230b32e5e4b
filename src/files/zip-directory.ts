import type { Limits } from "./limits";
import { refuseDamaged, refuseTooLarge } from "./refuse";
import { entryKey } from "./zip-entry";
import type { ZipEntry } from "./zip-entry";

/** Sizes and signatures: APPNOTE.TXT of PKWARE, sections 4.3.12 to 4.3.16. */
const END = 0x06054b50;
const END_SIZE = 22;
const END64_LOCATOR = 0x07064b50;
const END64_LOCATOR_SIZE = 20;
const END64 = 0x06064b50;
const END64_SIZE = 56;
const HEADER = 0x02014b50;
const HEADER_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64_FIELD = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly start: number;
  /** Bytes before the package proper, to be added to every offset. */
  readonly shift: number;
}

/** The entries of the central directory, in its order. Throws `damaged` and `too_large`. */
export function* readDirectory(bytes: Uint8Array, limits: Limits): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) refuseTooLarge("entries", "", limits.entries);
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + HEADER_SIZE > view.byteLength || view.getUint32(at, true) !== HEADER) {
      refuseDamaged("", "zip_directory");
    }
    const end = headerEnd(view, at);
    if (end > view.byteLength) refuseDamaged("", "zip_directory");
    yield readHeader(bytes, view, at, directory.shift);
    at = end;
  }
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let directoryEnd = end;
  const end64 = count === 0xffff || start === IN_ZIP64_FIELD ? findEnd64(view, end) : null;
  if (end64 !== null) {
    count = largeNumber(view, end64 + 32);
    size = largeNumber(view, end64 + 40);
    start = largeNumber(view, end64 + 48);
    directoryEnd = end64;
  }
  // Bytes put before the package (a self-extractor, a mail header) move every offset alike.
  const shift = Math.max(0, directoryEnd - size - start);
  const moved = shift > 0 && !isHeader(view, start) ? shift : 0;
  return { count, start: start + moved, shift: moved };
}

function isHeader(view: DataView, at: number): boolean {
  return at + 4 <= view.byteLength && view.getUint32(at, true) === HEADER;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return refuseDamaged("", "zip_end");
}

function findEnd64(view: DataView, end: number): number | null {
  const locator = end - END64_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return null;
  const at = largeNumber(view, locator + 8);
  if (at + END64_SIZE > view.byteLength || view.getUint32(at, true) !== END64) return null;
  return at;
}

function headerEnd(view: DataView, at: number): number {
  const name = view.getUint16(at + 28, true);
  const extra = view.getUint16(at + 30, true);
  const comment = view.getUint16(at + 32, true);
  return at + HEADER_SIZE + name + extra + comment;
}

function readHeader(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const nameEnd = at + HEADER_SIZE + view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + HEADER_SIZE, nameEnd);
  const name = decodeName(nameBytes);
  const large = zip64Numbers(view, nameEnd, nameEnd + view.getUint16(at + 30, true));
  const number = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === IN_ZIP64_FIELD ? (large.next().value ?? value) : value;
  };
  // The ZIP64 field lists only what did not fit, in this order.
  const size = number(24);
  const compressedSize = number(20);
  const offset = number(42) + shift;
  return {
    name,
    nameBytes,
    key: entryKey(name),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
    time: view.getUint32(at + 12, true),
  };
}

function* zip64Numbers(view: DataView, from: number, to: number): Generator<number, undefined> {
  for (let at = from; at + 4 <= to;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      for (let field = at + 4; field + 8 <= Math.min(end, to); field += 8) {
        yield largeNumber(view, field);
      }
    }
    at = end;
  }
  return undefined;
}

function largeNumber(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  return Number.isSafeInteger(value) ? value : refuseDamaged("", "zip_directory");
}

/** Most packages write UTF-8 with or without saying so; other names stay distinct, byte by byte. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}
