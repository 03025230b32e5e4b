import type { Range } from "../../../src/core/workbook";
import { flagOf, integerOf, numberOf, wordOf } from "../arguments";
import { invalidArgument } from "../host-error";
import { autofitColumns, autofitRows } from "../model/autofit";
import { changeBands, commonSize, type Axis } from "../model/bands";
import type { CellFormat, FormatKey } from "../model/cell-format";
import { formatsIn, patchFormat } from "../model/cells";
import { guardSheet, raiseFormatChanged } from "../model/edit";
import type { SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { rangeBordersObject } from "./range-borders";
import { rangeFillObject, rangeFontObject } from "./range-looks";

/** The look of some areas of a sheet. */
export interface FormatTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Range[];
}

export function rangeFormatObject(sheet: SheetModel, areas: readonly Range[]): HostObject {
  return shaped(RANGE_FORMAT, { sheet, areas });
}

/** What all cells have in common for a property; `null` where they differ. */
export function commonLook<Key extends FormatKey>(
  { sheet, areas }: FormatTarget,
  key: Key
): CellFormat[Key] | null {
  const looks = new Set<CellFormat[Key]>();
  for (const area of areas) {
    for (const format of formatsIn(sheet, area)) looks.add(format[key]);
  }
  const [look, ...others] = looks;
  return look === undefined || others.length > 0 ? null : look;
}

export function changeLook({ sheet, areas }: FormatTarget, patch: Partial<CellFormat>): void {
  guardSheet(sheet, "allowFormatCells");
  for (const area of areas) {
    patchFormat(sheet, area, patch);
    raiseFormatChanged(sheet, area);
  }
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const RANGE_FORMAT: Shape<FormatTarget> = {
  name: "RangeFormat",
  gone: ({ sheet }) => sheet.deleted,
  read: {
    fill: rangeFillObject,
    font: rangeFontObject,
    borders: rangeBordersObject,
    protection: (target) => shaped(FORMAT_PROTECTION, target),
    wrapText: (target) => commonLook(target, "wrapText"),
    horizontalAlignment: (target) => commonLook(target, "horizontalAlignment"),
    verticalAlignment: (target) => commonLook(target, "verticalAlignment"),
    textOrientation: (target) => commonLook(target, "textOrientation"),
    readingOrder: (target) => commonLook(target, "readingOrder"),
    shrinkToFit: (target) => commonLook(target, "shrinkToFit"),
    indentLevel: (target) => commonLook(target, "indentLevel"),
    autoIndent: (target) => commonLook(target, "autoIndent"),
    columnWidth: (target) => sizeOf(target, "column"),
    rowHeight: (target) => sizeOf(target, "row"),
    useStandardWidth: (target) => sizeOf(target, "column") === target.sheet.columnSize,
    useStandardHeight: (target) => sizeOf(target, "row") === target.sheet.rowSize,
  },
  write: {
    wrapText: (target, value) => changeLook(target, { wrapText: flagOf(value) }),
    horizontalAlignment: (target, value) =>
      changeLook(target, { horizontalAlignment: wordOf(value, HORIZONTAL) }),
    verticalAlignment: (target, value) =>
      changeLook(target, { verticalAlignment: wordOf(value, VERTICAL) }),
    textOrientation: (target, value) => changeLook(target, { textOrientation: integerOf(value) }),
    readingOrder: (target, value) =>
      changeLook(target, {
        readingOrder: wordOf(value, ["Context", "LeftToRight", "RightToLeft"]),
      }),
    shrinkToFit: (target, value) => changeLook(target, { shrinkToFit: flagOf(value) }),
    autoIndent: (target, value) => changeLook(target, { autoIndent: flagOf(value) }),
    indentLevel: (target, value) => changeLook(target, { indentLevel: indentOf(value) }),
    columnWidth: (target, value) => resize(target, "column", sizeValue(value, 1_791)),
    rowHeight: (target, value) => resize(target, "row", sizeValue(value, 409)),
    useStandardWidth: (target, value) => {
      if (flagOf(value)) resize(target, "column", null);
    },
    useStandardHeight: (target, value) => {
      if (flagOf(value)) resize(target, "row", null);
    },
  },
  call: {
    autofitColumns: ({ sheet, areas }) => {
      guardSheet(sheet, "allowFormatColumns");
      for (const area of areas) autofitColumns(sheet, area);
    },
    autofitRows: ({ sheet, areas }) => {
      guardSheet(sheet, "allowFormatRows");
      for (const area of areas) autofitRows(sheet, area);
    },
    adjustIndent: (target, args) => {
      const now = commonLook(target, "indentLevel") ?? 0;
      changeLook(target, { indentLevel: Math.max(0, now + args.integer(0)) });
    },
  },
};

const FORMAT_PROTECTION: Shape<FormatTarget> = {
  name: "FormatProtection",
  gone: ({ sheet }) => sheet.deleted,
  read: {
    locked: (target) => commonLook(target, "locked"),
    formulaHidden: (target) => commonLook(target, "formulaHidden"),
  },
  write: {
    locked: (target, value) => changeLook(target, { locked: flagOf(value) }),
    formulaHidden: (target, value) => changeLook(target, { formulaHidden: flagOf(value) }),
  },
};

function indentOf(value: unknown): number {
  const level = integerOf(value);
  if (level < 0 || level > 250) throw invalidArgument();
  return level;
}

function sizeValue(value: unknown, most: number): number {
  const size = numberOf(value);
  if (size < 0 || size > most) throw invalidArgument();
  return size;
}

function sizeOf({ sheet, areas }: FormatTarget, axis: Axis): number | null {
  const sizes = new Set(areas.map((area) => commonSize(sheet, axis, ...spanOf(area, axis))));
  const [size = null, ...others] = sizes;
  return others.length > 0 ? null : size;
}

function resize({ sheet, areas }: FormatTarget, axis: Axis, size: number | null): void {
  guardSheet(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  for (const area of areas) {
    changeBands(sheet, axis, ...spanOf(area, axis), { size, hidden: size === 0 });
    raiseFormatChanged(sheet, area);
  }
}

function spanOf(area: Range, axis: Axis): readonly [first: number, last: number] {
  return axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
}
