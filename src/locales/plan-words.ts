import type { PlanQuery } from "../core/plan/plan-check";
import type { PlanRowRefusal } from "../core/plan/plan-rows";
import type { PlanConfidence, PlanDoubt, UnreadFigure } from "../core/plan/plan-text";
import type { Target } from "../core/target/target";

/** What a query of the plan is about. */
export interface PlanSubject {
  readonly name: string;
  readonly unit: string;
}

/** The words of reading a plan, on the command line and in the pane. */
export interface PlanWords {
  readonly confidence: Readonly<Record<PlanConfidence, string>>;
  /** What to look at, each a sentence. */
  readonly doubts: Readonly<Record<PlanDoubt, string>>;
  readonly unread: Readonly<Record<UnreadFigure["reason"], string>>;
  /** A target in words; `kind` as `Words` names it. */
  readonly reading: (target: Target, kind: string) => string;
  /** What the plan says against itself; a relation has its sentence among the findings. */
  readonly query: (query: Exclude<PlanQuery, { code: "relation" }>, of: PlanSubject) => string;
  /** Why a confirmed target was not written: its indicator, and the sentence it stands in. */
  readonly refused: (refusal: PlanRowRefusal, indicator: string, sentence: string) => string;
  readonly unreadHeading: string;
  readonly queriesHeading: string;
  readonly pane: {
    readonly close: string;
    readonly text: string;
    readonly hint: string;
    readonly read: string;
    readonly write: (count: number) => string;
    readonly indicator: string;
    readonly choose: string;
  };
}
