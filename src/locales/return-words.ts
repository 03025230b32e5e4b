import type { UnitReturn } from "../core/submission/unit-return";

/** Captions of the tables in notices and lists. */
export type ReturnCaption =
  | "number"
  | "asked"
  | "form"
  | "code"
  | "indicator"
  | "cell"
  | "message"
  | "left"
  | "right"
  | "difference"
  | "rule"
  | "rules"
  | "reason"
  | "file"
  | "reported"
  | "copy"
  | "sha256"
  | "severity"
  | "unit"
  | "unitCode"
  | "missing"
  | "deadline"
  | "overdue"
  | "text"
  | "state";

/** A file that a unit is told of, since it was not counted or not whole. */
export interface ToldFile {
  readonly file: string;
  /** In a sentence. */
  readonly why: string;
  /** Forms in it are blank: it is the unit's own. */
  readonly blank: boolean;
}

/** What `heshu return` writes and says. */
export interface ReturnWords {
  /** Names of files, without what tells their kind. */
  readonly file: Readonly<Record<"notice" | "copy" | "reminder" | "reminders", string>>;
  readonly caption: Readonly<Record<ReturnCaption, string>>;
  readonly notice: NoticeWords;
  readonly reminder: ReminderWords;
  /** `2023-11-20` as a letter writes it; a line to be filled in by hand for `null`. */
  readonly day: (day: string | null) => string;
  /** Between the names of a list. */
  readonly between: string;
  /** In a comment on a cell that gave no figure: what is asked of it. */
  readonly fillIn: Readonly<Record<"blank" | "not_calculated" | "unreadable", string>>;
  /** What a heading already asks, left out of the sentences below it. */
  readonly askedAbove: readonly string[];
  /** What is printed. */
  readonly header: (results: string, year: number) => string;
  readonly unitLine: (line: {
    readonly code: string;
    readonly name: string;
    readonly verdict: UnitReturn["verdict"];
    readonly hard: number;
    readonly open: number;
    readonly unchecked: number;
    readonly copies: number;
    readonly folder: string;
  }) => string;
  /** A unit that was asked for by name, and to which nothing goes back. */
  readonly nothing: (
    code: string,
    name: string,
    verdict: "pass" | "unchecked" | "missing"
  ) => string;
  readonly leftOut: (
    unit: string,
    file: string,
    why: "changed" | "gone" | "unreadable",
    sentence: string
  ) => string;
  readonly notCharged: (count: number) => string;
  readonly reminded: (units: number) => string;
  readonly counts: (notices: number, copies: number, reminders: number, leftOut: number) => string;
  readonly skippedComments: (file: string, cells: string) => string;
  /** What an earlier run has left for a unit to which nothing goes back any more. */
  readonly leftFromBefore: (folder: string) => string;
  readonly written: (folder: string) => string;
  readonly refused: (what: ReturnRefusal, text: string) => string;
}

export type ReturnRefusal =
  | "no_folder"
  | "no_results"
  | "no_out"
  | "out_is_folder"
  | "not_results"
  | "other_scheme"
  | "other_language"
  | "no_unit"
  | "shared_name"
  | "bad_deadline"
  | "deadline_before"
  | "exists"
  | "unfit_results";

export interface NoticeWords {
  readonly title: string;
  readonly addressee: (name: string, code: string) => string;
  /** @param months the first and the last; `null` where no form says any */
  readonly period: (
    year: number,
    months: readonly [from: number, through: number] | null
  ) => string;
  /** A file that may be the unit's own and was not counted, or in which a form is blank. */
  readonly stray: (file: ToldFile) => string;
  readonly opening: (told: {
    readonly period: string;
    readonly forms: readonly string[];
    readonly checkedOn: string | null;
    readonly verdict: UnitReturn["verdict"];
    readonly hard: number;
    readonly open: number;
    readonly unchecked: number;
  }) => string;
  /** What the latest submission has changed against the one before. */
  readonly changed: (told: {
    readonly changed: number;
    readonly closed: number;
    readonly open: number;
    readonly fresh: number;
  }) => string;
  /** Behind a finding: the explanation that holds, or one that was given for other figures. */
  readonly explained: (text: string) => string;
  readonly explainAgain: (text: string) => string;
  /** One that names no figures. */
  readonly explainedBare: (text: string) => string;
  readonly request: (told: {
    readonly verdict: UnitReturn["verdict"];
    readonly hasQueries: boolean;
    readonly deadline: string;
  }) => string;
  readonly missing: (forms: readonly string[]) => string;
  readonly heading: (number: number, text: string) => string;
  readonly headings: {
    readonly files: string;
    readonly correct: (count: number) => string;
    readonly explain: (count: number) => string;
    readonly noted: (count: number) => string;
    readonly unchecked: (count: number) => string;
    readonly how: (verdict: UnitReturn["verdict"]) => string;
  };
  readonly asked: Readonly<Record<"correct" | "explain" | "noted", string>>;
  /** Below the list of files: what a checksum is for. */
  readonly filesNote: string;
  /** Where a unit sent several files: what a number before a cell means. */
  readonly cellsNote: string;
  /** The cell of a finding in one of several files. */
  readonly cellIn: (file: number, cell: string) => string;
  /** The numbers of a group. */
  readonly numbers: (first: number, last: number) => string;
  /** Many findings of one rule in one line, with one of them as an example. */
  readonly group: (rule: string, count: number, example: string) => string;
  /** Below the first of a list: how many there are in all. */
  readonly more: (count: number) => string;
  /** Above the table of a group; `isAlike` where only its columns differ from line to line. */
  readonly ofGroup: (numbers: string, rule: string, example: string, isAlike: boolean) => string;
  readonly how: (told: {
    readonly copies: number;
    readonly hasQueries: boolean;
    readonly hasUnchecked: boolean;
    readonly verdict: UnitReturn["verdict"];
    readonly resultsSheet: string;
    readonly explanationSheet: string;
  }) => readonly string[];
  readonly annex: string;
  readonly fields: Readonly<
    Record<"issuedBy" | "handledBy" | "phone" | "date" | "receivedBy" | "receivedOn", string>
  >;
  /** Where a date is written by hand. */
  readonly dateByHand: string;
  readonly sheetFooter: string;
}

export interface ReminderWords {
  readonly title: string;
  readonly subtitle: (year: number, on: string | null) => string;
  /** @param strays how many of the units have a file that was not counted; `none` counts none of these */
  readonly opening: (units: number, none: number, strays: number, on: string | null) => string;
  readonly withoutDay: string;
  readonly state: Readonly<Record<"none" | "part" | "stray" | "blank", string>>;
  readonly overdue: (days: number | null) => string;
  /** What the unit is sent. */
  readonly text: (told: {
    readonly name: string;
    readonly year: number;
    readonly missing: readonly string[];
    readonly all: boolean;
    readonly deadline: string | null;
    readonly overdue: number | null;
    readonly until: string | null;
    readonly contact: string | null;
    /** Files that may be its own and were not counted: the name of each, and why in a sentence. */
    readonly strays: readonly ToldFile[];
  }) => string;
  /** A unit that only the name of a file speaks of. */
  readonly hinted: (name: string) => string;
  readonly filesSheet: string;
  readonly filesHeading: string;
  /** @param units how many are on the list above */
  readonly filesOpening: (count: number, units: number) => string;
}
