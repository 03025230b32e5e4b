import type { Verdict } from "../core/check";
import type { FileState } from "../core/submission/standing";
import type { SubmissionFinding } from "../core/submission/submission-finding";
import type { SentenceFor } from "./words";

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
  | "inTotals"
  | "without"
  | "missingCount"
  | "returnedCount"
  | "containedCount"
  | "missingUnits"
  | "note";

export type CollectSheet =
  "status" | "findings" | "transcription" | "sources" | "totals" | "coverage" | "files";

/** What `heshu collect` and `heshu merge` say. */
export interface CollectWords {
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
  /** The name of the row of totals. */
  readonly totalRow: string;
  /** The first names of a list, and how many it has in all. */
  readonly andMore: (names: string, count: number) => string;
  readonly late: string;
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
    late: number
  ) => string;
  readonly unitLine: (line: {
    readonly code: string;
    readonly name: string;
    readonly verdict: UnitVerdict;
    readonly late: boolean;
    readonly hard: number;
    readonly query: number;
    readonly unchecked: number;
    readonly missing: readonly string[];
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
  /** Of a total that no unit has given a figure for. */
  readonly noUnit: string;
  readonly written: (folder: string) => string;
  /** A submitted file that was changed by somebody while it was read. */
  readonly changed: (file: string) => string;
  readonly refused: (
    what:
      | "no_folder"
      | "not_a_folder"
      | "no_scheme"
      | "no_out"
      | "out_is_folder"
      | "no_files"
      | "no_register"
      | "no_parts"
      | "other_scheme"
      | "not_submissions"
      | "bad_day",
    text: string
  ) => string;
}
