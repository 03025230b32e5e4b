import type { Verdict } from "../core/check";

/** The words of the task pane and the ribbon. */
export interface PaneWords {
  /** Name of the sheet that a filled summary, or a table of that name, stands on. */
  readonly summarySheet: (template: string, year: number) => string;
  readonly name: string;
  /** What to do at first use, in two sentences. */
  readonly start: readonly [string, string];
  /** What the verdict means, by what it rests on: errors, open queries, gaps, checks made. */
  readonly verdictMeans: Readonly<Record<Verdict, (count: number) => string>>;
  readonly checkedCount: (count: number) => string;
  readonly explainedCount: (count: number) => string;
  readonly actions: PaneActions;
  readonly running: Readonly<Record<PaneCommand, string>>;
  readonly progress: (done: number, of: number) => string;
  readonly sections: PaneSections;
  readonly list: PaneListWords;
  readonly attainment: PaneAttainmentWords;
  readonly detail: PaneDetailWords;
  readonly stale: string;
  readonly notices: PaneNotices;
  readonly refusals: PaneRefusals;
}

export type PaneCommand =
  | "check"
  | "clearMarks"
  | "explain"
  | "fillSummary"
  | "insertTable"
  | "exportWord"
  | "undo"
  | "marks"
  | "readPlan"
  | "verifyText"
  | "writePlan"
  | "collect";

/** What buttons say. */
export interface PaneActions {
  readonly check: string;
  readonly recheck: string;
  readonly cancel: string;
  readonly clearMarks: string;
  readonly fillSummary: string;
  readonly insertTable: string;
  readonly exportWord: string;
  readonly readPlan: string;
  /** Beside a hand edit that a fill kept. */
  readonly replaceEdit: string;
  readonly verifyText: string;
  readonly trace: string;
  readonly collect: string;
  readonly overwrite: string;
  readonly undo: string;
  readonly dismiss: string;
}

export interface PaneSections {
  readonly nav: string;
  readonly attainment: string;
  readonly findings: string;
  readonly unchecked: string;
  readonly lint: string;
  readonly marks: string;
  readonly tools: string;
  readonly messages: string;
  /** As the row of links to the sections says them. */
  readonly short: {
    readonly attainment: string;
    readonly findings: string;
    readonly unchecked: string;
    readonly marks: string;
  };
}

/** Words around a list that can be filtered. */
export interface PaneListWords {
  readonly all: string;
  readonly byStatus: string;
  readonly bySeverity: string;
  /** Queries that no explanation answers yet. */
  readonly open: string;
  readonly form: string;
  readonly allForms: string;
  readonly wholeWorkbook: string;
  readonly search: string;
  readonly shown: (count: number, of: number) => string;
  readonly noMatch: string;
  readonly noFindings: string;
  readonly noTargets: string;
  readonly allChecked: string;
  readonly more: (count: number) => string;
  readonly showAll: (count: number) => string;
  readonly showFewer: string;
  /** Opens the list of what is worth a look in the scheme. */
  readonly lint: (count: number) => string;
}

export interface PaneAttainmentWords {
  readonly target: string;
  readonly actual: string;
  readonly due: string;
  readonly shortfall: string;
  /** Where the actual is above the target. */
  readonly surplus: string;
  /** Where an at-most target is passed, and where it is not reached. */
  readonly over: string;
  readonly under: string;
  /** The unit of a gap between two percentages. */
  readonly points: string;
  readonly scheduleMark: string;
  readonly targetMark: string;
  readonly wording: (text: string) => string;
}

export interface PaneDetailWords {
  readonly left: string;
  readonly right: string;
  readonly actual: string;
  readonly target: string;
  readonly difference: string;
  readonly tolerance: string;
  readonly rule: string;
  readonly figures: string;
  readonly cells: string;
  readonly whatToDo: string;
  readonly goTo: (cell: string) => string;
  /** A link behind a sentence that names the cell. */
  readonly goThere: string;
  readonly explanation: string;
  readonly explanationHint: string;
  readonly by: string;
  readonly save: string;
  readonly edit: string;
  readonly explained: string;
  readonly lastYear: string;
  readonly plan: string;
}

/** What a command has done. */
export interface PaneNotices {
  readonly marksCleared: string;
  readonly explained: (rule: string) => string;
  readonly filled: (sheets: readonly string[], figures: number, gaps: number) => string;
  readonly filledSame: (sheets: readonly string[]) => string;
  readonly inserted: (rows: number) => string;
  readonly planRead: (targets: number) => string;
  readonly planned: (rows: number, sheet: string) => string;
  readonly undone: (sheets: readonly string[]) => string;
  readonly nothingToUndo: string;
}

/** Why a command did nothing, where no `Problem` says it. */
export interface PaneRefusals {
  readonly faults: (count: number) => string;
  readonly noForm: string;
  readonly noTemplate: string;
  readonly template: (count: number) => string;
  readonly checkFirst: string;
  readonly noTarget: string;
  readonly planRefused: (count: number) => string;
}
