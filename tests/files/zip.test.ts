import { expectGrowth } from "../growth";
import { strToU8, zipSync } from "fflate";
import { crc32 } from "../../src/files/crc32";
import type { Inflate } from "../../src/files/inflate";
import { inflateNode } from "../../src/files/inflate-node";
import { inflateWeb } from "../../src/files/inflate-web";
import { openZip, rawEntry, readEntry } from "../../src/files/zip";
import { problemOf } from "./tiny-package";

const inflaters: readonly (readonly [string, Inflate])[] = [
  ["Node", inflateNode],
  ["browsers", inflateWeb],
];

const TEXT = strToU8("统计 ".repeat(2_000));
const archive = () => zipSync({ "a/One.xml": TEXT, "two.txt": [TEXT.slice(0, 9), { level: 0 }] });

/** Offset of the `index`th header of the central directory. */
function headerAt(bytes: Uint8Array, index: number): number {
  const signature = [0x50, 0x4b, 1, 2];
  let seen = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (signature.every((byte, place) => bytes[at + place] === byte) && seen++ === index) return at;
  }
  throw new Error("no such header");
}

function changed(change: (view: DataView, header: number) => void, index = 0): Uint8Array {
  const bytes = archive();
  change(new DataView(bytes.buffer, bytes.byteOffset), headerAt(bytes, index));
  return bytes;
}

/** The package with the records that packages of more than 65,535 entries or 4 GB have. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const old = new DataView(bytes.buffer, bytes.byteOffset);
  const result = new Uint8Array(bytes.length + 76);
  result.set(bytes.subarray(0, end));
  result.set(bytes.subarray(end), end + 76);
  const view = new DataView(result.buffer);
  view.setUint32(end, 0x06064b50, true);
  view.setBigUint64(end + 32, BigInt(old.getUint16(end + 10, true)), true);
  view.setBigUint64(end + 40, BigInt(old.getUint32(end + 12, true)), true);
  view.setBigUint64(end + 48, BigInt(old.getUint32(end + 16, true)), true);
  view.setUint32(end + 56, 0x07064b50, true);
  view.setBigUint64(end + 64, BigInt(end), true);
  view.setUint16(end + 76 + 10, 0xffff, true);
  view.setUint32(end + 76 + 16, 0xffffffff, true);
  return result;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

test.each(inflaters)("reads deflated and stored entries with the inflater of %s", (_, inflate) => {
  const zip = openZip(archive());
  expect([...zip.entries.keys()]).toEqual(["a/one.xml", "two.txt"]);
  expect(zip.entries.get("a/one.xml")?.name).toBe("a/One.xml");
  expect(readEntry(zip, "A\\ONE.xml", inflate)).toEqual(new Uint8Array(TEXT));
  expect(readEntry(zip, "/two.txt", inflate)).toEqual(TEXT.slice(0, 9));
  expect(readEntry(zip, "three.txt", inflate)).toBeNull();
});

test("gives an entry's bytes as they are stored", () => {
  const zip = openZip(archive());
  const entry = zip.entries.get("a/one.xml")!;
  expect(rawEntry(zip, entry)).toHaveLength(entry.compressedSize);
  expect(inflateNode(rawEntry(zip, entry), entry.size)).toHaveLength(TEXT.length);
});

test.each([
  ["bytes before it", joined(strToU8("mail header\r\n"), archive())],
  ["a comment behind it", joined(archive().slice(0, -2), new Uint8Array([3, 0, 1, 2, 3]))],
  ["bytes behind it", joined(archive(), new Uint8Array(50))],
  ["the records of a large package", asZip64(archive())],
])("opens a package with %s", (_, bytes) => {
  expect(readEntry(openZip(bytes), "a/one.xml", inflateNode)).toHaveLength(TEXT.length);
});

test("reads sizes from the field for large entries", () => {
  const field = new Uint8Array(16);
  const bytes = zipSync({ a: [TEXT, { extra: { 1: field } }] });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const header = headerAt(bytes, 0);
  const extra = header + 46 + 1 + 4;
  view.setBigUint64(extra, BigInt(view.getUint32(header + 24, true)), true);
  view.setBigUint64(extra + 8, BigInt(view.getUint32(header + 20, true)), true);
  view.setUint32(header + 24, 0xffffffff, true);
  view.setUint32(header + 20, 0xffffffff, true);
  expect(readEntry(openZip(bytes), "a", inflateNode)).toHaveLength(TEXT.length);
});

test("keeps names apart that are no UTF-8", () => {
  const bytes = zipSync({ a1: TEXT, a2: TEXT });
  for (const [index, letter] of [
    [0, 0xd6],
    [1, 0xd7],
  ] as const) {
    bytes[headerAt(bytes, index) + 47] = letter;
  }
  expect(openZip(bytes).entries.size).toBe(2);
});

test("refuses two entries of the same name, whatever their case and slashes", () => {
  const bytes = zipSync({ "a/One.xml": TEXT, "A\\one.XML": TEXT });
  expect(problemOf(() => openZip(bytes))).toEqual({
    code: "duplicate_entry",
    part: "A\\one.XML",
  });
});

test.each([
  ["is cut off", archive().slice(0, -30), "zip_end"],
  ["lacks its directory", changed((view, header) => view.setUint32(header, 0)), "zip_directory"],
  [
    "has a directory that runs past its end",
    changed((view, header) => view.setUint16(header + 32, 0xffff, true), 1),
    "zip_directory",
  ],
])("refuses a package that %s", (_, bytes, reason) => {
  expect(problemOf(() => openZip(bytes))).toEqual({ code: "damaged", part: "", reason });
});

test.each([
  [
    "lies outside",
    (view: DataView, at: number) => view.setUint32(at + 42, 1e6, true),
    "zip_local_header",
  ],
  [
    "runs past the end",
    (view: DataView, at: number) => view.setUint32(at + 20, 1e6, true),
    "zip_truncated",
  ],
  ["is cut short", (view: DataView, at: number) => view.setUint32(at + 20, 9, true), "zip_inflate"],
  [
    "is packed otherwise",
    (view: DataView, at: number) => view.setUint16(at + 10, 12, true),
    "zip_method",
  ],
  [
    "is larger than declared",
    (view: DataView, at: number) => view.setUint32(at + 24, 99, true),
    "zip_inflate",
  ],
  [
    "is smaller than declared",
    (view: DataView, at: number) => view.setUint32(at + 24, 99_999, true),
    "zip_size",
  ],
  [
    "is not what was packed",
    (view: DataView, at: number) => view.setUint32(at + 16, 1, true),
    "zip_checksum",
  ],
])("refuses an entry that %s", (_, change, reason) => {
  for (const [, inflate] of inflaters) {
    const zip = openZip(changed(change));
    const problem = problemOf(() => readEntry(zip, "a/one.xml", inflate));
    expect(problem).toEqual({ code: "damaged", part: "a/One.xml", reason });
  }
});

test("refuses an entry that is encrypted", () => {
  const zip = openZip(changed((view, header) => view.setUint16(header + 8, 1, true)));
  expect(problemOf(() => readEntry(zip, "a/one.xml", inflateNode))).toEqual({
    code: "encrypted",
    archive: true,
  });
});

test.each(inflaters)("%s stops at the declared size, however much a bomb holds", (_, inflate) => {
  const bombOf = (size: number) => () => {
    const bomb = bombs.get(size)!;
    expect(problemOf(() => readEntry(openZip(bomb), "a", inflate)).code).toBe("damaged");
  };
  const bombs = new Map(
    [20_000_000, 80_000_000].map((size) => {
      const bomb = zipSync({ a: new Uint8Array(size) });
      const view = new DataView(bomb.buffer, bomb.byteOffset);
      view.setUint32(headerAt(bomb, 0) + 24, 1000, true);
      return [size, bomb];
    })
  );
  expectGrowth(bombOf, { size: 20_000_000, times: 4, most: 3 });
});

test.each([
  ["", 0],
  ["1234", 0x9be3e0a3],
  ["123456789", 0xcbf43926],
])("gives the checksum of %j that ZIP defines", (text, checksum) => {
  expect(crc32(strToU8(text))).toBe(checksum);
});
