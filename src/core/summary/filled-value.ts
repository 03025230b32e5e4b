import { roundTo } from "../rule/rule-interval";
import { percentText } from "../percent-text";
import { tidyNumber } from "../units";
import type { CellAddress } from "../workbook";

/** What a placeholder stands for, before it is a text. */
export type FilledValue =
  | {
      /** `number` as it stands in its cell, `computed` from others, `rate` a fraction, `points` of 100. */
      readonly kind: "number" | "computed" | "rate" | "points";
      readonly value: number;
      /** Unit of a number that can be carried to another; `""` for none. */
      readonly unit: string;
      readonly sources: readonly CellAddress[];
      /** Decimals that a format asks for; they are shown though they are zeros. */
      readonly decimals?: number;
      /** The number of an item, which says nothing of its figures. */
      readonly isLabel?: boolean;
    }
  | {
      readonly kind: "text";
      readonly text: string;
      readonly sources: readonly CellAddress[];
      /** Parts of a list that have no figure, and are therefore not in it. */
      readonly lacking?: number;
      /** A name, code or unit: it is there whether or not the figure beside it is. */
      readonly isLabel?: boolean;
    }
  /** The sheets do not have it. */
  | { readonly kind: "gap"; /** Of the figure that is not there. */ readonly unit?: string }
  /** There is nothing to be said, and nothing is missing: no parts, no progress. */
  | { readonly kind: "nothing" };

/** A number with the cells it comes from. */
export type FilledNumber = Extract<FilledValue, { readonly value: number }>;

export function isNumber(filled: FilledValue): filled is FilledNumber {
  return "value" in filled;
}

/** A text that no cell is behind. */
export function plainText(text: string): FilledValue {
  return text === "" ? { kind: "nothing" } : { kind: "text", text, sources: [] };
}

/** A name, code or unit. */
export function labelText(text: string): FilledValue {
  return text === "" ? { kind: "nothing" } : { kind: "text", text, sources: [], isLabel: true };
}

/** Whether a list passes over it: nothing reported, not applicable, or none. */
export function isEmptyValue(filled: FilledValue): boolean {
  switch (filled.kind) {
    case "gap":
    case "nothing":
      return true;
    case "text":
      return filled.text === "" || filled.text === "-";
    default:
      return filled.value === 0;
  }
}

/** As running text shows it: without separators, rates and points with at most one decimal. */
export function shownValue(filled: FilledValue, missing: string): string {
  if (isNumber(filled) && filled.decimals !== undefined) {
    return filled.kind === "rate"
      ? `${(filled.value * 100).toFixed(filled.decimals)}%`
      : filled.value.toFixed(filled.decimals);
  }
  switch (filled.kind) {
    case "number":
      return String(tidyNumber(filled.value));
    case "computed":
      return String(roundTo(filled.value, 2));
    case "rate":
      return percentText(filled.value);
    case "points":
      return String(roundTo(filled.value, 1));
    case "text":
      return filled.text;
    case "gap":
      return missing;
    default:
      return "";
  }
}
