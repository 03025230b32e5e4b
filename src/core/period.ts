import { remembered } from "./remembered";

/** Months of one year, both included. */
export interface Period {
  readonly year: number;
  readonly from: number;
  readonly through: number;
}

const YEAR = "((?:19|20)[0-9]{2}|[二两][〇○零0][〇○零一二三四五六七八九]{2}) ?";
const MONTH = "([0-9]{1,2}|十[一二]?|[一二三四五六七八九])";
const TO = " ?[-—–－―─~～至到]{1,2} ?";
const QUARTER = "第?([1-4一二三四])";

/** A template's months left open: 1— 月, or nothing before 月. */
const OPEN_MONTHS = "[\\s_＿]*(?:[0-9]{1,2}[\\s_＿]*月?[\\s_＿]*[-—–－―─~～至到]{1,2}[\\s_＿]*)?月";

/** The year does not end a longer number or a range of years. */
const START = "(?<![0-9])(?<![0-9]年? ?[-—–－~～至到]{1,2} ?)";

interface Wording {
  readonly pattern: RegExp;
  /** First and last month from the groups, the year first; `null` where they are of two years. */
  readonly read: (groups: readonly string[]) => readonly [number, number] | null;
}

const wording = (rest: string, read: Wording["read"]): Wording => ({
  pattern: new RegExp(`${START}${YEAR}(?:${rest})`),
  read,
});

const oneMonth: Wording["read"] = ([, month = ""]) => [months(month), months(month)];

/** From the most to the least specific. */
const WORDINGS: readonly Wording[] = [
  wording(
    `年 ?${MONTH} ?月?份?${TO}(?:${YEAR}年 ?)?${MONTH} ?月`,
    ([year, from = "", last, to = ""]) =>
      last && last !== year ? null : [months(from), months(to)]
  ),
  wording(`[.．/]${MONTH} ?月?${TO}${MONTH}(?![0-9])`, ([, from = "", to = ""]) => [
    months(from),
    months(to),
  ]),
  wording(`年 ?(?:前三季度|${QUARTER}${TO}${QUARTER}季度)`, quartersThrough),
  wording(`年 ?${QUARTER}季度`, ([, quarter = ""]) => [
    months(quarter) * 3 - 2,
    months(quarter) * 3,
  ]),
  wording("年 ?度?上半年", () => [1, 6]),
  wording("年 ?度?下半年", () => [7, 12]),
  wording(`年 ?${MONTH} ?月(?![\\s_＿]*[-—–－―─~～至到]{1,2}[\\s_＿]*月)`, oneMonth),
  wording(`[.．/-]${MONTH}(?: ?月|[./-][0-9]{1,2}(?![0-9])|(?![0-9.]))`, oneMonth),
  wording(`年(?!级|代|龄|鉴|${TO}(?:19|20)[0-9]|${OPEN_MONTHS})`, () => [1, 12]),
];

/** No period is written longer into a title than this far from its beginning. */
const SEARCHED = 120;

/**
 * The months that a text names: `2022年1—10月`, `二〇二二年1至9月`, `2022年前三季度`, `2022年度`.
 * A lone month is that month; 截至 a month counts from January. `null` where no year, or no sound
 * range of months, is named.
 */
export function readPeriod(text: string): Period | null {
  return findPeriod(text)?.period ?? null;
}

/** The same, with the words that name it as they stand in the text. */
export function findPeriod(text: string): FoundPeriod | null {
  return YEAR_BEGUN.test(text) ? periodIn(text) : null;
}

/** Most names and captions hold no year, and come but once. */
const YEAR_BEGUN = /[12１２][0-9０-９]{3}|[二两][〇○零0０]/u;

const periodIn = remembered((text): FoundPeriod | null => {
  const searched = halfWidthDigits(text.slice(0, SEARCHED));
  if (/^(?:19|20)[0-9]{2}$/.test(searched.trim())) {
    return { period: { year: Number(searched.trim()), from: 1, through: 12 }, words: text.trim() };
  }
  for (const { pattern, read } of WORDINGS) {
    const match = pattern.exec(searched);
    if (!match?.[1]) continue;
    const [from, through] = read(match.slice(1).map((group) => group ?? "")) ?? [0, 0];
    if (!(from >= 1 && from <= through && through <= 12)) return null;
    const upTo = from === through && /截[至止]/.test(searched.slice(0, match.index + 1));
    const words = match[0];
    return { period: { year: yearOf(match[1]), from: upTo ? 1 : from, through }, words };
  }
  return null;
});

interface FoundPeriod {
  readonly period: Period;
  readonly words: string;
}

function quartersThrough([, from = "", to = ""]: readonly string[]): readonly [number, number] {
  return from === "" ? [1, 9] : [months(from) * 3 - 2, months(to) * 3];
}

const DIGITS = "〇一二三四五六七八九";

function digitOf(letter: string): number {
  if (letter === "○" || letter === "零") return 0;
  return letter === "两" ? 2 : DIGITS.indexOf(letter);
}

function yearOf(written: string): number {
  if (/^[0-9]+$/.test(written)) return Number(written);
  return [...written].reduce(
    (year, letter) => year * 10 + (letter === "0" ? 0 : digitOf(letter)),
    0
  );
}

function months(written: string): number {
  if (/^[0-9]+$/.test(written)) return Number(written);
  return written.startsWith("十")
    ? 10 + Math.max(0, digitOf(written.slice(1) || "〇"))
    : digitOf(written);
}

function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
