/** The words of the task pane and the ribbon. */
export interface PaneWords {
  /** Name of the sheet a filled summary stands on. */
  readonly summarySheet: (template: string, year: number) => string;
  /** The line below an inserted table. */
  readonly tableSource: (year: number, through: number) => string;
}
