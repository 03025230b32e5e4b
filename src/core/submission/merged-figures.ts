import { cellName, rangeName } from "../address";
import { figureKey, type Figure, type Report } from "../report";
import type { Range, Workbook } from "../workbook";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/**
 * Figures that stand in no cell of their own: it is merged with that of another figure, which holds the one
 * number of both.
 *
 * @param asIssued keys of figures that the bureau's own form has merged in this way
 */
export function checkMerged(
  workbook: Workbook,
  report: Report,
  asIssued: ReadonlySet<string>
): readonly SubmissionFinding[] {
  return mergedFigures(workbook, report).flatMap(({ figure, merge, holder }) => {
    const { indicator, at, column, reading } = figure;
    const value = holder.cell?.value;
    if (typeof value !== "number" || reading.kind !== "blank") return [];
    if (asIssued.has(figureKey(indicator, column))) return [];
    const place = { rule: "READ.merged", form: indicator.form, indicator, at };
    const cells = { range: rangeName(merge), holder: cellName(merge.top, merge.left), value };
    return submissionFinding({ ...place, severity: "hard" }, { code: "merged", ...cells });
  });
}

interface MergedFigure {
  readonly figure: Figure;
  readonly merge: Range;
  /** The figure whose cell is shown for both. */
  readonly holder: Figure;
}

/** The figures of a report whose cells are merged with that of another figure. */
export function mergedFigures(
  { sheets }: Workbook,
  { pages, figures }: Report
): readonly MergedFigure[] {
  const found: MergedFigure[] = [];
  for (const { table } of pages) {
    const sheet = sheets.find(({ name }) => name === table.sheet);
    let holders: Map<string, Figure> | null = null;
    for (const merge of sheet?.merges ?? []) {
      // Nearly all stand above the figures, or below.
      if (merge.top < table.firstDataRow || merge.bottom > table.lastDataRow) continue;
      holders ??= figuresOn(table.sheet, figures);
      const corner = cellName(merge.top, merge.left);
      const holder = holders.get(corner);
      // No two merges of a sound file have a corner in common.
      if (holder && holders.delete(corner)) found.push(...inMerge(merge, holder, figures));
    }
  }
  return found;
}

/** By the names of their cells. */
function figuresOn(sheet: string, figures: Report["figures"]): Map<string, Figure> {
  const on = [...figures.values()].filter(({ at }) => at.sheet === sheet);
  return new Map(on.map((one) => [cellName(one.at.row, one.at.column), one]));
}

function inMerge(
  merge: Range,
  holder: Figure,
  figures: Report["figures"]
): readonly MergedFigure[] {
  return [...figures.values()].flatMap((figure) => {
    const { at } = figure;
    const isRow = at.sheet === holder.at.sheet && at.row >= merge.top && at.row <= merge.bottom;
    if (!isRow || at.column < merge.left || at.column > merge.right) return [];
    return figure === holder ? [] : [{ figure, merge, holder }];
  });
}
