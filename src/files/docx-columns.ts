import { TEXT_WIDTH, TEXT_WIDTH_LANDSCAPE, type TableSize } from "./docx-styles";

/** The space at both sides of a cell, in twentieths of a point. */
export const SIDES = 2 * 60;

/** How a table stands on its page. */
export interface TableLayout {
  readonly size: TableSize;
  readonly landscape: boolean;
  /** Of its columns, in twentieths of a point. */
  readonly widths: readonly number[];
}

/** Half a sign of each size, in twentieths of a point. */
export const HALF_SIGN: Readonly<Record<TableSize, number>> = { 五号: 105, 小五: 90, 六号: 75 };

export type TableChoice = readonly [TableSize, landscape: boolean];

/** From what is read best to what takes most. */
const CHOICES: readonly TableChoice[] = [
  ["五号", false],
  ["小五", false],
  ["小五", true],
  ["六号", true],
];

/** A percent sign is wider than half a sign, and so are the digits of fonts that stand in for Times. */
const WIDER = 1.3;

/** A text may break its lines, but not into less than so many half-width signs. */
const LEAST_TEXT = 10;

/**
 * Chooses size and page so that no number is torn in two, and shares the width among the columns.
 *
 * @param asked how many half-width signs each column would take
 * @param numbers how many of them its longest number takes; 0 for a column of texts
 * @param choices from what is read best to what takes most; the last is taken where none fits
 */
export function layColumns(
  asked: readonly number[],
  numbers: readonly number[],
  choices: readonly TableChoice[] = CHOICES
): TableLayout {
  const firm = asked.map((_, index) => Math.ceil((numbers[index] ?? 0) * WIDER));
  const least = asked.map((signs, index) =>
    Math.max(firm[index] ?? 0, Math.min(signs, LEAST_TEXT))
  );
  const fits = ([size, landscape]: TableChoice) =>
    sum(least.map((signs) => inTwips(signs, size))) <= pageWidth(landscape);
  const [size, landscape] = choices.find(fits) ?? choices.at(-1) ?? ["六号", true];
  const widths = shareWidth(
    asked.map((signs, index) => inTwips(Math.max(signs, firm[index] ?? 0), size)),
    firm.map((signs) => (signs === 0 ? 0 : inTwips(signs, size))),
    pageWidth(landscape)
  );
  return { size, landscape, widths };
}

const inTwips = (signs: number, size: TableSize) => signs * HALF_SIGN[size] + SIDES;
export const pageWidth = (landscape: boolean) => (landscape ? TEXT_WIDTH_LANDSCAPE : TEXT_WIDTH);
const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);

/**
 * Shares a width. What is left over goes to all alike; where it does not suffice the widest columns
 * give way, and break their lines, but not below what their numbers need.
 */
function shareWidth(
  wanted: readonly number[],
  needed: readonly number[],
  width: number
): readonly number[] {
  const cutAt = (cap: number) =>
    wanted.map((one, index) => Math.max(needed[index] ?? 0, Math.min(one, cap)));
  let [low, high] = [0, Math.max(width, ...wanted)];
  // Twenty halvings come to less than a twentieth of a point.
  for (let round = 0; round < 20 && sum(wanted) > width; round++) {
    const cap = (low + high) / 2;
    if (sum(cutAt(cap)) > width) high = cap;
    else low = cap;
  }
  const given = sum(wanted) > width ? cutAt(low) : wanted;
  return given.map((one) => Math.floor((one * width) / sum(given)));
}
