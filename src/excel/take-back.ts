import { isRefusedWhole, problemOfHost } from "./host-error";
import { talk } from "./host";
import type { Step } from "./journal";
import type { OpenWorkbook } from "./open-workbook";
import { ProblemError } from "./problem-error";
import { send, type Sending } from "./send";

/**
 * Takes a step back: one round trip to see what is there now, one to write. A sheet that the user has
 * deleted since is passed over. Throws `cell_changed` where the user has changed what was written,
 * `protected_sheet` where a sheet has since been protected, and `partly_written` where the host failed
 * in the middle; the step can then be taken back again.
 *
 * @param failed what is known where it is taken back because writing it failed: then also cells that
 *   are not as they were written are put back, and a sheet that turned out to be protected before
 *   anything was done (`untouched`) is left alone
 */
export async function takeStepBack(
  workbook: OpenWorkbook,
  step: Step,
  failed: { readonly untouched: boolean } | null
): Promise<void> {
  const { seconds } = workbook;
  const changes = [...step.changes].reverse();
  const sending: Sending & { begun: boolean } = { requests: 0, begun: false };
  try {
    await talk({ seconds, undoGroup: true }, async (session) => {
      step.directory.askAgain(session.context);
      for (const change of changes) change.askBack(session.context);
      await session.sync();
      if (!failed) refuseChanged(step);
      const open = changes.filter(({ sheets: [name, ...others] }) => {
        if (name === undefined || others.length > 0) return true;
        const { directory } = step;
        return !directory.isGone(name) && !(failed?.untouched && directory.isClosed(name));
      });
      const operations = open.flatMap((change) => change.takeBack());
      sending.begun = operations.length > 0;
      await send(session, operations, sending);
    });
  } catch (thrown) {
    const begun = sending.requests > 0 || (sending.begun && !isRefusedWhole(thrown));
    if (!begun) throw thrown;
    const cause = problemOfHost(thrown).code;
    throw new ProblemError({ code: "partly_written", sheets: step.sheets, cause });
  }
}

function refuseChanged({ changes, directory, sheets }: Step): void {
  const closed = sheets.find((name) => directory.isClosed(name));
  if (closed !== undefined) throw new ProblemError({ code: "protected_sheet", sheet: closed });
  for (const change of changes) {
    const at = change.changedSince();
    if (at) throw new ProblemError({ code: "cell_changed", at });
  }
}
