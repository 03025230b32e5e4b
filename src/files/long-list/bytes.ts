import { SPACE } from "../xml-characters";

/** The bytes of a short ASCII text. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** Whether `text` stands in `bytes` at `at`. */
export function standsAt(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let step = 0; step < text.length; step++) if (bytes[at + step] !== text[step]) return false;
  return true;
}

/** Where `text` stands next in `bytes` before `end`; -1 for nowhere. */
export function findBytes(bytes: Uint8Array, text: Uint8Array, from: number, end: number): number {
  const last = end - text.length;
  for (let at = bytes.indexOf(text[0] ?? 0, from); at >= 0 && at <= last;) {
    if (standsAt(bytes, at, text)) return at;
    at = bytes.indexOf(text[0] ?? 0, at + 1);
  }
  return -1;
}

/** Where `text` stands last in `bytes` before `end`, and not before `from`; -1 for nowhere. */
export function findLastBytes(
  bytes: Uint8Array,
  text: Uint8Array,
  from: number,
  end: number
): number {
  for (let at = end - text.length; at >= from; at--) if (standsAt(bytes, at, text)) return at;
  return -1;
}

/** Past the white space that begins there, if any. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
  return at;
}
