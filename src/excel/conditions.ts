/// <reference types="office-js" />
import { cellName, rangeName } from "../core/address";
import type { ApplyOptions } from "../core/port";
import { ProblemError } from "./problem-error";
import type { SheetDirectory } from "./sheet-directory";

/** What must hold before anything is written. */
export interface Conditions {
  readonly ask: (context: Excel.RequestContext) => void;
  /** Throws `cell_changed` and `occupied`. */
  readonly check: () => void;
}

export function watchConditions(options: ApplyOptions, directory: SheetDirectory): Conditions {
  const cells = (options.mustBe ?? []).map((wanted) => ({ ...wanted, asked: emptySlot() }));
  const places = (options.mustBeEmpty ?? []).map((place) => ({
    ...place,
    asked: emptySlot(),
    merged: null as Excel.RangeAreas | null,
  }));
  return {
    ask(context) {
      for (const { at, asked } of cells) {
        const sheet = directory.sheet(context, at.sheet);
        asked.range = sheet.getRange(cellName(at.row, at.column)).load("values");
      }
      for (const place of places) {
        const cells = directory.sheet(context, place.sheet).getRange(rangeName(place.range));
        place.asked.range = cells.load("formulas");
        place.merged = cells.getMergedAreasOrNullObject().load("address");
      }
    },
    check() {
      for (const { at, value, asked } of cells) {
        const found: unknown = asked.range?.values[0]?.[0];
        if (found !== (value ?? "")) throw new ProblemError({ code: "cell_changed", at });
      }
      for (const { sheet, range, asked, merged } of places) {
        const rows = (asked.range?.formulas ?? []) as readonly (readonly unknown[])[];
        const isEmpty = !rows.some((row) => row.some((content) => content !== ""));
        // Merged cells are a form of somebody's, filled in or not.
        if (isEmpty && merged?.isNullObject !== false) continue;
        throw new ProblemError({ code: "occupied", sheet, range });
      }
    },
  };
}

interface Slot {
  range: Excel.Range | null;
}

function emptySlot(): Slot {
  return { range: null };
}
