import type { Comparator, Tolerance } from "./rule";
import { ASKED, FAIL, LEFT_OUT, NOTHING, OPEN, PASS, type Quantities } from "./rule-block";
import { holds } from "./rule-compare";

type Compare = (codes: Uint8Array, left: Float64Array, right: Float64Array, count: number) => void;

/** Sides that hold as they stand need no look at the tolerance; the others are asked of `holds`. */
export function comparing(comparator: Comparator, tolerance: Tolerance | null): Compare {
  const judge = (left: number, right: number) =>
    holds(comparator, left, right, tolerance) ? PASS : FAIL;
  switch (comparator) {
    case "=":
      return (codes, left, right, count) => {
        for (let at = 0; at < count; at++) {
          const one = left[at] ?? 0;
          const other = right[at] ?? 0;
          codes[at] = one === other ? PASS : judge(one, other);
        }
      };
    case "<=":
      return (codes, left, right, count) => {
        for (let at = 0; at < count; at++) {
          const one = left[at] ?? 0;
          const other = right[at] ?? 0;
          codes[at] = one <= other ? PASS : judge(one, other);
        }
      };
    case ">=":
      return (codes, left, right, count) => {
        for (let at = 0; at < count; at++) {
          const one = left[at] ?? 0;
          const other = right[at] ?? 0;
          codes[at] = one >= other ? PASS : judge(one, other);
        }
      };
    default:
      return (codes, left, right, count) => {
        for (let at = 0; at < count; at++) codes[at] = judge(left[at] ?? 0, right[at] ?? 0);
      };
  }
}

/** What cannot be told comes before "-". */
export function setMarks(codes: Uint8Array, marks: Uint8Array, count: number): void {
  for (let at = 0; at < count; at++) {
    if (marks[at] === OPEN) codes[at] = ASKED;
    else if (marks[at] === NOTHING && codes[at] !== ASKED) codes[at] = LEFT_OUT;
  }
}

/** A "-" on one side with figures on the other may be owed a figure: `evaluateClause` decides. */
export function setOneSided(
  codes: Uint8Array,
  left: Uint8Array | null,
  right: Uint8Array | null,
  count: number
): void {
  if (!left && !right) return;
  for (let at = 0; at < count; at++) {
    const nothing = (left?.[at] === NOTHING) !== (right?.[at] === NOTHING);
    if (nothing && codes[at] === LEFT_OUT) codes[at] = FAIL;
  }
}

/** Sets the units whose value is the member's; a member that cannot be told leaves them open. */
export function match(
  codes: Uint8Array,
  values: Float64Array,
  member: Quantities,
  matched: number,
  count: number
): void {
  for (let at = 0; at < count; at++) {
    const mark = member.marks?.[at] ?? 0;
    if (mark === OPEN) codes[at] = ASKED;
    else if (mark === 0 && codes[at] !== ASKED) {
      if (holds("=", values[at] ?? 0, member.values[at] ?? 0, null)) codes[at] = matched;
    }
  }
}
