import type { Range } from "../../../src/core/workbook";
import { invalidArgument, itemNotFound } from "../host-error";
import {
  areaName,
  cellsOf,
  COLUMNS,
  intersection,
  isWholeColumns,
  isWholeRows,
  quotedSheetName,
  ROWS,
} from "../model/area";
import { usedArea } from "../model/cells";
import { calculateNow } from "../model/recalculate";
import type { SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { conditionalFormatsObject } from "./conditional-formats";
import { rangeObject } from "./range";
import { clearArea, copyTo } from "./range-edit";
import { rangeFormatObject } from "./range-format";
import { special } from "./range-search";
import { RangeAreasTarget, RangeTarget } from "./range-target";
import { worksheetObject } from "./worksheet";

export function rangeAreasObject(sheet: SheetModel, areas: readonly Range[]): HostObject {
  return shaped(RANGE_AREAS, new RangeAreasTarget(sheet, areas));
}

const RANGE_AREAS: Shape<RangeAreasTarget> = {
  name: "RangeAreas",
  gone: ({ sheet }) => sheet.deleted,
  read: {
    address: fullAddress,
    addressLocal: fullAddress,
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0),
    isEntireColumn: ({ areas }) => areas.every(isWholeColumns),
    isEntireRow: ({ areas }) => areas.every(isWholeRows),
    style: () => "Normal",
    areas: ({ sheet, areas }) => shaped(RANGE_COLLECTION, new RangeAreasTarget(sheet, areas)),
    conditionalFormats: ({ sheet, areas }) => conditionalFormatsObject(sheet, areas),
    format: ({ sheet, areas }) => rangeFormatObject(sheet, areas),
    worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  call: {
    calculate: ({ sheet }) => calculateNow(sheet.book),
    clear: ({ sheet, areas }, args) => {
      for (const area of areas) clearArea(sheet, area, args);
    },
    copyFrom: ({ sheet, areas }, args) => {
      for (const area of areas) copyTo(sheet, area, args);
    },
    getEntireColumn: ({ sheet, areas }) =>
      rangeAreasObject(
        sheet,
        areas.map((area) => ({ ...area, top: 0, bottom: ROWS - 1 }))
      ),
    getEntireRow: ({ sheet, areas }) =>
      rangeAreasObject(
        sheet,
        areas.map((area) => ({ ...area, left: 0, right: COLUMNS - 1 }))
      ),
    getIntersection: (target, args) => common(target, args.thing(0, RangeTarget)) ?? notFound(),
    getIntersectionOrNullObject: (target, args) => common(target, args.thing(0, RangeTarget)),
    getSpecialCells: ({ sheet, areas }, args) => special(sheet, areas, args) ?? notFound(),
    getSpecialCellsOrNullObject: ({ sheet, areas }, args) => special(sheet, areas, args),
    getUsedRangeAreas: (target, args) => used(target, args.flag(0)) ?? notFound(),
    getUsedRangeAreasOrNullObject: (target, args) => used(target, args.flag(0)),
    getOffsetRangeAreas: ({ sheet, areas }, args) => {
      const [down, right] = [args.integer(0), args.integer(1)];
      return rangeAreasObject(
        sheet,
        areas.map((area) => movedArea(area, down, right))
      );
    },
  },
};

const RANGE_COLLECTION: Shape<RangeAreasTarget> = {
  name: "RangeCollection",
  gone: ({ sheet }) => sheet.deleted,
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
  call: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.integer(0)];
      if (!area) throw invalidArgument();
      return rangeObject(sheet, area);
    },
  },
};

function fullAddress({ sheet, areas }: RangeAreasTarget): string {
  const name = quotedSheetName(sheet.name);
  return areas.map((area) => `${name}!${areaName(area)}`).join(",");
}

function common({ sheet, areas }: RangeAreasTarget, other: RangeTarget | null): HostObject | null {
  if (!other || other.sheet !== sheet) throw invalidArgument();
  const parts = areas.flatMap((area) => intersection(area, other.area) ?? []);
  return parts.length > 0 ? rangeAreasObject(sheet, parts) : null;
}

function used({ sheet, areas }: RangeAreasTarget, valuesOnly: boolean): HostObject | null {
  const parts = areas.flatMap((area) => usedArea(sheet, valuesOnly, area) ?? []);
  return parts.length > 0 ? rangeAreasObject(sheet, parts) : null;
}

function movedArea({ top, left, bottom, right }: Range, down: number, over: number): Range {
  const moved = { top: top + down, left: left + over, bottom: bottom + down, right: right + over };
  if (moved.top < 0 || moved.left < 0 || moved.bottom >= ROWS || moved.right >= COLUMNS) {
    throw invalidArgument();
  }
  return moved;
}

function notFound(): never {
  throw itemNotFound();
}
