import type { PlanParagraph } from "../core/plan/plan-text";
import { hasPronunciations, tracePlain, type Simplify } from "./simplify";

/** What a paragraph is made of: its text, and where it stands. */
export type PlanSource = Pick<PlanParagraph, "at" | "key"> & { readonly text: string };

/**
 * Makes the paragraphs of a plan ready for reading: simplified characters, no pronunciations, and for
 * every sign the place where it stood. Empty ones are left out.
 */
export function planParagraphs(
  sources: readonly PlanSource[],
  simplify: Simplify
): readonly PlanParagraph[] {
  const hasTones = sources.some(({ text }) => hasPronunciations(text));
  return sources.flatMap(({ text: shown, ...place }) => {
    if (shown.trim() === "") return [];
    const { text: plain, origins } = tracePlain(shown, simplify, hasTones);
    return [{ shown, plain, origins, ...place }];
  });
}

/** The lines of a pasted text. */
export function textLines(text: string): readonly PlanSource[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => ({ text: line, at: null }));
}
