import { shownText } from "../core/text";
import type { CellAddress, Workbook } from "../core/workbook";
import type { PlanSource } from "./plan-paragraphs";

/** The texts below one another from a cell on, up to the first empty one. */
export function cellsDown(workbook: Workbook, at: CellAddress): readonly PlanSource[] {
  const cells = workbook.sheets.find(({ name }) => name === at.sheet)?.cells ?? [];
  const sources: PlanSource[] = [];
  for (const cell of cells) {
    const isNext = cell.column === at.column && cell.row === at.row + sources.length;
    if (isNext) sources.push({ text: shownText(cell), at: { ...at, row: cell.row } });
  }
  return sources;
}
