import type { ColumnKey, FigureTable, TableKind } from "../core/table/table";

/** The words of the tables that are put at the cursor; the pane fetches them with what makes them. */
export interface InsertedTableWords {
  readonly kinds: Readonly<Record<TableKind, string>>;
  readonly captions: Readonly<Record<ColumnKey, string>>;
  /** The caption of an indicator's column, where each row is a reporting unit. */
  readonly ofUnit: (name: string, unit: string) => string;
  readonly title: (kind: FigureTable["kind"], year: number) => string;
  /** Before the first of what is contained in the row above. */
  readonly subset: string;
  readonly total: string;
  /** Number format of a count of rows. */
  readonly countFormat: string;
  readonly unexplained: string;
  /** Where the figures come from, the months they count (of each form, where they differ) and the day. */
  readonly source: (
    periods: readonly { readonly form: string | null; readonly period: string }[],
    date: string
  ) => string;
  readonly unchecked: (count: number) => string;
  /** Rows that the chart does not show: limits, and what could not be judged. */
  readonly notCharted: (count: number) => string;
  readonly chart: {
    readonly title: (year: number) => string;
    readonly rate: string;
    readonly target: string;
  };
  readonly pane: {
    readonly title: string;
    readonly kind: string;
    readonly form: string;
    readonly allForms: string;
    readonly chart: string;
    readonly insert: string;
    readonly hint: string;
    /** The user would overwrite, but a native table cannot stand on another. */
    readonly onTable: string;
    readonly close: string;
  };
}
