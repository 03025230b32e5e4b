import type { CellStyle } from "../core/sheet-content";
import type { TableCell } from "../core/table/table";
import { unitParts } from "../core/units";

/** The look of the forms themselves, so that a table stands beside them as one of theirs. */
export const TITLE: CellStyle = {
  font: "黑体",
  size: 14,
  bold: true,
  align: "center",
  vertical: "center",
};
/** Its colour is said, since the styles of tables print captions in white. */
export const CAPTION: CellStyle = {
  font: "黑体",
  size: 10,
  bold: false,
  color: "000000",
  fill: "EAF1F8",
  align: "center",
  vertical: "center",
  wrap: true,
  border: "thin",
};
const TEXT: CellStyle = {
  font: "宋体",
  size: 10,
  color: "000000",
  align: "left",
  vertical: "center",
  wrap: true,
  border: "thin",
};
const NUMBER: CellStyle = { ...TEXT, align: "right", wrap: false };
export const NOTE: CellStyle = {
  font: "宋体",
  size: 9,
  color: "000000",
  align: "left",
  vertical: "center",
  wrap: true,
};

/** The look of a cell by what stands in it; `align` is that of the texts of its column. */
export function lookOf(cell: TableCell, align: "left" | "center" | "right"): CellStyle {
  switch (cell.kind) {
    case "figure":
      return { ...NUMBER, format: figureFormat(cell.value, cell.unit) };
    case "rate":
      return { ...NUMBER, format: rateFormat(cell.value) };
    case "missing":
    case "none":
      return NUMBER;
    default:
      return { ...TEXT, align };
  }
}

/** The look of the totals row: that of its column, in the captions' typeface. */
export function totalLook(
  total: { readonly kind: string; readonly format: string } | null
): CellStyle {
  const look: CellStyle = { ...TEXT, font: "黑体", wrap: false };
  if (!total) return look;
  return { ...look, align: total.kind === "count" ? "center" : "right", format: total.format };
}

/** Amounts of money are reported to two decimals, percentages to one, counts whole. */
function usualDecimals(unit: string): number {
  const { base } = unitParts(unit);
  if (base === "%") return 1;
  return unit === "万元" || unit === "亿元" ? 2 : 0;
}

/** More decimals than these are not shown; the cell holds them all the same. */
const MOST_DECIMALS = 6;

/** The number format of a figure: as its unit is reported, and never with fewer decimals than it has. */
export function figureFormat(value: number, unit: string): string {
  const decimals = Math.min(MOST_DECIMALS, Math.max(usualDecimals(unit), decimalsOf(value)));
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    if (Number(value.toFixed(decimals)) === value) return decimals;
  }
  return MOST_DECIMALS;
}

/** One decimal, but what is not yet whole is never shown as 100%. */
export function rateFormat(value: number): string {
  for (const decimals of [1, 2, 4]) {
    const isWhole = Number((value * 100).toFixed(decimals)) >= 100;
    if (value >= 1 || !isWhole) return `0.${"0".repeat(decimals)}%`;
  }
  return "0.000000%";
}
