import type { BorderLook, CellFormat } from "../../../tests/excel-host/model/cell-format";
import type { ConditionalLook } from "../../../tests/excel-host/model/conditional-format";

/** The look a cell shows: its own format with what conditional formats set over it. */
export interface ShownLook {
  readonly format: CellFormat;
  /** Frame of a conditional format by side. */
  readonly frame: ConditionalLook["borders"];
}

const NO_FRAME: ConditionalLook["borders"] = new Map();

/** Puts conditional looks over a format, the first one that sets a thing winning, as in Excel. */
export function shownLook(format: CellFormat, looks: readonly ConditionalLook[]): ShownLook {
  if (looks.length === 0) return { format, frame: NO_FRAME };
  let shown = format;
  for (const look of [...looks].reverse()) {
    const { fillColor, fontColor, bold, italic, underline, strikethrough, numberFormat } = look;
    shown = {
      ...shown,
      ...(fillColor ? { fillColor, fillPattern: "Solid" } : {}),
      ...(fontColor ? { fontColor } : {}),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(underline ? { underline } : {}),
      ...(strikethrough === undefined ? {} : { strikethrough }),
      ...(numberFormat ? { numberFormat } : {}),
    };
  }
  const framed = looks.find(({ borders }) => borders.size > 0);
  return { format: shown, frame: framed?.borders ?? NO_FRAME };
}

const SERIF = /song|simsun|宋|仿|fang|kai|楷|ming|mincho|times|serif|georgia|cambria|小标/i;

/** The font as CSS asks for it, with Chinese stand-ins for fonts that this machine may lack. */
export function fontCss({ bold, italic, fontName, fontSize }: CellFormat): string {
  const name = fontName.replace(/["\\\n;{}]/g, "");
  const stand = SERIF.test(name)
    ? '"Songti SC","Noto Serif CJK SC","Noto Sans CJK SC",serif'
    : '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';
  return `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontSize}pt "${name}",${stand}`;
}

const ACROSS = new Map([
  ["Left", "left"],
  ["Fill", "left"],
  ["Justify", "left"],
  ["Center", "center"],
  ["CenterAcrossSelection", "center"],
  ["Distributed", "center"],
  ["Right", "right"],
]);
const FLEX = new Map([
  ["left", "flex-start"],
  ["center", "center"],
  ["right", "flex-end"],
]);
const DOWN = new Map([
  ["Top", "flex-start"],
  ["Center", "center"],
  ["Justify", "flex-start"],
  ["Distributed", "center"],
]);

/** Where the text stands: numbers right, texts left, truth and errors in the middle, if nothing else is said. */
export function alignmentOf(format: CellFormat, value: unknown, error: boolean): string {
  const said = ACROSS.get(format.horizontalAlignment);
  if (said) return said;
  if (error || typeof value === "boolean") return "center";
  return typeof value === "number" ? "right" : "left";
}

const HATCHES = new Map([
  ["LightUp", 45],
  ["Up", 45],
  ["LightDown", 135],
  ["Down", 135],
  ["LightHorizontal", 0],
  ["Horizontal", 0],
  ["LightVertical", 90],
  ["Vertical", 90],
]);

function fillCss(format: CellFormat): string {
  const { fillColor, fillPattern, fillPatternColor } = format;
  if (fillPattern === "None" || (fillColor === "" && fillPattern === "Solid")) return "";
  const ground = fillColor === "" ? "#ffffff" : fillColor;
  if (fillPattern === "Solid") return `background:${ground};`;
  const angle = HATCHES.get(fillPattern) ?? 45;
  const lines = `${fillPatternColor} 0 1px,transparent 1px 5px`;
  return `background:repeating-linear-gradient(${angle}deg,${lines}),${ground};`;
}

/** Everything about a cell's look but its place and its edges. */
export function cellCss({ format, frame }: ShownLook, align: string): string {
  const line = [
    format.underline === "None" ? "" : "underline",
    format.strikethrough ? "line-through" : "",
  ].join(" ");
  const room = 3 + format.indentLevel * 9;
  return (
    `font:${fontCss(format)};color:${format.fontColor};${fillCss(format)}` +
    `justify-content:${FLEX.get(align) ?? "flex-start"};text-align:${align};` +
    `align-items:${DOWN.get(format.verticalAlignment) ?? "flex-end"};` +
    (line.trim() === "" ? "" : `text-decoration:${line};`) +
    `padding:0 ${align === "right" ? room : 3}px 0 ${align === "right" ? 3 : room}px;` +
    frameCss(frame)
  );
}

const INSETS = new Map([
  ["EdgeTop", "0 1px"],
  ["EdgeBottom", "0 -1px"],
  ["EdgeLeft", "1px 0"],
  ["EdgeRight", "-1px 0"],
]);

function frameCss(frame: ConditionalLook["borders"]): string {
  const shadows = [...frame].flatMap(([side, { style, color }]) => {
    const inset = INSETS.get(side);
    return inset && style !== "None" ? [`inset ${inset} 0 ${color}`] : [];
  });
  return shadows.length === 0 ? "" : `box-shadow:${shadows.join(",")};`;
}

const WIDTHS = new Map([
  ["Medium", 2],
  ["Thick", 3],
]);
const STYLES = new Map([
  ["Dash", "dashed"],
  ["DashDot", "dashed"],
  ["DashDotDot", "dashed"],
  ["Dot", "dotted"],
  ["Double", "double"],
]);

/** A line between two cells. */
export function edgeCss({ style, weight, color }: BorderLook): string {
  const width = style === "Double" ? 3 : (WIDTHS.get(weight) ?? 1);
  return `${width}px ${STYLES.get(style) ?? "solid"} ${color === "" ? "#000000" : color}`;
}
