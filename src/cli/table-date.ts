import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";

/** A day of the calendar as it is to be printed; today where none is given. */
export function tableDate(text: string | null, { cli }: CommandLineWords): string {
  if (text === null) {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, "0");
    return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // The 31st of a month that has none is taken for a day of the next.
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new Failure([cli.insert.badDate(text)]);
  }
  return text;
}
