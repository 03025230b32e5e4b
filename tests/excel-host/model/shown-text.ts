import FormulaParser from "fast-formula-parser";
import type { CellModel } from "./workbook";

const TEXT_LIMIT = 11;

/** The text that a cell shows, columns being wide enough; formats as SheetJS's formatter knows them. */
export function shownText({ value, error, format }: CellModel): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return error ? value : shownString(value, format.numberFormat);
  return formatNumber(value, format.numberFormat);
}

/** A text has a section of its own in a format, as in `0;-0;0;"("@")"`. */
function shownString(value: string, code: string): string {
  if (!code.includes("@") || code === "@") return value;
  return formatted(code, value) ?? value;
}

function formatNumber(value: number, code: string): string {
  if (code === "@" || code === "") return formatted("General", value) ?? String(value);
  return formatted(code, value) ?? String(value).slice(0, TEXT_LIMIT);
}

function formatted(code: string, value: string | number): string | null {
  try {
    return FormulaParser.SSF.format(code, value);
  } catch {
    return null;
  }
}
