import type { CellStyle } from "../sheet-content";

/** The looks of the built-in forms: what a printed form of a bureau has, and no more. */
export const TITLE: CellStyle = {
  font: "黑体",
  size: 18,
  bold: true,
  align: "center",
  vertical: "center",
};
export const MARK: CellStyle = { font: "宋体", size: 10, align: "left", vertical: "center" };
export const MARK_CENTRE: CellStyle = { ...MARK, align: "center" };
export const CAPTION: CellStyle = {
  font: "黑体",
  size: 10,
  align: "center",
  vertical: "center",
  wrap: true,
  border: "thin",
  fill: "EAF1F8",
};
export const LETTER: CellStyle = {
  font: "宋体",
  size: 9,
  align: "center",
  vertical: "center",
  border: "thin",
};
export const LABEL: CellStyle = {
  font: "宋体",
  size: 10,
  align: "left",
  vertical: "center",
  wrap: true,
  border: "thin",
};
export const GROUP: CellStyle = { ...LABEL, font: "黑体" };
export const CENTRE: CellStyle = { ...LABEL, align: "center" };
export const CODE: CellStyle = { ...CENTRE, format: "@" };
export const FIGURE: CellStyle = {
  ...LABEL,
  align: "right",
  wrap: false,
  format: "#,##0",
  locked: false,
};
export const DECIMAL: CellStyle = { ...FIGURE, format: "#,##0.0" };
export const AMOUNT: CellStyle = { ...FIGURE, format: "#,##0.00" };

/** The number format that a unit is reported in: counts whole, rates to one decimal, amounts to two. */
export function figureStyle(unit: string): CellStyle {
  if (unit === "%") return DECIMAL;
  return unit === "万元" || unit === "亿元" ? AMOUNT : FIGURE;
}
export const NOTE: CellStyle = {
  font: "宋体",
  size: 9,
  align: "left",
  vertical: "top",
  wrap: true,
};
export const FOOT: CellStyle = { font: "宋体", size: 10, align: "left", vertical: "center" };
export const HEADING: CellStyle = {
  font: "黑体",
  size: 12,
  bold: true,
  align: "left",
  vertical: "center",
};
export const PARAGRAPH: CellStyle = {
  font: "仿宋",
  size: 12,
  align: "left",
  vertical: "top",
  wrap: true,
};
export const RATE: CellStyle = { ...FIGURE, format: "0.0%" };
