import type { Verdict } from "../core/check";
import type { RuleReferenceFault } from "../core/figure-check";
import type { FigureListFault } from "../core/figure-list";
import type { RuleOutcome } from "../core/rule";
import type { RuleListFault } from "../core/rule-list";
import type { SentenceFor, Words } from "./words";

/** What a reader of the command line reads: the words of the pane, which never loads these, and its own. */
export interface CommandLineWords extends Words {
  readonly cli: CliWords;
}

/** The words of the command line. */
export interface CliWords {
  readonly help: string;
  readonly usage: (
    what:
      | "no_command"
      | "unknown_command"
      | "no_workbook"
      | "too_many"
      | "no_out"
      | "no_text"
      | "bad_option"
      | "bad_language"
      | "no_tables"
      | "too_many_tables",
    text: string
  ) => string;
  readonly badMonth: (text: string) => string;
  readonly badMissing: (text: string, modes: readonly string[]) => string;
  readonly rules: RulesWords;
  readonly cannotRead: (file: string, reason: "missing" | "folder" | "denied" | "other") => string;
  readonly cannotWrite: (
    file: string,
    reason: "exists" | "is_input" | "not_a_file" | "kind" | "no_folder" | "denied" | "other"
  ) => string;
  readonly inFile: (file: string, sentence: string) => string;
  readonly noForm: (file: string) => string;
  readonly noTemplate: (file: string) => string;
  readonly unknownPlaceholder: (cell: string, text: string, nearest: string | null) => string;
  readonly header: (file: string, scheme: string | null, year: number) => string;
  readonly periods: (
    forms: readonly { readonly form: string; readonly through: number }[],
    overridden: boolean
  ) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly counts: (
    hard: number,
    query: number,
    info: number,
    checked: number,
    unchecked: number,
    explained: number
  ) => string;
  readonly targetLine: (
    actual: string,
    goal: string,
    rate: string,
    gap: string,
    status: string
  ) => string;
  readonly withoutTarget: (count: number) => string;
  readonly moreInfo: (count: number) => string;
  readonly marked: (file: string) => string;
  readonly filled: (file: string, figures: number) => string;
  readonly gaps: (count: number, cells: string) => string;
  readonly noTable: (file: string) => string;
  readonly tableLine: (
    sheet: string,
    form: string,
    first: number,
    last: number,
    rows: number
  ) => string;
  readonly column: Readonly<Record<string, string>>;
  readonly targetNotRead: (
    wording: string,
    reason: "no_figure" | "masked" | "blank" | "not_understood"
  ) => string;
  readonly targetRead: (parts: {
    kind: string;
    low: string;
    high: string;
    unit: string;
    comparator: string;
    firm: boolean;
  }) => string;
  readonly skippedComments: (cells: string) => string;
  readonly signatureBroken: string;
  readonly internal: string;
}

/** The words of rules judged on a plain table. */
export interface RulesWords {
  readonly faults: SentenceFor<FigureListFault | RuleListFault | RuleReferenceFault>;
  readonly moreFaults: (count: number) => string;
  /** The captions of the table that is printed. */
  readonly captions: Readonly<
    Record<
      | "rule"
      | "relation"
      | "group"
      | "sweep"
      | "outcome"
      | "left"
      | "right"
      | "imbalance"
      | "reason",
      string
    >
  >;
  readonly outcome: Readonly<Record<RuleOutcome["kind"], string>>;
  /** Why a relation could not be checked. */
  readonly reason: (
    reason: Extract<RuleOutcome, { kind: "unchecked" }>["reason"],
    missing: readonly string[]
  ) => string;
  readonly counts: (counts: Readonly<Record<RuleOutcome["kind"], number>>) => string;
}
