import { cellName } from "../address";
import type { FormColumn, FormTable } from "../form/form";
import { isFormWord } from "../form-word";
import { readFigure, type Signs } from "../reading";
import type { CellStyle } from "../sheet-content";
import type { Cell, CellAddress, Edit, Range, Sheet } from "../workbook";
import { guardedFormula } from "./guarded-formula";
import { joinRows } from "./row-runs";

type CellAt = (row: number, column: number) => Cell | undefined;

/** What becomes of the cells below the captions of a table. */
export interface EmptiedTable {
  readonly edits: readonly Edit[];
  /** The cells a unit fills in, by column. */
  readonly open: ReadonlyMap<FormColumn, readonly Range[]>;
  /** Figures that were formulas. */
  readonly formulas: readonly CellAddress[];
  /** Words of the form's own in columns that held figures beside them. */
  readonly words: readonly CellAddress[];
}

/** Columns of what names a row; they are the form. */
const NAMING: ReadonlySet<FormColumn["role"]> = new Set(["code", "indicator", "unit"]);
const FIGURES: ReadonlySet<FormColumn["role"]> = new Set(["plan", "actual", "lastYear"]);
const OPEN: CellStyle = { locked: false };
const LOCKED: CellStyle = { locked: true };

/**
 * Empties a table for a unit to fill in: figures and remarks go and their cells are opened, whatever
 * names a row stays and is locked. A formula of a comparison (同比, 完成率) stays, silent until the
 * figures that it reads are there; one of a figure goes, since over empty cells it would come to 0,
 * which is an answer nobody has given. In a column of no known use words stay, and figures go: nobody's
 * figures may reach all units.
 */
export function emptyTable(
  sheet: Sheet,
  table: FormTable,
  cellAt: CellAt,
  signs: Signs
): EmptiedTable {
  const rows = table.rows.filter((row) => row.kind === "indicator").map((row) => row.row);
  const actual = table.columns.find((one) => one.role === "actual");
  const edits: Edit[] = [];
  const formulas: CellAddress[] = [];
  const words: CellAddress[] = [];
  const open = new Map<FormColumn, readonly Range[]>();
  const answered = table.columns.flatMap((column) => {
    if (NAMING.has(column.role)) return [];
    const worded = column.role === "other" ? wordedRows(column, rows, cellAt, signs) : NONE;
    return worded ? [{ column, worded }] : [];
  });
  const read = { rows, columns: new Set(answered.map((one) => one.column.column)) };
  for (const { column, worded } of answered) {
    const kept = new Set<number>(worded);
    for (const row of rows) {
      const at = { sheet: sheet.name, row, column: column.column };
      if (worded.has(row)) {
        words.push(at);
        continue;
      }
      const formula = cellAt(row, column.column)?.formula;
      const awaited = actual ? cellName(row, actual.column) : null;
      // An array formula ({…}) is none of a single cell's, nor is one that fills several.
      const isOwn = formula !== undefined && formula !== "" && !formula.startsWith("{");
      const guarded =
        FIGURES.has(column.role) || !isOwn ? null : guardedFormula(formula, read, awaited, signs);
      if (guarded !== null) {
        kept.add(row);
        edits.push({ kind: "write", at, value: "", formula: guarded });
        continue;
      }
      if (formula !== undefined) formulas.push(at);
      edits.push({ kind: "write", at, value: null });
    }
    const ranges = joinRows(
      rows.filter((row) => !kept.has(row)),
      column.column
    );
    for (const range of ranges)
      edits.push({ kind: "format", sheet: sheet.name, range, style: OPEN });
    for (const range of joinRows([...kept], column.column))
      edits.push({ kind: "format", sheet: sheet.name, range, style: LOCKED });
    open.set(column, ranges);
  }
  return { edits, open, formulas, words };
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The rows in which a column of no known use holds words: which office fills a row in, how it is
 * counted. `null` where it holds words and no figure at all, so that the whole column is the form's own.
 */
function wordedRows(
  column: FormColumn,
  rows: readonly number[],
  cellAt: CellAt,
  signs: Signs
): ReadonlySet<number> | null {
  const worded = new Set<number>();
  let hasFigures = false;
  for (const row of rows) {
    const cell = cellAt(row, column.column);
    if (isFormWord(cell, signs)) worded.add(row);
    else hasFigures ||= isFigure(cell, signs);
  }
  return worded.size > 0 && !hasFigures ? null : worded;
}

/** A sign such as "-" tells nobody's figures, and an empty cell none. */
function isFigure(cell: Cell | undefined, signs: Signs): boolean {
  if (!cell) return false;
  const { kind } = readFigure(cell, signs);
  const isText = typeof cell.value === "string" && cell.value.trim() === "";
  return cell.formula !== undefined || (!isText && !SIGNS.has(kind));
}

const SIGNS: ReadonlySet<string> = new Set(["blank", "not_applicable", "unknown"]);
