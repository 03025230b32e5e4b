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
  { forms, figures }: Report
): readonly SubmissionFinding[] {
  const found: SubmissionFinding[] = [];
  for (const { table } of forms) {
    const sheet = sheets.find(({ name }) => name === table.sheet);
    for (const merge of sheet?.merges ?? []) {
      // Nearly all stand above the figures, or below.
      if (merge.top < table.firstDataRow || merge.bottom > table.lastDataRow) continue;
      const own = [...figures.values()].filter(({ at }) => at.sheet === table.sheet);
      found.push(...inMerge(merge, own));
    }
  }
  return found;
}

function inMerge(merge: Range, figures: readonly Figure[]): readonly SubmissionFinding[] {
  const inside = figures.filter(({ at: { row, column } }) => {
    const isRow = row >= merge.top && row <= merge.bottom;
    return isRow && column >= merge.left && column <= merge.right;
  });
  const holder = inside.find(({ at }) => at.row === merge.top && at.column === merge.left);
  if (typeof holder?.cell?.value !== "number") return [];
  const { value } = holder.cell;
  return inside.flatMap(({ indicator, at, reading }) => {
    if (reading.kind !== "blank") return [];
    const place = { rule: "READ.merged", form: indicator.form, indicator, at };
    const cells = { range: rangeName(merge), holder: cellName(merge.top, merge.left), value };
    return submissionFinding({ ...place, severity: "hard" }, { code: "merged", ...cells });
  });
}
