import type { Target } from "../target/target";
import type { Indicator } from "../scheme/scheme";
import type { CellAddress } from "../workbook";

/** A paragraph of a plan, or a line of a plan table. */
export interface PlanParagraph {
  /** As it stands in the document. */
  readonly shown: string;
  /** In simplified characters, without pronunciations. */
  readonly plain: string;
  /** Place in `shown` of every sign of `plain`, and one more for its end. */
  readonly origins: readonly number[];
  /** The cell it stands in, where the plan is a sheet. */
  readonly at: CellAddress | null;
  /** The indicator that a plan table names by its code. */
  readonly key?: { readonly form: string; readonly code: string };
}

/** A place in `shown` of a paragraph. */
export interface PlanPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** How certain a proposal is. Only the user decides. */
export type PlanConfidence = "sure" | "likely" | "unclear" | "none";

/** The indicator that a target seems to speak of. */
export interface PlanMatch {
  readonly confidence: PlanConfidence;
  readonly indicator: Indicator | null;
  /** The other indicators it may be, the likeliest first. */
  readonly others: readonly Indicator[];
}

/** What the user should look at before a target is taken. */
export type PlanDoubt =
  /** The name is near the indicator's, not the same. */
  | "name"
  /** Several indicators fit. */
  | "several"
  /** No indicator fits. */
  | "no_indicator"
  /** The unit cannot be carried to the indicator's. */
  | "unit"
  /** Name or level stand elsewhere: in a heading, or in one list for several figures. */
  | "inherited"
  /** Another figure stands beside it; this one may only say which things are meant. */
  | "beside"
  /** No clause of the plan states it alone, so that it cannot be entered as it stands. */
  | "wording"
  /** It seems to say what has been done, not what shall be. */
  | "actual";

/** One figure of a plan text. */
export interface StatedTarget {
  readonly sentence: PlanPlace;
  readonly figure: PlanPlace;
  /** The sentence as it is shown. */
  readonly text: string;
  /** What the figure is said of. */
  readonly subject: string;
  /** Its wording is the clause that states it. */
  readonly target: Target;
  readonly match: PlanMatch;
  readonly doubts: readonly PlanDoubt[];
  /** The target of which it is a part (其中): its place in the list. */
  readonly partOf: number | null;
  /** Months that an actual counts; 12 where none are named. */
  readonly through: number;
}

/** A figure, or what stands for one, that was not read as a target. */
export interface UnreadFigure {
  readonly sentence: PlanPlace;
  readonly figure: PlanPlace;
  readonly text: string;
  /** `frame`: it only says for how long, or which things are meant. */
  readonly reason: "masked" | "blank" | "not_understood" | "frame";
}

export interface PlanReading {
  readonly targets: readonly StatedTarget[];
  readonly unread: readonly UnreadFigure[];
}
