import { optionOf } from "../arguments";
import { invalidOperation } from "../host-error";
import { raiseEvent, WORKBOOK_TARGET } from "../model/events";
import type { SheetModel, WorkbookModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";

export function sheetProtectionObject(sheet: SheetModel): HostObject {
  return shaped(SHEET_PROTECTION, sheet);
}

export function workbookProtectionObject(book: WorkbookModel): HostObject {
  return shaped(WORKBOOK_PROTECTION, book);
}

/** What a protected sheet allows where its options say so. */
const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
  "allowEditObjects",
  "allowEditScenarios",
];

const SHEET_PROTECTION: Shape<SheetModel> = {
  name: "WorksheetProtection",
  gone: ({ deleted }) => deleted,
  read: {
    protected: ({ protection }) => protection !== null,
    options: ({ protection }) => protection,
  },
  call: {
    protect: (sheet, args) => {
      if (sheet.protection) throw invalidOperation("The worksheet is already protected.");
      protectSheet(sheet, args.any(0));
    },
    unprotect: (sheet) => {
      sheet.protection = null;
      tell(sheet, false);
    },
  },
};

/** Protects a sheet; what the options do not allow is refused from then on. */
export function protectSheet(sheet: SheetModel, options: unknown): void {
  const allowed = OPTIONS.map((name) => [name, optionOf(options, name) === true] as const);
  const mode = optionOf(options, "selectionMode") ?? "Normal";
  sheet.protection = { ...Object.fromEntries(allowed), selectionMode: mode };
  tell(sheet, true);
}

function tell(sheet: SheetModel, isProtected: boolean): void {
  raiseEvent(sheet.book.events, "protectionChanged", [WORKBOOK_TARGET, sheet.id], {
    isProtected,
    worksheetId: sheet.id,
    source: "Local",
  });
}

const WORKBOOK_PROTECTION: Shape<WorkbookModel> = {
  name: "WorkbookProtection",
  read: { protected: (book) => book.protected },
  call: {
    protect: (book) => {
      book.protected = true;
    },
    unprotect: (book) => {
      book.protected = false;
    },
  },
};
