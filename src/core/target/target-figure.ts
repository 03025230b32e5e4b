import { LARGE_UNITS, scaleBy } from "../numeral-chinese";
import type { Comparator } from "./target";
import { boundAfter, boundBefore, joinBounds } from "./target-bound";
import { quantityAt, type Quantity } from "./target-quantity";
import { captionUnit, TIME_UNIT } from "./target-unit";

/** A number with its unit and what the words right beside it say. */
export interface Figure {
  readonly value: number;
  /** The upper end of a range. */
  readonly upTo: number | null;
  /** 万, 亿, 万亿 that belong to the unit. */
  readonly large: string;
  /** Without the large unit. */
  readonly unit: string;
  readonly comparator: Comparator | null;
  /** What the clause says before the figure and the words of its bound; dates and names are left out. */
  readonly before: string;
  /** The same with what belongs to the bound. */
  readonly whole: string;
  readonly start: number;
  readonly end: number;
  /** Words behind it bind it: 5000万元以上. */
  readonly boundBehind: boolean;
  /** Not likely to be what is meant: 3年, 两个, a number without unit inside a name. */
  readonly weak: boolean;
}

const RANGE = /-{1,3}|~{1,2}|至|到/y;

/**
 * Reads the figure that begins at `at`, or `null` where none does.
 *
 * @param clause the clause so far, from the last separator or figure on
 */
export function figureAt(text: string, at: number, clause: string): Figure | null {
  const first = quantityAt(text, at) ?? rangeStart(text, at);
  if (!first) return null;
  // A minus belongs to the number.
  const before = first.start < at ? clause.slice(0, -1) : clause;
  const second = rangeEnd(text, first, before);
  const whole = second ? joinRange(text, first, second) : first;
  const last = second ?? first;
  const bound = boundBefore(before, first.bare);
  const caption = whole.unit === "" ? captionUnit(bound?.rest ?? before) : "";
  const unit = whole.unit === "" ? caption.replace(/^(?:万亿|万|亿)/, "") : whole.unit;
  const large = whole.large === "" ? (/^(?:万亿|万|亿)/.exec(caption)?.[0] ?? "") : whole.large;
  const after = boundAfter(text, last.end, unit);
  const comparator = joinBounds(
    bound?.comparator ?? null,
    after?.comparator ?? (last.plus ? ">=" : null),
    last.over
  );
  const end = after?.end ?? last.end;
  const figure = { value: whole.value, upTo: whole.upTo, large, unit, comparator, end };
  const place = {
    before: bound?.rest ?? before,
    whole: before,
    start: first.start,
    boundBehind: after !== null,
  };
  return { ...figure, ...place, weak: isWeak(text, figure, first, place.before) };
}

function rangeSign(text: string, first: Quantity): string {
  RANGE.lastIndex = first.end;
  return RANGE.exec(text)?.[0] ?? "";
}

/** 两 of 两到三家: without a unit of its own it counts only with what follows. */
function rangeStart(text: string, at: number): Quantity | null {
  const first = quantityAt(text, at, true);
  const sign = first ? rangeSign(text, first) : "";
  if (!first || sign === "") return null;
  const second = quantityAt(text, first.end + sign.length);
  return second && second.unit !== "" ? first : null;
}

/** 百分之二十到三十: the whole stands before the first end alone. */
const OF_WHOLE = /分之/;

function rangeEnd(text: string, first: Quantity, before: string): Quantity | null {
  if (first.upTo !== null) return null;
  const sign = rangeSign(text, first);
  if (sign === "") return null;
  // 由13%至15% goes from one to the other.
  if (/[至到]/.test(sign) && STARTS.test(before)) return null;
  const inWhole = OF_WHOLE.test(text.slice(first.start, first.end));
  const second = quantityAt(text, first.end + sign.length, inWhole);
  if (!second || second.upTo !== null) return null;
  if (inWhole && second.unit === "") return { ...second, unit: first.unit };
  return first.unit === "" || first.unit === second.unit ? second : null;
}

/** 由 and 从 before the figure that something goes from; not the words that only hold these signs. */
export const STARTS = /(?:由(?![于此])|(?<!以|力|何)从(?![业事而此严中])).{0,30}$/;

/** 800—1000万: the unit and the large unit belong to both ends. */
function joinRange(text: string, first: Quantity, second: Quantity): Quantity {
  // 两到三成: the tenths belong to both ends too.
  const tenths = first.unit === "" && text.slice(second.start, second.end).endsWith("成");
  const large = first.large === "" || first.large === second.large;
  const low = large
    ? scaleBy(first.value, tenths ? 10 : 1)
    : scaleBy(first.value, factorOf(first.large) / factorOf(second.large));
  const [value, upTo] = low <= second.value ? [low, second.value] : [second.value, low];
  return { ...second, value, upTo, start: first.start };
}

function factorOf(large: string): number {
  return LARGE_UNITS.get(large) ?? 1;
}

const LASTING =
  /(?:时间|时限|周期|年限|寿命|期限|工期|天数|时长|年龄|长|到|至|达|[控压缩保稳]\S{0,3}在|为)$/;

function isWeak(
  text: string,
  figure: Pick<Figure, "unit" | "large" | "end" | "comparator" | "value">,
  first: Quantity,
  before: string
): boolean {
  if (TIME_UNIT.test(figure.unit)) return !LASTING.test(before.replace(/不$/, ""));
  if (
    first.inCharacters &&
    figure.large === "" &&
    figure.value < 10 &&
    !/[%‰倍百番]/.test(figure.unit)
  ) {
    return true;
  }
  if (figure.unit !== "" || figure.large !== "" || figure.comparator !== null) return false;
  // 12345热线: a number without a unit in front of a word is rather a name.
  return /\p{Script=Han}/u.test(text[figure.end] ?? "");
}
