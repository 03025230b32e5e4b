import type { TargetStatus } from "./attainment";
import type { Interval, RuleClause, RuleOutcome } from "./rule/rule";
import type { RuleColumn } from "./rule/rule-columns";
import type { Indicator, PlanLine, Severity } from "./scheme/scheme";
import type { CellAddress } from "./workbook";

/** What is wrong, asked or worth knowing: a union by `code`; the words are in `locales`. */
export type Finding = FindingPlace & FindingDetail;

export interface FindingPlace {
  /** Stable id: of the rule as the scheme gives it, or of a check that is built in. */
  readonly rule: string;
  readonly severity: Severity;
  readonly form: string | null;
  readonly indicator: Indicator | null;
  /** The cell to look at first. */
  readonly at: CellAddress | null;
  readonly related: readonly CellAddress[];
  readonly left: number | null;
  readonly right: number | null;
  /** left − right. */
  readonly difference: number | null;
  /** Absolute tolerance that applied, in the figures' unit. */
  readonly tolerance: number | null;
  /** The explanation that holds for these figures, if one was given. */
  readonly explanation: string | null;
}

/** A figure put in for a reference of a rule. */
export interface RuleFigure {
  /** Offsets of the reference in the rule's text; runs and children carry those of their call. */
  readonly start: number;
  readonly end: number;
  readonly indicator: Indicator | null;
  readonly name: string;
  readonly column: RuleColumn;
  readonly value: Interval | null;
  /** What the cell shows where the figure is no number: a text, "-"; `""` otherwise. */
  readonly text: string;
  /** The side of a broken relation that it stands on. */
  readonly side: "left" | "right" | null;
  readonly unit: string;
  readonly at: CellAddress | null;
}

export type FindingDetail =
  /** A check rule does not hold. */
  | {
      readonly code: "relation";
      readonly clause: RuleClause;
      readonly comparator: Extract<RuleOutcome, { kind: "fail" }>["comparator"];
      readonly figures: readonly RuleFigure[];
      readonly note: string;
      /** True for a rule that follows from the catalogue (parts of a total) and stands on no sheet. */
      readonly derived: boolean;
      /** Both sides are fractions, told as percentages. */
      readonly rate: boolean;
    }
  /** Counts in different units are added or compared. */
  | { readonly code: "mixed_units"; readonly units: readonly string[] }
  /** A target is missed, or behind its schedule. */
  | {
      readonly code: "target";
      readonly status: Extract<TargetStatus, "missed" | "behind">;
      readonly wording: string;
      readonly firmness: PlanLine["firmness"];
      readonly rate: number | null;
      readonly scheduled: number | null;
      readonly through: number;
      readonly unit: string;
      /** The figure is a limit: missing it is passing it. */
      readonly atMost: boolean;
    }
  /** The unit of the plan and the unit of the form count alike but are not the same word. */
  | {
      readonly code: "target_unit";
      readonly targetUnit: string;
      readonly unit: string;
      readonly wording: string;
    }
  /** A growth target builds on a figure of part of the year. */
  | {
      readonly code: "part_year_base";
      readonly wording: string;
      readonly through: number;
      readonly base: number;
    }
  /** The plan column of the form and the plan disagree. */
  | { readonly code: "plan_column"; readonly wording: string; readonly shown: number }
  | { readonly code: "form_number"; readonly text: string; readonly expected: string }
  | { readonly code: "form_by_rows"; readonly expected: string }
  /** `sheet`: where the one stands that was used. */
  | { readonly code: "form_twice"; readonly sheet: string }
  /** What looks like a form and is none; `text` its year or its form number. */
  | {
      readonly code: "form_aside";
      readonly why: "year" | "number" | "blank" | "same" | "marks";
      readonly text: string;
      readonly sheet: string;
      readonly isHidden: boolean;
    }
  | { readonly code: "form_missing"; readonly expected: string }
  /** `through`: the months that were counted instead; `year`: the scheme's. */
  | { readonly code: "period_missing"; readonly through: number; readonly year: number }
  | {
      readonly code: "period_unreadable";
      readonly text: string;
      readonly through: number;
      readonly year: number;
    }
  | { readonly code: "period_year"; readonly text: string; readonly year: number }
  | { readonly code: "period_overridden"; readonly through: number; readonly own: number }
  | {
      readonly code: "periods_differ";
      readonly months: readonly { readonly form: string; readonly through: number }[];
    }
  | {
      readonly code: "expired";
      readonly text: string;
      readonly year: number;
      readonly through: number;
    }
  | { readonly code: "expiry_unreadable"; readonly text: string }
  | { readonly code: "unsigned"; readonly captions: readonly Signature[] }
  | { readonly code: "row_unplaced"; readonly label: string; readonly rowCode: string | null }
  | { readonly code: "row_twice"; readonly label: string }
  | { readonly code: "row_missing"; readonly count: number; readonly names: readonly string[] }
  /** A form without a column for this year's figures. */
  | { readonly code: "column_missing" }
  /** Code and name of a row do not fit; `by` decided. */
  | {
      readonly code: "code_and_name";
      readonly label: string;
      readonly rowCode: string;
      readonly by: "code" | "name";
    }
  | {
      readonly code: "unit_differs";
      readonly shown: string;
      readonly expected: string;
      readonly converted: boolean;
    }
  | { readonly code: "unreadable"; readonly text: string }
  | { readonly code: "error_value"; readonly text: string }
  | { readonly code: "assumed"; readonly ways: readonly string[]; readonly count: number }
  | { readonly code: "hidden_rows"; readonly count: number }
  | { readonly code: "sheet_not_a_form"; readonly sheet: string };

export type Signature = "head" | "statistician" | "preparer" | "date";

/** A check that could not be made, and for want of what. */
export interface Unchecked {
  readonly rule: string;
  readonly form: string | null;
  readonly reason:
    | "missing"
    | "division_by_zero"
    | "not_finite"
    | "not_understood"
    | "unconfirmed"
    | "no_base"
    | "unlike_units"
    | "kind";
  readonly missing: readonly MissingFigure[];
}

export interface MissingFigure {
  readonly name: string;
  readonly why:
    | "blank"
    | "null"
    | "not_calculated"
    | "unreadable"
    | "unknown"
    | "absent"
    | "no_column"
    /** A divisor that is 0. */
    | "zero"
    | "not_applicable"
    | "not_understood";
  /** The column of a rule's figure. */
  readonly column?: RuleColumn;
  readonly at: CellAddress | null;
}
