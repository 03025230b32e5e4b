import type { CellValue } from "./workbook";

/** What Excel makes of something that is put into a cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly error: boolean;
  /** The number format that comes with the entry, where the cell had General. */
  readonly numberFormat: string | null;
}

const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
]);

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d{1,3})?%?$/;
const FULL_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const SHORT_DATE = /^(\d{1,2})[-/](\d{1,2})$/;

/** The year that Excel puts into a date without one. */
const THIS_YEAR = 2026;

export function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}

/**
 * Reads a value as if it were typed: `"12"` becomes a number, `"3-5"` a date, `"=A1"` a formula,
 * `"'12"` a text, unless the cell is formatted as text (`@`).
 */
export function readEntry(entered: CellValue, numberFormat: string): Entry {
  if (typeof entered !== "string") return plain(entered);
  if (entered.startsWith("'")) return plain(entered.slice(1));
  if (numberFormat === "@") return plain(entered);
  if (entered.startsWith("=") && entered.length > 1) return formula(entered);
  const text = entered.trim();
  if (isErrorText(text.toUpperCase())) return { ...plain(text.toUpperCase()), error: true };
  if (/^(?:true|false)$/i.test(text)) return plain(text.toLowerCase() === "true");
  if (/\d/.test(text) && NUMBER.test(text)) return readNumber(text);
  const date = readDate(text);
  if (date) return date;
  if (/^[+-][^+\-\s]/.test(text)) return formula(`=${text}`);
  return plain(entered);
}

function plain(value: CellValue): Entry {
  return { value, formula: null, error: false, numberFormat: null };
}

function formula(text: string): Entry {
  return { value: "", formula: text, error: false, numberFormat: null };
}

function readNumber(text: string): Entry {
  const percent = text.endsWith("%");
  const digits = text.replace(/[,%]/g, "");
  const number = percent ? Number(`${digits}e-2`) : Number(digits);
  if (!Number.isFinite(number)) return plain(text);
  return { ...plain(number), numberFormat: percent ? percentFormat(digits) : groupedFormat(text) };
}

function percentFormat(digits: string): string {
  return digits.includes(".") ? "0.00%" : "0%";
}

function groupedFormat(text: string): string | null {
  if (!text.includes(",")) return null;
  return text.includes(".") ? "#,##0.00" : "#,##0";
}

function readDate(text: string): Entry | null {
  const full = FULL_DATE.exec(text) ?? CHINESE_DATE.exec(text);
  if (full) {
    const serial = serialNumber(Number(full[1]), Number(full[2]), Number(full[3]));
    const format = text.includes("年") ? 'yyyy"年"m"月"d"日"' : "m/d/yyyy";
    return serial === null ? null : { ...plain(serial), numberFormat: format };
  }
  const short = SHORT_DATE.exec(text);
  const serial = short ? serialNumber(THIS_YEAR, Number(short[1]), Number(short[2])) : null;
  return serial === null ? null : { ...plain(serial), numberFormat: "d-mmm" };
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel's day number of a date; `null` where there is no such day. */
export function serialNumber(year: number, month: number, day: number): number | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (year < 1901 || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  return (moment.getTime() - EPOCH) / DAY;
}
