import { remembered } from "./remembered";

/** Only what stands in a format code outside quotes, brackets, escapes, fills and paddings. */
const bareFormat = remembered((format) =>
  format.slice(0, 255).replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*].?/gs, "")
);

/** Whether a number with this format code is a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && showsDate(format);
}

const showsDate = remembered(
  (format) =>
    !/^(?:general|standard|g\/通用格式)$/i.test(format) &&
    (/[ymdhs年月日]/i.test(bareFormat(format)) || /\[[hms]+\]/i.test(format.slice(0, 255)))
);

/** Whether the format shows the number times one hundred with a percent sign. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && bareFormat(format).includes("%");
}

/**
 * Decimals that the format shows of a positive number: 2 for `#,##0.00`; `null` where it fixes none,
 * as General and `@` do.
 */
export function shownDecimals(format: string | undefined): number | null {
  const bare = format === undefined ? "" : (bareFormat(format).split(";")[0] ?? "");
  const match = /[0#?]\s*(?:\.([0#?]*))?[^0#?.]*$/.exec(bare);
  return match ? (match[1] ?? "").length : null;
}

/** Digits that a format made of zeros alone pads to: `00` shows 1 as `01`; 0 for any other format. */
export function paddedDigits(format: string | undefined): number {
  return format !== undefined && /^0{1,30}$/.test(format) ? format.length : 0;
}

/**
 * A date serial as a reader sees it, `2022年12月31日`, with the parts that the format shows; `null`
 * where the format shows no date. Serials count from 1900, as nearly all workbooks do.
 */
export function dateText(serial: number, format: string): string | null {
  if (!isDateFormat(format) || !(serial >= 61 && serial < 2_958_466)) return null;
  const bare = bareFormat(format).toLowerCase();
  const shows = { year: /[y年]/.test(bare), month: /m|月/.test(bare), day: /[d日]/.test(bare) };
  // Beside hours alone, m is minutes.
  if (!shows.year && !shows.day && !/月|mmm/.test(bare)) return null;
  const { year, month, day } = dayOf(Math.floor(serial));
  return (
    (shows.year ? `${String(year)}年` : "") +
    (shows.month ? `${String(month)}月` : "") +
    (shows.day ? `${String(day)}日` : "")
  );
}

/** Year, month and day of a serial of Excel from 61 on, by the calendar counted in eras of 400 years from 1 March. */
export function dayOf(serial: number): { year: number; month: number; day: number } {
  // 30 December 1899, day 0 of the serials, is 693,899 days after 1 March of the year 0.
  const days = serial + 693_899;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const years = Math.floor((inEra - leaps) / 365);
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: years + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
