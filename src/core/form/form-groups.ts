import type { GridCell } from "./form-grid";
import type { Label } from "./form-levels";
import type { RowCells } from "./form-rows";

/** Which columns a table has, and whether any figure is filled in at all. */
export interface Layout {
  readonly code: boolean;
  readonly unit: boolean;
  readonly filled: boolean;
}

/**
 * Whether a row only heads the rows below it. Group rows carry — instead of a unit and a code; a table
 * without those columns shows them by wording, by a merge over the figures or by rows indented below.
 * A row that could as well be an indicator nobody has answered is no group.
 */
export function isGroup(row: RowCells, label: Label, next: Label | null, layout: Layout): boolean {
  if (row.figures.some((cell) => cell.kind === "number" || cell.kind === "year")) return false;
  if (label.bare === "") return false;
  if (layout.code || layout.unit) {
    if (isMeasured(row.unit)) return false;
    // 流动资产： of a balance sheet has a line number, but nothing to fill in.
    if (layout.filled && row.figures.length === 0 && /[:：]$/.test(label.bare)) return true;
    return !isCoded(row.code);
  }
  if (row.figures.length > 0) return false;
  if (/[:：]$|^(?:按.{1,12}|分.{1,6}(?<![0-9]))分?$/.test(label.bare) && !label.ofWhich)
    return true;
  if (row.name && row.name.right > row.name.column) return true;
  return layout.filled && next !== null && isAbove(label, next);
}

/** Whether a unit stands in the column of units. */
export function isMeasured(unit: GridCell | null): boolean {
  return unit !== null && unit.kind !== "sign";
}

/** Whether a code stands in the column of codes that is more than the number of a heading. */
export function isCoded(code: GridCell | null): boolean {
  if (code === null || code.kind === "sign") return false;
  return !/^[(]?[一二三四五六七八九十]{1,3}[)、.]?$/.test(code.compact);
}

function isAbove(label: Label, next: Label): boolean {
  if (next.indent !== label.indent) return next.indent > label.indent;
  if (label.rank === null) return false;
  return next.rank === null ? !next.ofWhich : next.rank > label.rank;
}
