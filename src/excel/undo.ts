import type { UndoStep } from "../core/port";
import { diagnose } from "./diagnose";
import { lastStep } from "./journal";
import type { OpenWorkbook } from "./open-workbook";
import { ProblemError } from "./problem-error";
import { takeStepBack } from "./take-back";

/**
 * Takes the last step of the journal back; `null` where there is none. Where that is refused or fails
 * the step stays the last one.
 */
export async function undoLastStep(workbook: OpenWorkbook): Promise<UndoStep | null> {
  const step = workbook.steps[workbook.steps.length - 1];
  if (!step) return null;
  const undone = lastStep(workbook);
  try {
    await takeStepBack(workbook, step, null);
  } catch (thrown) {
    throw new ProblemError(await diagnose(thrown, workbook, step.sheets));
  }
  workbook.steps.pop();
  return undone;
}
