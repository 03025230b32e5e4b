/**
 * How many digits the figures of a form must have in all, so that among all pairs of so many units not
 * one in a million would agree by chance.
 */
export function enoughDigits(units: number): number {
  return 6 + Math.ceil(2 * Math.log10(Math.max(1, units)));
}

/** Digits from the first to the last that is not 0: 1200 has two. */
export function digitsOf(value: number): number {
  if (Number.isSafeInteger(value)) {
    let whole = Math.abs(value);
    while (whole > 0 && whole % 10 === 0) whole /= 10;
    let digits = 0;
    for (; whole >= 1; whole = Math.floor(whole / 10)) digits += 1;
    return digits;
  }
  return String(Math.abs(value))
    .replace(/e.*$|\./gu, "")
    .replace(/^0+|0+$/gu, "").length;
}
