import { largeAt, LARGE_UNITS, readChinese, scaleBy, type WrittenNumeral } from "./numeral-chinese";
import { readPart } from "./numeral-part";

export interface Numeral {
  /** The figure without the large unit: 37 of 37万公顷, 12000 of 一万二千. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** 余, 多, 来 or 几 with it: a little over. */
  readonly over: boolean;
  /** 万, 亿 or 万亿 that stood with it, else "". */
  readonly large: string;
  /** The second of two neighbouring digits: 两三家 is two to three. */
  readonly upTo?: number;
}

/**
 * Finds the numerals of a text, in order: Arabic in either width, Chinese, and mixed ones (1.2万, 3千).
 *
 * A word such as 一般 holds a numeral too: whether it counts anything is for the caller to tell.
 * 百, 千, 万, 亿 without a digit count only after words such as 近 and 超 or before 余 (超千亿, 百余).
 */
export function findNumerals(text: string): readonly Numeral[] {
  const half = toHalfWidth(text);
  const found: Numeral[] = [];
  for (let at = 0; at < half.length;) {
    const numeral = numeralAt(half, at);
    if (numeral && Number.isFinite(numeral.value)) found.push(numeral);
    at = numeral?.end ?? at + 1;
  }
  return found;
}

/** 税收千万元以上, where nothing follows that it would only describe (千万元以上项目). */
const BARE_BEHIND = /^(?:元|人次?|吨|亩|件)(?:以上|以内|左右|上下)(?=$|[,;。、!?)，；）])/;
const BARE_BEFORE =
  /(?:近|超|超过|突破|(?<!以)上|逾|(?<!通|经)过|破|(?<!发)达|达到|约|迈上|跃上|站上|跨越|跨上)$/;

/** The numeral that begins exactly at `at` of a half-width text; its value is not finite past all bounds. */
export function numeralAt(half: string, at: number): Numeral | null {
  const arabic = readArabic(half, at);
  if (arabic) return { ...arabic, ...signed(half, at, arabic) };
  const chinese = readChinese(half, at);
  if (!chinese) return null;
  const over = overAt(half, chinese.end, chinese.value);
  if (chinese.bare === true) {
    const company = BARE_BEFORE.test(half.slice(Math.max(0, at - 4), at));
    const bound = BARE_BEHIND.test(half.slice(chinese.end, chinese.end + 6));
    if (!company && !over && !bound) return null;
  }
  return finish(half, at, chinese);
}

const ARABIC =
  /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|(?<=\p{Script=Han})[0-9]{1,3}(?: [0-9]{3})+(?=\p{Script=Han})|[0-9]+(?:\.[0-9]+)?|\.[0-9]+/uy;

function readArabic(text: string, at: number): Numeral | null {
  ARABIC.lastIndex = at;
  const digits = ARABIC.exec(text)?.[0];
  // 3.2.1 and 1,23 are no figures; their parts stay apart.
  if (digits === undefined || (digits.startsWith(".") && /[0-9.]/.test(text[at - 1] ?? "")))
    return null;
  const value = Number(digits.replace(/[, ]/g, ""));
  return finish(text, at, { value, large: "", end: at + digits.length });
}

/** 千 and 百 belong to these words, they do not multiply them. */
const PLACE = /[十百千](?!分|瓦|克|米|卡|伏|帕|焦|赫|兆|公顷)/y;

/** Adds what may follow the digits: 余, a place (5千), a large unit, 余 again, a smaller part (1亿5000万). */
function finish(text: string, start: number, digits: WrittenNumeral): Numeral {
  let { value, end, large } = digits;
  let upTo = digits.upTo;
  let over = false;
  const take = (more: number) => {
    end += more;
    if (more > 0) over = true;
  };
  take(overAt(text, end, value));
  if (large === "") {
    const factor = placeAt(text, end);
    if (factor > 1) {
      value = scaleBy(value, factor);
      upTo = upTo === undefined ? undefined : scaleBy(upTo, factor);
      end += 1;
      take(overAt(text, end, value));
    }
    const counted = HUNDRED_MILLIONS.exec(text.slice(end, end + 4));
    large = counted ? "亿" : largeAt(text, end);
    end += counted ? counted[0].length : large.length;
    if (counted?.[1] !== undefined) over = true;
    if (large !== "") take(overAt(text, end, 10));
  }
  const base = { value, start, end, over, large };
  const rest = large === "" || over ? null : smallerPart(text, end, large);
  const whole = rest
    ? { ...base, value: scaleBy(value + rest.share, 1), end: rest.end, over: rest.over }
    : base;
  return upTo === undefined ? whole : { ...whole, upTo };
}

function placeAt(text: string, at: number): number {
  PLACE.lastIndex = at;
  const place = PLACE.exec(text)?.[0];
  return place === "千" ? 1000 : place === "百" ? 100 : place === "十" ? 10 : 1;
}

/** 30个亿 is 30亿; 2个亿元村 are two. */
const HUNDRED_MILLIONS = /^个([余多])?亿(?![元级吨斤])/;

const SMALLER = /([0-9]{1,4}(?:\.[0-9]{1,8})?)([千百]?)([余多]?)(万(?!亿))?/y;

/** 5000万 of 1亿5000万 and 3千多万 of 1亿3千多万, as a share of 亿. */
function smallerPart(
  text: string,
  at: number,
  large: string
): { share: number; end: number; over: boolean } | null {
  if (large === "万亿") return null;
  SMALLER.lastIndex = at;
  const match = SMALLER.exec(text);
  if (!match) return null;
  const [all, digits, place, over, tenThousands] = match;
  const ofHundredMillion = large === "亿";
  if (ofHundredMillion ? tenThousands === undefined : tenThousands !== undefined || place === "") {
    return null;
  }
  const unit = (place === "千" ? 1e3 : place === "百" ? 1e2 : 1) * (ofHundredMillion ? 1e4 : 1);
  const share = (Number(digits) * unit) / (LARGE_UNITS.get(large) ?? 1);
  return share < 1 ? { share, end: at + all.length, over: over !== "" } : null;
}

const OVER = /余(?![额款地量下])|多(?!元化|媒体|样|数)|来(?![自源华访宾临电])|几/y;

/** Length of 余, 多, 来, 几 at a place; 来 and 几 only follow round numbers. */
function overAt(text: string, at: number, value: number): number {
  OVER.lastIndex = at;
  const sign = OVER.exec(text)?.[0];
  if (sign === undefined || value === 0) return 0;
  return (sign === "来" || sign === "几") && value % 10 !== 0 ? 0 : 1;
}

const SIGNED_AFTER =
  /(?:^|[同环]比|增长|增速|增幅|涨幅|增加|上涨|利润|[率为是达由从到至]|[\s,;:(，；：（、。])$/;

/** A minus is a sign, not a dash, at the start, after 同比, 增长 and the like, and as 负. */
function signed(text: string, at: number, numeral: Numeral): Partial<Numeral> {
  const sign = text[at - 1] ?? "";
  if (!/[-−﹣–负]/.test(sign)) return {};
  if (sign !== "负" && !SIGNED_AFTER.test(text.slice(Math.max(0, at - 4), at - 1))) return {};
  return { value: -numeral.value, start: at - 1 };
}

/**
 * Reads a text that is one numeral and nothing else, large units multiplied out: `两千` → 2000,
 * `1.2万` → 12000, `千分之三` → 0.003, `三成` → 0.3, `半` → 0.5, `三百余` → 300. `null` for anything else,
 * also for neighbours such as 三四, which may mean 34 or three to four.
 */
export function parseNumeral(text: string): number | null {
  const half = toHalfWidth(text).trim();
  const sign = /^[-−﹣–负]/.test(half) ? -1 : 1;
  const bare = sign < 0 ? half.slice(1) : half.replace(/^\+/, "");
  if (/^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?$/.test(bare)) {
    const value = Number(bare);
    return Number.isFinite(value) ? withSign(sign, value) : null;
  }
  if (bare === "半") return sign * 0.5;
  const part = readPart(bare, 0);
  if (part?.end === bare.length && part.upTo === undefined) return sign * scaleBy(part.fraction, 1);
  const numeral = wholeNumeral(bare);
  if (!numeral || !Number.isFinite(numeral.value)) return null;
  return withSign(sign, scaleBy(numeral.value, LARGE_UNITS.get(numeral.large) ?? 1));
}

function wholeNumeral(bare: string): Pick<Numeral, "value" | "large"> | null {
  const chinese = readChinese(bare, 0);
  if (chinese?.end === bare.length) return chinese.upTo === undefined ? chinese : null;
  const numeral = numeralAt(bare, 0);
  return numeral?.end === bare.length && numeral.upTo === undefined ? numeral : null;
}

/** Without the -0 that no figure is. */
function withSign(sign: number, value: number): number {
  return value === 0 ? 0 : sign * value;
}

/** Full-width letters, digits, signs and spaces as half-width ones; every character keeps its place. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (sign) =>
    sign === "\u3000" ? " " : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
  );
}
