import { LARGE_UNITS, scaleBy } from "./numeral-chinese";
import { readPart } from "./numeral-part";
import { numeralAt, type Numeral } from "./numerals";
import type { Comparator } from "./target";
import { boundAfter, boundBefore, joinBounds } from "./target-bound";
import { captionUnit, TIME_UNIT, unitAt } from "./target-unit";

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
  const first = quantityAt(text, at);
  if (!first) return null;
  // A minus belongs to the number.
  const before = first.start < at ? clause.slice(0, -1) : clause;
  const second = rangeEnd(text, first, before);
  const whole = second ? joinRange(first, second) : first;
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

interface Quantity {
  readonly value: number;
  readonly upTo: number | null;
  readonly large: string;
  readonly unit: string;
  readonly over: boolean;
  /** 500+ */
  readonly plus: boolean;
  readonly bare: boolean;
  readonly inCharacters: boolean;
  readonly start: number;
  readonly end: number;
}

function quantityAt(text: string, at: number): Quantity | null {
  if (TWO_PLACES.test(text.slice(at, at + 4))) return twoPlaces(at);
  if (text[at] === "零" && NONE.test(text.slice(Math.max(0, at - 1), at + 2))) return none(at);
  const part = readPart(text, at);
  if (part) {
    const { amount, unit, end } = part;
    const rest = { large: "", over: false, plus: false, inCharacters: false };
    // 过半 is more than half, as 过千 is more than a thousand.
    return {
      ...rest,
      bare: text[at] === "半",
      value: amount,
      upTo: part.upTo ?? null,
      unit,
      start: at,
      end,
    };
  }
  const numeral = text[at] === "番" && text[at - 1] === "翻" ? onceMore(at) : numeralAt(text, at);
  if (!numeral || !Number.isFinite(numeral.value)) return null;
  const inCharacters = !/[0-9.]/.test(text[at] ?? "");
  const plus = text[numeral.end] === "+";
  const from = numeral.end + (plus ? 1 : 0);
  const { unit, over, length } = unitBehind(text, from, inCharacters && numeral.large === "");
  if (inCharacters && numeral.large === "" && unit === "" && !numeral.over) return null;
  return {
    value: numeral.value,
    upTo: numeral.upTo ?? null,
    large: numeral.large,
    unit,
    over: over || numeral.over,
    plus,
    bare: inCharacters && /^[百千万亿]/.test(text.slice(at)),
    inCharacters,
    start: numeral.start,
    end: from + length,
  };
}

const TWO_PLACES = /^[两二双]位数(?!字)/u;

const NONE = /^为零(?:$|[,;。、!)])/u;

/** 重大事故为零. */
function none(start: number): Quantity {
  const zero = { value: 0, upTo: null, large: "", unit: "", over: false, plus: false };
  return { ...zero, bare: false, inCharacters: true, start, end: start + 1 };
}

/** 两位数增长: a rate of two places, from ten on. */
function twoPlaces(start: number): Quantity {
  const rate = { value: 10, upTo: null, large: "", unit: "%", over: false, plus: true };
  return { ...rate, bare: false, inCharacters: false, start, end: start + 3 };
}

/** 翻番 is 翻一番. */
function onceMore(at: number): Numeral {
  return { value: 1, start: at, end: at, over: false, large: "" };
}

const MONTHS_OVER = /个[多余](月|小时|百分点|工作日|星期)/y;
const IN_BRACKETS = /\(([^()]{1,8})\)/y;

function unitBehind(
  text: string,
  at: number,
  inCharacters: boolean
): { unit: string; over: boolean; length: number } {
  MONTHS_OVER.lastIndex = at;
  const over = MONTHS_OVER.exec(text);
  if (over) {
    const unit = over[1] === "百分点" ? "百分点" : `个${over[1] ?? ""}`;
    return { unit, over: true, length: over[0].length };
  }
  const unit = unitAt(text, at, inCharacters);
  if (unit !== "") return { unit: spelled(unit), over: false, length: unit.length };
  IN_BRACKETS.lastIndex = at;
  const inner = IN_BRACKETS.exec(text)?.[1] ?? "";
  if (inner === "" || unitAt(inner, 0, false) !== inner)
    return { unit: "", over: false, length: 0 };
  return { unit: spelled(inner), over: false, length: inner.length + 2 };
}

function spelled(unit: string): string {
  return /^(?:个百分点|个?点)$/.test(unit) ? "百分点" : unit;
}

function rangeEnd(text: string, first: Quantity, before: string): Quantity | null {
  if (first.upTo !== null) return null;
  RANGE.lastIndex = first.end;
  const sign = RANGE.exec(text)?.[0];
  if (sign === undefined) return null;
  // 由13%至15% goes from one to the other.
  if (/[至到]/.test(sign) && STARTS.test(before)) return null;
  const second = quantityAt(text, first.end + sign.length);
  if (!second || second.upTo !== null) return null;
  return first.unit === "" || first.unit === second.unit ? second : null;
}

/** 由 and 从 before the figure that something goes from; not the words that only hold these signs. */
export const STARTS = /(?:由(?![于此])|(?<!以|力|何)从(?![业事而此严中])).{0,30}$/;

/** 800—1000万: the unit and the large unit belong to both ends. */
function joinRange(first: Quantity, second: Quantity): Quantity {
  const large = first.large === "" || first.large === second.large;
  const low = large
    ? first.value
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
