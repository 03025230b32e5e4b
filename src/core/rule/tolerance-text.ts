import type { Tolerance } from "./rule";
import { readFraction } from "../scheme/scheme-settings";
import { bareText } from "../text";

export const EXACT: Tolerance = { absolute: 0, relative: 0 };

/**
 * Reads 容差: `0.5` is absolute, in the figures' unit; `2%` relative to the larger side; `末位`,
 * `末位1` in the last digit that the cells show. Several stand side by side, and the largest applies.
 *
 * @returns `EXACT` for an empty text, `null` for one that is no tolerance
 */
export function parseTolerance(text: string): Tolerance | null {
  if (text.length > LONGEST) return null;
  let tolerance = EXACT;
  for (const part of text.split(/[;；、或]/u).map(bareText)) {
    if (part === "") continue;
    const digits = /^末位(.*?)(?:个单位)?$/u.exec(part)?.[1];
    const value = digits === "" ? 1 : readFraction((digits ?? part).replace(/^±/u, ""));
    if (value === null || value < 0 || !Number.isFinite(value)) return null;
    if (digits !== undefined) tolerance = { ...tolerance, lastDigits: value };
    else if (part.endsWith("%")) tolerance = { ...tolerance, relative: value };
    else tolerance = { ...tolerance, absolute: value };
  }
  return tolerance;
}

const LONGEST = 100;
