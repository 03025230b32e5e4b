import type { VerifyWords } from "./verify-words";

/** What the part of the pane says that traces a cell. */
export interface TraceWords extends Pick<VerifyWords, "measure" | "outcome"> {
  readonly trace: string;
  readonly hint: string;
  /** Above the figures of a cell. */
  readonly of: (cell: string) => string;
  readonly none: string;
  readonly unknown: string;
  readonly close: string;
}
