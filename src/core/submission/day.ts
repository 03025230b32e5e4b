import { dayOf } from "../number-format";
import { remembered } from "../remembered";

/**
 * A day as `2023-11-08`, so that texts compare as the days do. Understands 2023年11月8日, 2023-11-8,
 * 2023.11.8, 2023/11/8 and 20231108, in full-width digits too; `null` for what names no whole day.
 */
export const readDay = remembered((text): string | null => {
  const found = DAY.exec(text.slice(0, LONGEST).normalize("NFKC"));
  if (!found) return null;
  const year = found[1] ?? "";
  const month = found[2] ?? found[4] ?? "";
  const day = found[3] ?? found[5] ?? "";
  const [ofMonth, ofDay] = [Number(month), Number(day)];
  if (ofMonth < 1 || ofMonth > 12 || ofDay < 1 || ofDay > daysIn(Number(year), ofMonth))
    return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
});

/** No day is written longer. */
const LONGEST = 60;
const DAY =
  /(?<![0-9])((?:19|20)[0-9]{2})(?: ?[年\-./] ?([0-9]{1,2}) ?[月\-./] ?([0-9]{1,2})(?![0-9])|([0-9]{2})([0-9]{2})(?![0-9]))/u;

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
