import type { CellStyle } from "../core/sheet-content";

/** The look of the sheets Heshu adds: that of a printed report, readable in black and white. */
export const TITLE: CellStyle = {
  font: "黑体",
  size: 16,
  bold: true,
  align: "center",
  vertical: "center",
};
export const LINE: CellStyle = {
  font: "宋体",
  size: 11,
  align: "left",
  vertical: "center",
  wrap: true,
};
export const STRONG: CellStyle = { ...LINE, font: "黑体", bold: true, size: 12 };
export const HEADING: CellStyle = {
  font: "黑体",
  size: 12,
  bold: true,
  align: "left",
  vertical: "center",
};
export const CAPTION: CellStyle = {
  font: "黑体",
  size: 10,
  align: "center",
  vertical: "center",
  wrap: true,
  border: "thin",
  fill: "E7EBF0",
};
export const TEXT: CellStyle = {
  font: "宋体",
  size: 10,
  align: "left",
  vertical: "center",
  wrap: true,
  border: "thin",
};
export const CENTRE: CellStyle = { ...TEXT, align: "center" };
/** General: a format with optional decimals would show a bare point after whole numbers in Excel. */
export const NUMBER: CellStyle = { ...TEXT, align: "right", wrap: false };
export const RATE: CellStyle = { ...NUMBER, format: "0.0%" };
export const LINK: CellStyle = { ...CENTRE, color: "0563C1", underline: true };
export const NOTE: CellStyle = {
  font: "宋体",
  size: 9,
  align: "left",
  vertical: "center",
  wrap: true,
};
