import { addFigure, hashText } from "./figure-hash";
import type { FormLayout, PackedFigures } from "./packed-figures";
import type { Submission } from "./submission";

/**
 * A short text that is equal for equal figures of equal forms, whatever the workbook looks like. It
 * tells copies among the few submissions of one unit: 64 bits, added up, so that order does not matter.
 */
export function figuresDigest(
  { forms }: Pick<Submission, "forms">,
  { layouts, numbers, ways, start, known }: PackedFigures
): string {
  const hash = { high: 0, low: 0 };
  for (const { form, year, through } of forms)
    addFigure(hash, 0, hashText(`${form} ${String(year)} ${String(through)}`));
  const kinds = known.map(({ kind }) => hashText(kind));
  let at = start;
  for (const layout of layouts) {
    const codes = codesOf(layout);
    for (let place = 0; place < codes.length; place++) {
      const kind = kinds[ways[at] ?? 0] ?? 0;
      addFigure(hash, numbers[at] ?? NaN, (codes[place] ?? 0) ^ kind);
      at += 1;
    }
  }
  return `${(hash.high >>> 0).toString(36)} ${(hash.low >>> 0).toString(36)}`;
}

const CODES = new WeakMap<FormLayout, Int32Array>();

/** What each place is of, as a number. */
function codesOf(layout: FormLayout): Int32Array {
  const known = CODES.get(layout);
  if (known) return known;
  const codes = Int32Array.from(layout.places, ({ form, code, column }) =>
    hashText(`${form}[${code}].${column}`)
  );
  CODES.set(layout, codes);
  return codes;
}
