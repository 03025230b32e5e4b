import { itemNotFound } from "../host-error";
import { WORKBOOK_TARGET } from "../model/events";
import { addSheet, findSheet } from "../model/sheets";
import type { SheetModel, WorkbookModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { eventCalls } from "./event-calls";
import { worksheetObject } from "./worksheet";

export function worksheetsObject(book: WorkbookModel): HostObject {
  return shaped(WORKSHEETS, book);
}

const WORKSHEETS: Shape<WorkbookModel> = {
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map(worksheetObject),
  call: {
    add: (book, args) => worksheetObject(addSheet(book, args.optionalText(0) ?? undefined)),
    getItem: (book, args) => orThrow(findSheet(book, args.text(0))),
    getItemOrNullObject: (book, args) => {
      const sheet = findSheet(book, args.text(0));
      return sheet && worksheetObject(sheet);
    },
    getActiveWorksheet: ({ active }) => worksheetObject(active),
    getCount: (book, args) => shown(book, args.flag(0)).length,
    getFirst: (book, args) => orThrow(shown(book, args.flag(0))[0]),
    getLast: (book, args) => orThrow(shown(book, args.flag(0)).at(-1)),
    ...eventCalls<WorkbookModel>(
      ({ events }) => events,
      () => WORKBOOK_TARGET
    ),
  },
};

function shown({ sheets }: WorkbookModel, visibleOnly: boolean): readonly SheetModel[] {
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

function orThrow(sheet: SheetModel | null | undefined): HostObject {
  if (!sheet) throw itemNotFound();
  return worksheetObject(sheet);
}
