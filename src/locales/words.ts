import type { PaneWords } from "./pane-words";
import type { TargetStatus } from "../core/attainment";
import type { Verdict } from "../core/check";
import type { FewestCells } from "../core/rule/fewest-cells";
import type { Finding, Unchecked } from "../core/finding";
import type { LintNote } from "../core/lint/lint-note";
import type { Problem } from "../core/problem";
import type { RuleColumn } from "../core/rule/rule-columns";
import type { SchemeFault, Severity } from "../core/scheme/scheme";
import type { SummaryWords } from "../core/summary/summary-source";
import type { TargetKind } from "../core/target/target";

/** One sentence for each member of a union by `code`; a missing one does not compile. */
export type SentenceFor<U extends { readonly code: string }> = {
  readonly [C in U["code"]]: (one: Extract<U, { readonly code: C }>) => string;
};

/** Every word of a check, in one language: all but those of the pane itself. */
export interface CheckWords {
  readonly language: "zh-CN" | "en-US";
  readonly findings: SentenceFor<Finding>;
  readonly problems: SentenceFor<Problem>;
  readonly faults: SentenceFor<SchemeFault>;
  /** What is wrong with a scheme, or worth a look, and what to do; only a fault names its cell. */
  readonly lint: SentenceFor<LintNote>;
  /** What to do about a finding, by its severity and whether it is explained. */
  readonly advice: (finding: Finding) => string;
  readonly unchecked: (one: Unchecked) => string;
  /** The name of a rule's column; `""` for this year's. */
  readonly column: (column: RuleColumn) => string;
  readonly fewest: FewestWords;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly status: Readonly<Record<TargetStatus, string>>;
  readonly kind: Readonly<Record<TargetKind, string>>;
  readonly summary: SummaryWords;
  readonly results: ResultsWords;
}

/** Every word the user reads, in one language. */
export interface Words extends CheckWords {
  readonly pane: PaneWords;
}

/** The parts of the sentence on the fewest cells to look at: choices of cells, which may be links. */
export interface FewestWords {
  readonly intro: (one: FewestCells) => string;
  readonly cell: (address: string, name: string) => string;
  readonly and: string;
  readonly or: string;
  readonly end: string;
}

/** The words of the sheet 审核结果 in a marked copy. */
export interface ResultsWords {
  readonly sheet: string;
  readonly explanationSheet: string;
  readonly title: (year: number, through: number) => string;
  readonly verdictLine: (
    verdict: Verdict,
    hard: number,
    query: number,
    info: number,
    unchecked: number
  ) => string;
  readonly legend: string;
  readonly errorLook: string;
  readonly shortfallLook: string;
  readonly findingsHeading: string;
  readonly targetsHeading: string;
  readonly uncheckedHeading: string;
  readonly none: string;
  readonly captions: {
    readonly number: string;
    readonly severity: string;
    readonly rule: string;
    readonly form: string;
    readonly cell: string;
    readonly left: string;
    readonly right: string;
    readonly difference: string;
    readonly message: string;
    readonly explanation: string;
    readonly indicator: string;
    readonly wording: string;
    readonly unit: string;
    readonly actual: string;
    readonly rate: string;
    readonly shortfall: string;
    readonly scheduled: string;
    readonly status: string;
    readonly reason: string;
    readonly by: string;
    readonly on: string;
  };
  readonly writtenBy: string;
  readonly explanationNote: string;
  readonly commentAuthor: string;
  /** The author's names in all languages: their earlier comments are replaced. */
  readonly commentAuthors: readonly string[];
  readonly comment: (severity: string, rule: string, message: string) => string;
}
