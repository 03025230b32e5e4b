import type { Simplify } from "../app/simplify";

/**
 * Put in by the build (webpack.config.js): gaps and shifts of code points in base 36, and words with
 * what becomes of them.
 */
declare const TRADITIONAL: string;

const [GAPS = "", SHIFTS = "", WORDS = ""] = TRADITIONAL.split("|");
const characters = unpackCharacters(GAPS, SHIFTS);
const words = unpackWords(WORDS.split(" "));
const longest = Math.max(...[...words.keys()].map((word) => word.length));

/** Characters that Unicode keeps beside the ordinary ones for old encodings, and maps to them itself. */
const COMPATIBILITY = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/**
 * For common characters the same as `Converter({ from: "t", to: "cn" })` of opencc-js/t2cn, in a fifth
 * of its bytes: the longest word that begins at a place, else its character.
 */
export const simplify: Simplify = (text) => {
  const source = text.replace(COMPATIBILITY, (character) => character.normalize("NFC"));
  let result = "";
  for (let at = 0; at < source.length;) {
    const word = wordAt(source, at);
    const piece = word ?? source.charAt(at);
    result += (word === null ? characters.get(piece) : words.get(word)) ?? piece;
    at += piece.length;
  }
  return result;
};

/** The longest word of the table that begins at a place; `null` for none. */
function wordAt(source: string, at: number): string | null {
  for (let length = longest; length > 1; length -= 1) {
    const word = source.slice(at, at + length);
    if (words.has(word)) return word;
  }
  return null;
}

function unpackCharacters(gaps: string, shifts: string): ReadonlyMap<string, string> {
  const numbers = (packed: string) =>
    packed.split(" ").map((digits) => Number.parseInt(digits, 36));
  const distances = numbers(shifts);
  let from = 0;
  return new Map(
    numbers(gaps).map((gap, index) => {
      from += gap;
      return [String.fromCodePoint(from), String.fromCodePoint(from + (distances[index] ?? 0))];
    })
  );
}

function unpackWords(list: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at < list.length; at += 2) pairs.set(list[at] ?? "", list[at + 1] ?? "");
  return pairs;
}
