/** Text in UTF-8 that grows, to be taken away in pieces. */
export interface TextBytes {
  bytes: Uint8Array<ArrayBuffer>;
  length: number;
}

const ENCODER = new TextEncoder();

export function newTextBytes(size: number): TextBytes {
  return { bytes: new Uint8Array(size), length: 0 };
}

/** Takes away what has been gathered. */
export function takeBytes(out: TextBytes): Uint8Array<ArrayBuffer> {
  const taken = out.bytes.slice(0, out.length);
  out.length = 0;
  return taken;
}

/** Makes room for so many more bytes. */
export function reserve(out: TextBytes, more: number): void {
  const needed = out.length + more;
  if (needed <= out.bytes.length) return;
  const larger = new Uint8Array(Math.max(needed, out.bytes.length * 2));
  larger.set(out.bytes.subarray(0, out.length));
  out.bytes = larger;
}

/** Adds bytes as they are, for which there is room. */
export function putBytes(out: TextBytes, bytes: Uint8Array): void {
  const into = out.bytes;
  const { length } = bytes;
  let at = out.length;
  if (length > FEW) into.set(bytes, at);
  else for (let index = 0; index < length; index++) into[at++] = bytes[index] ?? 0;
  out.length += length;
}

/** Of so few bytes a loop is sooner done than a call. */
const FEW = 24;

/** Adds any text, as it is. */
export function putText(out: TextBytes, xml: string): void {
  reserve(out, xml.length * MOST_BYTES);
  out.length += ENCODER.encodeInto(xml, out.bytes.subarray(out.length)).written;
}

/** UTF-8 needs no more for what JavaScript counts as one character. */
const MOST_BYTES = 3;

/** Adds a short text of ASCII without markup, for which there is room: digits, for example. */
export function putAscii(out: TextBytes, text: string): void {
  const into = out.bytes;
  let at = out.length;
  for (let index = 0; index < text.length; index++) into[at++] = text.charCodeAt(index);
  out.length = at;
}
