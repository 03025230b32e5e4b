import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from "../host-error";
import { STANDARD_HEIGHT, STANDARD_WIDTH } from "./bands";
import { createEventQueue, raiseEvent, WORKBOOK_TARGET } from "./events";
import { newIdentity, type SheetModel, type WorkbookModel } from "./workbook";

/** A new workbook with one empty sheet, as Excel opens it. */
export function createWorkbook(sheetNames: readonly string[] = ["Sheet1"]): WorkbookModel {
  const [first = "Sheet1", ...others] = sheetNames;
  const partial: Omit<WorkbookModel, "active"> = {
    name: "Book1.xlsx",
    sheets: [],
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    names: [],
    settings: new Map(),
    properties: new Map(),
    styles: ["Normal"],
    calculationMode: "Automatic",
    date1904: false,
    protected: false,
    dirty: false,
    identities: 0,
    events: createEventQueue(),
    changed: new Set(),
    notCalculated: new Set(),
    tracked: new Set(),
  };
  const book = partial as WorkbookModel;
  book.active = appendSheet(book, first);
  for (const name of others) appendSheet(book, name);
  return book;
}

/** Puts a sheet after the last one, without telling anybody. */
export function appendSheet(book: WorkbookModel, name: string): SheetModel {
  const sheet: SheetModel = {
    book,
    id: newIdentity(book),
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    enableCalculation: true,
    standardWidth: 8.43,
    columnSize: STANDARD_WIDTH,
    rowSize: STANDARD_HEIGHT,
    protection: null,
    freeze: null,
    cells: new Map(),
    formatLayers: [],
    columns: new Map(),
    rows: new Map(),
    merges: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    comments: [],
    notes: [],
    names: [],
    customProperties: new Map(),
    pageLayout: new Map(),
    deleted: false,
  };
  book.sheets.push(sheet);
  return sheet;
}

/** As Excel adds it: under the next free `SheetN` where no name is given. */
export function addSheet(book: WorkbookModel, name?: string): SheetModel {
  if (book.protected) throw accessDenied();
  if (name !== undefined) checkSheetName(book, name, null);
  const sheet = appendSheet(book, name ?? freeSheetName(book));
  book.dirty = true;
  raiseEvent(book.events, "added", [WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    source: "Local",
    type: "WorksheetAdded",
  });
  return sheet;
}

function freeSheetName(book: WorkbookModel): string {
  for (let count = 1; ; count++) {
    const name = `Sheet${count}`;
    if (!findSheet(book, name)) return name;
  }
}

/** By name, in whatever case, or by id; `null` where there is none. */
export function findSheet(book: WorkbookModel, key: string): SheetModel | null {
  const wanted = key.toLowerCase();
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
}

const FORBIDDEN = /[\\/?*:[\]]/;

/** Throws where Excel does not take the name for this sheet (`null`: for a new one). */
export function checkSheetName(book: WorkbookModel, name: string, sheet: SheetModel | null): void {
  const wrong = name === "" || name.length > 31 || FORBIDDEN.test(name);
  if (wrong || name.startsWith("'") || name.endsWith("'") || /^history$/i.test(name)) {
    throw invalidArgument();
  }
  const taken = findSheet(book, name);
  if (taken && taken !== sheet) throw itemAlreadyExists();
}

export function renameSheet(sheet: SheetModel, name: string): void {
  if (sheet.book.protected) throw accessDenied();
  checkSheetName(sheet.book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  raiseSheetEvent(sheet, "nameChanged", { nameBefore: before, nameAfter: name, source: "Local" });
}

export function setVisibility(sheet: SheetModel, visibility: string): void {
  if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
  if (sheet.book.protected) throw accessDenied();
  const before = sheet.visibility;
  if (before === visibility) return;
  if (visibility !== "Visible") leaveSheet(sheet);
  sheet.visibility = visibility;
  raiseSheetEvent(sheet, "visibilityChanged", {
    visibilityBefore: before,
    visibilityAfter: visibility,
    source: "Local",
  });
}

export function moveSheet(sheet: SheetModel, position: number): void {
  const { book } = sheet;
  if (book.protected) throw accessDenied();
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw invalidArgument();
  }
  book.sheets = book.sheets.filter((entry) => entry !== sheet);
  book.sheets.splice(position, 0, sheet);
}

export function deleteSheet(sheet: SheetModel): void {
  const { book } = sheet;
  if (book.protected) throw accessDenied();
  if (sheet.visibility === "Visible") leaveSheet(sheet);
  book.sheets = book.sheets.filter((entry) => entry !== sheet);
  sheet.deleted = true;
  book.dirty = true;
  raiseEvent(book.events, "deleted", [WORKBOOK_TARGET], {
    worksheetId: sheet.id,
    source: "Local",
    type: "WorksheetDeleted",
  });
}

/** A workbook always shows a sheet: the next visible one comes to the front. */
function leaveSheet(sheet: SheetModel): void {
  const { book } = sheet;
  const at = book.sheets.indexOf(sheet);
  const order = [...book.sheets.slice(at + 1), ...book.sheets.slice(0, at).reverse()];
  const next = order.find(({ visibility }) => visibility === "Visible");
  if (!next) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  if (book.active === sheet) activateSheet(next);
}

export function activateSheet(sheet: SheetModel): void {
  const { book } = sheet;
  if (sheet.visibility !== "Visible") throw invalidOperation("The worksheet is hidden.");
  if (book.active === sheet) return;
  const left = book.active;
  book.active = sheet;
  book.selection = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  book.events.selectionMoved = true;
  raiseSheetEvent(left, "deactivated", {});
  raiseSheetEvent(sheet, "activated", {});
}

function raiseSheetEvent(
  sheet: SheetModel,
  name: "activated" | "deactivated" | "nameChanged" | "visibilityChanged",
  message: Readonly<Record<string, unknown>>
): void {
  const targets = [WORKBOOK_TARGET, sheet.id];
  raiseEvent(sheet.book.events, name, targets, { ...message, worksheetId: sheet.id });
}
