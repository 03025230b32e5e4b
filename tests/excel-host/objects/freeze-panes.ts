import { invalidArgument, itemNotFound } from "../host-error";
import { COLUMNS, parseArea, ROWS, splitAddress } from "../model/area";
import type { SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { rangeObject } from "./range";
import { RangeTarget } from "./range-target";

export function freezePanesObject(sheet: SheetModel): HostObject {
  return shaped(FREEZE_PANES, sheet);
}

const FREEZE_PANES: Shape<SheetModel> = {
  name: "WorksheetFreezePanes",
  gone: ({ deleted }) => deleted,
  call: {
    freezeAt: (sheet, args) => {
      const range = args.thing(0, RangeTarget);
      const area = range?.area ?? parseArea(splitAddress(args.text(0)).rest);
      if (!area) throw invalidArgument();
      sheet.freeze = area;
    },
    freezeRows: (sheet, args) => {
      const count = args.optionalInteger(0, 1);
      sheet.freeze = { top: 0, left: 0, bottom: count - 1, right: COLUMNS - 1 };
    },
    freezeColumns: (sheet, args) => {
      const count = args.optionalInteger(0, 1);
      sheet.freeze = { top: 0, left: 0, bottom: ROWS - 1, right: count - 1 };
    },
    unfreeze: (sheet) => {
      sheet.freeze = null;
    },
    getLocation: (sheet) => {
      if (!sheet.freeze) throw itemNotFound();
      return rangeObject(sheet, sheet.freeze);
    },
    getLocationOrNullObject: (sheet) => sheet.freeze && rangeObject(sheet, sheet.freeze),
  },
};
