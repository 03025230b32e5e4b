import type { Cell, Range, Sheet } from "../workbook";

/** A cell that shows, with the columns and rows that it stands over. */
export interface ShownCell {
  readonly cell: Cell;
  /** The cell itself where it is not merged. */
  readonly over: Range;
}

/** A row that shows something. */
export interface ShownRow {
  readonly row: number;
  /** From left to right; none is covered by a merge of another cell, none is blank. */
  readonly cells: readonly ShownCell[];
}

/** The rows of a sheet that show something, without what is hidden or covered by a merge. */
export function shownRows(sheet: Sheet): readonly ShownRow[] {
  const merges = [...sheet.merges].sort((one, other) => one.top - other.top);
  const isHiddenRow = spanFinder(sheet.hiddenRows);
  const rows: ShownRow[] = [];
  let next = 0;
  let active: Range[] = [];
  for (const cells of rowsOf(sheet.cells)) {
    const row = cells[0]?.row ?? 0;
    const before = active.length;
    for (; (merges[next]?.top ?? Infinity) <= row; next++) active.push(merges[next] as Range);
    const grown = active.length > before;
    active = active.filter((one) => one.bottom >= row);
    if (grown) active.sort((one, other) => one.left - other.left);
    if (isHiddenRow(row)) continue;
    const shown = shownCells(cells, active, sheet.hiddenColumns);
    if (shown.length > 0) rows.push({ row, cells: shown });
  }
  return rows;
}

function shownCells(
  cells: readonly Cell[],
  merges: readonly Range[],
  hidden: Sheet["hiddenColumns"]
): readonly ShownCell[] {
  const isHidden = spanFinder(hidden);
  const shown: ShownCell[] = [];
  let next = 0;
  for (const cell of cells) {
    const { row, column } = cell;
    while ((merges[next]?.right ?? Infinity) < column) next++;
    const merge = merges[next];
    const over = merge && merge.left <= column ? merge : null;
    if (over && (over.top !== row || over.left !== column)) continue;
    if (isHidden(column) && (!over || isHidden(over.right))) continue;
    if (cell.formula === undefined && isBlank(cell.value)) continue;
    shown.push({ cell, over: over ?? { top: row, left: column, bottom: row, right: column } });
  }
  return shown;
}

const isBlank = (value: Cell["value"]) =>
  value === null || (typeof value === "string" && value.trim() === "");

/** Cells row by row; they come in that order. */
function* rowsOf(cells: readonly Cell[]): Generator<readonly Cell[]> {
  let from = 0;
  for (let to = 1; to <= cells.length; to++) {
    if (cells[to]?.row === cells[from]?.row) continue;
    if (to > from) yield cells.slice(from, to);
    from = to;
  }
}

/** Whether a row or column is in one of the ordered spans; asked in rising order. */
export function spanFinder(
  spans: readonly (readonly [number, number])[]
): (index: number) => boolean {
  let next = 0;
  let last = -1;
  return (index) => {
    if (index < last) next = 0;
    last = index;
    while ((spans[next]?.[1] ?? Infinity) < index) next++;
    return (spans[next]?.[0] ?? Infinity) <= index;
  };
}
