import type { FileProblem } from "../core/problem";
import type { Zip } from "./zip";

type LooksLike = Extract<FileProblem, { readonly code: "not_a_workbook" }>["looksLike"];

/** How much of a file tells whether it is text. */
const HEAD = 1024;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Records that begin a workbook of Excel 2 to 4, which has no container. */
const EARLY_XLS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** What stands in the way by the file's first bytes alone; `null` for what may be a ZIP package. */
export function problemOfBytes(bytes: Uint8Array): FileProblem | null {
  if (bytes.length === 0) return { code: "file_empty" };
  if (startsWith(bytes, COMPOUND_FILE)) return problemOfCompoundFile(bytes);
  if (EARLY_XLS.some((record) => startsWith(bytes, record))) return { code: "legacy_xls" };
  return null;
}

/** A file that is no ZIP package: what it looks like. */
export function notAPackage(bytes: Uint8Array): FileProblem {
  return { code: "not_a_workbook", looksLike: kindOfBytes(bytes) };
}

/** Whether the file begins as ZIP packages do: then a missing end means it is cut off. */
export function beginsAsPackage(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** Whether a workbook's part is of the binary kind (.xlsb). */
export function isBinaryPart(part: string): boolean {
  return part.toLowerCase().endsWith(".bin");
}

/** A package without a readable workbook at `part`: what is wrong with it, or what it is instead. */
export function problemOfPackage(zip: Zip, part: string): FileProblem {
  const keys = [...zip.entries.keys()];
  if (isBinaryPart(part) || keys.includes("xl/workbook.bin")) return { code: "binary_xlsb" };
  if (keys.some((key) => key.startsWith("xl/worksheets/"))) {
    return { code: "damaged", part, reason: "workbook_part" };
  }
  return { code: "not_a_workbook", looksLike: kindOfPackage(zip.entries) };
}

function kindOfPackage(entries: Zip["entries"]): LooksLike {
  if (entries.has("word/document.xml")) return "docx";
  if (entries.has("mimetype") && entries.has("content.xml")) return "ods";
  return "zip";
}

function kindOfBytes(bytes: Uint8Array): LooksLike {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (startsWith(bytes, [0x50, 0x4b])) return "zip";
  const head = bytes.subarray(0, HEAD);
  if (!isText(head)) return "unknown";
  return isMarkup(head) ? "markup" : "text";
}

/** A web page or XML, in which many systems hand out tables under the name of a workbook. */
function isMarkup(head: Uint8Array): boolean {
  const letters = [...head].filter((byte) => byte > 0 && byte < 0x80);
  const text = String.fromCharCode(...letters).trimStart();
  return /^<(?:[?!a-z])/i.test(text);
}

/** Text in any encoding of bytes (UTF-8, GB18030) has no control characters but these; or UTF-16. */
function isText(head: Uint8Array): boolean {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return true;
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

const DIRECTORY_ENTRY = 128;
const NAME_BYTES = 64;

/**
 * An OLE compound file holds an old workbook, or a new one that is encrypted (MS-OFFCRYPTO 1.3.2).
 * Its directory entries, 128 bytes each, begin with their name in UTF-16 ([MS-CFB] 2.6.1).
 */
function problemOfCompoundFile(bytes: Uint8Array): FileProblem {
  let other = false;
  for (let at = 512; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    const name = entryName(bytes, at);
    if (name === "EncryptedPackage" || name === "EncryptionInfo") return { code: "encrypted" };
    if (name === "Workbook" || name === "Book") return { code: "legacy_xls" };
    if (name === "WordDocument") other = true;
  }
  // A container whose directory is broken is most likely the old workbook that its user took it for.
  return other ? { code: "not_a_workbook", looksLike: "unknown" } : { code: "legacy_xls" };
}

/** The name of what may be a directory entry; `""` where these bytes cannot be one. */
function entryName(bytes: Uint8Array, at: number): string {
  const nameBytes = (bytes[at + NAME_BYTES] ?? 0) + (bytes[at + NAME_BYTES + 1] ?? 0) * 256;
  // The closing zero counts; the names sought have 4 to 16 letters.
  if (nameBytes < 10 || nameBytes > 34) return "";
  let name = "";
  for (let letter = at; letter < at + nameBytes - 2; letter += 2) {
    if (bytes[letter + 1] !== 0) return "";
    name += String.fromCharCode(bytes[letter] ?? 0);
  }
  return name;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
