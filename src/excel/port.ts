import type { Work, WorkbookPort } from "../core/port";
import { applyEdits } from "./apply";
import { problemOfHost } from "./host-error";
import { talk } from "./host";
import { lastStep } from "./journal";
import type { OpenWorkbook } from "./open-workbook";
import { ProblemError } from "./problem-error";
import { readSelection, selectCell } from "./select";
import { isSheetGone, readSnapshot, type Snapshot } from "./snapshot";
import { undoLastStep } from "./undo";
import { watchChanges } from "./watch";

export interface ExcelPortOptions {
  /** How long Excel may take for an answer, in seconds; a minute where absent. */
  readonly requestTimeoutSeconds?: number;
}

const USUAL_TIMEOUT_SECONDS = 60;

/**
 * The workbook that is open in Excel. Nothing is asked of Excel before the first call; outside Excel
 * every call is refused with `no_host`. Whatever is thrown has a `problem`.
 *
 * @example const workbook = await createExcelPort().read({ signal, progress });
 */
export function createExcelPort(options: ExcelPortOptions = {}): WorkbookPort {
  const workbook: OpenWorkbook = {
    seconds: options.requestTimeoutSeconds ?? USUAL_TIMEOUT_SECONDS,
    sheetIds: new Map(),
    ownSheets: { added: new Set(), removed: new Set() },
    writing: 0,
    steps: [],
  };
  const writing = async <T>(body: () => Promise<T>): Promise<T> => {
    workbook.writing += 1;
    try {
      return await body();
    } finally {
      workbook.writing -= 1;
    }
  };
  return {
    async read(work) {
      const snapshot = await readTwice(workbook, work);
      workbook.sheetIds.clear();
      for (const [name, id] of snapshot.sheetIds) workbook.sheetIds.set(name, id);
      return snapshot.workbook;
    },
    selection: () => readSelection(workbook.seconds),
    apply: (edits, conditions, work) =>
      writing(() => applyEdits(workbook, edits, conditions, work)),
    undo: () => writing(() => undoLastStep(workbook)),
    lastStep: () => lastStep(workbook),
    select: (at) => selectCell(at, workbook.seconds),
    watch: (changed) => watchChanges(workbook, changed),
  };
}

/** A sheet may go while the workbook is being read: then once more. */
async function readTwice({ seconds }: OpenWorkbook, work: Work): Promise<Snapshot> {
  const read = () => talk({ seconds }, (session) => readSnapshot(session, work));
  try {
    return await read().catch((thrown: unknown) => {
      if (isSheetGone(thrown)) return read();
      throw thrown;
    });
  } catch (thrown) {
    throw new ProblemError(problemOfHost(thrown));
  }
}
