import type { MissingMode, RuleClause, RuleSyntaxError, Tolerance } from "../rule/rule";
import type { Signs } from "../reading";
import type { TargetReading } from "../target/target";
import type { CellAddress } from "../workbook";

/** The reporting scheme (统计报表制度) of one year, read from the sheets that a statistician edits. */
export interface Scheme {
  readonly settings: Settings;
  readonly indicators: readonly Indicator[];
  /** Where an indicator stands by `indicatorKey(form, code)`. */
  readonly byKey: ReadonlyMap<string, Indicator>;
  readonly plan: readonly PlanLine[];
  readonly rules: readonly CheckRule[];
  /** Rules that are switched off: nothing is derived in their place. */
  readonly rulesOff: readonly CheckRule[];
  readonly roster: readonly ReportingUnit[];
  /** Names of the sheets that belong to the scheme and are never read as forms. */
  readonly sheets: ReadonlySet<string>;
  /** The sheets of the summaries' templates. */
  readonly templates: readonly string[];
}

export interface Settings {
  readonly year: number;
  readonly signs: Signs;
  /** 左右, 约: met within this fraction of the figure. */
  readonly aboutBand: number;
  /** How missing figures act in rules that do not say so themselves. */
  readonly missing: MissingMode;
}

export interface Indicator {
  readonly form: string;
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly unit: string;
  /** Code of the indicator of the same form that it belongs to; `""` for none. */
  readonly parent: string;
  /** How it belongs to it: adds up to it (部分), is contained in it (其中), is computed from it (推算). */
  readonly adds: "part" | "subset" | "derived" | "";
  /** Whether more or fewer is better. */
  readonly better: "more" | "fewer";
  /** Only flows (时期) have a schedule; stocks (时点) and rates (比率) have none. */
  readonly measure: "flow" | "stock" | "rate";
  readonly rollUp: "sum" | "none" | "rate" | "maximum";
  readonly at: CellAddress;
}

/** A line of the plan: one target of one indicator, as worded. */
export interface PlanLine {
  readonly form: string;
  readonly code: string;
  readonly wording: string;
  readonly reading: TargetReading;
  /** Last year's figure that a growth target builds on, where the plan states it. */
  readonly base: number | null;
  readonly firmness: "firm" | "soft";
  readonly source: string;
  /** Taken over from last year and not confirmed: it is judged by nobody, and that is said. */
  readonly unconfirmed?: boolean;
  readonly at: CellAddress;
}

export type Severity = "hard" | "query" | "info";

/** A check rule (审核关系). An id may stand on several lines when their years do not overlap. */
export interface CheckRule {
  readonly id: string;
  /** The form that bare codes belong to; `null` where every reference names its own. */
  readonly form: string | null;
  readonly source: string;
  readonly clauses: readonly RuleClause[];
  readonly severity: Severity;
  readonly tolerance: Tolerance;
  /** How figures that are missing act. */
  readonly missing: MissingMode;
  readonly explanation: string;
  readonly at: CellAddress;
}

/** A reporting unit of the register (单位名录). */
export interface ReportingUnit {
  readonly name: string;
  readonly code: string;
  readonly forms: readonly string[];
  readonly deadline: string;
}

/** What keeps a scheme from being used: where and what. Words are in `locales`. */
export type SchemeFault =
  | { readonly code: "no_catalogue" }
  /** A sheet that is called a plan and cannot be read as one. */
  | { readonly code: "no_plan"; readonly sheet: string }
  | { readonly code: "no_year" }
  | {
      readonly code: "bad_setting";
      readonly at: CellAddress;
      readonly name: string;
      readonly text: string;
    }
  | { readonly code: "missing_cell"; readonly at: CellAddress; readonly caption: string }
  | {
      readonly code: "bad_choice";
      readonly at: CellAddress;
      readonly text: string;
      readonly choices: readonly string[];
    }
  | {
      readonly code: "duplicate_indicator";
      readonly at: CellAddress;
      readonly key: string;
      readonly first: CellAddress;
    }
  | {
      readonly code: "unknown_parent";
      readonly at: CellAddress;
      readonly text: string;
      readonly nearest: string | null;
    }
  | {
      readonly code: "plan_unknown_indicator";
      readonly at: CellAddress;
      readonly text: string;
      readonly nearest: string | null;
    }
  | { readonly code: "bad_number"; readonly at: CellAddress; readonly text: string }
  | { readonly code: "bad_tolerance"; readonly at: CellAddress; readonly text: string }
  | {
      readonly code: "rule_syntax";
      readonly at: CellAddress;
      readonly rule: string;
      readonly source: string;
      readonly error: RuleSyntaxError;
    }
  | {
      readonly code: "rule_unknown_code";
      readonly at: CellAddress;
      readonly rule: string;
      readonly reference: string;
      readonly nearest: string | null;
    }
  | {
      readonly code: "rule_unknown_form";
      readonly at: CellAddress;
      readonly rule: string;
      readonly reference: string;
      readonly nearest: string | null;
    }
  | {
      readonly code: "rule_unknown_column";
      readonly at: CellAddress;
      readonly rule: string;
      readonly reference: string;
      readonly nearest: string | null;
    };

/** The key of an indicator across forms, as a user writes it: `KW301[02]`. */
export function indicatorKey(form: string, code: string): string {
  return `${form}[${code}]`;
}
