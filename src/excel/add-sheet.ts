/// <reference types="office-js" />
import type { SheetContent } from "../core/sheet-content";
import type { CellAddress } from "../core/workbook";
import { operation, told, type Change, type Operation } from "./change";
import { drawSheet } from "./draw-sheet";
import { ProblemError } from "./problem-error";
import type { SheetDirectory } from "./sheet-directory";
import { writeOntoNew, type SheetCells } from "./write-cells";

/** A sheet that a command has added, for as long as the command can be taken back. */
export interface NewSheet {
  readonly check: () => void;
  readonly add: () => Operation;
  /** Asks, after all is written, what the sheet holds: what differs later is the user's. */
  readonly askAfter: () => Operation;
  readonly note: (answered: boolean) => void;
  readonly askBack: (context: Excel.RequestContext) => void;
  readonly changedSince: () => CellAddress | null;
  readonly remove: () => readonly Operation[];
}

/** Tells which sheets are the add-in's own doing, so that their coming and going is no change of the user. */
export interface OwnSheets {
  readonly added: (name: string, id: string) => void;
  readonly removed: (name: string) => void;
}

/** Draws a sheet after the others. */
export function addSheet(
  content: SheetContent,
  cells: SheetCells,
  directory: SheetDirectory,
  own: OwnSheets
): Change {
  const sheet = newSheet(content.name, directory, own);
  return {
    sheets: [content.name],
    ask: () => undefined,
    check: sheet.check,
    operations() {
      const drawn = [...drawSheet(content), ...writeOntoNew(content.name, cells)];
      const bytes = drawn.reduce((sum, one) => sum + one.bytes, 0);
      return [sheet.add(), ...drawn, ...(bytes > LARGEST_ASKED ? [] : [sheet.askAfter()])];
    },
    note: sheet.note,
    askBack: sheet.askBack,
    changedSince: sheet.changedSince,
    takeBack: sheet.remove,
  };
}

/** A sheet of more bytes is not asked for again: the answer might be too large. */
const LARGEST_ASKED = 3_000_000;

/** What a sheet holds, from its first filled row and column on. */
export interface SheetText {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
}

export function newSheet(name: string, directory: SheetDirectory, own: OwnSheets): NewSheet {
  let added: Excel.Worksheet | null = null;
  let id: string | null = null;
  // Known not to have been added, so a sheet of this name is somebody else's.
  let never = false;
  let used: Excel.Range | null = null;
  let after: SheetText | null = null;
  let back: { readonly sheet: Excel.Worksheet; readonly used: Excel.Range | null } | null = null;

  return {
    check: () => checkFreeName(name, directory),
    add: () =>
      operation((context) => {
        added = context.workbook.worksheets.add(name).load("id");
      }, 3),
    askAfter: () =>
      operation((context) => {
        used = askContent(context.workbook.worksheets.getItem(name));
      }, 3),
    note(answered) {
      id = told(() => added?.id) ?? null;
      never = answered && id === null;
      after = contentOf(used);
      if (id !== null) own.added(name, id);
    },
    askBack(context) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id ?? name).load("id");
      back = { sheet, used: used && askContent(sheet) };
    },
    changedSince() {
      if (!back || back.sheet.isNullObject) return null;
      return after && firstDifference(name, after, contentOf(back.used));
    },
    remove() {
      if (never || !back || back.sheet.isNullObject) return [];
      const found = back.sheet.id;
      // A sheet of this name that was there before is not the one that was added.
      if (directory.listed().some((sheet) => sheet.id === found)) return [];
      return [
        operation((context) => {
          own.removed(name);
          context.workbook.worksheets.getItem(found).delete();
        }, 2),
      ];
    },
  };
}

/** Sheet names that differ only in case are the same to Excel. */
function checkFreeName(name: string, directory: SheetDirectory): void {
  const key = name.toLowerCase();
  if (directory.listed().some((sheet) => sheet.name.toLowerCase() === key)) {
    throw new ProblemError({ code: "sheet_name_taken", sheet: name });
  }
}

export function askContent(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas");
}

export function contentOf(used: Excel.Range | null): SheetText | null {
  if (!used) return null;
  if (told(() => used.isNullObject)) return { row: 0, column: 0, formulas: [] };
  const row = told(() => used.rowIndex);
  const column = told(() => used.columnIndex);
  const formulas = told(() => used.formulas);
  return row === undefined || column === undefined || !formulas ? null : { row, column, formulas };
}

/** The first cell that is not as it was left. */
export function firstDifference(
  sheet: string,
  left: SheetText,
  found: SheetText | null
): CellAddress | null {
  if (!found) return null;
  const [one, other] = [cellsByPlace(left), cellsByPlace(found)];
  for (const [place, content] of [...one, ...other]) {
    if (one.get(place) === content && other.get(place) === content) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    return { sheet, row, column };
  }
  return null;
}

function cellsByPlace({ row, column, formulas }: SheetText): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [down, line] of formulas.entries()) {
    for (const [across, content] of line.entries()) {
      if (content !== "") cells.set(`${String(row + down)},${String(column + across)}`, content);
    }
  }
  return cells;
}
