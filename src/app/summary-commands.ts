import { addressText } from "../core/address";
import type { Work, WorkbookPort } from "../core/port";
import { fillSummary } from "../core/summary/summary";
import type { Words } from "../locales/words";
import type { AppStore, Notice, Refusal } from "./state";
import { summaryEdits } from "./summary-sheet";

interface SummaryContext {
  readonly port: WorkbookPort;
  readonly store: AppStore;
  readonly words: Words;
}

type Outcome = { readonly notice: Notice } | { readonly refusal: Refusal };

/** Fills the summary of the open workbook from the check that is in the store. */
export async function fillSummarySheet(
  { port, store, words }: SummaryContext,
  work: Work
): Promise<Outcome> {
  const { workbook, scheme, result } = store.getState();
  const template = workbook?.sheets.find((sheet) => sheet.name === scheme?.template);
  if (!workbook || !scheme || !result || !template) return { refusal: { kind: "no_template" } };
  const filled = fillSummary(template, scheme, result, words.summary);
  const unknown = filled.unknown[0];
  if (unknown) {
    const { text, nearest } = unknown;
    return {
      refusal: { kind: "unknown_placeholder", cell: addressText(unknown.at), text, nearest },
    };
  }
  const { edits, sheet } = summaryEdits(workbook, template, filled, result.period.year, words);
  await port.apply(edits, {}, work);
  return {
    notice: { code: "filled", sheet, figures: filled.figures.length, gaps: filled.gaps.length },
  };
}
