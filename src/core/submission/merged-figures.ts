import { cellName, rangeName } from "../address";
import type { Figure, Report } from "../report";
import type { Range, Workbook } from "../workbook";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/**
 * Figures that stand in no cell of their own: it is merged with that of another figure, which holds the one
 * number of both.
 */
export function checkMerged(
  { sheets }: Workbook,
  { pages, figures }: Report
): readonly SubmissionFinding[] {
  const found: SubmissionFinding[] = [];
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
  { cell: held, at: { sheet } }: Figure,
  figures: Report["figures"]
): readonly SubmissionFinding[] {
  const value = held?.value;
  if (typeof value !== "number") return [];
  return [...figures.values()].flatMap(({ indicator, at, reading }) => {
    const isRow = at.sheet === sheet && at.row >= merge.top && at.row <= merge.bottom;
    if (!isRow || at.column < merge.left || at.column > merge.right) return [];
    if (reading.kind !== "blank") return [];
    const place = { rule: "READ.merged", form: indicator.form, indicator, at };
    const cells = { range: rangeName(merge), holder: cellName(merge.top, merge.left), value };
    return submissionFinding({ ...place, severity: "hard" }, { code: "merged", ...cells });
  });
}
