import { cellName, columnLetters, parseCellName } from "../core/address";
import type { LaidFigure } from "../core/submission/packed-figures";

/**
 * Figures of a form that stand in rows and columns of one sheet, as a line has them: what they are of
 * and where, without their values.
 */
export interface FigureGrid {
  readonly form: string;
  readonly sheet: string;
  /** Of what each column is, and its letters. */
  readonly columns: readonly LaidFigure["column"][];
  readonly letters: readonly string[];
  /** Of what each row is, and its number as Excel counts. */
  readonly codes: readonly string[];
  readonly rows: readonly number[];
}

/**
 * Cuts figures of one form into as few grids as their order allows: row by row they are the same
 * figures again. No cell stands twice in a grid.
 */
export function gridsOf(places: readonly LaidFigure[]): readonly FigureGrid[] {
  const grids: GridBegun[] = [];
  for (let from = 0, to = 0; from < places.length; from = to) {
    to = rowEnd(places, from);
    const row = places.slice(from, to);
    const last = grids.at(-1);
    if (!last || !goesOn(last, row)) grids.push({ first: row, rows: [row] });
    else last.rows.push(row);
  }
  return grids.map(gridOf);
}

interface GridBegun {
  readonly first: readonly LaidFigure[];
  readonly rows: (readonly LaidFigure[])[];
}

/** Where the figures end that are of the same row, each in a column of its own. */
function rowEnd(places: readonly LaidFigure[], from: number): number {
  const first = places[from];
  const columns = new Set<number>();
  for (let to = from; to < places.length; to++) {
    const one = places[to];
    const isSame = one?.code === first?.code && one?.row === first?.row;
    if (!one || !isSame || one.sheet !== first?.sheet || columns.has(one.cellColumn)) return to;
    columns.add(one.cellColumn);
  }
  return places.length;
}

function goesOn({ first, rows }: GridBegun, row: readonly LaidFigure[]): boolean {
  const above = rows.at(-1)?.[0];
  const [begin] = row;
  if (!above || !begin || row.length !== first.length) return false;
  if (begin.sheet !== above.sheet || begin.row <= above.row) return false;
  return row.every(
    ({ column, cellColumn }, at) =>
      column === first[at]?.column && cellColumn === first[at].cellColumn
  );
}

function gridOf({ first, rows }: GridBegun): FigureGrid {
  const heads = rows.flatMap(([head]) => head ?? []);
  return {
    form: first[0]?.form ?? "",
    sheet: first[0]?.sheet ?? "",
    columns: first.map((one) => one.column),
    letters: first.map((one) => columnLetters(one.cellColumn)),
    codes: heads.map((one) => one.code),
    rows: heads.map((one) => one.row + 1),
  };
}

/** The figures of a grid, row by row; `null` where it names what is no cell. */
export function placesOf(grid: FigureGrid): readonly LaidFigure[] | null {
  const { form, sheet, columns, letters, codes, rows } = grid;
  const places: LaidFigure[] = [];
  for (const [at, code] of codes.entries()) {
    for (const [across, column] of columns.entries()) {
      const cell = parseCellName(`${letters[across] ?? ""}${String(rows[at])}`);
      if (!cell) return null;
      places.push({ form, code, column, sheet, row: cell.row, cellColumn: cell.column });
    }
  }
  return places;
}

/** `D8`, by which a grid tells a cell from others. */
export function cellOf({ row, cellColumn }: LaidFigure): string {
  return cellName(row, cellColumn);
}
