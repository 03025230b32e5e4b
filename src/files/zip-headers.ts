/** What both headers of an entry say. */
export interface EntryHeader {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  /** Bytes as they are stored, and inflated. */
  readonly packed: number;
  readonly size: number;
}

/** Sizes without the name: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16. */
export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
export const DEFLATED = 8;
/** 1980-01-01 00:00, the first date that ZIP knows: the same content gives the same package. */
export const FIXED_TIME = 0x00210000;
const VERSION = 20;

/** Writes the header that stands before an entry's content, with its name. */
export function putLocalHeader(bytes: Uint8Array, at: number, entry: EntryHeader): void {
  const view = viewOf(bytes);
  view.setUint32(at, 0x04034b50, true);
  putCommon(view, at + 4, entry);
  bytes.set(entry.name, at + LOCAL_SIZE);
}

/** Writes an entry of the central directory, with its name. */
export function putCentralHeader(
  bytes: Uint8Array,
  at: number,
  entry: EntryHeader,
  offset: number
): void {
  const view = viewOf(bytes);
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, VERSION, true);
  putCommon(view, at + 6, entry);
  view.setUint32(at + 42, offset, true);
  bytes.set(entry.name, at + CENTRAL_SIZE);
}

/** Writes the end of the central directory: how many entries, how many bytes, and where it begins. */
export function putEnd(
  bytes: Uint8Array,
  at: number,
  directory: { readonly count: number; readonly size: number; readonly start: number }
): void {
  const view = viewOf(bytes);
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, directory.count, true);
  view.setUint16(at + 10, directory.count, true);
  view.setUint32(at + 12, directory.size, true);
  view.setUint32(at + 16, directory.start, true);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** The 24 bytes that the local header and the central directory share. */
function putCommon(view: DataView, at: number, entry: EntryHeader): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
