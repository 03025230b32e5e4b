import { crc32 } from "./crc32";

/** Where the bytes go: each piece at its offset, an earlier one over again where a header is filled in. */
export type ByteSink = (bytes: Uint8Array, offset: number) => void;

/** Deflates a piece of a stream so that the next one can follow it byte by byte. */
export type DeflatePiece = (bytes: Uint8Array, last: boolean) => Uint8Array;

/** A part of a package, in pieces that are made when their turn comes. */
export interface StreamedPart {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array>;
}

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
const DEFLATED = 8;
/** 1980-01-01 00:00: the same content gives the same package. */
const FIXED_TIME = 0x00210000;
/** What the sizes of a ZIP without its extension to 64 bits can say. */
const LARGEST = 0xffffffff;

interface Entry {
  readonly name: Uint8Array;
  readonly offset: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
}

/**
 * Writes a ZIP package of which no part is ever held as a whole. Names are ASCII. Throws a `RangeError`
 * for a package of more than 4 GiB.
 */
export function streamZip(
  parts: Iterable<StreamedPart>,
  deflate: DeflatePiece,
  sink: ByteSink
): void {
  const entries: Entry[] = [];
  let at = 0;
  for (const part of parts) {
    const entry = streamPart(part, at, deflate, sink);
    entries.push(entry);
    at += LOCAL_SIZE + entry.name.length + entry.packed;
    if (at > LARGEST || entry.size > LARGEST) throw new RangeError("The package is too large.");
  }
  const start = at;
  for (const entry of entries) {
    const header = new Uint8Array(CENTRAL_SIZE + entry.name.length);
    const view = new DataView(header.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(4, VERSION, true);
    writeCommon(view, 6, entry);
    view.setUint32(42, entry.offset, true);
    header.set(entry.name, CENTRAL_SIZE);
    sink(header, at);
    at += header.length;
  }
  const end = new DataView(new ArrayBuffer(END_SIZE));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, at - start, true);
  end.setUint32(16, start, true);
  sink(new Uint8Array(end.buffer), at);
}

function streamPart(
  part: StreamedPart,
  offset: number,
  deflate: DeflatePiece,
  sink: ByteSink
): Entry {
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
  const entry = { name, offset, crc, size, packed };
  const header = new Uint8Array(LOCAL_SIZE + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, entry);
  header.set(name, LOCAL_SIZE);
  sink(header, offset);
  return entry;
}

/** What the local header and the directory share. */
function writeCommon(view: DataView, at: number, { name, crc, size, packed }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint32(at + 6, FIXED_TIME, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
