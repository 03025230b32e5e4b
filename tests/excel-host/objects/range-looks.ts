import { flagOf, numberOf, textOf, wordOf } from "../arguments";
import { invalidArgument } from "../host-error";
import { shaped, type HostObject, type Shape } from "../shape";
import { colorOf } from "./colors";
import { changeLook, commonLook, type FormatTarget } from "./range-format";

export function rangeFillObject(target: FormatTarget): HostObject {
  return shaped(RANGE_FILL, target);
}

export function rangeFontObject(target: FormatTarget): HostObject {
  return shaped(RANGE_FONT, target);
}

const PATTERNS = [
  "None",
  "Solid",
  "Gray50",
  "Gray75",
  "Gray25",
  "Horizontal",
  "Vertical",
  "Down",
  "Up",
  "Checker",
  "SemiGray75",
  "LightHorizontal",
  "LightVertical",
  "LightDown",
  "LightUp",
  "Grid",
  "CrissCross",
  "Gray16",
  "Gray8",
] as const;

const RANGE_FILL: Shape<FormatTarget> = {
  name: "RangeFill",
  gone: ({ sheet }) => sheet.deleted,
  read: {
    // White where there is no fill: Excel does not tell the two apart here.
    color: (target) => {
      const color = commonLook(target, "fillColor");
      return color === "" ? "#FFFFFF" : color;
    },
    pattern: (target) => commonLook(target, "fillPattern"),
    patternColor: (target) => commonLook(target, "fillPatternColor"),
    tintAndShade: () => 0,
    patternTintAndShade: () => 0,
  },
  write: {
    color: (target, value) => {
      if (value === "") changeLook(target, { fillColor: "", fillPattern: "None" });
      else changeLook(target, { fillColor: colorOf(value), fillPattern: "Solid" });
    },
    pattern: (target, value) => changeLook(target, { fillPattern: wordOf(value, PATTERNS) }),
    patternColor: (target, value) => changeLook(target, { fillPatternColor: colorOf(value) }),
  },
  call: {
    clear: (target) => changeLook(target, { fillColor: "", fillPattern: "None" }),
  },
};

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const RANGE_FONT: Shape<FormatTarget> = {
  name: "RangeFont",
  gone: ({ sheet }) => sheet.deleted,
  read: {
    name: (target) => commonLook(target, "fontName"),
    size: (target) => commonLook(target, "fontSize"),
    color: (target) => commonLook(target, "fontColor"),
    bold: (target) => commonLook(target, "bold"),
    italic: (target) => commonLook(target, "italic"),
    underline: (target) => commonLook(target, "underline"),
    strikethrough: (target) => commonLook(target, "strikethrough"),
    subscript: (target) => commonLook(target, "subscript"),
    superscript: (target) => commonLook(target, "superscript"),
    tintAndShade: () => 0,
  },
  write: {
    name: (target, value) => changeLook(target, { fontName: textOf(value) }),
    size: (target, value) => changeLook(target, { fontSize: fontSizeOf(value) }),
    color: (target, value) => changeLook(target, { fontColor: colorOf(value) }),
    bold: (target, value) => changeLook(target, { bold: flagOf(value) }),
    italic: (target, value) => changeLook(target, { italic: flagOf(value) }),
    underline: (target, value) => changeLook(target, { underline: wordOf(value, UNDERLINES) }),
    strikethrough: (target, value) => changeLook(target, { strikethrough: flagOf(value) }),
    subscript: (target, value) => changeLook(target, { subscript: flagOf(value) }),
    superscript: (target, value) => changeLook(target, { superscript: flagOf(value) }),
  },
};

function fontSizeOf(value: unknown): number {
  const size = numberOf(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}
