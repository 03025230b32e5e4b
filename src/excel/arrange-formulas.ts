/// <reference types="office-js" />
import type { ArrangedSheet } from "../core/rows/formula-rows";
import { placeFormula, readRowFormula } from "../core/rows/formula-rows";
import { shiftFormula } from "../core/rows/formula-shift";
import type { RowLayout } from "../core/rows/row-layout";
import { runAt, sourcesIn } from "../core/rows/row-layout";
import { told } from "./change";
import type { SheetCells } from "./write-cells";

/** A rectangle as Excel told it. */
export interface ToldRange {
  readonly top: number;
  readonly left: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** What Excel has told of a range; `null` where there is none. */
export function toldRange(range: Excel.Range | null): ToldRange | null {
  const formulas = told(() => (range?.isNullObject ? undefined : range?.formulas));
  if (!range || !formulas) return null;
  return { top: range.rowIndex, left: range.columnIndex, formulas, values: range.values };
}

/** A formula with its text without `=`; a text that looks like one is its own value. */
export interface ToldFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function formulasIn({ top, left, formulas, values }: ToldRange): readonly ToldFormula[] {
  return formulas.flatMap((line, down) =>
    line.flatMap((formula, across) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return [];
      if (formula === values[down]?.[across]) return [];
      return [{ row: top + down, column: left + across, text: formula.slice(1) }];
    })
  );
}

/** Formulas to be written because Excel makes others of them: by where they stand in the end. */
export interface Rewritten {
  readonly cells: SheetCells;
  /** Those that will not come back by themselves when the rows do, where they stood before. */
  readonly before: readonly ToldFormula[];
}

/**
 * The formulas of the arranged sheet that Excel would not bring to read as they must (see `reachOf`):
 * it widens no range by rows below its last, and lets a copy speak of other rows further on.
 */
export function formulasToRewrite(
  formulas: readonly ToldFormula[],
  arranged: ArrangedSheet,
  kept: RowLayout
): Rewritten {
  const { layout } = arranged;
  const cells: SheetCells = new Map();
  const before: ToldFormula[] = [];
  for (const formula of formulas) {
    const { row, column, text } = formula;
    const read = readRowFormula(text, arranged, { onSheet: true });
    const home = sourcesIn(kept, { top: row, bottom: row })[0];
    const stands = home ? (home.places[0] ?? 0) + row - home.first : null;
    const keptRun = stands === null ? undefined : runAt(kept, stands);
    const byExcel = read
      ? placeFormula(read, kept, keptRun)
      : { text: formula.text, stretched: false };
    let changes = byExcel.stretched;
    for (const source of sourcesIn(layout, { top: row, bottom: row })) {
      for (const place of source.places) {
        const now = place + row - source.first;
        const run = { first: source.first, last: source.last, at: place };
        const wanted = read ? placeFormula(read, layout, run).text : text;
        const got = stands === null ? null : shiftFormula(byExcel.text, now - stands, 0);
        if (wanted === (now === stands ? byExcel.text : got)) continue;
        put(cells, now, column, wanted);
        changes ||= now === stands;
      }
    }
    if (changes && stands !== null) before.push(formula);
  }
  return { cells, before };
}

/** As `formulasToRewrite`, for another sheet, whose own rows stay. */
export function otherFormulas(
  formulas: readonly ToldFormula[],
  arranged: ArrangedSheet,
  kept: RowLayout
): Rewritten {
  const cells: SheetCells = new Map();
  const before: ToldFormula[] = [];
  for (const formula of formulas) {
    const change = widened(formula.text, arranged, kept, false);
    if (!change) continue;
    if (change.wanted !== null) put(cells, formula.row, formula.column, change.wanted);
    before.push(formula);
  }
  return { cells, before };
}

/**
 * What a formula or name must read where Excel would make another of it, `null` where it would not;
 * nothing at all for one that comes back by itself when the rows do.
 */
export function widened(
  text: string,
  arranged: ArrangedSheet,
  kept: RowLayout,
  fixedOnly: boolean
): { readonly wanted: string | null } | null {
  const read = readRowFormula(text, arranged, { onSheet: false, fixedOnly });
  if (!read) return null;
  const wanted = placeFormula(read, arranged.layout, undefined).text;
  const byExcel = placeFormula(read, kept, undefined);
  if (wanted === byExcel.text) return byExcel.stretched ? { wanted: null } : null;
  return { wanted };
}

function put(cells: SheetCells, row: number, column: number, formula: string): void {
  const line = cells.get(row) ?? new Map();
  cells.set(row, line);
  line.set(column, { value: null, formula });
}
