import { crc32 } from "./crc32";
import type { Deflate } from "./deflate";
import type { Zip, ZipEntry } from "./zip";
import { entryKey, rawEntry } from "./zip";

/** What both headers of an entry say. */
interface Stored {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly content: Uint8Array;
}

const VERSION = 20;
const UTF8_NAME = 0x800;
const SIZES_FOLLOW = 8;
const DEFLATED = 8;
/** 1980-01-01 00:00, the first date that ZIP knows: the same content gives the same package. */
const FIXED_TIME = 0x00210000;

/**
 * A package of the entries of `source` with `changed` in place of the parts of the same name (in
 * any spelling of case and slashes); new parts follow in their order, `null` leaves a part out.
 * Untouched entries keep their compressed bytes, name, order and time.
 */
export function writeZip(
  source: Zip | null,
  changed: ReadonlyMap<string, Uint8Array | null>,
  deflate: Deflate
): Uint8Array {
  const left = new Map<string, { readonly part: string; readonly content: Uint8Array | null }>();
  for (const [part, content] of changed) left.set(entryKey(part), { part, content });

  const entries: Stored[] = [];
  for (const [key, entry] of source?.entries ?? []) {
    const change = left.get(key);
    left.delete(key);
    if (!source || change?.content === null) continue;
    entries.push(
      change ? packEntry(entry.name, change.content, deflate) : keepEntry(source, entry)
    );
  }
  for (const { part, content } of left.values()) {
    if (content !== null) entries.push(packEntry(part, content, deflate));
  }
  return joinEntries(entries);
}

function packEntry(part: string, bytes: Uint8Array, deflate: Deflate): Stored {
  return {
    name: new TextEncoder().encode(part),
    flags: /^[\x20-\x7e]*$/.test(part) ? 0 : UTF8_NAME,
    method: DEFLATED,
    time: FIXED_TIME,
    crc: crc32(bytes),
    size: bytes.length,
    content: deflate(bytes),
  };
}

function keepEntry(source: Zip, entry: ZipEntry): Stored {
  const content = rawEntry(source, entry);
  return {
    // As the directory has it, which is the one that counts: the local header may say another.
    name: entry.nameBytes,
    // The sizes stand in the header now, not behind the content.
    flags: entry.flags & ~SIZES_FOLLOW,
    method: entry.method,
    time: entry.time,
    crc: entry.crc,
    size: entry.size,
    content,
  };
}

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

function joinEntries(entries: readonly Stored[]): Uint8Array {
  let total = END_SIZE;
  for (const { name, content } of entries) {
    total += LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + content.length;
  }
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.name, at + LOCAL_SIZE);
    bytes.set(entry.content, at + LOCAL_SIZE + entry.name.length);
    at += LOCAL_SIZE + entry.name.length + entry.content.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + entry.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 24 bytes that the local header and the central directory share. */
function writeCommon(view: DataView, at: number, entry: Stored): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.content.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
