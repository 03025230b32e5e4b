import type { PlanParagraph, PlanPlace } from "./plan-text";

/** A statement of a plan: up to a full stop or semicolon, in simplified characters. */
export interface PlanSentence {
  readonly paragraph: number;
  readonly plain: string;
  /** Where it begins in the paragraph's plain text. */
  readonly from: number;
}

const STATEMENT = /[^。！？!?；;\n\r]+[。！？!?；;]?/gu;

/** Cuts a paragraph into its statements, without the spaces around them; one without a Chinese character is none. */
export function splitSentences(paragraph: PlanParagraph, index: number): readonly PlanSentence[] {
  return [...paragraph.plain.matchAll(STATEMENT)].flatMap((match) => {
    const plain = match[0].trim();
    const from = match.index + (match[0].length - match[0].trimStart().length);
    return /\p{Script=Han}/u.test(plain) ? [{ paragraph: index, plain, from }] : [];
  });
}

/** A stretch of a statement as a place in the document. */
export function placeIn(
  sentence: PlanSentence,
  paragraph: PlanParagraph,
  start: number,
  end: number
): PlanPlace {
  const origin = (at: number) => paragraph.origins[at] ?? paragraph.shown.length;
  const from = origin(sentence.from + start);
  // Up to the sign behind: what is left out of the plain text belongs to the sign before it.
  return {
    paragraph: sentence.paragraph,
    start: from,
    end: Math.max(from, origin(sentence.from + end)),
  };
}
