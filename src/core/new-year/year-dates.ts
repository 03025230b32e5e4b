import { dayOf } from "../number-format";
import { readDay } from "../submission/day";
import type { Cell } from "../workbook";

/** A day one year on. */
export interface MovedDay {
  /** What the cell reads then: a serial where it was one, else the text with its day moved. */
  readonly value: number | string;
  /** `2024-11-10` */
  readonly day: string;
  readonly isWeekend: boolean;
}

/**
 * The day of a cell some years on; 29 February becomes the 28th where there is none. `null` for a cell
 * that names no day.
 */
export function moveDay(cell: Cell, step: number): MovedDay | null {
  if (typeof cell.value === "number") {
    const { year, month, day } = dayOf(cell.value);
    if (!(year >= 1949 && year <= 2199)) return null;
    const moved = { year: year + step, month, day: Math.min(day, lastDay(year + step, month)) };
    return { value: serialOf(moved), ...told(moved) };
  }
  if (typeof cell.value !== "string") return null;
  const named = readDay(cell.value);
  if (named === null) return null;
  const [year = 0, month = 0, day = 0] = named.split("-").map(Number);
  const moved = { year: year + step, month, day: Math.min(day, lastDay(year + step, month)) };
  // Signs between the numbers stay as they were written, as long as the text then names the day.
  const year4 = new RegExp(`(?<![0-9])${String(year)}(?= ?[年./\\-]|[0-9]{4})`, "gu");
  const text = cell.value.normalize("NFKC").replace(year4, String(moved.year));
  const now = told(moved);
  return { value: readDay(text) === now.day ? text : now.day, ...now };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function told(day: Day): Omit<MovedDay, "value"> {
  const parts = [day.year, day.month, day.day].map((one) => String(one).padStart(2, "0"));
  // Serial 1 is a Sunday as Excel counts, and so is every seventh after it.
  return { day: parts.join("-"), isWeekend: serialOf(day) % 7 <= 1 };
}

function lastDay(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Excel's number of a day from March 1900 on. */
function serialOf({ year, month, day }: Day): number {
  const before = year - 1900;
  const leaps =
    Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400) - 460;
  let days = 1 + before * 365 + leaps + day;
  for (let one = 1; one < month; one++) days += lastDay(year, one);
  return days;
}
