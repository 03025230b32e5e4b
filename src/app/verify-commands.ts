import { verifyText } from "../core/verify/verify-read";
import { cellsDown } from "./cells-down";
import type { PlanContext } from "./plan-commands";
import { planParagraphs, textLines } from "./plan-paragraphs";
import { isTraditionalText } from "./simplify";
import type { Refusal } from "./state";

/** The text is shown with its figures by the part itself: there is nothing else to be said. */
type Outcome = { readonly notice: null } | { readonly refusal: Refusal };

/**
 * Holds a text against the sheets of the open workbook, and leaves what it found in the store. Nothing
 * is written.
 *
 * @param text as it was pasted; empty for the cells from the selected one down
 * @param readAndCheck reads the workbook as it is now and leaves its check in the store, or says why not
 */
export async function verifyPasted(
  { port, store, loadSimplify }: PlanContext,
  text: string,
  readAndCheck: () => Promise<Refusal | null>
): Promise<Outcome> {
  const refusal = await readAndCheck();
  const { workbook, scheme, result } = store.getState();
  if (refusal || !workbook || !scheme || !result) {
    return { refusal: refusal ?? { kind: "check_first" } };
  }
  const sources =
    text.trim() === "" ? cellsDown(workbook, await port.selection()) : textLines(text);
  const isPlain = !sources.some((one) => isTraditionalText(one.text));
  const simplify = isPlain ? (one: string) => one : await loadSimplify();
  const paragraphs = planParagraphs(sources, simplify);
  store.setState({
    verified: { paragraphs, verification: verifyText(paragraphs, scheme, result) },
  });
  return { notice: null };
}
