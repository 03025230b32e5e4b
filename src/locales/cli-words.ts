import type { Verdict } from "../core/check";
import type { LintNote, SheetNote } from "../core/lint/lint-note";
import type { SentenceFor, Words } from "./words";
import type { DocumentFileWords } from "./document-file-words";
import type { InsertedTableWords } from "./table-words";
import type { TableCommandWords } from "./table-cli-words";
import type { OverviewWords } from "./overview-words";
import type { PlanWords } from "./plan-words";
import type { TemplateWords } from "./template-words";
import type { ParagraphWords } from "./paragraph-words";
import type { NewYearWords } from "./new-year-words";
import type { BlankWords } from "./blank-words";
import type { RescaleWords } from "./rescale-words";
import type { VerifyWords } from "./verify-words";
import type { CollectRefusal, SayRegisterGap, SayUncounted } from "./collect-cli-words";
import type { CollectWords } from "./collect-words";
import type { RollupWords } from "./rollup-words";
import type { ReturnWords } from "./return-words";
import type { RuleReferenceFault } from "../core/rule/figure-check";
import type { FigureListFault } from "../core/rule/figure-list";
import type { RuleOutcome } from "../core/rule/rule";
import type { RuleListFault } from "../core/rule/rule-list";
import type { ColumnRole, LegalMarks, Signatures } from "../core/form/form";

/** What a reader of the command line reads: the words of the pane, which never loads these, and its own. */
export interface CommandLineWords extends Words {
  readonly cli: CliWords;
  readonly plan: PlanWords;
  readonly template: TemplateWords;
  readonly verify: VerifyWords;
  readonly collect: CollectWords;
  readonly rollup: RollupWords;
  readonly returning: ReturnWords;
  readonly rescale: RescaleWords;
  readonly blank: BlankWords;
  readonly newYear: NewYearWords;
  readonly paragraphs: ParagraphWords;
  /** Of the tables that are put at a cell. */
  readonly inserted: InsertedTableWords;
}

/** A figure of a broken rule as it is listed; `""` for this year's column and for no cell. */
export interface RulePart {
  readonly name: string;
  readonly column: string;
  readonly figure: string;
  readonly cell: string;
}

/** What `heshu form` says of a table. Rows count from 1, columns are letters. */
export interface TableWords {
  /** The table of a sheet; `panel` where it stands beside others. */
  readonly heading: (
    sheet: string,
    title: string | null,
    panel: { readonly number: number; readonly columns: readonly [string, string] } | null
  ) => string;
  readonly rows: (rows: {
    readonly header: readonly [number, number];
    readonly letters: number | null;
    readonly data: readonly [number, number];
    readonly indicators: number;
    readonly hidden: number;
  }) => string;
  readonly column: (parts: {
    readonly column: string;
    readonly role: ColumnRole;
    readonly caption: string;
    readonly unit: string | null;
    readonly year: number | null;
    readonly hidden: boolean;
  }) => string;
  /** A mark with its text, `""` where the form leaves it open. */
  readonly mark: (name: TableMark, text: string) => string;
  /** Between two marks of one line. */
  readonly between: string;
  readonly notes: (count: number) => string;
  /** No column holds this year's figures. */
  readonly noActual: string;
  readonly noTableIn: (sheets: readonly string[]) => string;
}

export type TableMark = keyof LegalMarks | keyof Signatures | "measure";

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
      | "no_plan_file"
      | "no_verify_files"
      | "no_unit"
      | "bad_decimals"
      | "accept_needs"
      | "bad_option"
      | "bad_language"
      | "no_tables"
      | "too_many_tables",
    text: string
  ) => string;
  /** One side of a broken rule with the figures it is made of; `more` that were left out. */
  readonly sideParts: (side: "left" | "right", parts: readonly RulePart[], more: number) => string;
  readonly badMonth: (text: string) => string;
  readonly badMissing: (text: string, modes: readonly string[]) => string;
  readonly rules: RulesWords;
  /** Litter with the name of a workbook that was not looked at: how many files, and the first. */
  readonly passedOver: (count: number, first: string) => string;
  readonly collectRefused: (what: CollectRefusal, text: string) => string;
  readonly registerGap: SayRegisterGap;
  readonly uncounted: SayUncounted;
  /** Results that another version has left, in a file. */
  readonly otherFormat: (file: string) => string;
  readonly cannotRead: (file: string, reason: "missing" | "folder" | "denied" | "other") => string;
  readonly cannotWrite: (
    file: string,
    reason: "exists" | "is_input" | "not_a_file" | "kind" | "no_folder" | "denied" | "other"
  ) => string;
  /** A sentence about a cell, behind its address. */
  readonly atCell: (cell: string, sentence: string) => string;
  readonly inFile: (file: string, sentence: string) => string;
  readonly noForm: (file: string) => string;
  readonly noTemplate: (file: string) => string;
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
  readonly document: DocumentFileWords;
  readonly gaps: (count: number, cells: string) => string;
  /** What stands beside catalogue, plan and rules; the rest of a scheme is in `Words`. */
  readonly lint: SentenceFor<SheetNote>;
  readonly lintCounts: (faults: number, notes: number) => string;
  readonly lintGroup: Readonly<Record<LintNote["weight"], string>>;
  /** Before the other cells that a note speaks of. */
  readonly lintCells: string;
  readonly noTable: (file: string) => string;
  readonly table: TableWords;
  readonly column: Readonly<Record<ColumnRole, string>>;
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
  readonly overview: OverviewWords;
  readonly planKind: (file: string) => string;
  readonly planEmpty: (file: string) => string;
  readonly planWithoutScheme: (file: string) => string;
  readonly planTarget: (wording: string, reading: string) => string;
  readonly planIndicator: (
    indicator: string | null,
    confidence: string,
    others: readonly string[]
  ) => string;
  readonly planUnread: (shown: string, reason: string, sentence: string) => string;
  readonly planQuery: (sentence: string, numbers: readonly number[]) => string;
  readonly planSummary: (
    counts: Readonly<
      Record<
        "targets" | "sure" | "likely" | "unclear" | "none" | "actuals" | "unread" | "queries",
        number
      >
    >,
    hasScheme: boolean
  ) => string;
  readonly planAccept: (
    what: "bad_item" | "no_such_number" | "unclear" | "no_indicator",
    text: string
  ) => string;
  /** Before a sentence about one of the list. */
  readonly planNumber: (number: number) => string;
  readonly planAlready: (numbers: readonly number[]) => string;
  readonly planNothing: string;
  readonly planWritten: (file: string, rows: number, cell: string) => string;
  readonly insert: TableCommandWords;
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
