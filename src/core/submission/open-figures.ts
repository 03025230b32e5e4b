import { isCaptionRow, isWellKnown } from "../form/form-captions";
import type { ColumnRole, FormColumn, FormTable } from "../form/form";
import type { Grid, GridCell, GridRow } from "../form/form-grid";
import { isCoded, isMeasured } from "../form/form-groups";
import { LOOK_AHEAD, opensStub } from "../form/form-header";
import { isLetterRow } from "../form/form-letters";
import { stubHint } from "../form/form-lexicon";
import { compactText } from "../form/form-text";
import type { Cell } from "../workbook";

/** Tables and the rows between their header and what stands below them: places in the grid. */
interface Part {
  readonly body: readonly [from: number, to: number];
  readonly tables: readonly FormTable[];
}

/**
 * The figures of which it does not matter to the tables whether they are numbers, numbers that could be
 * years, or dashes. Tables are told by whether a column holds a number and no words, whether a row
 * holds a figure, and by the first figures below words that may be captions: so one number of each
 * column has to stay one, and a figure in each row that has none in its other columns.
 *
 * @param told cells whose text was looked at
 */
export function openFigures(
  grid: Grid,
  parts: readonly Part[],
  told: ReadonlySet<Cell>
): ReadonlySet<Cell> {
  const open = new Set<Cell>();
  const below = rowsBelowCaptions(grid, parts);
  for (const { body, tables } of parts) {
    const rows = grid.rows.slice(...body);
    const plain = rows.filter(({ mark }) => mark === null);
    for (const table of tables) {
      const columns = new Set(figureColumns(table, rows));
      const kept = new Set([...columns].map((column) => keptInColumn(plain, column)));
      for (const row of plain) {
        const looked = below.get(row);
        if (looked === "all") continue;
        const own = row.cells.filter(
          (cell, place) =>
            place > 0 && columns.has(cell.column) && cell.kind !== "text" && !told.has(cell.cell)
        );
        const stays = figureThatStays(row, own, table, told, looked);
        if (stays === undefined) continue;
        for (const cell of own) if (cell !== stays && !kept.has(cell)) open.add(cell.cell);
      }
    }
  }
  return open;
}

const FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["plan", "actual", "lastYear", "yoy", "completion"] as const),
]);

/** The columns in which a number stands and no text, under captions that are no other column's. */
function figureColumns({ columns }: FormTable, rows: readonly GridRow[]): readonly number[] {
  return columns.flatMap((one) => {
    const cells = rows.flatMap((row) => row.cells.filter(({ column }) => column === one.column));
    const isOfFigures =
      FIGURES.has(one.role) &&
      !isStub(one) &&
      cells.every(({ kind }) => kind !== "text") &&
      cells.some(({ kind }) => kind === "number");
    return isOfFigures ? [one.column] : [];
  });
}

/** Whether the last of the captions, wherever it begins, may stand above names. */
function isStub({ caption }: FormColumn): boolean {
  const words = caption.split(" ");
  return words.some((_, from) => stubHint(compactText(words.slice(from).join(" "))) !== null);
}

/** The number of a column that stays one: rather a broken one, since a whole one may be a year. */
function keptInColumn(rows: readonly GridRow[], place: number): GridCell | undefined {
  const numbers = rows.flatMap(({ cells }) =>
    cells.filter(({ column, kind }) => column === place && kind === "number")
  );
  return numbers.find(({ cell }) => !Number.isInteger(cell.value)) ?? numbers[0];
}

/**
 * What tells that a row is no caption and no group: `null` where its other columns do, `undefined`
 * where nothing does. A row with a unit or a code is no group, and one with a figure or a dash no
 * caption.
 */
function figureThatStays(
  { cells }: GridRow,
  own: readonly GridCell[],
  { columns }: FormTable,
  told: ReadonlySet<Cell>,
  looked: Looked | undefined
): GridCell | null | undefined {
  const isNumber = ({ kind }: GridCell) => kind === "number";
  const isAsked = looked === "one" ? isNumber : isFigure;
  const of = (role: ColumnRole) => {
    const place = columns.find((one) => one.role === role)?.column;
    return cells.find(({ column }) => column === place) ?? null;
  };
  if (!isMeasured(of("unit")) && !isCoded(of("code"))) return own.find(isNumber);
  return cells.some((cell) => told.has(cell.cell) && isAsked(cell)) ? null : own.find(isAsked);
}

function isFigure({ kind }: GridCell): boolean {
  return kind === "number" || kind === "sign";
}

/** What is looked at in a row: which cells hold numbers, or whether one does. */
type Looked = "all" | "one";

/** Rows that are looked at from a row of unknown words above: down to the first number. */
function rowsBelowCaptions(grid: Grid, parts: readonly Part[]): ReadonlyMap<GridRow, Looked> {
  const { rows } = grid;
  const below = new Map<GridRow, Looked>();
  const headers = parts.flatMap(({ tables }) => tables.map(({ headerRows }) => headerRows));
  for (const [at, caption] of rows.entries()) {
    if (!isCaptionRow(caption) || isWellKnown(caption, false)) continue;
    // Where a header has begun its further rows are none.
    const header = headers.find(([from, to]) => from < caption.row && caption.row <= to);
    const above = rows.slice(0, at).filter(({ row }) => header && header[0] <= row);
    if (above.some((row) => isCaptionRow(row) && isWellKnown(row, true))) continue;
    let next: GridRow | null = null;
    for (const row of rows.slice(at + 1, at + 1 + LOOK_AHEAD)) {
      if (isLetterRow(row)) continue;
      const isFirst = row.cells.some(({ kind }) => kind === "number");
      // With known captions below it, it is no header wherever the numbers stand.
      const isNone = next !== null && isWellKnown(next, false) && !opensStub(grid, caption);
      if (!isFirst || !isNone) below.set(row, "all");
      else if (!below.has(row)) below.set(row, "one");
      if (isFirst) break;
      if (row.cells.length > 1) next ??= row;
    }
  }
  return below;
}
