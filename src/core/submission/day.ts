import { readChinese } from "../numeral-chinese";
import { dayOf } from "../number-format";
import type { Period } from "../period";
import { remembered } from "../remembered";

/**
 * A day as `2023-11-08`, so that texts compare as the days do. Understands 2023年11月8日, 2023-11-8,
 * 2023.11.8, 2023/11/8, 20231108 and 二〇二三年十一月八日, in full-width digits too; `null` for what names no
 * whole day.
 */
export const readDay = remembered((text): string | null => {
  const found = DAY.exec(plainDigits(text));
  if (!found) return null;
  const [, year = "", month = found[4] ?? "", day = found[5] ?? ""] = found;
  return dayText(year, month, day);
});

/**
 * A day that a form states of itself. Beside what `readDay` understands also 25.1.8, 8/1/2025 where the
 * first can be no month, and 1月8日: the year is then one of a form that was sent after its period had ended.
 *
 * @param period of the form; `null` where it is not known
 */
export function readStatedDay(text: string, period: Period | null): string | null {
  const whole = readDay(text);
  if (whole !== null) return whole;
  const written = plainDigits(text).trim();
  const turned = DAY_FIRST.exec(written);
  if (turned) {
    const [, day = "", month = "", year = ""] = turned;
    return Number(day) > 12 ? dayText(year, month, day) : null;
  }
  const short = SHORT.exec(written);
  if (!short || !period) return null;
  const [, year, month = "", day = ""] = short;
  const end = endOfMonth(period.year, period.through);
  const century = end.slice(0, 2);
  const years = [0, 1].map((more) => String(Number(end.slice(0, 4)) + more));
  const read = years.flatMap((one) => dayText(one, month, day) ?? []);
  if (year !== undefined) return read.find((one) => one.startsWith(century + year)) ?? null;
  return read.find((one) => one >= end && daysBetween(end, one) <= HALF_YEAR) ?? null;
}

/** No day is written longer. */
const LONGEST = 60;
const DAY =
  /(?<![0-9])((?:19|20)[0-9]{2})(?: ?[年\-./] ?([0-9]{1,2}) ?[月\-./] ?([0-9]{1,2})(?![0-9])|([0-9]{2})([0-9]{2})(?![0-9]))/u;
const DAY_FIRST = /^([0-9]{1,2})[-./]([0-9]{1,2})[-./]((?:19|20)[0-9]{2})$/u;
const SHORT = /^(?:['’]?([0-9]{2}) ?[年\-./] ?)?([0-9]{1,2}) ?[月\-./] ?([0-9]{1,2}) ?[日号]?$/u;
/** A day without its year is one of the months after the period. */
const HALF_YEAR = 183;

/** Numerals before 年, 月 and 日 in digits, one width, and one space where several stand. */
function plainDigits(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .replace(/\s{2,}/gu, " ")
    .replace(/[〇○零Oo一二三四五六七八九]{2,4}(?= ?年)/gu, (year) =>
      [...year].map((sign) => String(Math.max(0, "〇一二三四五六七八九".indexOf(sign)))).join("")
    )
    .replace(/[一二三四五六七八九十]{1,3}(?= ?[月日号])/gu, (numeral) =>
      String(readChinese(numeral, 0)?.value ?? numeral)
    );
}

function dayText(year: string, month: string, day: string): string | null {
  const [ofMonth, ofDay] = [Number(month), Number(day)];
  if (ofMonth < 1 || ofMonth > 12 || ofDay < 1 || ofDay > daysIn(Number(year), ofMonth))
    return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): string {
  return `${String(year)}-${month < 10 ? "0" : ""}${String(month)}-${String(daysIn(year, month))}`;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Excel's serial of the first day of 1970. */
const FIRST_OF_1970 = 25_569;

/** The day in China (UTC+8) of a moment in milliseconds since 1970. */
export function dayOfMoment(milliseconds: number): string {
  const days = Math.floor((milliseconds + 8 * 3_600_000) / 86_400_000);
  const { year, month, day } = dayOf(days + FIRST_OF_1970);
  return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** Days from one day to another, both as `2023-11-08`; below 0 where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Counted from an arbitrary day: years begin in March, so that leap days come last. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, ofMonth = 1] = day.split("-").map(Number);
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leap = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leap + Math.floor((months * 153 + 2) / 5) + ofMonth;
}
