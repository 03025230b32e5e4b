import type { Cell } from "../core/workbook";

/** What Excel shows in place of a value; Office.js gives the same words in every language. */
const ERRORS: ReadonlySet<string> = new Set([
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"],
  ...["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!"],
  ...["#EXTERNAL!", "#PYTHON!", "#TIMEOUT!"],
]);

/** The files' reader takes no longer code either. */
const LONGEST_CODE = 255;

/**
 * A cell as files give it, from a value and a number format as Office.js tells them; `null` for an
 * empty one. A text that reads like an error counts as that error: Office.js tells them apart only at
 * the price of a word for every cell.
 */
export function cellOf(row: number, column: number, value: unknown, format: unknown): Cell | null {
  if (typeof value !== "number" && typeof value !== "string" && typeof value !== "boolean") {
    return null;
  }
  if (value === "") return null;
  const code = codeOf(format);
  const cell: Cell =
    code === undefined ? { row, column, value } : { row, column, value, format: code };
  return typeof value === "string" && ERRORS.has(value) ? { ...cell, error: true } : cell;
}

function codeOf(format: unknown): string | undefined {
  if (typeof format !== "string" || format === "" || format.length > LONGEST_CODE) return undefined;
  return format.toLowerCase() === "general" ? undefined : format;
}
