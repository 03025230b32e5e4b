import { tenfoldsApart } from "../core/power-of-ten";

const WHOLE = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** How many times something is, to three digits: `10,300 times`; a small part as `1/9,900 of`. */
export function timesText(ratio: number): string {
  if (ratio > 0 && ratio < 0.01) return `1/${WHOLE.format(1 / ratio)} of`;
  return `${WHOLE.format(ratio)} times`;
}

/** What to do about a ratio that is far from the usual one: where units are such a factor apart, these first. */
export function farAdvice(ratio: number, usual: number): string {
  const power = tenfoldsApart(ratio, usual);
  return power === 0
    ? "Please verify and explain."
    : `That is about ${WHOLE.format(10 ** power)} times apart, as if the unit of measure or the decimal point were wrong. Please verify; if it is right, explain.`;
}
