/** What Heshu itself writes into a summary document; the words come from `locales`. */
export interface DocumentWords {
  /** Above a table, below a chart; they are numbered apart. */
  readonly tableCaption: (number: number, caption: string) => string;
  /** `isCut` where a bar goes beyond the axis, which ends at 200 %. */
  readonly chartCaption: (number: number, isCut: boolean) => string;
  readonly chart: {
    /** The two kinds of bars. */
    readonly reached: string;
    readonly open: string;
    /** On the axis, at 100 %. */
    readonly target: string;
    /** Heads of the data behind the chart. */
    readonly indicator: string;
    /** What the chart shows, for those who cannot see it. */
    readonly description: (bars: number, reached: number) => string;
  };
  readonly sources: {
    readonly heading: string;
    readonly note: string;
    readonly number: string;
    readonly figure: string;
    readonly indicator: string;
    readonly cell: string;
  };
  /** Stands where a formula has no value. */
  readonly notCalculated: string;
}
