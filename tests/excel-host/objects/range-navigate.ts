import type { Range } from "../../../src/core/workbook";
import type { Arguments } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import {
  boundingArea,
  COLUMNS,
  columnsOf,
  intersection,
  parseArea,
  ROWS,
  rowsOf,
  splitAddress,
} from "../model/area";
import { findCell, hasContent, usedArea } from "../model/cells";
import type { Shape } from "../shape";
import { rangeObject } from "./range";
import { RangeTarget } from "./range-target";
import type { HostObject } from "../shape";

export const RANGE_NAVIGATION: NonNullable<Shape<RangeTarget>["call"]> = {
  getCell: (range, args) => part(range, args.integer(0), args.integer(1), 1, 1),
  getRow: (range, args) => part(range, args.integer(0), 0, 1, columnsOf(range.area)),
  getColumn: (range, args) => part(range, 0, args.integer(0), rowsOf(range.area), 1),
  getLastCell: ({ sheet, area }) =>
    rangeObject(sheet, { ...area, top: area.bottom, left: area.right }),
  getLastRow: ({ sheet, area }) => rangeObject(sheet, { ...area, top: area.bottom }),
  getLastColumn: ({ sheet, area }) => rangeObject(sheet, { ...area, left: area.right }),
  getOffsetRange: (range, args) =>
    part(range, args.integer(0), args.integer(1), rowsOf(range.area), columnsOf(range.area)),
  getResizedRange: (range, args) => {
    const rows = rowsOf(range.area) + args.integer(0);
    return part(range, 0, 0, rows, columnsOf(range.area) + args.integer(1));
  },
  getAbsoluteResizedRange: (range, args) => part(range, 0, 0, args.integer(0), args.integer(1)),
  getEntireRow: ({ sheet, area }) => rangeObject(sheet, { ...area, left: 0, right: COLUMNS - 1 }),
  getEntireColumn: ({ sheet, area }) => rangeObject(sheet, { ...area, top: 0, bottom: ROWS - 1 }),
  getRowsAbove: (range, args) => beside(range, args, "row", false),
  getRowsBelow: (range, args) => beside(range, args, "row", true),
  getColumnsBefore: (range, args) => beside(range, args, "column", false),
  getColumnsAfter: (range, args) => beside(range, args, "column", true),
  getBoundingRect: (range, args) => {
    const whole = boundingArea([range.area, otherArea(range, args)]);
    return rangeObject(range.sheet, whole ?? range.area);
  },
  getIntersection: (range, args) => {
    const common = intersection(range.area, otherArea(range, args));
    if (!common) throw itemNotFound();
    return rangeObject(range.sheet, common);
  },
  getIntersectionOrNullObject: (range, args) => {
    const common = intersection(range.area, otherArea(range, args));
    return common && rangeObject(range.sheet, common);
  },
  getUsedRange: (range, args) => usedRange(range, args.flag(0)) ?? part(range, 0, 0, 1, 1),
  getUsedRangeOrNullObject: (range, args) => usedRange(range, args.flag(0)),
  getSurroundingRegion: ({ sheet, area }) => rangeObject(sheet, surroundingRegion({ sheet, area })),
  getRangeEdge: (range, args) => edge(range, args.word(0, ["Left", "Right", "Up", "Down"])),
};

function part(
  { sheet, area }: RangeTarget,
  row: number,
  column: number,
  rows: number,
  columns: number
): HostObject {
  const top = area.top + row;
  const left = area.left + column;
  return rangeObject(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
}

/** So many rows or columns next to the range; a count below zero looks to the other side. */
function beside(
  range: RangeTarget,
  args: Arguments,
  axis: "row" | "column",
  after: boolean
): HostObject {
  const wanted = args.optionalInteger(0, 1);
  const count = Math.abs(wanted);
  if (count === 0) throw invalidArgument();
  const [rows, columns] = [rowsOf(range.area), columnsOf(range.area)];
  const behind = wanted > 0 === after;
  if (axis === "row") return part(range, behind ? rows : -count, 0, count, columns);
  return part(range, 0, behind ? columns : -count, rows, count);
}

/** The other range of a call: an object or an address, on the same sheet. */
function otherArea({ sheet }: RangeTarget, args: Arguments): Range {
  const other = args.thing(0, RangeTarget);
  if (other) {
    if (other.sheet !== sheet) throw invalidArgument();
    return other.area;
  }
  const address = splitAddress(args.text(0));
  const area = parseArea(address.rest);
  const elsewhere = address.sheet !== null && address.sheet !== sheet.name;
  if (!area || elsewhere) throw invalidArgument();
  return area;
}

function usedRange({ sheet, area }: RangeTarget, valuesOnly: boolean): HostObject | null {
  const used = usedArea(sheet, valuesOnly, area);
  return used && rangeObject(sheet, used);
}

/** Grows until nothing but empty cells and the edges of the sheet are around. */
function surroundingRegion({ sheet, area }: Pick<RangeTarget, "sheet" | "area">): Range {
  let region = area;
  for (;;) {
    const around: Range = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(ROWS - 1, region.bottom + 1),
      right: Math.min(COLUMNS - 1, region.right + 1),
    };
    const used = usedArea(sheet, true, around);
    const grown = boundingArea(used ? [region, used] : [region]) ?? region;
    if (rowsOf(grown) === rowsOf(region) && columnsOf(grown) === columnsOf(region)) return region;
    region = grown;
  }
}

/** Where Ctrl and an arrow key lead from the first cell. */
function edge({ sheet, area }: RangeTarget, direction: string): HostObject {
  const [down, right] = STEPS[direction] ?? [0, 0];
  let { top: row, left: column } = area;
  const filled = (offset: number): boolean => {
    const cell = findCell(sheet, row + down * offset, column + right * offset);
    return cell !== null && hasContent(cell);
  };
  const inside = (): boolean => {
    const [nextRow, nextColumn] = [row + down, column + right];
    return nextRow >= 0 && nextColumn >= 0 && nextRow < ROWS && nextColumn < COLUMNS;
  };
  const run = filled(0) && filled(1);
  while (inside()) {
    if (run && !filled(1)) break;
    row += down;
    column += right;
    if (!run && filled(0)) break;
  }
  return rangeObject(sheet, { top: row, left: column, bottom: row, right: column });
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};
