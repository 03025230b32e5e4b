import type { Verdict } from "../core/check";
import type { ColumnRole, LegalMarks, Signatures } from "../core/form";
import type { Words } from "./words";

/** What a reader of the command line reads: the words of the pane, which never loads these, and its own. */
export interface CommandLineWords extends Words {
  readonly cli: CliWords;
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
      | "bad_option"
      | "bad_language",
    text: string
  ) => string;
  readonly badMonth: (text: string) => string;
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
  readonly skippedComments: (cells: string) => string;
  readonly signatureBroken: string;
  readonly internal: string;
}
