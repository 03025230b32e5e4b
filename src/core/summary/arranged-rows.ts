import { firstIndex } from "../first-index";
import { arrangeFormula, type ArrangedSheet } from "../rows/formula-rows";
import {
  blocksOf,
  joinSpans,
  layRows,
  spansOf,
  type PlacedRun,
  type RowPiece,
} from "../rows/row-layout";
import type { Cell, Sheet } from "../workbook";
import { isOneCell } from "./joined-cells";

/**
 * A sheet with its rows laid out anew, as the edit `arrangeRows` says: formulas, merges, hidden rows and
 * comments as the adapters leave them. Throws for pieces that no sheet can hold, which these refuse.
 */
export function arrangeRows(sheet: Sheet, pieces: readonly RowPiece[]): Sheet {
  const layout = layRows(pieces);
  if (typeof layout === "string") throw new RangeError(layout);
  const arranged = { sheet: sheet.name, layout };
  const { comments } = sheet;
  return {
    ...sheet,
    cells: layout.runs.flatMap((run) =>
      moved(sheet.cells, run).map((cell) => withFormula(cell, run, arranged))
    ),
    merges: sheet.merges
      .flatMap((merge) => blocksOf(layout, merge).map((rows) => ({ ...merge, ...rows })))
      .filter((merge) => !isOneCell(merge))
      .sort((one, other) => one.top - other.top || one.left - other.left),
    hiddenRows: joinSpans(
      sheet.hiddenRows.flatMap(([top, bottom]) => spansOf(layout, { top, bottom }))
    ).map(({ top, bottom }) => [top, bottom]),
    ...(comments === undefined
      ? {}
      : { comments: layout.runs.flatMap((run) => moved(comments, run)) }),
  };
}

/** The cells or comments of a run, where they stand now. They are in the order of their rows. */
function moved<One extends { readonly row: number }>(
  ones: readonly One[],
  { first, last, at }: PlacedRun
): One[] {
  const from = firstIndex(ones.length, (index) => (ones[index]?.row ?? 0) >= first);
  const to = firstIndex(ones.length, (index) => (ones[index]?.row ?? 0) > last);
  return ones.slice(from, to).map((one) => ({ ...one, row: one.row + at - first }));
}

function withFormula(cell: Cell, run: PlacedRun, arranged: ArrangedSheet): Cell {
  if (!cell.formula) return cell;
  const formula = arrangeFormula(cell.formula, arranged, { onSheet: true }, run);
  return { ...cell, formula: formula.text };
}
