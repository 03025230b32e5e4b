import { readGridTables, type FormTable } from "../form/form";
import { readGrid, type Grid, type GridCell, type GridRow } from "../form/form-grid";
import { readSurroundings, type Surroundings } from "../form/form-legal";
import type { Cell, Range, Sheet } from "../workbook";
import { isPlainNumber } from "./same-cells";

/** A sheet that was read, with what its reading depended on. */
export interface KnownForm {
  readonly merges: readonly Range[];
  readonly hiddenRows: Sheet["hiddenRows"];
  readonly hiddenColumns: Sheet["hiddenColumns"];
  readonly cells: readonly KnownCell[];
  readonly rows: readonly KnownRow[];
  readonly parts: readonly KnownPart[];
  readonly emptyMerges: Grid["emptyMerges"];
  readonly looked: Looked;
  /** The same with other kinds of cells, by what differs; `null` for what came once. */
  readonly variants: Map<string, KnownForm | null>;
}

/** Set by the guarded rows. */
export interface Looked {
  at: boolean;
}

export interface KnownCell {
  readonly cell: Cell;
  /** `null` for a cell that shows nothing. */
  readonly grid: GridCell | null;
  /** Place of its row; -1 for one that shows nothing. */
  readonly row: number;
  /** Whether more than the kind of the cell was looked at to find the tables. */
  readonly told: boolean;
  /**
   * Whether it is a figure in a row of a table: another number there, formatted alike, with neither in
   * the range of years, is of the same kind without looking closer.
   */
  readonly figure: boolean;
}

export interface KnownRow {
  readonly grid: GridRow;
  /** The same, telling where a figure is looked at that may be another one by now. */
  readonly guarded: GridRow;
  /** Whether it stands before or after a table. */
  readonly around: boolean;
  /** Places in the cells of the sheet. */
  readonly cells: readonly number[];
}

/** Tables with the same rows before and after them: places in `rows`. */
export interface KnownPart {
  readonly front: readonly [from: number, to: number];
  readonly back: readonly [from: number, to: number];
  readonly around: Surroundings;
  readonly tables: readonly FormTable[];
}

/** Reads the tables and notes which cells were looked at. What stands around tables is not counted. */
export function learnForm(sheet: Sheet): {
  readonly tables: readonly FormTable[];
  readonly form: KnownForm;
} {
  const grid = readGrid(sheet);
  const told = new Set<Cell>();
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => watched(cell, () => told.add(cell.cell))),
  }));
  const placeOf = new Map<GridRow, number>(rows.map((row, place) => [row, place]));
  const extent = (slice: readonly GridRow[]): readonly [number, number] => {
    const from = placeOf.get(slice[0] ?? NO_ROW) ?? 0;
    return [from, from + slice.length];
  };
  const parts: Omit<KnownPart, "tables">[] = [];
  const tables = readGridTables(sheet, { ...grid, rows }, (before, after) => {
    const [front, back] = [extent(before), extent(after)];
    const around = readSurroundings(grid.rows.slice(...front), grid.rows.slice(...back));
    parts.push({ front, back, around });
    return around;
  });
  const looked: Looked = { at: false };
  const rowsBefore = knownRows(sheet, grid, told, parts, looked);
  const form: KnownForm = {
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    cells: knownCells(sheet, rowsBefore, told),
    rows: rowsBefore,
    parts: parts.map((part) => ({
      ...part,
      tables: tables.filter((table) => table.legal === part.around.legal),
    })),
    emptyMerges: grid.emptyMerges,
    looked,
    variants: new Map(),
  };
  return { tables, form };
}

const NO_ROW: GridRow = { row: -1, cells: [], mark: null };

/** The cell, telling where anything but its place and kind is asked for. */
function watched(cell: GridCell, tell: () => void): GridCell {
  const { row, column, bottom, right, kind } = cell;
  return {
    ...{ row, column, bottom, right, kind },
    get cell() {
      tell();
      return cell.cell;
    },
    get text() {
      tell();
      return cell.text;
    },
    get compact() {
      tell();
      return cell.compact;
    },
  };
}

function knownCells(
  sheet: Sheet,
  rows: readonly KnownRow[],
  told: ReadonlySet<Cell>
): readonly KnownCell[] {
  const shown = new Map<Cell, readonly [GridCell, number]>();
  for (const [row, { grid }] of rows.entries())
    for (const one of grid.cells) shown.set(one.cell, [one, row]);
  return sheet.cells.map((cell, place): KnownCell => {
    const [grid = null, row = -1] = shown.get(cell) ?? [];
    const own = rows[row];
    const isInside = own !== undefined && !own.around && own.cells[0] !== place;
    const figure = isInside && grid?.kind === "number" && isPlainNumber(cell);
    return { cell, grid, row, told: told.has(cell), figure };
  });
}

function knownRows(
  sheet: Sheet,
  grid: Grid,
  told: ReadonlySet<Cell>,
  parts: readonly Omit<KnownPart, "tables">[],
  looked: Looked
): readonly KnownRow[] {
  const placeOf = new Map(sheet.cells.map((cell, place) => [cell, place]));
  const note = () => {
    looked.at = true;
  };
  const isIn = ([from, to]: KnownPart["front"], row: number) => from <= row && row < to;
  return grid.rows.map((row, at) => ({
    grid: row,
    guarded: {
      ...row,
      cells: row.cells.map((cell) =>
        cell.kind === "number" && !told.has(cell.cell) ? watched(cell, note) : cell
      ),
    },
    around: parts.some(({ front, back }) => isIn(front, at) || isIn(back, at)),
    cells: row.cells.map((cell) => placeOf.get(cell.cell) ?? -1),
  }));
}
