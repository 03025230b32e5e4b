import { CFB, utils, write, type WorkBook } from "@e965/xlsx";
import { deflateRawSync, constants, crc32 } from "node:zlib";
import { strToU8 } from "fflate";
import type { Book } from "./book";

/** An encrypted workbook: a compound file with the streams that Office writes for a password. */
export function encryptedBytes(size: number): Uint8Array {
  const container = CFB as {
    readonly utils: {
      cfb_new: () => unknown;
      cfb_add: (to: unknown, path: string, content: Uint8Array) => void;
    };
    readonly write: (from: unknown, options: { readonly type: "buffer" }) => Uint8Array;
  };
  const file = container.utils.cfb_new();
  const info = '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>';
  container.utils.cfb_add(
    file,
    "/EncryptionInfo",
    Buffer.concat([Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]), Buffer.from(info)])
  );
  container.utils.cfb_add(file, "/EncryptedPackage", noise(Math.max(8192, size)));
  return new Uint8Array(container.write(file, { type: "buffer" }));
}

/** Bytes that look encrypted; always the same. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 12345;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** The book in the format of Excel 97–2003. */
export function oldFormatBytes(book: Book): Uint8Array {
  const workbook: WorkBook = utils.book_new();
  for (const sheet of book.sheets) {
    const lines = sheet.rows.map((row) => {
      const line: (string | number)[] = [];
      for (const [column, { value }] of row.cells) {
        if (value.kind === "number") line[column - 1] = Number(value.text);
        else if (value.kind === "text") line[column - 1] = value.text;
      }
      return line;
    });
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(lines), sheet.name);
  }
  return new Uint8Array(write(workbook, { bookType: "biff8", type: "buffer" }) as Uint8Array);
}

/** The table as a web page, as many systems "export to Excel". */
export function webPageBytes(book: Book): Uint8Array {
  const rows = book.sheets[0]!.rows.map((row) => {
    const cells = [...row.cells.values()].map(({ value }) =>
      value.kind === "none" ? "<td></td>" : `<td>${value.text}</td>`
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return strToU8(`<html><meta charset="utf-8"><table>${rows.join("\n")}</table></html>`);
}

const MEBIBYTE = 1024 * 1024;

/**
 * A workbook whose first sheet inflates to this many mebibytes of blanks, a thousandth of that as
 * it is sent.
 *
 * @param declared the size that its directory states: the true one, or a lie
 */
export function bombBytes(mebibytes: number, declared: "true" | "small"): Uint8Array {
  const block = Buffer.alloc(MEBIBYTE, " ");
  // One block of a deflate stream that ends on a byte, so that it can be repeated.
  const one = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const packed = Buffer.concat([
    ...Array<Buffer>(mebibytes).fill(one),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  let check = 0;
  for (let turn = 0; turn < mebibytes; turn++) check = crc32(block, check);
  const size = declared === "true" ? mebibytes * MEBIBYTE : 4096;
  return zipOf([
    entryOf("[Content_Types].xml", Buffer.from(BOMB_TYPES)),
    entryOf("_rels/.rels", Buffer.from(BOMB_RELATIONS)),
    entryOf("xl/workbook.xml", Buffer.from(BOMB_WORKBOOK)),
    entryOf("xl/_rels/workbook.xml.rels", Buffer.from(BOMB_SHEETS)),
    { name: Buffer.from("xl/worksheets/sheet1.xml"), packed, method: 8, size, check },
  ]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const BOMB_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`;
const BOMB_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const BOMB_WORKBOOK = `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="QK201" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const BOMB_SHEETS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

export interface ZipEntry {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly method: 0 | 8;
  readonly size: number;
  readonly check: number;
}

/** An entry that is stored as it is. */
export function entryOf(name: string | Buffer, content: Uint8Array): ZipEntry {
  const packed = Buffer.from(content);
  const bytes = typeof name === "string" ? Buffer.from(name) : name;
  return { name: bytes, packed, method: 0, size: packed.length, check: crc32(packed) };
}

/** A zip with names as they are given, in whatever encoding, and without the flag of UTF-8. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const one of entries) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(one.method, 4);
    // 2025-01-20 08:00 in the notation of DOS.
    head.writeUInt16LE(8 << 11, 6);
    head.writeUInt16LE((45 << 9) | (1 << 5) | 20, 8);
    head.writeUInt32LE(one.check >>> 0, 10);
    head.writeUInt32LE(one.packed.length, 14);
    head.writeUInt32LE(one.size, 18);
    head.writeUInt16LE(one.name.length, 22);
    files.push(Buffer.from("PK\x03\x04"), head, one.name, one.packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), head, tail, one.name);
    place += 30 + one.name.length + one.packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(place, 12);
  return new Uint8Array(Buffer.concat([...files, ...directory, Buffer.from("PK\x05\x06"), end]));
}

let gbkBytes: ReadonlyMap<string, readonly [number, number]> | null = null;

/** Text in GBK, as Windows names files in a zip; every character must be in it. */
export function toGbk(text: string): Buffer {
  gbkBytes ??= gbkTable();
  const bytes: number[] = [];
  for (const sign of text) {
    const pair = gbkBytes.get(sign);
    if (pair) bytes.push(...pair);
    else bytes.push(sign.charCodeAt(0) & 0x7f);
  }
  return Buffer.from(bytes);
}

function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder("gbk");
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      const sign = decoder.decode(new Uint8Array([first, second]));
      if (sign.length === 1 && sign !== "\ufffd") table.set(sign, [first, second]);
    }
  }
  return table;
}
