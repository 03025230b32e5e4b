import type { NotRead } from "../plan/plan-figures";
import type { PlanSentence } from "../plan/plan-sentences";
import type { PlanParagraph, PlanPlace } from "../plan/plan-text";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { Target } from "../target/target";
import type { Clause } from "./verify-clauses";
import type { Context } from "./verify-context";
import type { Mask } from "./verify-mask";
import type { Match } from "./verify-match";
import type { VerifyMeasure } from "./verify-result";
import type { StatementNumber } from "./verify-statement";

/** A figure of a text with what it is said of. */
export interface SaidFigure {
  readonly figure: PlanPlace;
  readonly target: Target;
  readonly printed: string;
  readonly subject: string;
  readonly match: Match;
  readonly measure: VerifyMeasure | null;
  readonly isBound: boolean;
  /** The year that its actual counts. */
  readonly year: number;
  /** Months it counts, `0` for another part of the year; `null` where none are named. */
  readonly months: number | null;
  /** The figure of the list that it is a part of. */
  readonly partOf: number | null;
}

export interface SaidText {
  readonly figures: readonly SaidFigure[];
  readonly unread: readonly { readonly figure: PlanPlace; readonly reason: NotRead["reason"] }[];
}

export interface TextState {
  readonly scheme: Scheme;
  readonly hasDistrict: boolean;
  readonly figures: SaidFigure[];
  readonly unread: { figure: PlanPlace; reason: NotRead["reason"] }[];
  readonly mentioned: Set<Indicator>;
  context: Context;
}

export interface Source {
  readonly paragraph: PlanParagraph;
  readonly index: number;
  readonly maskAt: (place: PlanPlace) => Mask | null;
}

/** What one paragraph hands from sentence to sentence. */
export interface ParagraphState {
  year: number | null;
  level: string;
  /** The last area that was spoken of is another one; `null` where none was. */
  isElsewhere: boolean | null;
  current: Indicator | null;
  /** The last count that is no part, to which 其中 of the next sentence goes back. */
  head: number | null;
  /** The whole whose parts go on behind a semicolon. */
  open: number | null;
}

export interface Statement extends Source {
  readonly sentence: PlanSentence;
  readonly numbers: readonly StatementNumber[];
}

/** What one statement hands from figure to figure; places are those of the whole text. */
export interface StatementState {
  readonly first: number;
  whole: number | null;
  /** The whole to go back to when a bracket ends. */
  readonly outer: { readonly whole: number | null; readonly last: number }[];
  last: number | null;
  leadLevel: string;
  /** The noun of the figure before: 国家级 behind 各类科技项目 is said of projects. */
  noun: string | null;
}

export interface Spot extends Statement {
  readonly number: StatementNumber;
  readonly clause: Clause;
}
