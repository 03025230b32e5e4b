import type { PackedEntry } from "../zip";

/**
 * Parts that only describe others, as earlier packages held them: the same packed bytes give the same
 * text, and the same text the same reading.
 */
export interface KnownTexts {
  /** By checksum and size. */
  readonly texts: Map<string, { readonly packed: Uint8Array; readonly text: string }>;
  /** What was read of a text, by what was read and the name of the part. */
  readonly answers: Map<string, { readonly text: string; readonly answer: unknown }>;
}

export function newKnownTexts(): KnownTexts {
  return { texts: new Map(), answers: new Map() };
}

/** A longer part is not kept. */
const LONGEST = 65_536;
/** Texts that are kept; then it begins anew. */
const MOST = 64;

/** The text of a packed part; `unpack` gives it where it is not known. */
export function knownText(
  { texts }: KnownTexts,
  { entry, stored }: PackedEntry,
  unpack: () => string
): string {
  const key = `${String(entry.method)} ${String(entry.crc)} ${String(entry.size)}`;
  const known = texts.get(key);
  if (known && isSame(known.packed, stored)) return known.text;
  const text = unpack();
  if (text.length > LONGEST || stored.length > LONGEST) return text;
  if (texts.size >= MOST) texts.clear();
  texts.set(key, { packed: stored.slice(), text });
  return text;
}

function isSame(some: Uint8Array, others: Uint8Array): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}

/** What `read` says of a text; `what` names the reading and the part, which must tell all of it. */
export function knownAnswer<T>(
  { answers }: KnownTexts,
  what: string,
  text: string,
  read: () => T
): T {
  const known = answers.get(what);
  // The name of the reading tells the type.
  if (known?.text === text) return known.answer as T;
  const answer = read();
  if (text.length > LONGEST) return answer;
  if (answers.size >= MOST) answers.clear();
  answers.set(what, { text, answer });
  return answer;
}
