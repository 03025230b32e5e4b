import type { CoveragePart } from "../core/submission/coverage";
import type { Verdict } from "../core/check";
import type { FileState } from "../core/submission/standing";
import type { SubmissionFinding } from "../core/submission/submission-finding";
import type { CheckWords, SentenceFor } from "./words";

/** What is read where submissions are taken in, on the command line and in the pane. */
export interface CollectingWords extends CheckWords {
  readonly collect: CollectWords;
}

export type UnitVerdict = Verdict | "missing";

/** Columns of the sheets that a collection writes. */
export type CollectCaption =
  | "unit"
  | "unitCode"
  | "due"
  | "deadline"
  | "received"
  | "late"
  | "verdict"
  | "hard"
  | "query"
  | "open"
  | "unchecked"
  | "missing"
  | "files"
  | "severity"
  | "rule"
  | "form"
  | "code"
  | "indicator"
  | "measure"
  | "cell"
  | "left"
  | "right"
  | "message"
  | "explanation"
  | "file"
  | "state"
  | "sha256"
  | "sha256After"
  | "column"
  | "how"
  | "total"
  | "units"
  | "withReturned"
  | "bureau"
  | "difference"
  | "counted"
  | "returned"
  | "contained"
  | "note"
  | "inTotals"
  | "without"
  | "missingUnits"
  | "returnedForms"
  | "dueCount"
  | "countedCount"
  | "missingCount"
  | "returnedCount"
  | "containedCount"
  | ResubmissionCaption;

/** Columns that are there where some unit has sent a form again. */
export type ResubmissionCaption =
  | "times"
  | "changed"
  | "closed"
  | "stillOpen"
  | "fresh"
  | "carried"
  | "again"
  | "laterFile"
  | "earlierFile"
  | "newerBy"
  | "event"
  | "was"
  | "wasCell"
  | "is"
  | "isCell";

/** What a line of the comparison of two submissions tells. */
export type ResubmissionEvent =
  "changed" | "closed" | "open" | "explained" | "fresh" | "carried" | "again" | "nothing";

export interface ResubmissionCounts {
  readonly times: number;
  readonly changed: number;
  readonly closed: number;
  readonly open: number;
  readonly fresh: number;
  readonly carried: number;
  readonly again: number;
}

export type CollectSheet =
  | "status"
  | "findings"
  | "transcription"
  | "sources"
  | "totals"
  | "coverage"
  | "files"
  | "resubmissions";

/** What `heshu collect` and `heshu merge` say. */
export interface CollectWords {
  readonly part: Readonly<Record<CoveragePart, string>>;
  readonly findings: SentenceFor<SubmissionFinding>;
  readonly verdict: Readonly<Record<UnitVerdict, string>>;
  readonly state: Readonly<Record<FileState, string>>;
  readonly sheet: Readonly<Record<CollectSheet, string>>;
  readonly caption: Readonly<Record<CollectCaption, string>>;
  readonly rollUp: Readonly<Record<"sum" | "none" | "rate" | "maximum", string>>;
  readonly figureColumn: Readonly<Record<"actual" | "lastYear" | "plan", string>>;
  /** 出处; with the first row whose figures lead nowhere, where Excel could not hold all links. */
  readonly sourceCaption: (without: number | null) => string;
  /** The first row, from 1, whose figures have no link, since a sheet cannot hold as many. */
  readonly linksFull: (row: number) => string;
  /** Submissions that no link leads to, since nobody knows where their folder is. */
  readonly linksLacking: (count: number) => string;
  /** A name with what tells it from others, such as a code or a unit of measure. */
  readonly noted: (name: string, note: string) => string;
  /** The name of the row of totals. */
  readonly totalRow: string;
  /** The first names of a list, and how many it has in all. */
  readonly andMore: (names: string, count: number) => string;
  /** By 报出日期; by the time of the file it is a hint only. */
  readonly late: Readonly<Record<"form" | "file", string>>;
  /** A deadline in the register that is no whole day. */
  readonly deadlineUnread: (text: string) => string;
  readonly receivedBy: Readonly<Record<"form" | "file", string>>;
  /** Between the names of a list. */
  readonly between: string;
  readonly header: (scheme: string, year: number) => string;
  readonly filesLine: (
    total: number,
    counts: readonly { readonly state: FileState; readonly count: number }[]
  ) => string;
  /** How many of the files had been read before. */
  readonly reused: (count: number) => string;
  readonly unitsLine: (
    total: number,
    counts: readonly { readonly verdict: UnitVerdict; readonly count: number }[],
    late: Readonly<Record<"form" | "file", number>>
  ) => string;
  readonly unitLine: (line: {
    readonly code: string;
    readonly name: string;
    readonly verdict: UnitVerdict;
    readonly late: "form" | "file" | null;
    readonly hard: number;
    readonly query: number;
    readonly unchecked: number;
    readonly missing: readonly string[];
    /** Forms that go back and stay out of the totals, where others of the unit are in them. */
    readonly returned: readonly string[];
  }) => string;
  /** What became of a unit's forms when it sent them again. */
  readonly resubmissionLine: (counts: ResubmissionCounts) => string;
  /** A file that counts for no unit, beside the unit that its name speaks of. */
  readonly strayFile: (path: string, state: FileState) => string;
  readonly event: Readonly<Record<ResubmissionEvent, string>>;
  /** What tells which submission is the newer. */
  readonly newerBy: Readonly<Record<"form" | "file" | "name", string>>;
  /** The times of the files say the contrary. */
  readonly newerAgainst: string;
  /** What a cell says that holds no number: a blank, and a form without such a cell. */
  readonly blank: string;
  readonly notCalculated: string;
  readonly noCell: string;
  /** A number that was typed as text. */
  readonly typed: (text: string) => string;
  readonly explanationFrom: (text: string, file: string) => string;
  /** An explanation was given for other figures: it is asked for again. */
  readonly explainAgain: (given: {
    readonly text: string;
    readonly left: string | null;
    readonly right: string | null;
  }) => string;
  readonly totalLine: (line: {
    readonly indicator: string;
    readonly value: string;
    readonly units: number;
    /** Units that sent the form and left the figure out. */
    readonly without: number;
    readonly returned: number;
    readonly missing: number;
    /** With the returned ones, where there are any. */
    readonly withReturned: string | null;
    readonly bureau: string | null;
    readonly difference: string | null;
  }) => string;
  readonly moreTotals: (count: number) => string;
  readonly notRolled: string;
  readonly computedBy: (rule: string) => string;
  readonly notComputed: string;
  /** Of a total in which no unit's figure is counted: none was given, or all were returned. */
  readonly noUnit: string;
  /** The totals that a rate was computed from are not over the same units. */
  readonly unequal: (forms: readonly string[]) => string;
  readonly written: (folder: string) => string;
  /** A submitted file that was changed by somebody while it was read. */
  readonly changed: (file: string) => string;
  /** Units of the register stand above one another. */
  readonly circle: (units: string) => string;
}
