import { flagOf, integerOf, numberOf, textOf, type Arguments } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import { parseArea, splitAddress } from "../model/area";
import { usedArea } from "../model/cells";
import { calculateNow } from "../model/recalculate";
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheets";
import { copySheet } from "../model/copy-sheet";
import type { SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { chartsObject } from "./charts";
import { colorOf } from "./colors";
import { commentsObject } from "./comments";
import { customPropertiesObject } from "./custom-properties";
import { eventCalls } from "./event-calls";
import { freezePanesObject } from "./freeze-panes";
import { namesObject } from "./names";
import { pageLayoutObject } from "./page-layout";
import { sheetProtectionObject } from "./protection";
import { rangeObject } from "./range";
import { rangeAtAddress } from "./range-address";
import { rangeAreasObject } from "./range-areas";
import { tablesObject } from "./tables";

export function worksheetObject(sheet: SheetModel): HostObject {
  return shaped(worksheetShape(), sheet);
}

let shape: Shape<SheetModel> | null = null;

/** Put together at first use: its parts lead back here. */
function worksheetShape(): Shape<SheetModel> {
  return (shape ??= {
    name: "Worksheet",
    id: ({ id }) => id,
    gone: ({ deleted }) => deleted,
    read: READS,
    write: WRITES,
    call: {
      ...CALLS,
      ...eventCalls<SheetModel>(
        ({ book }) => book.events,
        ({ id }) => id
      ),
    },
  });
}

const READS: NonNullable<Shape<SheetModel>["read"]> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  position: (sheet) => sheet.book.sheets.indexOf(sheet),
  visibility: ({ visibility }) => visibility,
  tabColor: ({ tabColor }) => tabColor,
  tabId: (sheet) => sheet.book.sheets.indexOf(sheet) + 1,
  showGridlines: ({ showGridlines }) => showGridlines,
  showHeadings: ({ showHeadings }) => showHeadings,
  enableCalculation: ({ enableCalculation }) => enableCalculation,
  standardWidth: ({ standardWidth }) => standardWidth,
  standardHeight: ({ rowSize }) => rowSize,
  freezePanes: freezePanesObject,
  protection: sheetProtectionObject,
  charts: chartsObject,
  tables: (sheet) => tablesObject(sheet.book, sheet),
  names: (sheet) => namesObject(sheet.book, sheet),
  comments: (sheet) => commentsObject(sheet.book, sheet),
  customProperties: customPropertiesObject,
  pageLayout: pageLayoutObject,
};

const WRITES: NonNullable<Shape<SheetModel>["write"]> = {
  name: (sheet, value) => renameSheet(sheet, textOf(value)),
  position: (sheet, value) => moveSheet(sheet, integerOf(value)),
  visibility: (sheet, value) => setVisibility(sheet, textOf(value)),
  tabColor: (sheet, value) => {
    sheet.tabColor = value === "" ? "" : colorOf(value);
  },
  showGridlines: (sheet, value) => {
    sheet.showGridlines = flagOf(value);
  },
  showHeadings: (sheet, value) => {
    sheet.showHeadings = flagOf(value);
  },
  enableCalculation: (sheet, value) => {
    sheet.enableCalculation = flagOf(value);
  },
  standardWidth: (sheet, value) => {
    sheet.standardWidth = numberOf(value);
  },
};

const CALLS: NonNullable<Shape<SheetModel>["call"]> = {
  activate: activateSheet,
  calculate: ({ book }) => calculateNow(book),
  copy: (sheet, args) => worksheetObject(copySheet(sheet, args)),
  delete: deleteSheet,
  getCell: (sheet, args) => rectangle(sheet, args.integer(0), args.integer(1), 1, 1),
  getRange: (sheet, args) => {
    const { sheet: target, area } = rangeAtAddress(sheet, args.optionalText(0));
    return rangeObject(target, area);
  },
  getRangeByIndexes: (sheet, args) =>
    rectangle(sheet, args.integer(0), args.integer(1), args.integer(2), args.integer(3)),
  getRanges: rangesOf,
  getUsedRange: (sheet, args) => used(sheet, args.flag(0)) ?? rectangle(sheet, 0, 0, 1, 1),
  getUsedRangeOrNullObject: (sheet, args) => used(sheet, args.flag(0)),
  getNext: (sheet, args) => neighbour(sheet, 1, args) ?? notFound(),
  getNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args),
  getPrevious: (sheet, args) => neighbour(sheet, -1, args) ?? notFound(),
  getPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args),
};

function rectangle(
  sheet: SheetModel,
  row: number,
  column: number,
  rows: number,
  columns: number
): HostObject {
  const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  return rangeObject(sheet, area);
}

function rangesOf(sheet: SheetModel, args: Arguments): HostObject {
  const address = args.optionalText(0);
  if (address === null) return rangeAreasObject(sheet, [rangeAtAddress(sheet, null).area]);
  const areas = address.split(",").map((part) => {
    const { sheet: named, rest } = splitAddress(part.trim());
    const area = parseArea(rest);
    const elsewhere = named !== null && named.toLowerCase() !== sheet.name.toLowerCase();
    if (!area || elsewhere) throw invalidArgument();
    return area;
  });
  // Excel refuses addresses past this length.
  if (address.length > 8_192) throw invalidArgument();
  return rangeAreasObject(sheet, areas);
}

function used(sheet: SheetModel, valuesOnly: boolean): HostObject | null {
  const area = usedArea(sheet, valuesOnly);
  return area && rangeObject(sheet, area);
}

function neighbour(sheet: SheetModel, step: number, args: Arguments): HostObject | null {
  const { sheets } = sheet.book;
  const visibleOnly = args.flag(0);
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const other = sheets[at];
    if (!other) return null;
    if (!visibleOnly || other.visibility === "Visible") return worksheetObject(other);
  }
}

function notFound(): never {
  throw itemNotFound();
}
