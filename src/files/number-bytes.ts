import { putAscii, type TextBytes } from "./text-bytes";

const [DIGIT_0, MINUS, POINT] = [48, 45, 46] as const;
/** Whole numbers below it are divided without floating point. */
const QUICK = 2 ** 31;
/** Two decimals: a number of at most 15 digits is written as no other is, so it is the shortest. */
const CENTS = 100;

/** Adds a finite number as JavaScript writes it, for which there is room. */
export function putNumber(out: TextBytes, number: number): void {
  const size = number < 0 ? -number : number;
  if (size < QUICK && size === Math.floor(size)) {
    if (number < 0) out.bytes[out.length++] = MINUS;
    putDigits(out, size);
    return;
  }
  const cents = Math.round(size * CENTS);
  if (cents >= QUICK || cents / CENTS !== size) {
    putAscii(out, String(number));
    return;
  }
  if (number < 0) out.bytes[out.length++] = MINUS;
  const last = cents % CENTS;
  putDigits(out, (cents - last) / CENTS);
  out.bytes[out.length++] = POINT;
  out.bytes[out.length++] = DIGIT_0 + ((last / 10) | 0);
  if (last % 10 > 0) out.bytes[out.length++] = DIGIT_0 + (last % 10);
}

/** Adds a whole number from 0 and below 2³¹, for which there is room. */
export function putDigits(out: TextBytes, whole: number): void {
  let length = 1;
  for (let above = 10; above <= whole; above *= 10) length += 1;
  let rest = whole | 0;
  for (let at = out.length + length - 1; at >= out.length; at--) {
    const left = (rest / 10) | 0;
    out.bytes[at] = DIGIT_0 + rest - left * 10;
    rest = left;
  }
  out.length += length;
}
