import { roundTo } from "../rule/rule-interval";
import { nearestCode } from "../nearest";
import { compareUnits, tidyNumber, unitParts } from "../units";
import { chineseNumber } from "./chinese-number";
import { isNumber, type FilledNumber, type FilledValue } from "./filled-value";

/** A format behind the bar of a placeholder that cannot be used. */
export interface FormatFault {
  readonly format: string;
  /** It is no format, the figure's unit cannot be carried to it, or it is no number that is to be put so. */
  readonly why: "unknown" | "unit" | "text";
  readonly unit: string;
  readonly nearest: string | null;
}

export type Formatted =
  | { readonly ok: true; readonly filled: FilledValue }
  | { readonly ok: false; readonly fault: FormatFault };

const POINTS = new Set(["个百分点", "百分点"]);
const NAMES = ["1位", "2位", "整数", "中文", "大写", "绝对值", "千分位", "个百分点"];
const DECIMALS = /^([0-6])位(?:小数)?$/u;

/** Whether a word behind the bar is a format at all: a unit may be any word, so it is told by the figure. */
export function isFormatName(format: string): boolean {
  return NAMES.includes(format) || POINTS.has(format) || DECIMALS.test(format);
}

/** Brings a value into the formats of its placeholder, one after the other: `亿元`, `1位`, `中文`. */
export function formatValue(filled: FilledValue, formats: readonly string[]): Formatted {
  let now = filled;
  for (const format of formats) {
    // What is not there needs no format.
    if (now.kind === "gap" || now.kind === "nothing" || isDash(now))
      return { ok: true, filled: now };
    const next = formatOnce(now, format);
    if (!next.ok) return next;
    now = next.filled;
  }
  return { ok: true, filled: now };
}

function isDash(filled: FilledValue): boolean {
  return filled.kind === "text" && filled.text === "-";
}

function formatOnce(filled: FilledValue, format: string): Formatted {
  const unit = isNumber(filled) ? filled.unit : "";
  const fault = (why: FormatFault["why"]): Formatted => {
    const nearest = why === "unknown" ? nearestCode(format, NAMES) : null;
    return { ok: false, fault: { format, why, unit, nearest } };
  };
  if (!isNumber(filled)) return fault("text");
  const text = (shown: string | null): Formatted =>
    shown === null
      ? fault("text")
      : { ok: true, filled: { kind: "text", text: shown, sources: filled.sources } };
  const decimals = format === "整数" ? 0 : DECIMALS.exec(format)?.[1];
  if (decimals !== undefined) return rounded(filled, Number(decimals));
  if (format === "中文" || format === "大写") {
    const style = format === "中文" ? "plain" : "formal";
    const isRate = filled.kind === "rate";
    const read = chineseNumber(tidyNumber(isRate ? filled.value * 100 : filled.value), style);
    return text(isRate && read !== null ? `百分之${read}` : read);
  }
  if (format === "绝对值")
    return { ok: true, filled: { ...filled, value: Math.abs(filled.value) } };
  if (format === "千分位") return text(grouped(tidyNumber(filled.value)));
  if (POINTS.has(format)) {
    if (filled.kind !== "rate" && filled.kind !== "points" && unit !== "%") return fault("unit");
    const points = filled.kind === "rate" ? filled.value * 100 : filled.value;
    return text(`${String(roundTo(points, 1))}个百分点`);
  }
  const carried = filled.kind === "rate" || unit === "" ? null : compareUnits(unit, format);
  if (carried === null || carried.relation === "unlike" || carried.relation === "counts")
    return fault(unitParts(format).factor > 1 || unit === "" ? "unit" : known(format, unit));
  const value = tidyNumber(filled.value * carried.factor);
  return { ok: true, filled: { ...filled, value, unit: format } };
}

/** A word that could be a unit does not fit; any other is misspelt. */
function known(format: string, unit: string): "unit" | "unknown" {
  const near = nearestCode(format, NAMES);
  return near === null && unit !== "" && format.length <= 4 ? "unit" : "unknown";
}

/** A number keeps being one, so that a cell of its own gets a number. */
function rounded(filled: FilledNumber, decimals: number): Formatted {
  const scale = filled.kind === "rate" ? decimals + 2 : decimals;
  const value = roundTo(filled.value, scale);
  return { ok: true, filled: { ...filled, value, decimals } };
}

function grouped(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const parted = whole.replace(/\B(?=(?:[0-9]{3})+$)/gu, ",");
  return decimals === undefined ? parted : `${parted}.${decimals}`;
}
