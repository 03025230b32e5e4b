import type { Range } from "../../../src/core/workbook";
import { wordOf } from "../arguments";
import { invalidArgument } from "../host-error";
import type { BorderLook, CellFormat } from "../model/cell-format";
import { formatsIn, patchFormat } from "../model/cells";
import { guardSheet, raiseFormatChanged } from "../model/edit";
import { shaped, type HostObject, type Shape } from "../shape";
import { colorOf } from "./colors";
import type { FormatTarget } from "./range-format";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface BorderTarget extends FormatTarget {
  readonly side: Side;
}

export function rangeBordersObject(target: FormatTarget): HostObject {
  return shaped(BORDERS, target);
}

const BORDERS: Shape<FormatTarget> = {
  name: "RangeBorderCollection",
  gone: ({ sheet }) => sheet.deleted,
  items: (target) => SIDES.map((side) => shaped(BORDER, { ...target, side })),
  read: { count: () => SIDES.length },
  call: {
    getItem: (target, args) => shaped(BORDER, { ...target, side: args.word(0, SIDES) }),
    getItemAt: (target, args) => {
      const side = SIDES[args.integer(0)];
      if (!side) throw invalidArgument();
      return shaped(BORDER, { ...target, side });
    },
  },
};

const BORDER: Shape<BorderTarget> = {
  name: "RangeBorder",
  id: ({ side }) => side,
  gone: ({ sheet }) => sheet.deleted,
  read: {
    sideIndex: ({ side }) => side,
    style: (target) => common(target, (line) => line?.style ?? "None"),
    weight: (target) => common(target, (line) => line?.weight ?? "Thin"),
    color: (target) => common(target, (line) => line?.color ?? "#000000"),
    tintAndShade: () => 0,
  },
  write: {
    style: (target, value) => {
      const style = wordOf(value, STYLES);
      draw(target, (line) => (style === "None" ? null : { ...line, style }));
    },
    weight: (target, value) => {
      const weight = wordOf(value, WEIGHTS);
      draw(target, (line) => ({ ...line, weight }));
    },
    color: (target, value) => {
      const color = colorOf(value);
      draw(target, (line) => ({ ...line, color }));
    },
  },
};

type BorderKey = "borderTop" | "borderBottom" | "borderLeft" | "borderRight" | DiagonalKey;
type DiagonalKey = "borderDiagonalDown" | "borderDiagonalUp";

/** Which sides of which cells a border of an area consists of. */
function linesOf(area: Range, side: Side): readonly (readonly [Range, BorderKey])[] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case "EdgeTop":
      return [[{ ...area, bottom: top }, "borderTop"]];
    case "EdgeBottom":
      return [[{ ...area, top: bottom }, "borderBottom"]];
    case "EdgeLeft":
      return [[{ ...area, right: left }, "borderLeft"]];
    case "EdgeRight":
      return [[{ ...area, left: right }, "borderRight"]];
    case "InsideHorizontal":
      if (top === bottom) return [];
      return [
        [{ ...area, bottom: bottom - 1 }, "borderBottom"],
        [{ ...area, top: top + 1 }, "borderTop"],
      ];
    case "InsideVertical":
      if (left === right) return [];
      return [
        [{ ...area, right: right - 1 }, "borderRight"],
        [{ ...area, left: left + 1 }, "borderLeft"],
      ];
    case "DiagonalDown":
      return [[area, "borderDiagonalDown"]];
    case "DiagonalUp":
      return [[area, "borderDiagonalUp"]];
  }
}

function common(
  { sheet, areas, side }: BorderTarget,
  read: (line: BorderLook | null) => string
): string | null {
  const found = new Set<string>();
  for (const area of areas) {
    const [first] = linesOf(area, side);
    if (!first) continue;
    const [cells, key] = first;
    for (const format of formatsIn(sheet, cells)) found.add(read(format[key]));
  }
  const [only = read(null), ...others] = found;
  return others.length > 0 ? null : only;
}

const PLAIN_LINE: BorderLook = { style: "Continuous", weight: "Thin", color: "#000000" };

function draw(
  { sheet, areas, side }: BorderTarget,
  change: (line: BorderLook) => BorderLook | null
): void {
  guardSheet(sheet, "allowFormatCells");
  for (const area of areas) {
    for (const [cells, key] of linesOf(area, side)) {
      const lines = new Set(formatsIn(sheet, cells).map((format) => format[key]));
      const [line = null] = lines;
      const patch: Partial<Record<BorderKey, BorderLook | null>> = {
        [key]: change(line ?? PLAIN_LINE),
      };
      patchFormat(sheet, cells, patch as Partial<CellFormat>);
    }
    raiseFormatChanged(sheet, area);
  }
}
