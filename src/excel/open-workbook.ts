import type { Step } from "./journal";

/** What a port knows of the open workbook from one command to the next. */
export interface OpenWorkbook {
  /** How long an answer is waited for. */
  readonly seconds: number;
  /** Ids of the sheets by name, as they were last read or added. */
  readonly sheetIds: Map<string, string>;
  /** Ids of the sheets that the add-in itself added, and of those that it took away. */
  readonly ownSheets: { readonly added: Set<string>; readonly removed: Set<string> };
  /** Commands that are writing at this moment. */
  writing: number;
  readonly steps: Step[];
}
