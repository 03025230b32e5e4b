/** Numerals written in Chinese characters, normal (一二两) and financial (壹贰). */

/** A numeral as read: what it is worth in full, and apart from the large unit that ends it. */
export interface WrittenNumeral {
  /** 12 of 12万; 12000 of 一万二千. */
  readonly value: number;
  /** 万, 亿 or 万亿 where it ends the numeral. */
  readonly large: string;
  readonly end: number;
  /** The second of two neighbouring digits: 两三家 is two to three. */
  readonly upTo?: number;
  /** 千 or 万亿 without a digit before it: a numeral only in certain company. */
  readonly bare?: boolean;
}

const DIGITS = new Map(
  ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○ 两"].flatMap((signs) =>
    [...signs].map((sign, digit) => [sign, digit] as const)
  )
);
const SMALL = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
const LARGE = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);

export const LARGE_UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["万", 1e4],
  ["亿", 1e8],
  ["万亿", 1e12],
]);

/** Times ten to a power without the dust of binary fractions: 1.1 and 万 are 11000. */
export function scaleBy(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

/** Reads the longest Chinese numeral that begins at `start`; linear in its length. */
export function readChinese(text: string, start: number): WrittenNumeral | null {
  const first = text[start] ?? "";
  if (!DIGITS.has(first) && !SMALL.has(first) && !LARGE.has(first)) return null;
  return readDigits(text, start) ?? readDecimal(text, start) ?? readPlaces(text, start);
}

/** 二〇二五 digit by digit, and neighbours such as 三四 (三四十, 两三百万). */
function readDigits(text: string, start: number): WrittenNumeral | null {
  let end = start;
  let value = 0;
  for (let digit = digitAt(text, end); digit !== undefined; digit = digitAt(text, ++end)) {
    value = value * 10 + digit;
  }
  if (end - start < 2) return null;
  const neighbours = end - start === 2 ? readNeighbours(text, start) : null;
  if (neighbours) return neighbours;
  if (!SMALL.has(text[end] ?? "")) return withLarge(text, value, end);
  // The last digit belongs to the place after it. The others are one numeral, so that no run is read twice.
  const others = end - 1;
  return others - start < 2 ? null : { value: Math.floor(value / 10), large: "", end: others };
}

function readNeighbours(text: string, start: number): WrittenNumeral | null {
  const low = digitAt(text, start) ?? 0;
  const high = digitAt(text, start + 1) ?? 0;
  if (low === 0 || (high !== low + 1 && !(low === 3 && high === 5))) return null;
  return { ...withLarge(text, low, start + 2), upTo: high };
}

/** 三点五, 十三点五, 一点二万. */
function readDecimal(text: string, start: number): WrittenNumeral | null {
  // No whole part in front of a point is longer than that.
  const point = start + text.slice(start, start + 48).indexOf("点");
  if (point < start || digitAt(text, point + 1) === undefined) return null;
  const whole = readPlaces(text, start);
  if (whole?.end !== point) return null;
  let end = point + 1;
  let decimals = "";
  for (let digit = digitAt(text, end); digit !== undefined; digit = digitAt(text, ++end)) {
    decimals += String(digit);
  }
  const front = scaleBy(whole.value, LARGE_UNITS.get(whole.large) ?? 1);
  return withLarge(text, Number(`${front}.${decimals}`), end);
}

function withLarge(text: string, value: number, end: number): WrittenNumeral {
  const large = largeAt(text, end);
  return { value, large, end: end + large.length };
}

/** 万亿, 万, 亿 at a place of the text, or "". */
export function largeAt(text: string, at: number): string {
  const sign = text[at] ?? "";
  if (!LARGE.has(sign)) return "";
  return sign === "万" && text[at + 1] === "亿" ? "万亿" : sign;
}

/** What has been read of a numeral with places. */
interface Places {
  /** Parts closed by 亿 and by 万. */
  readonly hundredMillions: number;
  readonly tenThousands: number;
  /** The part below 万 that is still open. */
  readonly section: number;
  readonly digit: number | null;
  /** The lowest place used in the open section. */
  readonly place: number;
  /** What a digit after the last place is worth: 5 of 两千五 is 500. */
  readonly next: number;
}

const NOTHING: Places = {
  hundredMillions: 0,
  tenThousands: 0,
  section: 0,
  digit: null,
  place: 1e4,
  next: 1,
};

/** 一万二千三百零五, 十五, 两千五; ends before the first sign that does not fit. */
function readPlaces(text: string, start: number): WrittenNumeral | null {
  let state = NOTHING;
  let end = start;
  let bare = true;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    const next = stepPlaces(state, sign, at === start);
    if (!next) break;
    state = next;
    if (sign === "零" || sign === "〇") continue;
    if (DIGITS.has(sign) || sign === "十" || sign === "拾") bare = false;
    end = at + 1;
  }
  if (end === start) return digitAt(text, start) === 0 ? withLarge(text, 0, start + 1) : null;
  return { ...closePlaces(state, text, start, end), ...(bare ? { bare } : {}) };
}

function stepPlaces(state: Places, sign: string, first: boolean): Places | null {
  const digit = DIGITS.get(sign);
  if (digit !== undefined) return stepDigit(state, digit, first);
  const place = SMALL.get(sign);
  if (place !== undefined) {
    if (place >= state.place) return null;
    if (state.digit === null && place !== 10 && !first) return null;
    const section = state.section + (state.digit ?? 1) * place;
    return { ...state, section, digit: null, place, next: place / 10 };
  }
  const large = LARGE.get(sign);
  return large === undefined ? null : stepLarge(state, large, first);
}

function stepDigit(state: Places, digit: number, first: boolean): Places | null {
  if (state.digit !== null) return null;
  if (digit === 0) return first ? null : { ...state, next: 1 };
  return { ...state, digit };
}

function stepLarge(state: Places, large: number, first: boolean): Places | null {
  const open = state.section + (state.digit ?? 0);
  const closed = { ...state, section: 0, digit: null, place: 1e4, next: large / 10 };
  if (large === 1e4) {
    if (state.tenThousands > 0 || (open === 0 && !first)) return null;
    return { ...closed, tenThousands: (open || 1) * 1e4 };
  }
  if (state.hundredMillions > 0) return null;
  const amount = state.tenThousands + open;
  return { ...closed, tenThousands: 0, hundredMillions: (amount || 1) * 1e8 };
}

function closePlaces(state: Places, text: string, start: number, end: number): WrittenNumeral {
  const value =
    state.hundredMillions + state.tenThousands + state.section + (state.digit ?? 0) * state.next;
  const last = text[end - 1] ?? "";
  if (!LARGE.has(last)) return { value, large: "", end };
  const pair = text.slice(start, end).endsWith("万亿");
  // 一亿二千万 counts in 亿, the largest unit in it.
  const large = pair ? "万亿" : state.hundredMillions > 0 ? "亿" : "万";
  return { value: scaleBy(value, 1 / (LARGE_UNITS.get(large) ?? 1)), large, end };
}

function digitAt(text: string, at: number): number | undefined {
  return DIGITS.get(text[at] ?? "");
}
