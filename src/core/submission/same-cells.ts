import type { Cell, Range, Sheet } from "../workbook";

/** Whether two cells hold and show the same. */
export function isSameCell(one: Cell, other: Cell): boolean {
  return (
    one.value === other.value &&
    one.format === other.format &&
    one.formula === other.formula &&
    one.error === other.error &&
    one.text === other.text
  );
}

/** A number as a file holds it. */
export function isNumber({ value, text, error }: Cell): boolean {
  return (
    typeof value === "number" && Number.isFinite(value) && text === undefined && error !== true
  );
}

/** A number outside the range of years, which nothing but its digits tells from another one. */
export function isPlainNumber(cell: Cell): boolean {
  const value = Number(cell.value);
  return (value < 1899 || value > 2100) && isNumber(cell);
}

/** Whether two lists of ranges are the same, in their order. */
export function sameRanges(some: readonly Range[], others: readonly Range[]): boolean {
  return some.length === others.length && some.every((one, at) => isSameRange(one, others[at]));
}

function isSameRange(one: Range, other: Range | undefined): boolean {
  return (
    one === other ||
    (one.top === other?.top &&
      one.left === other.left &&
      one.bottom === other.bottom &&
      one.right === other.right)
  );
}

type Spans = Sheet["hiddenRows"];

/** Whether the same rows or columns are hidden. */
export function sameSpans(some: Spans, others: Spans): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => one[0] === others[index]?.[0] && one[1] === others[index]?.[1])
  );
}
