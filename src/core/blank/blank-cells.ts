import { cellName } from "../address";
import type { FormColumn, FormTable } from "../form/form";
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
}

/** Columns of what names a row; they are the form. */
const NAMING: ReadonlySet<FormColumn["role"]> = new Set(["code", "indicator", "unit"]);
const FIGURES: ReadonlySet<FormColumn["role"]> = new Set(["plan", "actual", "lastYear"]);
const OPEN: CellStyle = { locked: false };
const LOCKED: CellStyle = { locked: true };

/**
 * Empties a table for a unit to fill in: figures and remarks go and their cells are opened, whatever
 * names a row stays and is locked. A formula of a comparison (同比, 完成率) stays, silent until the
 * figures that it reads are there; one of a figure goes, since over empty cells it would come to 0, which is an
 * answer nobody has given.
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
  const open = new Map<FormColumn, readonly Range[]>();
  const answered = table.columns.filter(
    (column) => !NAMING.has(column.role) && !isWorded(column, rows, cellAt, signs)
  );
  const read = { rows, columns: new Set(answered.map((one) => one.column)) };
  for (const column of answered) {
    const kept = new Set<number>();
    for (const row of rows) {
      const at = { sheet: sheet.name, row, column: column.column };
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
  return { edits, open, formulas };
}

/** A column of words that are the form's own: which office fills a row in, how it is counted. */
function isWorded(
  column: FormColumn,
  rows: readonly number[],
  cellAt: CellAt,
  signs: Signs
): boolean {
  return (
    column.role === "other" &&
    rows.some((row) => readFigure(cellAt(row, column.column), signs).kind === "unreadable")
  );
}
