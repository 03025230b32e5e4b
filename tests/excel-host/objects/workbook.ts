import { flagOf, type Arguments } from "../arguments";
import { invalidOperation, itemNotFound } from "../host-error";
import { parseArea, splitAddress } from "../model/area";
import { findSheet } from "../model/sheets";
import type { WorkbookModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { applicationObject } from "./application";
import { commentsObject } from "./comments";
import { namesObject } from "./names";
import { documentPropertiesObject } from "./document-properties";
import { workbookProtectionObject } from "./protection";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";
import { settingsObject } from "./settings";
import { stylesObject } from "./styles";
import { tablesObject } from "./tables";
import { worksheetsObject } from "./worksheets";

export function workbookObject(book: WorkbookModel): HostObject {
  return shaped(WORKBOOK, book);
}

const WORKBOOK: Shape<WorkbookModel> = {
  name: "Workbook",
  read: {
    name: ({ name }) => name,
    readOnly: () => false,
    isDirty: ({ dirty }) => dirty,
    autoSave: () => false,
    previouslySaved: () => true,
    calculationEngineVersion: () => 191_029,
    application: applicationObject,
    worksheets: worksheetsObject,
    names: (book) => namesObject(book, null),
    tables: (book) => tablesObject(book, null),
    comments: (book) => commentsObject(book, null),
    settings: settingsObject,
    styles: stylesObject,
    properties: documentPropertiesObject,
    protection: workbookProtectionObject,
    _Runtime: (book) => shaped(RUNTIME, book),
  },
  write: {
    isDirty: (book, value) => {
      book.dirty = flagOf(value);
    },
  },
  call: {
    getSelectedRange: ({ active, selection }) => {
      const [area, ...others] = selection;
      if (!area || others.length > 0) throw invalidOperation("Several areas are selected.");
      return rangeObject(active, area);
    },
    getSelectedRanges: ({ active, selection }) => rangeAreasObject(active, selection),
    getActiveCell: ({ active, selection }) => {
      const { top, left } = selection[0] ?? { top: 0, left: 0 };
      return rangeObject(active, { top, left, bottom: top, right: left });
    },
    save: (book) => {
      book.dirty = false;
    },
    getIsActiveCollabSession: () => false,
    _GetRangeForEventByReferenceId: (book, args) => eventRange(book, args) ?? notFound(),
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
};

/** The range that an event spoke of: our reference ids are the sheet's id and the address. */
function eventRange(book: WorkbookModel, args: Arguments): HostObject | null {
  const { sheet: id, rest } = splitAddress(args.text(0));
  const sheet = id === null ? null : findSheet(book, id);
  const area = parseArea(rest);
  return sheet && area && rangeObject(sheet, area);
}

function notFound(): never {
  throw itemNotFound();
}

const RUNTIME: Shape<WorkbookModel> = {
  name: "Runtime",
  read: { enableEvents: ({ events }) => events.enabled },
  write: {
    enableEvents: ({ events }, value) => {
      events.enabled = flagOf(value);
    },
  },
};
