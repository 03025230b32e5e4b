/** What `heshu rescale` says. */
export interface RescaleWords {
  readonly heading: (unit: string, decimals: number) => string;
  /** One amount: as shown, as it stands in its cell, and what rounding alone would show where that differs. */
  readonly amount: (parts: {
    readonly name: string;
    /** With its unit, as shown; `null` where the cell holds no number. */
    readonly shown: string | null;
    /** With its unit, as it stands in the cell. */
    readonly original: string;
    readonly cell: string;
    readonly rounded: string | null;
  }) => string;
  readonly summary: (total: number, adjusted: number) => string;
  readonly unbalanced: (parts: {
    readonly reason: "apart" | "too_far";
    readonly name: string;
    readonly cell: string;
    readonly total: string;
    readonly sum: string;
    readonly difference: string;
    /** Cells of parts without a number. */
    readonly blank: readonly string[];
  }) => string;
  readonly written: (file: string, sheet: string) => string;
  /** No indicator of the scheme counts in this unit. */
  readonly noAmounts: (file: string, unit: string) => string;
  /** The name of the sheet that is added to a copy. */
  readonly sheet: string;
  readonly captions: Readonly<
    Record<
      | "form"
      | "code"
      | "indicator"
      | "column"
      | "original"
      | "unit"
      | "cell"
      | "shown"
      | "adjusted",
      string
    >
  >;
  readonly adjusted: (rounded: string) => string;
  /** The rule, below the table. */
  readonly rule: string;
}
