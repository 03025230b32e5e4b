/** The words of the workbench: the page that stands in for Excel on a machine without it. */
export interface WorkbenchWords {
  readonly title: string;
  /** Said at the top, always. */
  readonly notExcel: string;
  readonly notExcelMore: string;
  readonly open: string;
  readonly openTip: string;
  readonly save: string;
  readonly saveTip: string;
  readonly samples: string;
  readonly samplesTip: string;
  readonly sample: Readonly<Record<"2023.xlsx" | "2022.xlsx" | "scheme.xlsx", string>>;
  /** The other language in itself, and its tag. */
  readonly otherLanguage: string;
  readonly otherLanguageTag: string;
  readonly darkPane: string;
  readonly fileGroup: string;
  readonly ribbon: string;
  readonly pane: string;
  /** The add-in’s own name, above its pane. */
  readonly paneTitle: string;
  readonly closePane: string;
  readonly addressBox: string;
  readonly formulaBar: string;
  readonly sheetTabs: string;
  readonly sheet: (name: string) => string;
  readonly dropHere: string;
  readonly loading: string;
  readonly opened: (file: string) => string;
  readonly saved: (file: string) => string;
  readonly notOpened: (file: string, reason: string) => string;
  readonly notSaved: (reason: string) => string;
  readonly notBuilt: string;
  readonly protectedCell: (sheet: string, cell: string) => string;
  readonly notTaken: (cell: string) => string;
  readonly notComputed: (count: number) => string;
  readonly commandFailed: (label: string) => string;
  readonly ready: string;
  readonly editing: string;
  readonly count: string;
  readonly average: string;
  readonly sum: string;
}
