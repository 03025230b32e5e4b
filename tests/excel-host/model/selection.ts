import type { Range } from "../../../src/core/workbook";
import { areaName } from "./area";
import { raiseEvent, WORKBOOK_TARGET } from "./events";
import { activateSheet } from "./sheets";
import type { SheetModel } from "./workbook";

/** Selects areas of a sheet and brings it to the front. */
export function selectAreas(sheet: SheetModel, areas: readonly Range[]): void {
  const { book } = sheet;
  activateSheet(sheet);
  book.selection = areas;
  book.events.selectionMoved = true;
  raiseEvent(book.events, "selectionChanged", [WORKBOOK_TARGET, sheet.id], {
    worksheetId: sheet.id,
    address: areas.map(areaName).join(","),
  });
}
