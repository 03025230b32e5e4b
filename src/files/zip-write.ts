import { crc32 } from "./crc32";
import type { Deflate } from "./deflate";
import type { Zip, ZipEntry } from "./zip";
import { entryKey, rawEntry } from "./zip";
import {
  CENTRAL_SIZE,
  DEFLATED,
  END_SIZE,
  FIXED_TIME,
  LOCAL_SIZE,
  putCentralHeader,
  putEnd,
  putLocalHeader,
  type EntryHeader,
} from "./zip-headers";

interface Stored extends EntryHeader {
  readonly content: Uint8Array;
}

const UTF8_NAME = 0x800;
const SIZES_FOLLOW = 8;

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
  const content = deflate(bytes);
  return {
    name: new TextEncoder().encode(part),
    flags: /^[\x20-\x7e]*$/.test(part) ? 0 : UTF8_NAME,
    method: DEFLATED,
    time: FIXED_TIME,
    crc: crc32(bytes),
    size: bytes.length,
    packed: content.length,
    content,
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
    packed: content.length,
    content,
  };
}

function joinEntries(entries: readonly Stored[]): Uint8Array {
  let total = END_SIZE;
  for (const { name, content } of entries) {
    total += LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + content.length;
  }
  const bytes = new Uint8Array(total);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    putLocalHeader(bytes, at, entry);
    bytes.set(entry.content, at + LOCAL_SIZE + entry.name.length);
    at += LOCAL_SIZE + entry.name.length + entry.packed;
  }
  const start = at;
  entries.forEach((entry, index) => {
    putCentralHeader(bytes, at, entry, offsets[index] ?? 0);
    at += CENTRAL_SIZE + entry.name.length;
  });
  putEnd(bytes, at, { count: entries.length, size: at - start, start });
  return bytes;
}
