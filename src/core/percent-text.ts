import { tidyNumber } from "./units";

/** Enough for every fraction that a number below 1 can be told from it. */
const MOST_DECIMALS = 12;

/**
 * A fraction as a percentage with at most one decimal, 1.28 → `128%`. What is not yet 1 is not shown as
 * `100%`: it gets the decimals that tell it from that, 0.9996 → `99.96%`. Always rounded, so that it is
 * right to its last digit.
 */
export function percentText(fraction: number): string {
  // 9,498 of 12,000 is 79.15 %, which the bits of the fraction make less than a half.
  let shown = Math.round(tidyNumber(fraction * 1000)) / 10;
  for (let decimals = 2; fraction < 1 && shown >= 100 && decimals <= MOST_DECIMALS; decimals++) {
    shown = rounded(fraction, decimals);
  }
  return `${String(shown)}%`;
}

function rounded(fraction: number, decimals: number): number {
  const scale = 10 ** decimals;
  return tidyNumber(Math.round(fraction * 100 * scale) / scale);
}
