/// <reference types="office-js" />
import type { Problem } from "../core/problem";
import { ProblemError } from "./problem-error";

/** A sheet as Excel lists it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

/** The sheets of the open workbook during one command: asked for once, then looked up. */
export interface SheetDirectory {
  readonly ask: (context: Excel.RequestContext) => void;
  /** All sheets, once the answer is there. */
  readonly listed: () => readonly ListedSheet[];
  /** The sheet of this name, also before the answer: then as it was read last. */
  readonly sheet: (context: Excel.RequestContext, name: string) => Excel.Worksheet;
  /** What keeps sheets from being written to; `null` where nothing does. */
  readonly problemOf: (names: Iterable<string>) => Problem | null;
  /** Asks once more, before changes are taken back. */
  readonly askAgain: (context: Excel.RequestContext) => void;
  /** True for a sheet that was there and no longer is, under whatever name. */
  readonly isGone: (name: string) => boolean;
  /** True for a sheet that is there and has since been protected. */
  readonly isClosed: (name: string) => boolean;
}

/** @param known ids of the sheets by name, as they were last read */
export function openDirectory(known: ReadonlyMap<string, string>): SheetDirectory {
  let collection: Excel.WorksheetCollection | null = null;
  let sheets: ReadonlyMap<string, ListedSheet> | null = null;
  let again: Excel.WorksheetCollection | null = null;

  const listed = (): ReadonlyMap<string, ListedSheet> => {
    sheets ??= new Map(
      (collection?.items ?? []).map(({ id, name, protection }) => [
        name,
        { id, name, protected: protection.protected },
      ])
    );
    return sheets;
  };

  return {
    ask(context) {
      collection = askSheets(context);
    },
    listed: () => [...listed().values()],
    sheet: (context, name) =>
      context.workbook.worksheets.getItem(sheets?.get(name)?.id ?? known.get(name) ?? name),
    problemOf(names) {
      for (const name of names) {
        const sheet = listed().get(name);
        const id = known.get(name);
        // Another sheet under the old name is not the sheet that was checked.
        if (!sheet || (id !== undefined && id !== sheet.id)) {
          return { code: "sheet_gone", sheet: name };
        }
        if (sheet.protected) return { code: "protected_sheet", sheet: name };
      }
      return null;
    },
    askAgain(context) {
      again = askSheets(context);
    },
    isGone(name) {
      const before = listed().get(name);
      return before !== undefined && !again?.items.some(({ id }) => id === before.id);
    },
    isClosed(name) {
      const before = listed().get(name);
      const now = again?.items.find(({ id }) => id === before?.id);
      return now?.protection.protected === true;
    },
  };
}

function askSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  return context.workbook.worksheets.load("items/id,items/name,items/protection/protected");
}

/** Throws what keeps one of the sheets from being written to. */
export function refuseClosed(directory: SheetDirectory, names: Iterable<string>): void {
  const problem = directory.problemOf(names);
  if (problem) throw new ProblemError(problem);
}
