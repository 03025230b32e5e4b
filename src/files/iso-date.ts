/** A date or time as a cell holds it. */
export interface SerialDate {
  /** Days since the epoch of the workbook's date system. */
  readonly serial: number;
  /** The format to show it with where the cell's style has none. */
  readonly format: string;
}

const ISO =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:[T ]|^)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY = 86_400_000;

/**
 * Reads `2023-05-01`, `2023-05-01T08:30:00Z` or `08:30:00` (ISO 8601 as a cell of type `d` holds it)
 * as a serial number; a time zone is not applied. `null` for anything else or a day before the epoch.
 */
export function parseIsoDate(text: string, date1904: boolean): SerialDate | null {
  const match = ISO.exec(text);
  if (!match || text === "") return null;
  const [, year, month, day, hour, minute, second] = match;
  const time =
    hour === undefined ? 0 : dayFraction(Number(hour), Number(minute), Number(second ?? 0));
  if (year === undefined) return { serial: time, format: "hh:mm:ss" };
  const days = dayNumber(Number(year), Number(month), Number(day), date1904);
  if (days === null) return null;
  const format = hour === undefined ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
  return { serial: days + time, format };
}

function dayFraction(hour: number, minute: number, second: number): number {
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

function dayNumber(year: number, month: number, day: number, date1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((time - Date.UTC(1904, 0, 1)) / DAY);
  if (date1904) return days >= 0 ? days : null;
  // The 1900 system counts 29 February 1900, which was no day, as day 60.
  const since1900 = days + 1462;
  const serial = since1900 <= 60 ? since1900 - 1 : since1900;
  return serial >= 1 ? serial : null;
}
