import { detached } from "../element-text";
import type { Cursor } from "../xml-cursor";

/** A shared string as it was read before, with the one that came behind it. */
export interface KnownString {
  /** The text of its element. */
  readonly xml: string;
  readonly text: string;
  next: KnownString | null;
}

/** Shared strings of earlier workbooks, by the text of their elements: copies of a form share most. */
export interface KnownStrings {
  readonly byXml: Map<string, KnownString>;
  /** Before the first. */
  readonly start: { next: KnownString | null };
  size: number;
}

export function newKnownStrings(): KnownStrings {
  return { byXml: new Map(), start: { next: null }, size: 0 };
}

/** The strings of one workbook, read beside known ones. */
export interface StringWalk {
  readonly memory: KnownStrings;
  before: { next: KnownString | null };
  expected: KnownString | null;
}

/** A longer string is prose, which seldom comes twice. */
const LONGEST = 1_000;
/** Characters that are kept; then it begins anew. */
const MOST_CHARACTERS = 1_000_000;

export function openStringWalk(memory: KnownStrings): StringWalk {
  if (memory.size > MOST_CHARACTERS) {
    memory.byXml.clear();
    memory.start.next = null;
    memory.size = 0;
  }
  return { memory, before: memory.start, expected: memory.start.next };
}

/** The string at the cursor where it is the expected one, with the cursor moved behind it; else `null`. */
export function takeKnownString(walk: StringWalk, cursor: Cursor): string | null {
  const { expected } = walk;
  if (!expected) return null;
  const end = cursor.at + expected.xml.length;
  if (cursor.xml.slice(cursor.at, end) !== expected.xml) return null;
  cursor.at = end;
  walk.before = expected;
  walk.expected = expected.next;
  return expected.text;
}

/**
 * Keeps a string whose element ends at the cursor and began at `start`.
 *
 * @returns the text, as the same object that an earlier workbook gave
 */
export function learnString(walk: StringWalk, cursor: Cursor, start: number, text: string): string {
  const { memory, before, expected } = walk;
  if (cursor.at - start > LONGEST) {
    walk.expected = expected?.next ?? null;
    return text;
  }
  const xml = cursor.xml.slice(start, cursor.at);
  let known = memory.byXml.get(xml);
  if (known) {
    walk.expected = known.next;
  } else {
    // Mostly another text in the place of the expected one: the name of a unit, a remark.
    walk.expected = expected?.next ?? null;
    known = { xml: detached(xml), text, next: walk.expected };
    memory.byXml.set(known.xml, known);
    memory.size += xml.length;
  }
  before.next ??= known;
  walk.before = known;
  return known.text;
}
