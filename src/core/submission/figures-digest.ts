import type { Submission } from "./submission";

/**
 * A short text that is equal for equal figures of equal forms, whatever the workbook looks like. It
 * tells copies among the few submissions of one unit (53 bits, after cyrb53 of bryc, public domain).
 */
export function figuresDigest({ forms, figures }: Pick<Submission, "forms" | "figures">): string {
  const lines = figures.map(
    ({ form, code, column, kind, value }) => `${form}[${code}].${column} ${kind} ${String(value)}`
  );
  const head = forms.map((one) => `${one.form} ${String(one.year)} ${String(one.through)}`);
  return hash([...head.sort(), ...lines.sort()].join("\n"));
}

function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    high = Math.imul(high ^ letter, 2_654_435_761);
    low = Math.imul(low ^ letter, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
