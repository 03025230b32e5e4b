import {
  clearContents,
  guardContent,
  raiseChanged,
  writeCell,
} from "../../tests/excel-host/model/edit";
import { recalculate } from "../../tests/excel-host/model/recalculate";
import { selectAreas } from "../../tests/excel-host/model/selection";
import { activateSheet } from "../../tests/excel-host/model/sheets";
import type { Host } from "../../tests/excel-host/host";
import { HostError } from "../../tests/excel-host/host-error";
import { cellName } from "../core/address";
import type { Range } from "../core/workbook";
import type { WorkbenchWords } from "../locales/workbench-words";
import type { SheetUser } from "./sheet/user";

export interface UserOptions {
  readonly host: () => Host;
  readonly words: WorkbenchWords;
  /** Tells everybody what happened, as Excel does after each step of the user. */
  readonly tell: (step: "selected" | "changed") => void;
  readonly say: (text: string) => void;
  /** Told when the user begins and ends typing into a cell. */
  readonly mode: (editing: boolean) => void;
}

/** The user of the emulated Excel: what she does goes to the workbook, and the add-in hears of it. */
export function createExcelUser({ host, words, tell, say, mode }: UserOptions): SheetUser {
  const step = (kind: "selected" | "changed", does: () => void): void => {
    const { events } = host().model;
    events.source = "Unknown";
    try {
      does();
    } finally {
      tell(kind);
      events.source = "ThisLocalAddin";
    }
  };

  /** Changes cells of the sheet at the front; false where Excel refuses, after saying why. */
  const change = (area: Range, does: () => void): boolean => {
    const { model } = host();
    const sheet = model.active;
    const cell = cellName(area.top, area.left);
    let taken = true;
    step("changed", () => {
      try {
        guardContent(sheet, area);
        does();
        recalculate(model);
        raiseChanged(sheet, area);
        const { size } = model.notCalculated;
        say(size > 0 ? words.notComputed(size) : "");
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        taken = false;
        const locked = error.code === "AccessDenied";
        say(locked ? words.protectedCell(sheet.name, cell) : words.notTaken(cell));
      }
    });
    return taken;
  };

  return {
    select: (area) => step("selected", () => selectAreas(host().model.active, [area])),
    activate: (sheet) => step("selected", () => activateSheet(sheet)),
    enter: (row, column, text) =>
      change({ top: row, bottom: row, left: column, right: column }, () =>
        writeCell(host().model.active, row, column, text)
      ),
    clear: (area) => {
      change(area, () => clearContents(host().model.active, area));
    },
    editing: (on) => {
      host().cellEditMode = on;
      mode(on);
    },
  };
}
