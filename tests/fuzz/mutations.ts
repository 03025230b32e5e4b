import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { openZip, readEntry } from "../../src/files/zip";
import { writeZip } from "../../src/files/zip-write";
import type { Random } from "./random";

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** The workbook with one to three faults that the seed decides. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes;
  for (let faults = 1 + random.below(3); faults > 0; faults--) {
    const mutation = random.pick(MUTATIONS);
    try {
      mutated = mutation(mutated, random);
    } catch {
      // What an earlier fault has broken cannot be taken apart again: it stays as it is.
    }
  }
  return mutated;
}

/** The text of one part changes, in a package that is whole: far the most reach the readers so. */
const inText: Mutation = (bytes, random) => {
  const zip = openZip(bytes);
  const entry = random.pick([...zip.entries.values()]);
  const text = new TextDecoder().decode(readEntry(zip, entry.key, inflateNode) ?? undefined);
  const changed = random.pick(TEXT_FAULTS)(text, random);
  return withPart(bytes, entry.name, new TextEncoder().encode(changed));
};

const MUTATIONS: readonly Mutation[] = [
  ...[inText, inText, inText, inText, inText, inText],
  overwriteBytes,
  cutBytes,
  inDirectory,
  inDirectory,
  removePart,
  swapParts,
  encodeOtherwise,
  replaceByNoise,
];

function withPart(bytes: Uint8Array, part: string, content: Uint8Array | null): Uint8Array {
  return writeZip(openZip(bytes), new Map([[part, content]]), deflateNode);
}

function overwriteBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  for (let count = 1 + random.below(4); count > 0; count--) {
    changed[random.below(changed.length)] = random.below(256);
  }
  return changed;
}

function cutBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  const to = from + random.below(random.pick([4, 200, bytes.length]));
  const again = random.below(2) === 0 ? bytes.subarray(from, to) : bytes.subarray(0, 0);
  return joinBytes([bytes.subarray(0, from), again, again, bytes.subarray(to)]);
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** Places of the numbers in the headers of ZIP: local, in the directory, and at the end. */
const HEADERS: readonly (readonly [signature: number, places: readonly number[]])[] = [
  [0x04034b50, [6, 8, 14, 18, 22, 26, 28]],
  [0x02014b50, [8, 10, 16, 20, 24, 28, 30, 32, 42]],
  [0x06054b50, [8, 10, 12, 16, 20]],
];
const HOSTILE_NUMBERS = [0, 1, 8, 9, 0xff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];

function inDirectory(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const [signature, places] = random.pick(HEADERS);
  const found: number[] = [];
  for (let at = 0; at + 46 <= changed.length; at++) {
    if (view.getUint32(at, true) === signature) found.push(at);
  }
  if (signature === 0x06054b50) found.push(changed.length - 22);
  const at = random.pick(found) + random.pick(places);
  if (random.below(2) === 0) view.setUint16(at, random.pick(HOSTILE_NUMBERS) & 0xffff, true);
  else view.setUint32(at, random.pick(HOSTILE_NUMBERS), true);
  return changed;
}

function removePart(bytes: Uint8Array, random: Random): Uint8Array {
  return withPart(bytes, random.pick([...openZip(bytes).entries.keys()]), null);
}

function swapParts(bytes: Uint8Array, random: Random): Uint8Array {
  const zip = openZip(bytes);
  const from = random.pick([...zip.entries.keys()]);
  const to = random.pick([...zip.entries.values()]);
  return withPart(bytes, to.name, readEntry(zip, from, inflateNode));
}

function encodeOtherwise(bytes: Uint8Array, random: Random): Uint8Array {
  const zip = openZip(bytes);
  const entry = random.pick([...zip.entries.values()]);
  const content = readEntry(zip, entry.key, inflateNode) ?? new Uint8Array();
  if (random.below(2) === 0) {
    return withPart(bytes, entry.name, joinBytes([Uint8Array.of(0xef, 0xbb, 0xbf), content]));
  }
  const wide = Buffer.from(`\ufeff${new TextDecoder().decode(content)}`, "utf16le");
  return withPart(bytes, entry.name, wide);
}

function replaceByNoise(bytes: Uint8Array, random: Random): Uint8Array {
  const entry = random.pick([...openZip(bytes).entries.values()]);
  const noise = Uint8Array.from({ length: random.below(300) }, () => random.below(256));
  return withPart(bytes, entry.name, noise);
}

type TextFault = (text: string, random: Random) => string;

const PIECES = [
  ...["<", ">", "/", '"', "'", "&", "]]>", "<!--", "-->", "<![CDATA[", "<?x", "?>", "\0", "\ufffe"],
  ...["<!DOCTYPE a>", "&#0;", "&#xD800;", "&#x110000;", "_xD800_", "</c>", "<c>", "<v>", "</row>"],
  ...["<row>", "<sheetData>", "</sheetData>", "<f>", "<is>", "<t>", "<si>", "=", " ", "\t", "\r\n"],
];
const VALUES = [
  ...["", "0", "-1", "1", "2", "1e309", "-1e-400", "NaN", "Infinity", "0x10", " 1 ", "4294967296"],
  ...["99999999999999999999", "1.5", "true", "A1", "$A$1", "a1", "XFD1048576", "XFE1", "A1048577"],
  ...[
    "A0",
    "A1:XFD1048576",
    "B2:A1",
    "A1 B2:C3",
    "A1:B2:C3",
    "__proto__",
    "constructor",
    "toString",
  ],
  ...["../../../x", "/", "\\", "..", "rId1", "rId99", "#REF!", "s", "str", "inlineStr", "shared"],
  ...["array", "&#0;", "&quot;", "&lt;", "一", "\ud800", "a".repeat(5000), "1".repeat(400)],
];

const TEXT_FAULTS: readonly TextFault[] = [
  insertPiece,
  cutText,
  repeatText,
  changeValue,
  changeValue,
  changeValue,
  changeContent,
  changeTag,
  changeTag,
  nestDeeply,
];

function splice(text: string, from: number, to: number, put: string): string {
  return text.slice(0, from) + put + text.slice(to);
}

function insertPiece(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return splice(text, at, at, random.pick(PIECES));
}

function cutText(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  return splice(text, from, from + random.below(random.pick([3, 40, text.length + 1])), "");
}

function repeatText(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  const piece = text.slice(from, from + random.below(60));
  return splice(text, from, from, piece.repeat(random.pick([1, 1, 2, 300])));
}

function changeValue(text: string, random: Random): string {
  return changeMatch(text, random, /="([^"]*)"/g, () => `="${random.pick(VALUES)}"`);
}

function changeContent(text: string, random: Random): string {
  return changeMatch(text, random, />([^<]+)</g, () => `>${random.pick(VALUES)}<`);
}

/** A tag goes, comes twice, takes the place of another, changes its name, or closes itself. */
function changeTag(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^<>]*>/g)].map(([tag]) => tag);
  const other = tags.length > 0 ? random.pick(tags) : "";
  return changeMatch(text, random, /<[^<>]*>/g, (tag) =>
    random.pick([
      "",
      tag + tag,
      other,
      other + tag,
      tag.replace(/^<\/?/, "$&x:"),
      tag.replace(/\w/, "z"),
      tag.replace(/\s[^>]*/, ""),
      tag.replace(/>$/, "/>"),
      tag.replace(/\/>$/, ">"),
    ])
  );
}

function nestDeeply(text: string, random: Random): string {
  const at = text.indexOf("<", random.below(text.length + 1));
  if (at < 0) return text;
  const depth = random.pick([50, 20_000]);
  const close = random.below(2) === 0 ? "</a>".repeat(depth) : "";
  return splice(text, at, at, "<a>".repeat(depth) + close);
}

function changeMatch(
  text: string,
  random: Random,
  pattern: RegExp,
  change: (match: string) => string
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { 0: match, index } = random.pick(matches);
  return splice(text, index, index + match.length, change(match));
}
