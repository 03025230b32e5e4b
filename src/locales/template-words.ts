import type { TemplateFault } from "../core/summary/template-finding";
import type { RecordWords } from "../core/summary/fill-record";
import type { SentenceFor } from "./words";

/** The words of filling a summary, which the pane fetches when one is first filled. */
export interface TemplateWords {
  /** What is wrong with a template and what to do; the cell is named beside it. */
  readonly faults: SentenceFor<TemplateFault>;
  readonly record: RecordWords;
  /** What a hand edit that was kept says, beside what would stand there. */
  readonly kept: (kept: string, filled: string) => string;
  /** A row that was edited by hand and whose item is no longer listed. */
  readonly rowLeft: (item: string) => string;
  /** A row that was deleted by hand. */
  readonly rowDeleted: (item: string) => string;
  /** Figures that are missing and that no cell speaks of. */
  readonly silentGaps: (count: number, cells: string) => string;
  /** Behind the list of hand edits that were kept: how to replace them on the command line. */
  readonly replaceHint: string;
  /** An output that is to be overwritten holds hand edits which are not in the input. */
  readonly outputEdited: (file: string, count: number, cells: string) => string;
  /** For a cell without content. */
  readonly empty: string;
}

/** What is wrong with a template, in words. */
export function templateFaultText(fault: TemplateFault, { faults }: TemplateWords): string {
  const say = faults[fault.code] as (one: TemplateFault) => string;
  return say(fault);
}
