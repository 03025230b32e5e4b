import { readChinese, scaleBy } from "./numeral-chinese";

/** A part of a whole in words: 百分之三十, 千分之三, 三分之二, 三成, 半数, 1/3. */
export interface Part {
  /** Of one: 0.3. */
  readonly fraction: number;
  /** As stated: 30 in %, 3 in ‰. */
  readonly amount: number;
  readonly unit: "%" | "‰" | "‱";
  readonly end: number;
  /** The second of 七八成, in the same unit. */
  readonly upTo?: number;
}

const WHOLES = new Map<number, Part["unit"]>([
  [1000, "‰"],
  [10000, "‱"],
]);
const HALF = /(?:一半|半数|(?<=[过超近])半)(?!年|个|径|导|岛|程|成|价|天|小时)/y;
const TENTHS = /成(?![立功员效果为长本熟交都品份绩型人就])(半)?/y;

/** Reads the part that begins at `start` of a half-width text, or `null`. */
export function readPart(text: string, start: number): Part | null {
  HALF.lastIndex = start;
  const half = HALF.exec(text)?.[0];
  if (half !== undefined) {
    return { fraction: 0.5, amount: 50, unit: "%", end: start + half.length };
  }
  return readOver(text, start) ?? readTenths(text, start) ?? readSlash(text, start);
}

/** 1/3, 3/4; not 14/10万, which is a ratio, and not a day such as 5/12. */
const SLASH = /([1-9])\/([2-9]|10)(?![0-9./]|[百千万亿年月日号])/y;

function readSlash(text: string, start: number): Part | null {
  SLASH.lastIndex = start;
  const match = SLASH.exec(text);
  if (!match || /[0-9./A-Za-z]/.test(text[start - 1] ?? "")) return null;
  const fraction = Number(match[1]) / Number(match[2]);
  if (fraction >= 1) return null;
  return { fraction, amount: scaleBy(fraction, 100), unit: "%", end: start + match[0].length };
}

/** 分之: the whole stands first. */
function readOver(text: string, start: number): Part | null {
  const whole = numberAt(text, start);
  if (!whole || !text.startsWith("分之", whole.end) || whole.value === 0) return null;
  const share = numberAt(text, whole.end + 2);
  if (!share) return null;
  const unit = WHOLES.get(whole.value);
  const fraction = share.value / whole.value;
  return unit
    ? { fraction, amount: share.value, unit, end: share.end }
    : { fraction, amount: scaleBy(fraction, 100), unit: "%", end: share.end };
}

function readTenths(text: string, start: number): Part | null {
  const tenths = numberAt(text, start);
  if (!tenths || tenths.value > 10 || tenths.value === 0) return null;
  TENTHS.lastIndex = tenths.end;
  const match = TENTHS.exec(text);
  if (!match) return null;
  const amount = Number((tenths.value * 10 + (match[1] ? 5 : 0)).toPrecision(15));
  const part: Part = {
    fraction: amount / 100,
    amount,
    unit: "%",
    end: tenths.end + match[0].length,
  };
  return tenths.upTo === undefined ? part : { ...part, upTo: tenths.upTo * 10 };
}

const DIGITS = /[0-9]+(?:\.[0-9]+)?/y;

function numberAt(
  text: string,
  at: number
): { value: number; end: number; upTo?: number | undefined } | null {
  DIGITS.lastIndex = at;
  const digits = DIGITS.exec(text)?.[0];
  if (digits !== undefined) return { value: Number(digits), end: at + digits.length };
  const chinese = readChinese(text, at);
  if (!chinese) return null;
  const { value, large, end, upTo } = chinese;
  return { value: large === "万" ? value * 1e4 : value, end, upTo };
}
