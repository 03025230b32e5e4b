import type { PlanParagraph, PlanPlace } from "../plan/plan-text";
import { groupBy } from "../grouped";
import { compareUnits, tidyNumber } from "../units";
import type { SheetFigure, VerifyOutcome } from "./verify-result";

/** A figure that a text masks or leaves blank, in the places of the plain text. */
export interface Mask {
  readonly start: number;
  readonly end: number;
  /** What can be read of it, as `26` or `1-`; `""` for none. */
  readonly visible: string;
}

export interface MaskedText {
  /** The paragraphs with digits where they are masked; every place stays. */
  readonly filled: readonly PlanParagraph[];
  readonly places: readonly { readonly mask: Mask; readonly place: PlanPlace }[];
  /** The mask in whose place a figure was read. */
  readonly at: (place: PlanPlace) => Mask | null;
}

/** 26xxxx, 1-xxxx, xx, ____, 空白, （ ）; one x alone is a sign of multiplication unless a digit stands before it. */
const MASKED =
  /([0-9][0-9.]{0,12}[-—–~]?|)(?:[xXｘＸ×*＊○□_＿]{2,40}|(?<=[0-9][-—–~]?)[xX](?![A-Za-z0-9])|[（(【[][\s]{1,20}[)）】\]]|[（(【[]?(?:空白|待填|待补)[)）】\]]?|(?<=\p{Script=Han})[ \t\u00a0\u3000]{2,20}(?=[项件家万亿份所个人元%％]))/gu;

/**
 * Finds what is masked and puts digits there, as many signs as the mask has, so that a reader finds
 * what is said of it.
 */
export function readMasks(paragraphs: readonly PlanParagraph[]): MaskedText {
  const all = paragraphs.map(fillMasks);
  const places = all.flatMap(({ masks, filled: { origins, shown } }, paragraph) =>
    masks.map((mask) => ({
      mask,
      place: {
        paragraph,
        start: origins[mask.start] ?? 0,
        end: origins[mask.end] ?? shown.length,
      },
    }))
  );
  const byParagraph = groupBy(places, (one) => one.place.paragraph);
  return {
    filled: all.map((one) => one.filled),
    places,
    at: (place) => {
      const of = byParagraph.get(place.paragraph) ?? [];
      // The last mask that begins before the figure ends.
      let [low, high] = [0, of.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((of[middle]?.place.start ?? Infinity) < place.end) low = middle + 1;
        else high = middle;
      }
      const found = of[low - 1];
      return found && found.place.end > place.start ? found.mask : null;
    },
  };
}

function fillMasks(paragraph: PlanParagraph): {
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

/** What the sheets offer for a mask: a figure that begins with its visible digits, else a contradiction. */
export function maskOutcome(mask: Mask, unit: string, sheet: SheetFigure | null): VerifyOutcome {
  if (!sheet) return "mask_unknown";
  const { relation, factor } = compareUnits(unit, sheet.unit);
  // Behind a mask stands the end of a unit at most: 307xxxx元 is 3072万元.
  const isHidden = unit === "" || sheet.unit.endsWith(unit);
  if (!isHidden && relation === "unlike") return "mask_unknown";
  const inText = isHidden || factor === 1 ? sheet.text : String(tidyNumber(sheet.value / factor));
  return inText.startsWith(mask.visible.replace(/[—–~]/gu, "-")) ? "offered" : "mask_differs";
}
