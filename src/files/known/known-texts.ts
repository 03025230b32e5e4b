import type { PackedEntry } from "../zip";

/**
 * Parts that only describe others, as earlier packages held them: the same packed bytes give the same
 * text, and the same text the same reading.
 */
export interface KnownTexts {
  /** By checksum and size. */
  readonly texts: Map<string, KnownText>;
}

export interface KnownText {
  readonly packed: Uint8Array;
  readonly text: string;
  /** What was read of it, by what was read and the name of the part. */
  readonly answers: Map<string, unknown>;
}

export function newKnownTexts(): KnownTexts {
  return { texts: new Map() };
}

/** A longer part is not kept. */
const LONGEST = 65_536;
/** Parts that are kept, and readings of one; then they begin anew. */
const MOST = 64;

/** The text of a packed part; `unpack` gives it where it is not known. */
export function knownText(
  { texts }: KnownTexts,
  { entry, stored }: PackedEntry,
  unpack: () => string
): KnownText {
  const key = `${String(entry.method)} ${String(entry.crc)} ${String(entry.size)}`;
  const before = texts.get(key);
  if (before && isSame(before.packed, stored)) return before;
  const known = { packed: stored.slice(), text: unpack(), answers: new Map() };
  if (known.text.length > LONGEST || stored.length > LONGEST) return known;
  if (texts.size >= MOST) texts.clear();
  texts.set(key, known);
  return known;
}

function isSame(some: Uint8Array, others: Uint8Array): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}

/** What `read` says of a text; `what` names the reading and the part, which must tell all of it. */
export function knownAnswer<T>({ answers }: KnownText, what: string, read: () => T): T {
  // The name of the reading tells the type.
  if (answers.has(what)) return answers.get(what) as T;
  const answer = read();
  if (answers.size >= MOST) answers.clear();
  answers.set(what, answer);
  return answer;
}
