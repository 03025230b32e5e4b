import { parseRange, rangeName } from "../address";
import type { Signs } from "../reading";
import { scanFormula } from "../rows/formula-scan";
import type { Range } from "../workbook";
import { joinRows } from "./row-runs";

/** The cells of a table that a unit answers in, in an empty form: rows and columns of its figures. */
export interface AnsweredCells {
  readonly rows: readonly number[];
  readonly columns: ReadonlySet<number>;
}

/**
 * A formula that says nothing while a figure that it reads is blank (while all are, in a scheme whose
 * blank is an answer): the growth on a year that nobody has filled in is not −100 %.
 *
 * @param formula without `=`
 * @param otherwise the cell to wait for where the formula reads no figure of the table
 * @returns without `=`; `null` where there is nothing to wait for
 */
export function guardedFormula(
  formula: string,
  answered: AnsweredCells,
  otherwise: string | null,
  { blank }: Signs
): string | null {
  const read = new Map<string, Range>();
  for (const range of answeredRanges(formula, answered)) read.set(rangeName(range), range);
  const isAny = blank === "blank";
  const tests = [...read].map(([name, { top, bottom }]) =>
    top === bottom
      ? `${name}=""`
      : `COUNTBLANK(${name})${isAny ? ">0" : `=${String(bottom - top + 1)}`}`
  );
  if (tests.length === 0 && otherwise !== null) tests.push(`${otherwise}=""`);
  const [only] = tests;
  if (only === undefined) return null;
  const test = tests.length === 1 ? only : `${isAny ? "OR" : "AND"}(${tests.join(",")})`;
  return `IF(${test},"",IFERROR(${formula},""))`;
}

/** The answered cells that a formula reads, column by column. */
function answeredRanges(formula: string, { rows, columns }: AnsweredCells): readonly Range[] {
  return scanFormula(formula).references.flatMap(({ kind, place, from, to }) => {
    const isCells = kind === "cell" || kind === "range";
    const range = isCells && place === "own" ? parseRange(`${from}:${to}`) : null;
    if (!range) return [];
    const own = rows.filter((row) => row >= range.top && row <= range.bottom);
    return [...columns]
      .filter((column) => column >= range.left && column <= range.right)
      .flatMap((column) => joinRows(own, column));
  });
}
