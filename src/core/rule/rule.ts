import type { RulePattern } from "./rule-pattern";

/**
 * The check-rule language (审核关系): `[01]=[02]+[03]`, `若[06]<>0则[05]<=[06]`, `3行=(4+5+…+9)行`.
 * A rule is read once (`parseRule`) and judged against many reports (`evaluateClause`).
 */
export { parseRule } from "./rule-parse";
export { evaluateClause } from "./rule-evaluate";
export { clauseReferences, describeClause } from "./rule-describe";
export { EVERY_ROW } from "./rule-tokens";
export type { RulePiece } from "./rule-describe";
export type { RulePattern } from "./rule-pattern";

/** A figure a rule names. Offsets count in the text of the whole rule. */
export interface RuleReference {
  /** Form number or name as written before the brackets; `null` for the rule's own form. */
  readonly form: string | null;
  /**
   * Code or name inside the brackets; `EVERY_ROW` for a whole-column reference. In a group a
   * pattern of codes or names, or a level.
   */
  readonly row: string;
  readonly column: string | null;
  readonly start: number;
  readonly end: number;
}

export type Comparator = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type AggregateFunction = "sum" | "maximum" | "minimum" | "count";
export type SingleFunction = "absolute" | "round" | "integer";

/** What stands in a sum or between the brackets of a function. */
export type RuleExpression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "reference"; readonly reference: RuleReference }
  /** `下级[02]`: the members below a row. */
  | { readonly kind: "children"; readonly reference: RuleReference }
  /** `[03]:[06]` or `[03]+…+[06]`: every code from the first to the last. */
  | { readonly kind: "run"; readonly from: RuleReference; readonly to: RuleReference }
  /** `[*]`, `[获资助*]`, `[第2级]` in a function: every row of the form that fits. */
  | { readonly kind: "group"; readonly reference: RuleReference }
  /** `同比增长([01])`, `[01]同比`: this year's figure against last year's, as a fraction. */
  | {
      readonly kind: "growth";
      readonly reference: RuleReference;
      /** The same row, in the column 上年; it stands at the same place of the text. */
      readonly base: RuleReference;
    }
  /** `"A01"` among the members of 属于; nowhere else. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "negative"; readonly operand: RuleExpression }
  | { readonly kind: "scaled"; readonly operand: RuleExpression; readonly divisor: number }
  | { readonly kind: "sum"; readonly terms: readonly RuleTerm[] }
  | { readonly kind: "product"; readonly factors: readonly RuleFactor[] }
  | { readonly kind: "power"; readonly base: RuleExpression; readonly exponent: RuleExpression }
  | {
      readonly kind: "call";
      readonly name: AggregateFunction | SingleFunction;
      readonly operands: readonly RuleExpression[];
    }
  | {
      readonly kind: "comparison";
      readonly comparator: Comparator;
      readonly left: RuleExpression;
      readonly right: RuleExpression;
    }
  | {
      readonly kind: "membership";
      readonly operand: RuleExpression;
      readonly members: readonly RuleExpression[];
      /** True for 不属于. */
      readonly outside: boolean;
    }
  /** 符合: what the cell shows has this form. */
  | {
      readonly kind: "pattern";
      readonly reference: RuleReference;
      readonly pattern: RulePattern;
      /** True for 不符合. */
      readonly outside: boolean;
    }
  | { readonly kind: "required"; readonly operands: readonly RuleExpression[] }
  /** 唯一: no two of the figures are the same. */
  | { readonly kind: "unique"; readonly operands: readonly RuleExpression[] }
  | {
      readonly kind: "logic";
      readonly operator: "and" | "or";
      readonly operands: readonly RuleExpression[];
    }
  | { readonly kind: "not"; readonly operand: RuleExpression }
  | {
      readonly kind: "condition";
      readonly condition: RuleExpression;
      readonly consequence: RuleExpression;
      readonly alternative: RuleExpression | null;
    };

export interface RuleTerm {
  readonly subtract: boolean;
  readonly expression: RuleExpression;
}

export interface RuleFactor {
  readonly divide: boolean;
  readonly expression: RuleExpression;
}

/** One relation of a rule, judged on its own. */
export interface RuleClause {
  /** The clause's own text, from `start` to `end` of the rule's text. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly expression: RuleExpression;
  /** As written, in the order of the text: the two ends of a run, the row above of a 下级. */
  readonly references: readonly RuleReference[];
  /**
   * Set where the clause is written in whole rows (`3行`, to be judged in every data column) or in
   * whole columns (`7栏`, to be judged in every row).
   */
  readonly sweep: "columns" | "rows" | null;
}

export type RuleParse =
  | { readonly ok: true; readonly clauses: readonly RuleClause[] }
  | { readonly ok: false; readonly error: RuleSyntaxError };

export interface RuleSyntaxError {
  readonly code:
    | "unexpected"
    | "unclosed_bracket"
    | "empty"
    | "unknown_function"
    /** Something to be judged that compares nothing, or a relation without any figure. */
    | "not_a_relation"
    | "chained_comparison"
    /** A 符合 whose pattern cannot be read. */
    | "bad_pattern"
    | "too_deep"
    | "too_long";
  readonly start: number;
  readonly end: number;
  /** The text at fault, at most 20 characters; empty at the end of a clause. */
  readonly found: string;
  /** A sign or word of the language that would have fitted, such as `)` or `则`. */
  readonly expected?: string;
}

/** Lowest and highest value of a figure; equal for a plain one. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure as the rule sees it; an interval so that a range target among the parts adds up. */
export type RuleValue =
  | { readonly kind: "number"; readonly low: number; readonly high: number }
  /** "-" */
  | { readonly kind: "not_applicable" }
  | { readonly kind: "missing"; readonly why: MissingWhy };

/** `no_column`: the form has no such column; `absent`: no such row, or no such form. */
export type MissingWhy =
  | "blank"
  /** A data point without a value, as other engines write it: VTL's NULL. */
  | "null"
  | "not_calculated"
  | "unreadable"
  | "unknown"
  | "absent"
  | "no_column";

/** One resolved cell of a judged relation. */
export interface RuleOperand {
  readonly reference: RuleReference;
  readonly value: RuleValue;
}

/** How a rule finds its figures. */
export interface RuleLookup {
  readonly one: (reference: RuleReference) => RuleValue;
  /** Members of 下级[..], a run of codes or a group, in order, as references with their own row. */
  readonly many: (
    reference: RuleReference,
    to: RuleReference | null,
    how: "children" | "run" | "group"
  ) => readonly RuleReference[];
  /** What the cell shows, trimmed; `""` where nothing stands. Asked for 符合, 唯一 and texts in 属于. */
  readonly text?: (reference: RuleReference) => string;
  /**
   * What one in the last digit that the cell shows is worth, in the figure's unit: 0.1 for 12.3;
   * `null` where it cannot be told. Asked for a tolerance in last digits.
   */
  readonly lastDigit?: (reference: RuleReference) => number | null;
}

/** The largest of the bounds applies. */
export interface Tolerance {
  readonly absolute: number;
  /** Fraction of the larger side: 0.01 for one per cent. */
  readonly relative: number;
  /** In the last digit that the figures' own cells show (末位): 1 allows 0.1 where they show 12.3. */
  readonly lastDigits?: number;
}

/**
 * How missing figures act, after the validation modes of check_hierarchy in VTL 2.1 (SDMX):
 * a blank or absent figure is VTL's missing data point, an empty (`null`), unreadable or uncalculated
 * one its NULL.
 * What VTL leaves out of its result is `not_applicable` here, its NULL is `unchecked`.
 *
 * - `non_null`, `always_null`: any missing figure makes the clause unchecked (in VTL the first
 *   leaves it out, but the field keeps 未能审核 on record).
 * - `partial_null`: the same, but a relation of which nothing is filled in is not applicable.
 * - `always_zero`: blank counts as 0.
 * - `partial_zero`: blank counts as 0 unless nothing is filled in: then not applicable.
 * - `non_zero`: blank counts as 0 unless no figure differs from 0: then not applicable.
 */
export type MissingMode =
  "non_null" | "non_zero" | "partial_null" | "partial_zero" | "always_null" | "always_zero";

export type RuleOutcome =
  | { readonly kind: "pass"; readonly left: Interval | null; readonly right: Interval | null }
  | {
      readonly kind: "fail";
      /** What was asked for and does not hold. */
      readonly comparator: Comparator;
      /** Both `null` where no two figures are compared: 必填, 属于 (left only). */
      readonly left: Interval | null;
      readonly right: Interval | null;
      /** Left − right; for intervals the signed gap, 0 where they overlap. */
      readonly difference: number | null;
      /** What `lastDigits` allowed, in the figures' unit; absent without such a tolerance. */
      readonly allowed?: number;
      readonly leftParts: readonly RuleOperand[];
      readonly rightParts: readonly RuleOperand[];
    }
  | {
      readonly kind: "unchecked";
      readonly missing: readonly RuleReference[];
      readonly reason: "missing" | "division_by_zero" | "not_finite";
    }
  /** Every figure is "-", or the condition of a 若 without 否则 does not hold. */
  | { readonly kind: "not_applicable" };
