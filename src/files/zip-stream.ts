import { crc32 } from "./crc32";
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

/** Where the bytes go: each piece at its offset, an earlier one over again where a header is filled in. */
export type ByteSink = (bytes: Uint8Array, offset: number) => void;

/** Deflates a piece of a stream so that the next one can follow it byte by byte; the piece is not kept. */
export type DeflatePiece = (bytes: Uint8Array, last: boolean) => Uint8Array;

/** A part of a package, in pieces that are made when their turn comes. */
export interface StreamedPart {
  readonly name: string;
  /** Each holds its bytes until the next one is asked for. */
  readonly pieces: Iterable<Uint8Array>;
}

/** What the sizes of a ZIP without its extension to 64 bits can say. */
const LARGEST = 0xffffffff;

/**
 * Writes a ZIP package of which no part is ever held as a whole. Names are ASCII. Throws a `RangeError`
 * for a package of more than 4 GiB.
 */
export function streamZip(
  parts: Iterable<StreamedPart>,
  deflate: DeflatePiece,
  sink: ByteSink
): void {
  const entries: EntryHeader[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    const entry = streamPart(part, at, deflate, sink);
    entries.push(entry);
    offsets.push(at);
    at += LOCAL_SIZE + entry.name.length + entry.packed;
    if (at > LARGEST || entry.size > LARGEST) throw new RangeError("The package is too large.");
  }
  const start = at;
  for (const [index, entry] of entries.entries()) {
    const header = new Uint8Array(CENTRAL_SIZE + entry.name.length);
    putCentralHeader(header, 0, entry, offsets[index] ?? 0);
    sink(header, at);
    at += header.length;
  }
  const end = new Uint8Array(END_SIZE);
  putEnd(end, 0, { count: entries.length, size: at - start, start });
  sink(end, at);
}

function streamPart(
  part: StreamedPart,
  offset: number,
  deflate: DeflatePiece,
  sink: ByteSink
): EntryHeader {
  const name = new TextEncoder().encode(part.name);
  const body = offset + LOCAL_SIZE + name.length;
  let [crc, size, packed] = [0, 0, 0];
  const put = (bytes: Uint8Array, last: boolean) => {
    const piece = deflate(bytes, last);
    sink(piece, body + packed);
    packed += piece.length;
  };
  for (const bytes of part.pieces) {
    crc = crc32(bytes, crc);
    size += bytes.length;
    put(bytes, false);
  }
  put(new Uint8Array(), true);
  const entry = { name, flags: 0, method: DEFLATED, time: FIXED_TIME, crc, packed, size };
  const header = new Uint8Array(LOCAL_SIZE + name.length);
  putLocalHeader(header, 0, entry);
  sink(header, offset);
  return entry;
}
