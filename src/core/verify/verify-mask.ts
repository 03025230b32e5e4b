import type { PlanParagraph } from "../plan/plan-text";

/** A figure that a text masks or leaves blank, in the places of the plain text. */
export interface Mask {
  readonly start: number;
  readonly end: number;
  /** What can be read of it, as `26` or `1-`; `""` for none. */
  readonly visible: string;
}

/** 26xxxx, 1-xxxx, xx, ____, （ ）; one x alone is a sign of multiplication unless a digit stands before it. */
const MASKED =
  /([0-9]{0,12}(?:(?<=[0-9])[-—–~])?)(?:[xXｘＸ×*＊○□_＿]{2,40}|(?<=[0-9][-—–~]?)[xX](?![A-Za-z0-9])|[（(][\s]{1,20}[)）])/gu;

/**
 * Puts digits where a paragraph is masked, as many signs as the mask has, so that the reader of plans
 * finds what is said of it; offsets stay.
 */
export function fillMasks(paragraph: PlanParagraph): {
  readonly filled: PlanParagraph;
  readonly masks: readonly Mask[];
} {
  const masks: Mask[] = [];
  const plain = paragraph.plain.replace(MASKED, (text: string, visible: string, start: number) => {
    masks.push({ start, end: start + text.length, visible });
    return visible + "9".repeat(text.length - visible.length);
  });
  return { filled: { ...paragraph, plain }, masks };
}

/** Whether a mask may stand for a figure: its visible digits begin it, and the run of x says nothing more. */
export function fitsMask({ visible }: Mask, figure: string): boolean {
  return figure.startsWith(visible.replace(/[—–~]/gu, "-"));
}
