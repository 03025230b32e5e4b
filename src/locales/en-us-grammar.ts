const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `1 finding`, `2 findings`; a plural that does not end in s is given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** The month counted from 1; the number itself where there is no such month. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/** The months of a year up to one of them: `January–October`, `January`. */
export function monthsThrough(through: number): string {
  return through <= 1 ? MONTHS[0] : `${MONTHS[0]}–${monthName(through)}`;
}

/** A figure with its unit of measure, which is Chinese data: `20 项`, `30%`. */
export function amount(figure: string, unit: string): string {
  if (unit === "" || figure === "—") return figure;
  return /^[%‰]/u.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`;
}

/** A text that others wrote, closed with a full stop where it has none. */
export function closed(text: string): string {
  return /[.!?。！？]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
