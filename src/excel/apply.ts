import type { ApplyOptions, Work } from "../core/port";
import type { Edit } from "../core/workbook";
import type { OwnSheets } from "./add-sheet";
import { watchConditions, type Conditions } from "./conditions";
import { diagnose } from "./diagnose";
import { fetchEdits, planEdits, type EditPlan } from "./edit-plan";
import { errorLocation, hostCodeOf, isRefusedWhole, problemOfHost } from "./host-error";
import { talk, type Session } from "./host";
import { keepStep, newStep, type Step } from "./journal";
import type { OpenWorkbook } from "./open-workbook";
import { ProblemError } from "./problem-error";
import { send, type Sending } from "./send";
import { openDirectory, refuseClosed, type SheetDirectory } from "./sheet-directory";
import { takeStepBack } from "./take-back";

/** One attempt to apply edits. */
interface Attempt {
  readonly plan: EditPlan;
  readonly conditions: Conditions;
  readonly directory: SheetDirectory;
  readonly sending: Sending & { begun: boolean };
  readonly work: Work;
}

/**
 * Applies edits to the open workbook, all or none: one round trip reads what is there before and
 * refuses what cannot be done, one writes (more where it is more than 4 MB), and where the host fails
 * on the way, what was written is taken back. Where that fails too, throws `partly_written` and keeps
 * the step, so that it can be taken back later.
 */
export async function applyEdits(
  workbook: OpenWorkbook,
  edits: readonly Edit[],
  options: ApplyOptions,
  work: Work,
  undoGroup = true
): Promise<void> {
  const directory = openDirectory(workbook.sheetIds);
  const knownIds = [...new Set(workbook.sheetIds.values())];
  const fetched = await fetchEdits(edits);
  const plan = planEdits(edits, directory, ownSheets(workbook), knownIds, fetched);
  const conditions = watchConditions(options, directory);
  const sending = { requests: 0, begun: false };
  const attempt: Attempt = { plan, conditions, directory, sending, work };
  const step = () => newStep(edits.length, plan.changes, directory);
  try {
    const { seconds } = workbook;
    await talk({ seconds, undoGroup }, (session) => attemptEdits(attempt, session));
  } catch (thrown) {
    const names = [...plan.existing, ...(options.mustBeEmpty ?? []).map(({ sheet }) => sheet)];
    await giveUp(workbook, attempt, step(), thrown);
    // Excel has calls that it cannot join into one step of its undo: then without that.
    if (undoGroup && hostCodeOf(thrown) === "UndoNotSupported") {
      return applyEdits(workbook, edits, options, work, false);
    }
    throw new ProblemError(await diagnose(thrown, workbook, names));
  }
  if (sending.requests > 0) keepStep(workbook, step());
}

async function attemptEdits(attempt: Attempt, session: Session): Promise<void> {
  const { plan, conditions, directory, sending, work } = attempt;
  const { context, sync } = session;
  stopIfCancelled(work);
  directory.ask(context);
  conditions.ask(context);
  for (const change of plan.changes) change.ask(context);
  await sync(work.signal);
  const asked = plan.changes.map((change) => change.askMore?.(context) ?? false);
  if (asked.includes(true)) await sync(work.signal);

  refuseClosed(directory, plan.existing);
  conditions.check();
  for (const change of plan.changes) change.check();
  stopIfCancelled(work);
  work.progress(1, 2);

  const operations = plan.changes.flatMap((change) => change.operations());
  sending.begun = operations.length > 0;
  await send(session, operations, sending);
  for (const change of plan.changes) change.note(true);
  work.progress(2, 2);
}

function stopIfCancelled({ signal }: Work): void {
  if (signal.aborted) throw new ProblemError({ code: "cancelled" });
}

/** Takes back what a failed attempt has written; throws `partly_written` where that is not possible. */
async function giveUp(
  workbook: OpenWorkbook,
  { plan, sending }: Attempt,
  step: Step,
  thrown: unknown
): Promise<void> {
  if (!sending.begun || (sending.requests === 0 && isRefusedWhole(thrown))) return;
  const answered = errorLocation(thrown) !== null;
  for (const change of plan.changes) change.note(answered);
  const { code } = problemOfHost(thrown);
  try {
    // A host that does not answer may still carry out what it was sent, so nothing is sent after it.
    if (code !== "no_answer") {
      return await takeStepBack(workbook, step, { untouched: sending.requests === 0 });
    }
  } catch {
    // The step is kept instead.
  }
  keepStep(workbook, step);
  throw new ProblemError({ code: "partly_written", sheets: step.sheets, cause: code });
}

function ownSheets({ sheetIds, ownSheets }: OpenWorkbook): OwnSheets {
  return {
    added(name, id) {
      sheetIds.set(name, id);
      ownSheets.added.add(id);
    },
    removed(name) {
      const id = sheetIds.get(name);
      if (id !== undefined) ownSheets.removed.add(id);
      sheetIds.delete(name);
    },
  };
}
