import type { GridCell, GridRow } from "./form-grid";
import { captionHint, stubHint } from "./form-lexicon";

/** Forms have one to three header rows; some exports split them over a few more. */
export const MOST_HEADER_ROWS = 6;

/** Rows that no header contains: a figure, a mark, a note. */
function isPlainText(row: GridRow): boolean {
  return (
    row.cells.every((cell) => cell.kind !== "number" && cell.kind !== "sign") && row.mark === null
  );
}

export function isCaptionRow(row: GridRow): boolean {
  return isPlainText(row) && yearsAreCaptions(row);
}

/** Bare years stand in a header as different years, and never alone beside nothing but names. */
function yearsAreCaptions(row: GridRow): boolean {
  const years = row.cells.filter((cell) => cell.kind === "year").map((cell) => cell.compact);
  return new Set(years).size === years.length;
}

export function isWellKnown(row: GridRow, inside: boolean): boolean {
  if (row.cells.length < 2) return false;
  let hits = 0;
  let words = 0;
  for (const cell of row.cells) {
    const hint = cell.kind === "year" ? "period" : captionHint(cell.compact);
    if (hint === null) continue;
    hits += 1;
    if (hint !== "period" && hint !== "level") words += 1;
  }
  const needed = Math.max(
    2,
    inside ? Math.ceil(row.cells.length / 2) : Math.ceil(row.cells.length / 4)
  );
  return hits >= needed && (!inside || words >= 1);
}

/** A caption of a column of names. */
export const isStub = (cell: GridCell) => {
  const hint = stubHint(cell.compact);
  return hint === "indicator" || hint === "entity";
};
