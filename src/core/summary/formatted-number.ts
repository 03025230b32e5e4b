import { dateText, isDateFormat } from "../number-format";
import { readSections, type FormatSection } from "./format-sections";

/**
 * A number as a number format shows it: decimals, separators, percent, thousands taken off (`0.0,`),
 * texts around it, a section of its own for negatives and zeros. Colours and fills are left out. A
 * date is `2023年12月31日`; of a time of day, a fraction or `0.0E+00` the plain number comes. Where no
 * decimals are left no point is: 3 in `#.##` is 3, not Excel's `3.`.
 *
 * The grammar is that of ECMA-376 part 1, 18.8.31, with `!` as the Chinese Excel writes an escape.
 */
export function formattedNumber(value: number, format: string | undefined): string {
  if (format === undefined || !(Math.abs(value) < 1e21)) return generalNumber(value);
  if (isDateFormat(format)) return dateText(value, format) ?? generalNumber(value);
  const sections = readSections(format);
  const section = chooseSection(sections, value);
  if (!section) return generalNumber(value);
  const text = section.general
    ? fillGeneral(section, Math.abs(value))
    : fillSection(section, Math.abs(value));
  // A section of its own says by itself that the number is negative.
  const isOwn = section !== sections[0] || section.condition !== null;
  return (value < 0 && !isOwn && /[1-9]/.test(text) ? "-" : "") + text.trim();
}

/** A number without a format: as Excel shows it in a wide column, at most ten digits of a fraction. */
export function generalNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  const rounded = Number(value.toPrecision(10));
  if (!/e/.test(String(rounded))) return String(rounded);
  return Math.abs(rounded) < 1 ? rounded.toFixed(12).replace(/\.?0+$/, "") : String(rounded);
}

function chooseSection(
  sections: readonly FormatSection[],
  value: number
): FormatSection | undefined {
  if (sections.some((one) => one.condition !== null)) {
    return sections.find((one) => one.condition === null || one.condition(value));
  }
  const [positive, negative = positive, zero = positive] = sections;
  if (value < 0) return negative;
  return value === 0 ? zero : positive;
}

/** The plain number once, in the first place for it. */
function fillGeneral({ whole }: FormatSection, absolute: number): string {
  const place = whole.findIndex((one) => one.text === "G");
  return whole
    .map((one, index) => (index === place ? generalNumber(absolute) : one.digit ? "" : one.text))
    .join("");
}

function fillSection(section: FormatSection, absolute: number): string {
  const scaled = section.percent ? Number(`${String(absolute)}e2`) || absolute * 100 : absolute;
  const [whole = "0", fraction = ""] = roundedText(
    scaled / 1000 ** section.thousands,
    section.fraction.filter((one) => one.digit).length
  ).split(".");
  return fillWhole(section, whole === "0" ? "" : whole) + fillFraction(section, fraction);
}

/** Rounded half up in decimals, as Excel does: 1.005 is 1.01. */
function roundedText(value: number, decimals: number): string {
  const text = String(Number(value.toPrecision(15)));
  const shifted = Math.round(Number(`${text}e${String(decimals)}`));
  const rounded = /e/.test(text) ? NaN : Number(`${String(shifted)}e-${String(decimals)}`);
  return (Number.isFinite(rounded) && shifted < 1e15 ? rounded : value).toFixed(
    Math.min(decimals, 100)
  );
}

/** Digits go into their places from the right; the leftmost place takes those that are left. */
function fillWhole({ whole, grouped }: FormatSection, digits: string): string {
  const first = whole.findIndex((one) => one.digit);
  let left = digits;
  let count = 0;
  let out = "";
  const put = (digit: string) => {
    if (grouped && count > 0 && count % 3 === 0) out = `,${out}`;
    out = digit + out;
    count++;
  };
  for (let index = whole.length - 1; index >= 0; index--) {
    const one = whole[index];
    if (!one) continue;
    if (!one.digit) {
      out = one.text + out;
      continue;
    }
    if (left !== "") put(left.slice(-1));
    else if (one.text === "0") put("0");
    left = left.slice(0, -1);
    if (index !== first) continue;
    for (; left !== ""; left = left.slice(0, -1)) put(left.slice(-1));
  }
  return out;
}

function fillFraction({ fraction, point }: FormatSection, digits: string): string {
  let used = 0;
  let out = "";
  let shown = "";
  for (const one of fraction) {
    if (!one.digit) {
      out += one.text;
      continue;
    }
    const digit = digits[used] ?? "0";
    used++;
    // `#` and `?` show no zeros at the end.
    const needed = one.text === "0" || /[1-9]/.test(digits.slice(used - 1));
    if (needed) out += digit;
    shown += needed ? digit : "";
  }
  return (point && (shown !== "" || fraction.every((one) => !one.digit)) ? "." : "") + out;
}
