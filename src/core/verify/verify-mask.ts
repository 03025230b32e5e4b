import type { PlanParagraph, PlanPlace } from "../plan/plan-text";
import { groupBy } from "../grouped";
import type { Target } from "../target/target";
import { compareUnits, tidyNumber } from "../units";
import type { SheetFigure, VerifyOutcome } from "./verify-result";

/** A figure that a text masks or leaves blank, in the places of the plain text. */
export interface Mask {
  readonly start: number;
  readonly end: number;
  /** What can be read of it, as `26` or `1-`; `""` for none. */
  readonly visible: string;
  /** The mask may cover the unit too: no unit stands behind it. */
  readonly hidesUnit: boolean;
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

/** What a number may be followed by. */
const UNIT_BEHIND = /^(?:[项件家万亿份所个人元名次场户篇期台套倍位％%]|百分)/u;

/** 完成年度目标1xxxx的8xxxx: the second is a rate. */
const OF_PLAN = /(?:目标|任务|计划|指标)[^，,。；;]{0,12}的$/u;

/** Where no unit stands behind a mask its last sign becomes one, so that the reader knows a figure. */
function fillMasks(paragraph: PlanParagraph): {
  readonly filled: PlanParagraph;
  readonly masks: readonly Mask[];
} {
  const masks: Mask[] = [];
  const { plain: text } = paragraph;
  const plain = text.replace(MASKED, (sign: string, visible: string, start: number) => {
    const end = start + sign.length;
    const covered = sign.length - visible.length;
    const hidesUnit = covered > 1 && !UNIT_BEHIND.test(text.slice(end, end + 2));
    masks.push({ start, end, visible, hidesUnit });
    const unit = OF_PLAN.test(text.slice(Math.max(0, start - 24), start)) ? "%" : "项";
    return visible + "9".repeat(hidesUnit ? covered - 1 : covered) + (hidesUnit ? unit : "");
  });
  return { filled: { ...paragraph, plain }, masks };
}

export interface Offer {
  readonly outcome: VerifyOutcome;
  readonly sheet: SheetFigure;
}

/** What the sheets offer for a mask: a figure that begins with its visible digits, else a contradiction. */
export function offerFor(mask: Mask, target: Target, sheet: SheetFigure): Offer {
  const { unit, low } = target;
  const { relation, factor } = compareUnits(unit, sheet.unit);
  // Behind a mask stands the end of a unit at most: 307xxxx元 is 3072万元.
  const isEnd = mask.hidesUnit || unit === "" || sheet.unit.endsWith(unit);
  if (!isEnd && relation === "unlike") return { outcome: "mask_unknown", sheet };
  if (sheet.value < 0 !== (low ?? 0) < 0) return { outcome: "mask_differs", sheet };
  const visible = mask.visible.replace(/[—–~]/gu, "-");
  const begins = ({ text }: SheetFigure) => text.replace(/^-/u, "").startsWith(visible);
  const shown = isEnd ? sheet : inUnit(sheet, unit, factor);
  if (begins(shown)) return { outcome: "offered", sheet: shown };
  const other = mask.hidesUnit ? otherScales(sheet).find(begins) : undefined;
  return other ? { outcome: "offered", sheet: other } : { outcome: "mask_differs", sheet };
}

function inUnit(sheet: SheetFigure, unit: string, factor: number): SheetFigure {
  if (factor === 1) return sheet;
  const value = tidyNumber(sheet.value / factor);
  return { ...sheet, value, text: String(value), unit };
}

/** Amounts are written in 元, 万元 and 亿元. */
function otherScales(sheet: SheetFigure): readonly SheetFigure[] {
  return ["元", "万元", "亿元"].flatMap((unit) => {
    const { relation, factor } = compareUnits(unit, sheet.unit);
    return relation === "unlike" ? [] : [inUnit(sheet, unit, factor)];
  });
}
