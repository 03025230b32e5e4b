import { ProblemError } from "./problem-error";
import { refuseDamaged } from "./refuse";

/** Sheet names that Excel takes for the same are equal here. */
export function sheetNameKey(name: string): string {
  return name.toLowerCase();
}

/**
 * Throws `sheet_name_taken` where the name is among `taken` (keys), and `damaged` with the reason
 * `sheet_name` where Excel would refuse it: empty, over 31 characters, one of `[]:*?/\`, control
 * characters, or an apostrophe at either end.
 */
export function checkSheetName(name: string, taken: ReadonlySet<string>): void {
  if (name === "" || name.length > 31 || /[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name)) {
    refuseDamaged(name, "sheet_name");
  }
  if (taken.has(sheetNameKey(name))) {
    throw new ProblemError({ code: "sheet_name_taken", sheet: name });
  }
}
