import type { TableKind } from "../core/table/table";

/** What `heshu table` says of what it was asked, and of what it has done. */
export interface TableCommandWords {
  readonly noKind: (kinds: readonly string[]) => string;
  readonly badKind: (text: string, kinds: readonly string[]) => string;
  readonly noOut: string;
  readonly badPlace: (text: string) => string;
  readonly badDate: (text: string) => string;
  readonly noSheet: (sheet: string, sheets: readonly string[]) => string;
  readonly noForm: (form: string, forms: readonly string[]) => string;
  /** A chart was asked for with a table that has no completion rates. */
  readonly noChart: (kind: TableKind, kinds: readonly TableKind[]) => string;
  /** What stands where the table should: cells, merged cells, or a table. */
  readonly occupied: (place: string, by: "cells" | "merge" | "table") => string;
  readonly protectedSheet: (sheet: string) => string;
  readonly noRoom: (cell: string) => string;
  /** The table would have no rows. */
  readonly noRows: (kind: TableKind) => string;
  readonly written: (file: string, place: string, rows: number) => string;
}
