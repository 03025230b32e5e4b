import { invalidArgument, itemNotFound } from "../host-error";
import { parseArea, splitAddress, WHOLE_SHEET } from "../model/area";
import { namedReference } from "../model/formula-text";
import { findSheet } from "../model/sheets";
import type { SheetModel } from "../model/workbook";
import { RangeTarget } from "./range-target";

/**
 * The range that an address speaks of, seen from a sheet: `A1:B2`, `A:A`, a defined name, a table's
 * name, with the sheet's own name before it if it likes. No address means the whole sheet.
 */
export function rangeAtAddress(sheet: SheetModel, address: string | null): RangeTarget {
  if (address === null || address === "") return new RangeTarget(sheet, WHOLE_SHEET);
  const { sheet: named, rest } = splitAddress(address);
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  return areaOrName(sheet, rest);
}

/** As `rangeAtAddress`, but the address may lead to another sheet. */
export function sourceRange(sheet: SheetModel, address: string): RangeTarget {
  const { sheet: named, rest } = splitAddress(address);
  const target = named === null ? sheet : findSheet(sheet.book, named);
  if (!target) throw itemNotFound();
  return areaOrName(target, rest);
}

function areaOrName(sheet: SheetModel, text: string): RangeTarget {
  const area = parseArea(text);
  if (area) return new RangeTarget(sheet, area);
  const table = sheet.tables.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (table) return new RangeTarget(sheet, table.area);
  const named = namedReference(sheet.book, text, sheet.name);
  const target = named && findSheet(sheet.book, named.sheet ?? sheet.name);
  if (!named || !target) throw invalidArgument();
  const { from, to } = named;
  return new RangeTarget(target, {
    top: from.row - 1,
    left: from.col - 1,
    bottom: to.row - 1,
    right: to.col - 1,
  });
}
