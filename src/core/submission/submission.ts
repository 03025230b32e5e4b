import type { Verdict } from "../check";
import type { Explanation } from "../explanations";
import type { ColumnRole } from "../form/form";
import type { Reading } from "../reading";
import type { FigureColumn } from "../report";
import type { AskedColumn } from "../rule/rule-columns";
import type { Severity } from "../scheme/scheme";

/**
 * One unit's part of one file, checked by itself: a line of submissions.ndjson. It depends on the
 * bytes, the path and the time of the file and on the scheme, and on no other file, so that lines made
 * apart can be joined.
 */
export interface Submission {
  readonly file: SubmittedFile;
  /** 0, and counted on where one workbook holds several units. */
  readonly part: number;
  /** How many the file holds. */
  readonly parts: number;
  /** Why the file could not be read; nothing below says anything then. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  /** Code in the register; `null` where no unit was found. */
  readonly unit: string | null;
  readonly unitBy: "code" | "name" | "file" | null;
  /** Name and code as the form has them. */
  readonly stated: { readonly name: string; readonly code: string };
  readonly forms: readonly SubmittedForm[];
  /** 报出日期, as `2023-11-08`: the latest of the forms. */
  readonly reported: string | null;
  readonly verdict: Verdict;
  readonly checked: number;
  readonly unchecked: readonly NotedUnchecked[];
  readonly findings: readonly NotedFinding[];
  readonly explanations: readonly Explanation[];
  readonly figures: readonly SubmittedFigure[];
}

export interface SubmittedFile {
  /** With the name of the folder that was collected in front, and `/` between. */
  readonly path: string;
  readonly sha256: string;
  /** The same, of the file once it had been checked: nothing was written to it. */
  readonly sha256After: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds since 1970, as the disk or the archive says. */
  readonly modified: number | null;
}

export interface SubmittedForm {
  readonly form: string;
  readonly sheet: string;
  readonly year: number | null;
  readonly from: number | null;
  readonly through: number | null;
  /** There where no figure of this year is filled in: the form is as good as not sent. */
  readonly blank?: true;
  /** What the marks say, as compared: without spaces, one width. `""` where nothing is said. */
  readonly marks: Readonly<Record<FormMark, string>>;
  /** Where they stand: row and column; 报出日期 where a day can be read. */
  readonly at: Readonly<Record<FormMark | "period", RowAndColumn>> & {
    readonly date?: RowAndColumn;
  };
  /** Its 报出日期, where the latest of the submission is another. */
  readonly sent?: string;
  /** Columns that rules name beside the three of every figure, with their role. */
  readonly asked: readonly (readonly [AskedColumn, ColumnRole])[];
}

type RowAndColumn = readonly [row: number, column: number];

/** The marks that tell the version of a form. */
export type FormMark = "formNumber" | "approval" | "expiry";

/** A finding that is written down: its sentence in the language of the run. */
export interface NotedFinding {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly form: string | null;
  readonly indicator: string | null;
  readonly cell: string | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly explanation: string | null;
  readonly message: string;
}

export interface NotedUnchecked {
  readonly rule: string;
  /** `undefined` for what is of no one form. */
  readonly form?: string;
  /** Where the unit has left something out: cells that are blank, not calculated or no figure. */
  readonly cells?: readonly string[];
  readonly message: string;
}

/** A figure with its cell. */
export interface SubmittedFigure {
  readonly form: string;
  readonly code: string;
  readonly column: FigureColumn | AskedColumn;
  readonly kind: Reading["kind"];
  /** In the indicator's own unit; null where the reading is no number. */
  readonly value: number | null;
  readonly sheet: string;
  readonly row: number;
  readonly cellColumn: number;
  /** What stands in the cell and how it is shown, where that is not the value alone. */
  readonly shown?: { readonly value: number | string | boolean | null; readonly format?: string };
}
