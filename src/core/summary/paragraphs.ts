import type { Period } from "../period";
import type { Reading } from "../reading";
import type { Indicator } from "../scheme/scheme";
import type { CellAddress } from "../workbook";

/** What a figure of a paragraph states of its indicator; `points` are percentage points of the target. */
export type CitedMeasure =
  | "actual"
  | "lastYear"
  | "target"
  | "rate"
  | "shortfall"
  | "excess"
  | "points"
  | "change"
  | "growth"
  | "count";

/** A figure of a paragraph with the cells that it is taken or computed from: never without one. */
export interface CitedFigure {
  readonly measure: CitedMeasure;
  /** `null` for a count of indicators. */
  readonly indicator: Indicator | null;
  /** In `unit`; rates, growth and points in per cent. */
  readonly value: number;
  /** The high end of a range of targets. */
  readonly high?: number;
  readonly unit: string;
  readonly cells: readonly [CellAddress, ...CellAddress[]];
}

/** A text that is quoted as others wrote it: the wording of a target, the reason of a shortfall. */
export interface Quote {
  readonly text: string;
  /** `null` for an explanation, which is found by its rule. */
  readonly at: CellAddress | null;
  readonly indicator: Indicator;
}

/** Last year's figure counts as many months as this year's: the whole year, or the same period. */
export type Since = "year" | "period";

/** What is said of an indicator beside its figure; one phrase in each language for each `code`. */
export type Clause =
  /** More or less than last year; no rate where last year was 0. */
  | {
      readonly code: "up" | "down";
      readonly since: Since;
      readonly by: CitedFigure;
      readonly rate: CitedFigure | null;
    }
  | { readonly code: "same"; readonly since: Since; readonly last: CitedFigure }
  | { readonly code: "exceeded"; readonly rate: CitedFigure | null; readonly by: CitedFigure }
  /** Above the high end of a range, by so much. */
  | { readonly code: "above_range"; readonly target: CitedFigure; readonly by: CitedFigure }
  | { readonly code: "met"; readonly target: CitedFigure }
  /** Ahead of schedule by so many points of the target. */
  | { readonly code: "ahead"; readonly rate: CitedFigure; readonly points: CitedFigure }
  | { readonly code: "on_schedule"; readonly rate: CitedFigure | null }
  | {
      readonly code: "behind";
      readonly rate: CitedFigure | null;
      /** `null` where they round to nothing. */
      readonly points: CitedFigure | null;
      readonly short: CitedFigure;
    }
  | { readonly code: "pending"; readonly short: CitedFigure }
  | { readonly code: "missed"; readonly rate: CitedFigure | null; readonly short: CitedFigure }
  /** Within a target that must not be passed; `by`: below it. */
  | { readonly code: "within"; readonly by: CitedFigure | null; readonly target: CitedFigure }
  | { readonly code: "passed"; readonly by: CitedFigure };

/** A part of a total, or what is contained in it. */
export interface Member {
  readonly indicator: Indicator;
  /** As it is called in running text. */
  readonly name: string;
  readonly actual: CitedFigure;
}

/**
 * The members of an item. `ofWhich` (其中) are no more than the whole together; `within` it are those
 * that may overlap, or that follow another list.
 */
export interface MemberList {
  readonly how: "ofWhich" | "within";
  readonly members: readonly Member[];
}

/** One indicator with its figure and all that is known of it. */
export interface Item extends Member {
  /** Its figure stands in the list of another item of the form. */
  readonly isListed: boolean;
  readonly clauses: readonly Clause[];
  readonly lists: readonly MemberList[];
  /** Names of members that exceeded, or just met, a target of their own. */
  readonly exceeded: readonly string[];
  readonly met: readonly string[];
}

export type Paragraph =
  | {
      readonly kind: "items";
      readonly form: string;
      /** The months counted, on the first paragraph of a form only. */
      readonly period: Period | null;
      readonly items: readonly Item[];
    }
  /** How many targets stand where. */
  | {
      readonly kind: "overview";
      readonly total: CitedFigure;
      readonly counts: readonly StatusCount[];
    }
  | {
      readonly kind: "shortfall";
      readonly form: string;
      readonly item: Item;
      readonly reason: Quote | null;
    }
  | {
      readonly kind: "next";
      readonly form: string;
      readonly targets: readonly NextTarget[];
    };

export interface StatusCount {
  readonly status:
    "exceeded" | "met" | "on_schedule" | "behind" | "pending" | "missed" | "no_target";
  readonly count: CitedFigure;
}

export interface NextTarget {
  readonly name: string;
  /** Each as worded; soft ones are to be striven for. */
  readonly wordings: readonly { readonly quote: Quote; readonly firmness: "firm" | "soft" }[];
  /** Part of the last one before it that is no member itself. */
  readonly isMember: boolean;
}

/** The parts of a bureau's summary, in its order. */
export type SummaryPart =
  "projects" | "review" | "property" | "firms" | "popular" | "shortfalls" | "next";

export interface Section {
  /** `null` for a form that is none of the bureau's five. */
  readonly part: SummaryPart | null;
  /** The form; `null` for shortfalls and next year's targets. */
  readonly form: string | null;
  /** The title of the form; `""` where it has none. */
  readonly title: string;
  readonly year: number;
  readonly paragraphs: readonly Paragraph[];
}

/** What the paragraphs do not say, since it is not known. */
export type LeftOut =
  | { readonly code: "no_form"; readonly form: string }
  | { readonly code: "empty_form"; readonly form: string }
  | {
      readonly code: "no_figure";
      readonly indicator: Indicator;
      /** `absent`: the form has no row of it. */
      readonly why: Reading["kind"] | "absent";
      readonly at: CellAddress | null;
    }
  /** A remark beside the figure says that last year's is not counted in the same way. */
  | {
      readonly code: "not_comparable";
      readonly indicator: Indicator;
      readonly remark: string;
      readonly at: CellAddress;
    }
  | {
      readonly code: "target_unchecked";
      readonly indicator: Indicator;
      readonly at: CellAddress | null;
    }
  | { readonly code: "no_reason"; readonly indicator: Indicator; readonly at: CellAddress | null }
  | { readonly code: "no_shortfalls" }
  | { readonly code: "no_next" };

export interface SummaryText {
  readonly sections: readonly Section[];
  readonly left: readonly LeftOut[];
}
