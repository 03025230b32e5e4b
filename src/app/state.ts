import { createStore, type StoreApi } from "zustand/vanilla";
import type { CheckResult } from "../core/check";
import type { LintNote } from "../core/lint/lint-note";
import type { Problem } from "../core/problem";
import type { PlanQuery } from "../core/plan/plan-check";
import type { ConfirmedTarget, PlanRowRefusal } from "../core/plan/plan-rows";
import type { PlanParagraph, PlanReading } from "../core/plan/plan-text";
import type { Indicator, Scheme, SchemeFault } from "../core/scheme/scheme";
import type { TableKind } from "../core/table/table";
import type { Trace } from "../core/trace/trace";
import type { CellAddress, MarkFamily, Workbook } from "../core/workbook";
import type { Verification } from "../core/verify/verify-result";
import type { UndoStep } from "../core/port";
import type { PaneCommand } from "../locales/pane-words";

/** Each has its words in every language. */
export type CommandName = PaneCommand;

/** What a command has done, to be said once. */
export type Notice =
  | { readonly code: "checked" }
  | { readonly code: "marks_cleared" }
  | { readonly code: "explained"; readonly rule: string }
  | {
      readonly code: "filled";
      readonly sheets: readonly string[];
      readonly figures: number;
      readonly gaps: number;
      /** True where nothing had changed. */
      readonly isSame: boolean;
      /** Hand edits that were left as they are, in words that came with the fill. */
      readonly kept: readonly { readonly at: CellAddress; readonly text: string }[];
    }
  | { readonly code: "inserted"; readonly rows: number }
  | { readonly code: "plan_read"; readonly targets: number }
  | { readonly code: "planned"; readonly rows: number; readonly sheet: string }
  | { readonly code: "undone"; readonly sheets: readonly string[] }
  | { readonly code: "nothing_to_undo" }
  /** A sentence of a part that is fetched with its own words. */
  | { readonly code: "said"; readonly text: string };

/** Why a command did nothing. */
export type Refusal =
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "faults"; readonly faults: readonly SchemeFault[] }
  | { readonly kind: "no_form" }
  | { readonly kind: "no_template" }
  /** Faults of a summary's template, each with its cell, in words that came with the fill. */
  | {
      readonly kind: "template";
      readonly faults: readonly { readonly at: CellAddress; readonly text: string }[];
    }
  | { readonly kind: "check_first" }
  /** A plan text without any figure. */
  | { readonly kind: "no_target" }
  | { readonly kind: "plan_refused"; readonly count: number }
  /** A sentence of a part that is fetched with its own words. */
  | { readonly kind: "said"; readonly text: string };

/** A target of a plan and the indicator that the user takes it for. */
export type PlanChoice = ConfirmedTarget;

/** A table to be put at the cursor: of all forms where `form` is null, with a chart or without. */
export interface TableChoice {
  readonly kind: TableKind;
  readonly form: string | null;
  readonly chart: boolean;
}

/** A plan as it was read, with what it can be taken for. */
export interface PlanInHand {
  readonly reading: PlanReading;
  readonly queries: readonly PlanQuery[];
  readonly indicators: readonly Indicator[];
  /** Why nothing was written. */
  readonly refused: readonly PlanRowRefusal[];
}

/** A text as it was held against the sheets. */
export interface VerifiedText {
  readonly paragraphs: readonly PlanParagraph[];
  readonly verification: Verification;
}

/** What pane and ribbon share. */
export interface AppState {
  /** The command that runs, if one does; a second one waits for nobody and does nothing. */
  readonly running: CommandName | null;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly workbook: Workbook | null;
  readonly scheme: Scheme | null;
  readonly result: CheckResult | null;
  /** What is worth a look in the scheme of the last check. */
  readonly notes: readonly LintNote[];
  /** True when the user has changed data since the check. */
  readonly stale: boolean;
  readonly marks: Readonly<Record<MarkFamily, boolean>>;
  readonly notice: Notice | null;
  readonly refusal: Refusal | null;
  readonly undoStep: UndoStep | null;
  readonly plan: PlanInHand | null;
  /** The table that was last asked for. */
  readonly table: TableChoice | null;
  readonly verified: VerifiedText | null;
  /** The cell that was last traced. */
  readonly trace: Trace | null;
}

export const INITIAL_STATE: AppState = {
  running: null,
  progress: null,
  workbook: null,
  scheme: null,
  result: null,
  notes: [],
  stale: false,
  marks: { error: true, shortfall: true },
  notice: null,
  refusal: null,
  undoStep: null,
  plan: null,
  table: null,
  verified: null,
  trace: null,
};

export type AppStore = StoreApi<AppState>;

export function createAppStore(): AppStore {
  return createStore<AppState>(() => INITIAL_STATE);
}
