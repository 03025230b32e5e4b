import { ConverterFactory } from "opencc-js/core";
import phrases from "opencc-js/dict/TSPhrases";
import type { Simplify } from "../app/simplify";

/** Put in by the build (webpack.config.js): gaps and shifts of code points, in base 36. */
declare const TRADITIONAL: string;

const convert = ConverterFactory([phrases, unpack(TRADITIONAL)]);

/** Characters that Unicode keeps beside the ordinary ones for old encodings, and maps to them itself. */
const COMPATIBILITY = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** The same as `Converter({ from: "t", to: "cn" })` of opencc-js/t2cn, in a third of its bytes. */
export const simplify: Simplify = (text) =>
  convert(text.replace(COMPATIBILITY, (character) => character.normalize("NFC")));

function unpack(packed: string): readonly (readonly [string, string])[] {
  const [gaps = [], shifts = []] = packed
    .split("|")
    .map((part) => part.split(" ").map((digits) => Number.parseInt(digits, 36)));
  let from = 0;
  return gaps.map((gap, index): [string, string] => {
    from += gap;
    return [String.fromCodePoint(from), String.fromCodePoint(from + (shifts[index] ?? 0))];
  });
}
