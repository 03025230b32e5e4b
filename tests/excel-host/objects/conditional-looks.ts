import { flagOf, textOf, wordOf } from "../arguments";
import { invalidArgument } from "../host-error";
import type { ConditionalFormatModel } from "../model/conditional-format";
import { guardSheet } from "../model/edit";
import { shaped, type HostObject, type Shape } from "../shape";
import { colorOf } from "./colors";

/** What a conditional format does to a cell. */
export function conditionalLookObject(format: ConditionalFormatModel): HostObject {
  return shaped(RANGE_FORMAT, format);
}

function gone({ sheet, deleted }: ConditionalFormatModel): boolean {
  return sheet.deleted || deleted;
}

const RANGE_FORMAT: Shape<ConditionalFormatModel> = {
  name: "ConditionalRangeFormat",
  gone,
  read: {
    numberFormat: ({ look }) => look.numberFormat ?? null,
    fill: (format) => shaped(FILL, format),
    font: (format) => shaped(FONT, format),
    borders: (format) => shaped(BORDERS, format),
  },
  write: {
    numberFormat: (format, value) => change(format, { numberFormat: textOf(value) }),
  },
};

const FILL: Shape<ConditionalFormatModel> = {
  name: "ConditionalRangeFill",
  gone,
  read: { color: ({ look }) => look.fillColor ?? "" },
  write: { color: (format, value) => change(format, { fillColor: colorOf(value) }) },
  call: {
    clear: (format) => {
      guardSheet(format.sheet, "allowFormatCells");
      delete format.look.fillColor;
    },
  },
};

const FONT: Shape<ConditionalFormatModel> = {
  name: "ConditionalRangeFont",
  gone,
  read: {
    color: ({ look }) => look.fontColor ?? "",
    bold: ({ look }) => look.bold ?? null,
    italic: ({ look }) => look.italic ?? null,
    underline: ({ look }) => look.underline ?? null,
    strikethrough: ({ look }) => look.strikethrough ?? null,
  },
  write: {
    color: (format, value) => change(format, { fontColor: colorOf(value) }),
    bold: (format, value) => change(format, { bold: flagOf(value) }),
    italic: (format, value) => change(format, { italic: flagOf(value) }),
    underline: (format, value) =>
      change(format, { underline: wordOf(value, ["None", "Single", "Double"]) }),
    strikethrough: (format, value) => change(format, { strikethrough: flagOf(value) }),
  },
  call: {
    clear: ({ sheet, look }) => {
      guardSheet(sheet, "allowFormatCells");
      delete look.fontColor;
      delete look.bold;
      delete look.italic;
      delete look.underline;
      delete look.strikethrough;
    },
  },
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

interface SideTarget {
  readonly format: ConditionalFormatModel;
  readonly side: string;
}

function side(format: ConditionalFormatModel, name: string): HostObject {
  return shaped(BORDER, { format, side: name });
}

const BORDERS: Shape<ConditionalFormatModel> = {
  name: "ConditionalRangeBorderCollection",
  gone,
  items: (format) => SIDES.map((name) => side(format, name)),
  read: {
    count: () => SIDES.length,
    top: (format) => side(format, "EdgeTop"),
    bottom: (format) => side(format, "EdgeBottom"),
    left: (format) => side(format, "EdgeLeft"),
    right: (format) => side(format, "EdgeRight"),
  },
  call: {
    getItem: (format, args) => side(format, args.word(0, SIDES)),
    getItemAt: (format, args) => {
      const name = SIDES[args.integer(0)];
      if (!name) throw invalidArgument();
      return side(format, name);
    },
  },
};

const BORDER: Shape<SideTarget> = {
  name: "ConditionalRangeBorder",
  gone: ({ format }) => gone(format),
  read: {
    sideIndex: ({ side: name }) => name,
    style: ({ format, side: name }) => format.look.borders.get(name)?.style ?? "None",
    color: ({ format, side: name }) => format.look.borders.get(name)?.color ?? "",
  },
  write: {
    style: (target, value) => draw(target, { style: wordOf(value, STYLES) }),
    color: (target, value) => draw(target, { color: colorOf(value) }),
  },
};

function draw(
  { format, side: name }: SideTarget,
  patch: { readonly style?: string; readonly color?: string }
): void {
  guardSheet(format.sheet, "allowFormatCells");
  const line = format.look.borders.get(name) ?? { style: "Continuous", color: "#000000" };
  format.look.borders.set(name, { ...line, ...patch });
}

function change(
  format: ConditionalFormatModel,
  patch: Partial<Omit<ConditionalFormatModel["look"], "borders">>
): void {
  guardSheet(format.sheet, "allowFormatCells");
  Object.assign(format.look, patch);
}
