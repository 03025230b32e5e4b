import { DIGIT_0, LESS } from "./xml-characters";
import type { Cursor } from "./xml-cursor";

const MINUS = 45;
const POINT = 46;
/** Mantissas of so many digits are exact, and so are these powers: their quotient is rounded once. */
export const EXACT_DIGITS = 15;
export const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/**
 * Reads a plain number of up to 15 digits straight off the text before the next tag (`12`, `-0.5`)
 * and leaves the cursor on that tag. `NaN`, with the cursor unmoved, for anything else.
 */
export function readQuickNumber(cursor: Cursor): number {
  const { xml } = cursor;
  const negative = xml.charCodeAt(cursor.at) === MINUS;
  let at = negative ? cursor.at + 1 : cursor.at;
  const start = at;
  let point = -1;
  let mantissa = 0;
  for (; ; at++) {
    const code = xml.charCodeAt(at);
    if (code === POINT && point < 0) {
      point = at;
    } else {
      const digit = code - DIGIT_0;
      if (!(digit >= 0 && digit <= 9)) break;
      mantissa = mantissa * 10 + digit;
    }
  }
  const digits = at - start - (point < 0 ? 0 : 1);
  if (digits < 1 || digits > EXACT_DIGITS || xml.charCodeAt(at) !== LESS) return NaN;
  cursor.at = at;
  const value = point < 0 ? mantissa : mantissa / (POWERS[at - point - 1] ?? NaN);
  return negative ? 0 - value : value;
}
