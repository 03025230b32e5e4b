import type { Submission, SubmittedFigure } from "./submission";

/**
 * A short text that is equal for equal figures of equal forms, whatever the workbook looks like and in
 * whatever order they stand. It tells copies among the few submissions of one unit (53 bits, mixed
 * after cyrb53 of bryc, public domain; the hashes of all figures added up). Kept nowhere.
 */
export function figuresDigest({ forms, figures }: Pick<Submission, "forms" | "figures">): string {
  const sum: Hash = { high: figures.length, low: forms.length };
  for (const { form, year, through } of forms) {
    const hash = begin();
    takeText(hash, form);
    takeNumber(hash, year);
    takeNumber(hash, through);
    add(sum, hash);
  }
  for (const one of figures) add(sum, hashOf(one));
  return (4_294_967_296 * (2_097_151 & sum.low) + (sum.high >>> 0)).toString(36);
}

interface Hash {
  high: number;
  low: number;
}

function begin(): Hash {
  return { high: 0xdeadbeef, low: 0x41c6ce57 };
}

function hashOf({ form, code, column, kind, value }: SubmittedFigure): Hash {
  const hash = begin();
  takeText(hash, form);
  takeText(hash, code);
  takeText(hash, column);
  takeText(hash, kind);
  takeNumber(hash, value);
  return hash;
}

/** Its length too, so that no text runs on into the next. */
function takeText(hash: Hash, text: string): void {
  let { high, low } = hash;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    high = Math.imul(high ^ letter, 2_654_435_761);
    low = Math.imul(low ^ letter, 1_597_334_677);
  }
  hash.high = high;
  hash.low = low;
  takeWord(hash, text.length);
}

const NUMBER = new Float64Array(1);
const WORDS = new Uint32Array(NUMBER.buffer);

function takeNumber(hash: Hash, value: number | null): void {
  takeWord(hash, value === null ? 1 : 0);
  // There is one zero.
  NUMBER[0] = (value ?? 0) + 0;
  takeWord(hash, WORDS[0] ?? 0);
  takeWord(hash, WORDS[1] ?? 0);
}

function takeWord(hash: Hash, word: number): void {
  hash.high = Math.imul(hash.high ^ word, 2_654_435_761);
  hash.low = Math.imul(hash.low ^ word, 1_597_334_677);
  // A factor carries bits upwards only.
  hash.high ^= hash.high >>> 15;
  hash.low ^= hash.low >>> 14;
}

function add(sum: Hash, { high, low }: Hash): void {
  const mixed =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  sum.high = (sum.high + mixed) | 0;
  const other =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(mixed ^ (mixed >>> 13), 3_266_489_909);
  sum.low = (sum.low + other) | 0;
}
