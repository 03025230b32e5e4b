/// <reference types="office-js" />
import { rangeName } from "../core/address";
import type { CellAddress, Range } from "../core/workbook";
import { operation, told, type Operation } from "./change";
import { textLiteral, type Literal } from "./literal";
import { rowPieces } from "./row-pieces";

/** A rectangle of a sheet whose content is remembered before it is written over. */
export interface CellBlock {
  readonly range: Range;
  /** Queues the reading of what is there before. */
  readonly ask: (sheet: Excel.Worksheet) => void;
  /** Number format of a cell before, once the answer is there. */
  readonly format: (row: number, column: number) => string | undefined;
  /** True where the cell held something. */
  readonly holds: (row: number, column: number) => boolean;
  /** Queues the reading of what is there after the writing, in the same round trip. */
  readonly askAfter: (sheet: Excel.Worksheet) => void;
  readonly note: () => void;
  readonly askNow: (sheet: Excel.Worksheet) => void;
  /** The first of the cells that is neither as before nor as it was written. */
  readonly changedSince: (sheet: string) => CellAddress | null;
  /** Puts the cells back as they were. */
  readonly restore: (
    sheet: (context: Excel.RequestContext) => Excel.Worksheet
  ) => readonly Operation[];
}

/** The cells of a rectangle that are to be written: by row and column from 0 inside the rectangle. */
export type CellMask = (down: number, across: number) => boolean;

type Rows = readonly (readonly unknown[])[];

interface Before {
  readonly values: Rows;
  readonly formulas: Rows;
  readonly numberFormat: Rows;
  readonly valueTypes: Rows;
}

/** Remembers a rectangle; only the cells of `mask` are looked at and put back. */
export function rememberBlock(range: Range, mask: CellMask): CellBlock {
  const address = rangeName(range);
  let asked: Excel.Range | null = null;
  let before: Before | null = null;
  let askedAfter: Excel.Range | null = null;
  let after: Rows | null = null;
  let now: Excel.Range | null = null;

  const known = (): Before | null => {
    if (!before && asked) {
      const { values, formulas, numberFormat, valueTypes } = asked;
      before = { values, formulas, numberFormat, valueTypes };
    }
    return before;
  };
  const cellOf = (rows: Rows | undefined, row: number, column: number): unknown =>
    rows?.[row - range.top]?.[column - range.left];

  return {
    range,
    ask(sheet) {
      asked = sheet.getRange(address).load("values,formulas,numberFormat,valueTypes");
    },
    format(row, column) {
      const format = cellOf(known()?.numberFormat, row, column);
      return typeof format === "string" ? format : undefined;
    },
    holds(row, column) {
      return (cellOf(known()?.formulas, row, column) ?? "") !== "";
    },
    askAfter(sheet) {
      askedAfter = sheet.getRange(address).load("formulas");
    },
    note() {
      const asked = askedAfter;
      if (asked) after = told(() => asked.formulas) ?? null;
    },
    askNow(sheet) {
      now = sheet.getRange(address).load("formulas");
    },
    changedSince(sheet) {
      const asked = now;
      const current = asked ? told(() => asked.formulas as Rows) : undefined;
      if (!current || !after) return null;
      return firstChange(current, [known()?.formulas ?? [], after], mask, { sheet, range });
    },
    restore(sheet) {
      const content = restorable(known(), mask);
      // Formats first: Excel reads what is put into a cell by them.
      return [
        ...rowPieces(range, content.formats).map((piece) =>
          operation(
            (context) => {
              sheet(context).getRange(rangeName(piece.range)).numberFormat = piece.rows;
            },
            2,
            piece.rows
          )
        ),
        ...rowPieces(range, content.formulas).map((piece) =>
          operation(
            (context) => {
              sheet(context).getRange(rangeName(piece.range)).formulas = piece.rows;
            },
            2,
            piece.rows
          )
        ),
      ];
    },
  };
}

/** A cell that is as none of the states knows it. */
function firstChange(
  current: Rows,
  states: readonly Rows[],
  mask: CellMask,
  at: { readonly sheet: string; readonly range: Range }
): CellAddress | null {
  for (const [down, row] of current.entries()) {
    for (const [across, content] of row.entries()) {
      if (!mask(down, across)) continue;
      if (states.some((state) => state[down]?.[across] === content)) continue;
      return { sheet: at.sheet, row: at.range.top + down, column: at.range.left + across };
    }
  }
  return null;
}

/** What to write so that the cells are as they were; `null` leaves a cell as it is. */
function restorable(
  before: Before | null,
  mask: CellMask
): { readonly formulas: (Literal | null)[][]; readonly formats: (string | null)[][] } {
  const formulas = (before?.formulas ?? []).map((row, down) =>
    row.map((formula, across) => {
      if (!before || !mask(down, across)) return null;
      const value = before.values[down]?.[across];
      const type = before.valueTypes[down]?.[across];
      return contentBefore(formula, value, type, before.numberFormat[down]?.[across]);
    })
  );
  const formats = (before?.numberFormat ?? []).map((row, down) =>
    row.map((format, across) => (mask(down, across) && typeof format === "string" ? format : null))
  );
  return { formulas, formats };
}

/** A formula and a text that looks like one are told apart by the value: only a text is its own. */
function contentBefore(formula: unknown, value: unknown, type: unknown, format: unknown): Literal {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  if (typeof formula !== "string" || formula === "") return "";
  if (type === "Error" || formula !== value) return formula;
  return textLiteral(formula, typeof format === "string" ? format : undefined);
}
