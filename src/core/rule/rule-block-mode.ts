import type { MissingMode } from "./rule";
import { ASKED, LEFT_OUT, type Block } from "./rule-block";
import { ABSENT, BLANK } from "./unit-columns";

/** Marks the units of which VTL's mode makes no result, as `evaluateClause` leaves them out. */
export type LeaveOut = (codes: Uint8Array, block: Block) => void;

/**
 * @param columns the columns of every figure of the relation, -1 for one that no unit has
 * @param between whether both sides name figures
 */
export function leaveOut(
  mode: MissingMode,
  columns: readonly number[],
  between: boolean
): LeaveOut | null {
  if (columns.length === 0) return null;
  if (mode === "partial_null" || mode === "partial_zero") return leaveUnfilled(columns);
  return mode === "non_zero" && between ? leaveZeros(columns) : null;
}

/** Nothing is there at all. */
function leaveUnfilled(columns: readonly number[]): LeaveOut {
  return (codes, { figures, from, count }) => {
    const states = columns.map((column) => figures.columns[column]?.states);
    for (let at = 0; at < count; at++) {
      const unfilled = states.every((one) => {
        const state = one?.[from + at] ?? ABSENT;
        return state === BLANK || state === ABSENT;
      });
      if (unfilled) codes[at] = LEFT_OUT;
    }
  };
}

/** No figure differs from 0, and nothing is left to be asked. */
function leaveZeros(columns: readonly number[]): LeaveOut {
  return (codes, { figures, from, count }) => {
    const values = columns.map((column) => figures.columns[column]?.values);
    for (let at = 0; at < count; at++) {
      if (codes[at] === ASKED) continue;
      if (values.every((one) => (one?.[from + at] ?? 0) === 0)) codes[at] = LEFT_OUT;
    }
  };
}
