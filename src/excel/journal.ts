import type { UndoStep } from "../core/port";
import type { Change } from "./change";
import type { OpenWorkbook } from "./open-workbook";
import type { SheetDirectory } from "./sheet-directory";

/** What one command wrote, with all that is needed to take it back. */
export interface Step extends UndoStep {
  readonly changes: readonly Change[];
  readonly directory: SheetDirectory;
}

/** So many steps can be taken back; older ones are forgotten. */
const MOST_STEPS = 20;

export function newStep(
  edits: number,
  changes: readonly Change[],
  directory: SheetDirectory
): Step {
  const sheets = [...new Set(changes.flatMap((change) => change.sheets))];
  return { edits, sheets, changes, directory };
}

export function keepStep(workbook: OpenWorkbook, step: Step): void {
  workbook.steps.push(step);
  if (workbook.steps.length > MOST_STEPS) workbook.steps.shift();
}

/** The step that would be taken back next, as the pane tells it. */
export function lastStep({ steps }: OpenWorkbook): UndoStep | null {
  const step = steps[steps.length - 1];
  return step ? { edits: step.edits, sheets: step.sheets } : null;
}
