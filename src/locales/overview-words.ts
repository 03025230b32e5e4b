import type { SheetKind, Visibility } from "../core/workbook";

/** The words of `heshu read`. */
export interface OverviewWords {
  readonly workbook: (file: string, sheets: number, values: number) => string;
  readonly date1904: string;
  /** Follows the sheet's name; nothing for one that shows. */
  readonly visibility: Readonly<Record<Visibility, string>>;
  /** Nothing for an ordinary sheet. */
  readonly kind: Readonly<Record<SheetKind, string>>;
  readonly sheet: (
    name: string,
    kind: string,
    dimension: string,
    values: number,
    merges: number
  ) => string;
  readonly emptySheet: (name: string, kind: string) => string;
  readonly hiddenRows: (rows: string) => string;
  readonly hiddenColumns: (columns: string) => string;
  readonly span: (first: string, last: string) => string;
  readonly list: (items: readonly string[], more: boolean) => string;
  readonly comments: (count: number) => string;
  readonly notCalculated: (count: number) => string;
  readonly form: (number: string, first: number, last: number, rows: number) => string;
  readonly names: (names: string, count: number) => string;
}
