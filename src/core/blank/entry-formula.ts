import type { Signs } from "../reading";
import { isSigned } from "../signed-indicator";
import { isWholeCount } from "../units";

/** What a figure cell takes beside the signs of the scheme: a whole number from 0, or any number. */
export type EntryKind = "count" | "number";

/** What an indicator's figures are: counts of things, or amounts and rates. */
export function entryKind(name: string, unit: string): EntryKind {
  return isWholeCount(unit) && !isSigned(name, unit, true) ? "count" : "number";
}

/** The longest formula that a rule of a cell may have. */
const LONGEST = 255;

/**
 * A formula, without `=`, that is true for what a cell may hold: a number of its kind, or one of the
 * scheme's signs for 不适用 and 未知. An empty cell is never judged.
 *
 * @param cell the cell, such as `E9`
 */
export function entryFormula(cell: string, kind: EntryKind, signs: Signs): string {
  const number = kind === "count" ? `AND(${cell}>=0,${cell}=INT(${cell}))` : "TRUE";
  const frame = (tests: string) => `IF(ISNUMBER(${cell}),${number},OR(${tests}))`;
  let tests = `${cell}=""`;
  const { notApplicable, unknown } = signs;
  // The first of each are the usual ones; the rest comes as far as there is room.
  for (const sign of [...notApplicable.slice(0, 3), ...unknown, ...notApplicable.slice(3)]) {
    const more = `${tests},${cell}="${sign.replace(/"/gu, '""')}"`;
    if (frame(more).length <= LONGEST) tests = more;
  }
  return frame(tests);
}
