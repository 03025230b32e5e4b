import { tagAttribute, tagFlag, tagNumber, visitChildren } from "./element-walk";
import { colorOf, type Palette } from "./look-colors";
import { DEFAULT_FONT, DEFAULT_FONT_SIZE } from "./style-register";
import type { BorderLook, CellLook, FillLook, FontLook, LineLook } from "./workbook-look";
import { tagAttributes } from "./xml-cursor";
import type { Cursor } from "./xml-cursor";

type Making<T> = { -readonly [Key in keyof T]: T[Key] };

export const NORMAL_FONT: FontLook = {
  ...{ name: DEFAULT_FONT, size: DEFAULT_FONT_SIZE, color: null },
  ...{ bold: false, italic: false, underline: false, strike: false },
};

/** What a conditional format leaves as it is. */
export const SAME_FONT: FontLook = { ...NORMAL_FONT, name: "", size: 0 };

export const NO_FILL: FillLook = { pattern: "none", color: null, background: null };
export const NO_BORDER: BorderLook = { top: null, bottom: null, left: null, right: null };

/** The look of a cell without any format. */
export const NORMAL_LOOK: CellLook = {
  ...{ font: NORMAL_FONT, fill: NO_FILL, border: NO_BORDER, horizontal: "general" },
  ...{ vertical: "bottom", wrap: false, indent: 0, format: "General", locked: true },
};

/** Reads `font`, whose opening tag the cursor has just read, to its end. */
export function readFont(cursor: Cursor, palette: Palette, base: FontLook): FontLook {
  const font: Making<FontLook> = { ...base };
  visitChildren(cursor, (name) => {
    if (name === "name") font.name = tagAttribute(cursor, "val") ?? base.name;
    else if (name === "sz") font.size = tagNumber(cursor, "val", base.size);
    else if (name === "b") font.bold = tagFlag(cursor, "val", true);
    else if (name === "i") font.italic = tagFlag(cursor, "val", true);
    else if (name === "strike") font.strike = tagFlag(cursor, "val", true);
    else if (name === "u") font.underline = tagAttribute(cursor, "val") !== "none";
    else if (name === "color") font.color = colorOf(tagAttributes(cursor), palette);
    return false;
  });
  return font;
}

/** Reads `fill` to its end. A solid fill of a conditional format has its colour as the background. */
export function readFill(cursor: Cursor, palette: Palette, conditional: boolean): FillLook {
  const fill: Making<FillLook> = { ...NO_FILL };
  visitChildren(cursor, (name) => {
    if (name === "patternFill") readPattern(cursor, palette, fill, conditional);
    else if (name === "gradientFill") readGradient(cursor, palette, fill);
    else return false;
    return true;
  });
  return fill;
}

function readPattern(
  cursor: Cursor,
  palette: Palette,
  fill: Making<FillLook>,
  conditional: boolean
): void {
  fill.pattern = tagAttribute(cursor, "patternType") ?? (conditional ? "solid" : "none");
  visitChildren(cursor, (name) => {
    if (name === "fgColor") fill.color = colorOf(tagAttributes(cursor), palette);
    else if (name === "bgColor") fill.background = colorOf(tagAttributes(cursor), palette);
    return false;
  });
  if (!conditional || fill.pattern !== "solid") return;
  const { color, background } = fill;
  fill.color = background ?? color;
  fill.background = color;
}

function readGradient(cursor: Cursor, palette: Palette, fill: Making<FillLook>): void {
  let stops = 0;
  fill.pattern = "gradient";
  visitChildren(cursor, (stop) => {
    if (stop !== "stop") return false;
    visitChildren(cursor, () => {
      const color = colorOf(tagAttributes(cursor), palette);
      if (stops++ === 0) fill.color = color;
      fill.background = color;
      return false;
    });
    return true;
  });
}

/** Sides by their names; strict files call left and right by the direction of writing. */
const SIDES: ReadonlyMap<string, keyof BorderLook> = new Map([
  ["top", "top"],
  ["bottom", "bottom"],
  ["left", "left"],
  ["right", "right"],
  ["start", "left"],
  ["end", "right"],
]);

/** Reads `border` to its end. */
export function readBorder(cursor: Cursor, palette: Palette): BorderLook {
  const border: Making<BorderLook> = { ...NO_BORDER };
  visitChildren(cursor, (name) => {
    const side = SIDES.get(name);
    if (!side) return false;
    border[side] = readLine(cursor, palette);
    return true;
  });
  return border;
}

function readLine(cursor: Cursor, palette: Palette): LineLook | null {
  const style = tagAttribute(cursor, "style") ?? "none";
  let color: string | null = null;
  visitChildren(cursor, (name) => {
    if (name === "color") color = colorOf(tagAttributes(cursor), palette);
    return false;
  });
  return style === "none" ? null : { style, color };
}

type Placement = Pick<CellLook, "horizontal" | "vertical" | "wrap" | "indent">;

/** Reads the attributes of `alignment`. */
export function readAlignment(cursor: Cursor): Placement {
  return {
    horizontal: tagAttribute(cursor, "horizontal") ?? NORMAL_LOOK.horizontal,
    vertical: tagAttribute(cursor, "vertical") ?? NORMAL_LOOK.vertical,
    wrap: tagFlag(cursor, "wrapText"),
    indent: tagNumber(cursor, "indent"),
  };
}
