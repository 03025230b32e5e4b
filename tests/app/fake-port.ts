import type { ApplyOptions, UndoStep, Work, WorkbookPort } from "../../src/core/port";
import type { CellAddress, Edit, Workbook } from "../../src/core/workbook";

/** An open workbook that remembers what was asked of it. */
export interface FakePort extends WorkbookPort {
  readonly applied: { readonly edits: readonly Edit[]; readonly options: ApplyOptions }[];
  readonly selected: CellAddress[];
  /** What the next call throws, once. */
  fail: unknown;
  workbook: Workbook;
  /** Called inside every read, before it answers. */
  during: (work: Work) => Promise<void> | void;
}

export function fakePort(workbook: Workbook): FakePort {
  let steps: UndoStep[] = [];
  const failing = () => {
    const { fail } = port;
    port.fail = null;
    if (fail !== null) throw fail;
  };
  const port: FakePort = {
    applied: [],
    selected: [],
    fail: null,
    workbook,
    during: () => undefined,
    read: async (work) => {
      await port.during(work);
      failing();
      return port.workbook;
    },
    selection: async () => ({ sheet: "编制说明", row: 9, column: 0 }),
    apply: async (edits, options) => {
      failing();
      port.applied.push({ edits, options });
      steps = [...steps, { edits: edits.length, sheets: ["编制说明"] }];
    },
    undo: async () => {
      const last = steps.at(-1) ?? null;
      steps = steps.slice(0, -1);
      return last;
    },
    lastStep: () => steps.at(-1) ?? null,
    select: async (at) => {
      failing();
      port.selected.push(at);
    },
    watch: async () => async () => undefined,
  };
  return port;
}
