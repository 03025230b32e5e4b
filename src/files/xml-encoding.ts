import { ProblemError } from "./problem-error";
import { refuseDamaged } from "./refuse";
import { GREATER, LESS, QUESTION } from "./xml-characters";

const LONGEST_DECLARATION = 200;

/**
 * The text of an XML part: UTF-8, UTF-16 (by its mark or its first bytes) or the declared encoding.
 * Throws `damaged` for bytes that the encoding does not allow, `doctype` for a document type.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const text = decode(bytes, part);
  refuseDoctype(text, part);
  return text;
}

function decode(bytes: Uint8Array, part: string): string {
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(wide, bytes, part);
  const declared = declaredEncoding(bytes);
  return decodeAs(declared ?? "utf-8", bytes, part);
}

/** Whether a part is, as far as its beginning says, UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return wideEncoding(bytes) === null && /^utf-?8$/.test(declaredEncoding(bytes) ?? "utf-8");
}

/** UTF-16 with a byte order mark, or without one by the zero beside the first `<`. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === LESS && second === 0) return "utf-16le";
  if (first === 0 && second === LESS) return "utf-16be";
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const declaration = xmlDeclaration(bytes);
  const match = /\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(declaration);
  const name = match?.[1]?.toLowerCase();
  // A part of single bytes that claims UTF-16 was converted without its declaration.
  return name === undefined || name.startsWith("utf-16") || name.startsWith("ucs-2") ? null : name;
}

/** The `<?xml ... ?>` that a part begins with, as far as it is of any length; `""` without one. */
function xmlDeclaration(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef ? 3 : 0;
  if (bytes[start] !== LESS || bytes[start + 1] !== QUESTION) return "";
  let text = "";
  for (let at = start; at < start + LONGEST_DECLARATION; at++) {
    const byte = bytes[at];
    if (byte === undefined || byte === GREATER) break;
    text += String.fromCharCode(byte);
  }
  return text;
}

function decodeAs(encoding: string, bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuseDamaged(part, "encoding");
  }
}

/** A document type can only stand before the root element. */
function refuseDoctype(text: string, part: string): void {
  let at = text.indexOf("<");
  while (at >= 0) {
    if (text.startsWith("<?", at)) at = text.indexOf("?>", at);
    else if (text.startsWith("<!--", at)) at = text.indexOf("-->", at + 4);
    else if (text.startsWith("<!", at)) throw new ProblemError({ code: "doctype", part });
    else return;
    if (at >= 0) at = text.indexOf("<", at);
  }
}
