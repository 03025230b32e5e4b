import { readPart } from "../numeral-part";
import { numeralAt, type Numeral } from "../numerals";
import { unitAt } from "./target-unit";

/** A number with its unit: what a figure, or an end of a range, is made of. */
export interface Quantity {
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

/**
 * Reads the number with its unit that begins at `at`, or `null` where none does.
 *
 * @param inRange true for an end of a range, which counts without a unit of its own (两 of 两到三家)
 */
export function quantityAt(text: string, at: number, inRange = false): Quantity | null {
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
  const { unit, over, half, length } = unitBehind(text, from, inCharacters && numeral.large === "");
  const lone = inCharacters && numeral.large === "" && unit === "" && !numeral.over;
  if (lone && !inRange) return null;
  return {
    value: numeral.value + (half ? 0.5 : 0),
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

/** 3个多月, 1个半小时, 两年半. */
const WITH_MORE = /个([多余半])(月|小时|百分点|工作日|星期)|([年天])半/y;
const IN_BRACKETS = /\(([^()]{1,8})\)/y;
/** 2(含)家以上: that the bound counts too is said by 以上 already. */
const INCLUDED = /\(含(?:本数)?\)/y;
/** 80场(次), 1.2万套(户): the second word counts the same. */
const OR_UNIT = /\(([^()]{1,2})\)/y;

interface UnitFound {
  readonly unit: string;
  readonly over: boolean;
  readonly half: boolean;
  readonly length: number;
}

function unitBehind(text: string, from: number, inCharacters: boolean): UnitFound {
  INCLUDED.lastIndex = from;
  const included = INCLUDED.exec(text)?.[0].length ?? 0;
  const found = unitFrom(text, from + included, inCharacters);
  return found.unit === "" ? found : { ...found, length: found.length + included };
}

function unitFrom(text: string, at: number, inCharacters: boolean): UnitFound {
  WITH_MORE.lastIndex = at;
  const [all, more, counted, span] = WITH_MORE.exec(text) ?? [];
  if (all !== undefined) {
    const half = counted === undefined || more === "半";
    const unit = span ?? spelled(`个${counted ?? ""}`);
    return { unit, over: !half, half, length: all.length };
  }
  const exact = { over: false, half: false };
  const unit = unitAt(text, at, inCharacters);
  if (unit !== "") return { ...exact, ...withOther(text, at, unit) };
  IN_BRACKETS.lastIndex = at;
  const inner = IN_BRACKETS.exec(text)?.[1] ?? "";
  if (inner === "" || unitAt(inner, 0, false) !== inner) return { ...exact, unit: "", length: 0 };
  return { ...exact, unit: spelled(inner), length: inner.length + 2 };
}

function withOther(text: string, at: number, unit: string): { unit: string; length: number } {
  OR_UNIT.lastIndex = at + unit.length;
  const [all, other] = OR_UNIT.exec(text) ?? [];
  if (all === undefined || other === undefined || unitAt(other, 0, false) !== other) {
    return { unit: spelled(unit), length: unit.length };
  }
  const joined = unit + other;
  return {
    unit: unitAt(joined, 0, false) === joined ? joined : spelled(unit),
    length: unit.length + all.length,
  };
}

function spelled(unit: string): string {
  return /^(?:个百分点|个?点)$/.test(unit) ? "百分点" : unit;
}
