import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from "node:fs";

/** Where a line stands in a file, in bytes. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
}

const LINE_END = 10;
/** Bytes that are gathered before they are written, and for how long at most, in milliseconds. */
const GATHERED = 1 << 16;
const SOON = 1_000;

/**
 * A file that grows by lines and gives any of them back; never held in memory as a whole. Lines that
 * come fast are written together, those that come slowly soon: a run that is killed loses little.
 */
export class LineFile {
  private readonly file: number;
  private readonly gathered = Buffer.allocUnsafe(GATHERED);
  private waiting = 0;
  private since = 0;
  /** Where the next line goes, and up to where the file is written. */
  private end = 0;
  private written = 0;
  private open = true;

  constructor(readonly path: string) {
    this.file = openSync(path, "w+");
  }

  /** Writes a line and says where it stands. */
  add(line: string): LinePlace {
    return this.addBytes(Buffer.from(line, "utf8"));
  }

  /** The same for a line in UTF-8. */
  addBytes(line: Uint8Array): LinePlace {
    const { length } = line;
    const place = { start: this.end, length };
    if (this.waiting + length >= GATHERED) this.flush();
    if (length >= GATHERED) {
      this.put(line, this.end);
      this.written += length;
    } else {
      this.gathered.set(line, this.waiting);
      this.waiting += length;
    }
    this.gathered[this.waiting++] = LINE_END;
    this.end += length + 1;
    if (Date.now() - this.since > SOON) this.flush();
    return place;
  }

  /** Writes what has been gathered. */
  flush(): void {
    this.put(this.gathered.subarray(0, this.waiting), this.written);
    this.written += this.waiting;
    this.waiting = 0;
    this.since = Date.now();
  }

  /** Writes bytes where they belong. */
  put(bytes: Uint8Array, offset: number): void {
    let written = 0;
    while (written < bytes.length)
      written += writeSync(this.file, bytes, written, bytes.length - written, offset + written);
  }

  read(place: LinePlace): string {
    if (place.start + place.length > this.written) this.flush();
    return readLineAt(this.file, place);
  }

  /** Makes sure that all of it is on the disk. */
  close(): void {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
    this.open = false;
  }

  /** Takes the file away again, unless it has been put in its place. */
  remove(): void {
    if (!this.open) return;
    this.open = false;
    closeSync(this.file);
    // Somebody may have taken the folder away.
    rmSync(this.path, { force: true });
  }
}

export function readLineAt(file: number, { start, length }: LinePlace): string {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, start + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.toString("utf8", 0, read);
}

const BLOCK = 1 << 20;

/** The lines of an open file one after another, each with its place. A last line without an end counts. */
export function* linesOf(file: number): Generator<{ place: LinePlace; text: string }> {
  const block = Buffer.alloc(BLOCK);
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; ;) {
    const read = readSync(file, block, 0, BLOCK, at);
    if (read === 0) break;
    at += read;
    let bytes = Buffer.concat([rest, block.subarray(0, read)]);
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      yield { place: { start, length: end }, text: bytes.toString("utf8", 0, end) };
      start += end + 1;
      bytes = bytes.subarray(end + 1);
    }
    rest = Buffer.from(bytes);
  }
  if (rest.length > 0) yield { place: { start, length: rest.length }, text: rest.toString("utf8") };
}
