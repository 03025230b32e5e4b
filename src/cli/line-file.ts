import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync, writevSync } from "node:fs";

/** Where a line stands in a file, in bytes. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
}

const LINE_END = Buffer.from("\n");

/** A file that grows by lines and gives any of them back; never held in memory as a whole. */
export class LineFile {
  private readonly file: number;
  private end = 0;
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
    const place = { start: this.end, length: line.length };
    this.end += line.length + LINE_END.length;
    const written = writevSync(this.file, [line, LINE_END], place.start);
    // A full disk may take a part; asked for the rest, it says so.
    if (written < line.length) this.put(line.subarray(written), place.start + written);
    if (written < line.length + LINE_END.length) this.put(LINE_END, place.start + line.length);
    return place;
  }

  /** Writes bytes where they belong. */
  put(bytes: Uint8Array, offset: number): void {
    let written = 0;
    while (written < bytes.length)
      written += writeSync(this.file, bytes, written, bytes.length - written, offset + written);
  }

  read(place: LinePlace): string {
    return readLineAt(this.file, place);
  }

  /** Makes sure that all of it is on the disk. */
  close(): void {
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
