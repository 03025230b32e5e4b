import type { CellAddress, Edit, Range, Workbook } from "./workbook";

/** A running command: it can be cancelled, and says how far it is. */
export interface Work {
  /** An AbortSignal fits; core knows none. */
  readonly signal: { readonly aborted: boolean };
  /** Steps done of those known so far. */
  readonly progress: (done: number, of: number) => void;
}

/** A table's place that must be empty before anything is written. */
export interface EmptyPlace {
  readonly sheet: string;
  readonly range: Range;
}

export interface ApplyOptions {
  /** Refused with `occupied` where one of these holds something. */
  readonly mustBeEmpty?: readonly EmptyPlace[];
  /** Cells that must still read as they did; refused with `cell_changed` otherwise. */
  readonly mustBe?: readonly {
    readonly at: CellAddress;
    readonly value: number | string | boolean | null;
  }[];
}

/** What the last step of the journal was, so that it can be offered to be taken back. */
export interface UndoStep {
  readonly edits: number;
  readonly sheets: readonly string[];
}

/**
 * The open workbook, as the commands see it: Excel through Office.js, or a stand-in in tests. Every
 * refusal is thrown as an error with a `problem` (see `problemOf`).
 */
export interface WorkbookPort {
  /** The whole workbook. */
  readonly read: (work: Work) => Promise<Workbook>;
  /** Top-left cell of the user's selection. */
  readonly selection: () => Promise<CellAddress>;
  /** Applies all edits or none, as one step of the journal. */
  readonly apply: (edits: readonly Edit[], options: ApplyOptions, work: Work) => Promise<void>;
  /** Takes the last step back; `null` where there is none. */
  readonly undo: (work: Work) => Promise<UndoStep | null>;
  /** The step that `undo` would take back. */
  readonly lastStep: () => UndoStep | null;
  /** Brings a cell into view and selects it. */
  readonly select: (at: CellAddress) => Promise<void>;
  /** Tells of changes of the user to the data, not of our own. @returns a function that stops it */
  readonly watch: (changed: (sheet: string | null) => void) => Promise<() => Promise<void>>;
}
