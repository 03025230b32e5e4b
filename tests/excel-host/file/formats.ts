import type { BorderStyle, CellStyle } from "../../../src/core/sheet-content";
import type {
  BorderLook as FileBorder,
  CellLook,
  FillLook,
  LineLook,
} from "../../../src/files/workbook-look";
import {
  DEFAULT_FORMAT,
  type BorderLook,
  type CellFormat,
  type FormatKey,
} from "../model/cell-format";

/** The look of a cell in a file, in the words of Office.js. */
export function formatOfLook({ font, fill, border, ...look }: CellLook): CellFormat {
  return {
    ...DEFAULT_FORMAT,
    numberFormat: look.format === "" ? "General" : look.format,
    ...fillOf(fill),
    fontName: font.name === "" ? DEFAULT_FORMAT.fontName : font.name,
    fontSize: font.size > 0 ? font.size : DEFAULT_FORMAT.fontSize,
    fontColor: colorOf(font.color, "#000000"),
    bold: font.bold,
    italic: font.italic,
    underline: font.underline ? "Single" : "None",
    strikethrough: font.strike,
    horizontalAlignment: HORIZONTAL.get(look.horizontal) ?? "General",
    verticalAlignment: capitalized(look.vertical === "" ? "bottom" : look.vertical),
    wrapText: look.wrap,
    indentLevel: look.indent,
    locked: look.locked,
    ...bordersOf(border),
  };
}

const HORIZONTAL: ReadonlyMap<string, string> = new Map([
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
]);

/** Patterns that have another name in Office.js; the others only begin with a capital letter. */
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ["gray125", "Gray16"],
  ["gray0625", "Gray8"],
  ["lightGray", "Gray25"],
  ["mediumGray", "Gray50"],
  ["darkGray", "Gray75"],
  ["darkHorizontal", "Horizontal"],
  ["darkVertical", "Vertical"],
  ["darkDown", "Down"],
  ["darkUp", "Up"],
  ["darkGrid", "Checker"],
  ["darkTrellis", "SemiGray75"],
  ["lightTrellis", "CrissCross"],
  ["lightGrid", "Grid"],
  ["gradient", "LinearGradient"],
]);

export function fillOf({
  pattern,
  color,
  background,
}: FillLook): Pick<CellFormat, "fillColor" | "fillPattern" | "fillPatternColor"> {
  if (pattern === "none" || pattern === "") {
    return { fillColor: "", fillPattern: "None", fillPatternColor: "#000000" };
  }
  if (pattern === "solid") {
    const fillColor = colorOf(color, "#FFFFFF");
    return { fillColor, fillPattern: "Solid", fillPatternColor: "#000000" };
  }
  return {
    fillColor: colorOf(background, "#FFFFFF"),
    fillPattern: PATTERNS.get(pattern) ?? capitalized(pattern),
    fillPatternColor: colorOf(color, "#000000"),
  };
}

type Borders = Pick<CellFormat, "borderTop" | "borderBottom" | "borderLeft" | "borderRight">;

function bordersOf({ top, bottom, left, right }: FileBorder): Borders {
  return {
    borderTop: top && lineOf(top),
    borderBottom: bottom && lineOf(bottom),
    borderLeft: left && lineOf(left),
    borderRight: right && lineOf(right),
  };
}

const LINES: ReadonlyMap<string, readonly [style: string, weight: string]> = new Map([
  ["thin", ["Continuous", "Thin"]],
  ["medium", ["Continuous", "Medium"]],
  ["thick", ["Continuous", "Thick"]],
  ["hair", ["Continuous", "Hairline"]],
  ["dashed", ["Dash", "Thin"]],
  ["mediumDashed", ["Dash", "Medium"]],
  ["dotted", ["Dot", "Thin"]],
  ["double", ["Double", "Thick"]],
  ["dashDot", ["DashDot", "Thin"]],
  ["mediumDashDot", ["DashDot", "Medium"]],
  ["dashDotDot", ["DashDotDot", "Thin"]],
  ["mediumDashDotDot", ["DashDotDot", "Medium"]],
  ["slantDashDot", ["SlantDashDot", "Medium"]],
]);

export function lineOf({ style, color }: LineLook): BorderLook {
  const [drawn, weight] = LINES.get(style) ?? ["Continuous", "Thin"];
  return { style: drawn, weight, color: colorOf(color, "#000000") };
}

export function colorOf(color: string | null, automatic: string): string {
  return color === null ? automatic : `#${color.toUpperCase()}`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What of a look goes into a file: these properties, with the words of `CellStyle`. */
export function styleOf(format: CellFormat, keys: readonly FormatKey[]): CellStyle {
  const wanted = new Set(keys);
  const style: Mutable<CellStyle> = {};
  if (wanted.has("fontName")) style.font = format.fontName;
  if (wanted.has("fontSize")) style.size = format.fontSize;
  if (wanted.has("bold")) style.bold = format.bold;
  if (wanted.has("italic")) style.italic = format.italic;
  if (wanted.has("underline")) style.underline = format.underline !== "None";
  if (wanted.has("fontColor")) style.color = format.fontColor.slice(1);
  if (wanted.has("fillColor") && format.fillColor !== "") style.fill = format.fillColor.slice(1);
  if (wanted.has("wrapText")) style.wrap = format.wrapText;
  if (wanted.has("indentLevel")) style.indent = format.indentLevel;
  if (wanted.has("numberFormat")) style.format = format.numberFormat;
  if (wanted.has("locked")) style.locked = format.locked;
  const align = ALIGN.get(format.horizontalAlignment);
  if (wanted.has("horizontalAlignment") && align) style.align = align;
  const vertical = VERTICAL.get(format.verticalAlignment);
  if (wanted.has("verticalAlignment") && vertical) style.vertical = vertical;
  const border = borderOf(format, wanted);
  if (border) style.border = border;
  return style;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const ALIGN: ReadonlyMap<string, "left" | "center" | "right"> = new Map([
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
]);

const VERTICAL: ReadonlyMap<string, "top" | "center" | "bottom"> = new Map([
  ["Top", "top"],
  ["Center", "center"],
  ["Bottom", "bottom"],
]);

const SIDES = [
  ["borderTop", "top"],
  ["borderBottom", "bottom"],
  ["borderLeft", "left"],
  ["borderRight", "right"],
] as const;

function borderOf(format: CellFormat, wanted: ReadonlySet<FormatKey>): BorderStyle | null {
  const sides = SIDES.flatMap(([key, side]) => {
    const line = wanted.has(key) ? format[key] : null;
    return line ? [[side, widthOf(line)] as const] : [];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : null;
}

function widthOf({ weight }: BorderLook): "thin" | "medium" | "hair" {
  if (weight === "Hairline") return "hair";
  return weight === "Thin" ? "thin" : "medium";
}

/** Width in points of so many characters, with the room beside them, in the usual 11-point font. */
export function pointsOfCharacters(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

export function charactersOfPoints(points: number): number {
  return Math.min(255, Math.round((points / 0.75 / 7) * 256) / 256);
}
