import { counted } from "./en-us-grammar";
import type { RescaleWords } from "./rescale-words";

export const rescaleWords: RescaleWords = {
  heading: (unit, decimals) =>
    `Rescaled with balance kept: in ${unit}, ${decimals === 0 ? "no decimals" : counted(decimals, "decimal")}`,
  amount: ({ name, shown, original, cell, rounded }) =>
    shown === null
      ? `${name}: blank (${cell})`
      : `${name}: ${shown} (${original} in ${cell})` +
        (rounded === null ? "" : `; adjusted from ${rounded} so that the total adds up`),
  summary: (total, adjusted) =>
    `${counted(total, "amount")}; ${adjusted === 0 ? "rounding alone adds up, none adjusted" : `${String(adjusted)} adjusted`}.`,
  unbalanced: ({ reason, name, cell, total, sum, difference, blank }) =>
    `Not balanced: ${name} (${cell}): ` +
    (reason === "apart"
      ? `the total is ${total}, the parts come to ${sum} and are ${difference} apart as reported` +
        (blank.length > 0 ? `; blank: ${blank.join(", ")}` : "") +
        ". Each part is only rounded; check the reported figures first."
      : `the total ${total} and its parts (${sum}) agree within the tolerance, but some part would have to be shown a whole last digit away from its value. Each part is only rounded; keep one more decimal.`),
  written: (file, sheet) =>
    `Wrote a copy, ${file}; see its sheet "${sheet}". No submitted figure was changed.`,
  noAmounts: (file, unit) =>
    `${file}: no indicator of the catalogue can be shown in "${unit}". Choose another unit, for example: --to 万元`,
  sheet: "Rescaled",
  captions: {
    form: "Form",
    code: "Code",
    indicator: "Indicator",
    column: "Column",
    original: "As reported",
    unit: "Unit",
    cell: "Cell",
    shown: "Shown as",
    adjusted: "Adjusted",
  },
  adjusted: (rounded) => `rounding alone: ${rounded}`,
  rule: "Totals are rounded half up. Parts are cut to the last digit shown; the digits left over go to the parts with the largest remainders, so that the parts add up to the total. Only what is shown changes, never a submitted figure.",
};
