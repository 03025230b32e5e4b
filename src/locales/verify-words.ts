import type { VerifyMeasure, VerifyOutcome } from "../core/verify/verify-result";

/** What `heshu verify` says. */
export interface VerifyWords {
  readonly outcome: Readonly<Record<VerifyOutcome, string>>;
  readonly measure: Readonly<Record<VerifyMeasure, string>>;
  readonly summary: (
    total: number,
    counts: readonly { readonly outcome: VerifyOutcome; readonly count: number }[],
    contradictions: number
  ) => string;
  readonly compared: (indicator: string, measure: string, value: string) => string;
  /** The cell of the value, in brackets; `""` where it is computed. */
  readonly source: (cell: string) => string;
  /** The indicator it may be, where that is not sure; `null` for none. */
  readonly unsure: (indicator: string | null) => string;
  readonly noFigure: (indicator: string, measure: string) => string;
  readonly rules: (ids: readonly string[]) => string;
  readonly sum: (whole: number, parts: readonly number[], stated: string, sum: string) => string;
  readonly twice: (figures: readonly number[], values: readonly string[]) => string;
  readonly pane: {
    readonly close: string;
    readonly text: string;
    readonly hint: string;
    readonly verify: string;
    /** A box to tick: figures that are equal are left out. */
    readonly onlyOpen: string;
    readonly list: string;
    readonly contradictions: string;
    readonly computed: string;
    /** The text holds no figure. */
    readonly none: string;
  };
  readonly empty: (file: string) => string;
  /** A workbook that is given as the text has no sheet of this name. */
  readonly noSheet: (file: string, sheet: string, sheets: readonly string[]) => string;
  /** A workbook that is given as the text has nothing but forms and a scheme. */
  readonly noText: (file: string) => string;
  /** The file cannot be read as a text. */
  readonly kind: (file: string) => string;
}
