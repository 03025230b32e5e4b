import type { WorkbookPort } from "../core/port";
import { traceCell } from "../core/trace/trace";
import { planParagraphs, textLines } from "./plan-paragraphs";
import type { AppStore, Notice, Refusal } from "./state";

/**
 * Traces the selected cell in the workbook that has just been checked, and leaves what it found in the
 * store. A single figure is followed at once: the first of its cells is selected.
 */
export async function traceSelection({
  port,
  store,
}: {
  readonly port: WorkbookPort;
  readonly store: AppStore;
}): Promise<{ readonly notice: Notice } | { readonly refusal: Refusal }> {
  const at = await port.selection();
  const { workbook, scheme, result } = store.getState();
  const sheet = workbook?.sheets.find((one) => one.name === at.sheet);
  if (!sheet || !scheme || !result) return { refusal: { kind: "check_first" } };
  // The characters of the workbook have been simplified where that was needed.
  const paragraphs = (text: string) => planParagraphs(textLines(text), (one) => one);
  const trace = traceCell(sheet, at, { scheme, result, paragraphs });
  store.setState({ trace });
  const [only, ...others] = trace.figures;
  const [first] = only?.cells ?? [];
  if (first && others.length === 0) await port.select(first);
  return { notice: { code: "checked" } };
}
