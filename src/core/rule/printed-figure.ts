import { roundTo } from "./rule-interval";
import { isDateFormat, isPercentFormat, shownDecimals } from "../number-format";
import type { Reading } from "../reading";
import { shownText } from "../text";
import { tidyNumber } from "../units";
import type { Cell } from "../workbook";

/**
 * What a cell shows, trimmed, with the decimals of its format and without separators: 12.30 for 12.3
 * in `#,##0.00`; `""` for an empty cell.
 */
export function printedText(cell: Cell | undefined): string {
  const decimals = cell ? decimalsOf(cell) : null;
  if (!cell || typeof cell.value !== "number" || decimals === null || cell.text !== undefined)
    return shownText(cell).trim();
  const percent = isPercentFormat(cell.format);
  const digits = roundTo(percent ? cell.value * 100 : cell.value, decimals).toFixed(decimals);
  return percent ? `${digits}%` : digits;
}

/** The decimals that the format of a number fixes; `null` for General, dates and codes such as `00`. */
function decimalsOf({ format }: Cell): number | null {
  if (isDateFormat(format) || (format !== undefined && /^0+$/.test(format))) return null;
  const decimals = shownDecimals(format);
  return decimals === null ? null : Math.min(decimals, 20);
}

/**
 * What one in the last digit that a figure's cell shows is worth, in the figure's own unit: 0.1 for
 * 12.3, also where its format hides more; `null` where the cell shows no number, or a 0 without
 * decimals, which tells nothing of them.
 */
export function lastDigitOf(figure: {
  readonly cell: Cell | undefined;
  readonly reading: Reading;
  readonly value: number | null;
}): number | null {
  const { cell, reading, value } = figure;
  if (!cell || reading.kind !== "number" || value === null) return null;
  const shown = /([0-9]+)(?:[.．]([0-9]+))?/.exec(
    printedText(cell).normalize("NFKC").replace(/[,，]/g, "")
  );
  if (!shown) return null;
  const decimals = shown[2]?.length ?? 0;
  const mantissa = Number(shown[0]);
  if (mantissa === 0 || value === 0) return decimals > 0 ? 10 ** -decimals : null;
  // 12.3万 and a figure carried from 元 to 万元 are worth more or less than they print.
  const scale = 10 ** Math.round(Math.log10(Math.abs(value) / mantissa));
  return Number.isFinite(scale) ? tidyNumber(scale / 10 ** decimals) : null;
}
