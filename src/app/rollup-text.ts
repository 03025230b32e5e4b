import { addressText } from "../core/address";
import { indicatorKey } from "../core/scheme/scheme";
import type { FilledTotal } from "../core/submission/fill-totals";
import type { CommandLineWords } from "../locales/cli-words";
import { figureText } from "../locales/figures";

/** The name of an indicator where totals are spoken of: `K1[03] 乙类项目`. */
export function indicatorText({ form, code, name }: FilledTotal["total"]["indicator"]): string {
  return `${indicatorKey(form, code)} ${name}`;
}

/** A figure with its unit; a rule where there is none. */
export function amountText(value: number | null, unit: string): string {
  return value === null ? "—" : `${figureText(value)}${unit}`;
}

/** What was done with a cell, in a sentence; `null` where it simply holds its total. */
export function outcomeText(
  { total, outcome, before }: FilledTotal,
  { rollup }: CommandLineWords
): string | null {
  if (outcome === "filled" || outcome === "renewed" || outcome === "same") return null;
  const { indicator, value } = total;
  return rollup.outcome(outcome, {
    before: before === null ? "—" : String(before).slice(0, LONGEST),
    total: amountText(value, indicator.unit),
    unit: indicator.unit,
  });
}

/** The same as a line of its own, with the cell and the indicator in front. */
export function outcomeLine(one: FilledTotal, words: CommandLineWords): string {
  const { total, at } = one;
  const said = outcomeText(one, words) ?? amountText(total.value, total.indicator.unit);
  const sentence = words.rollup.ofIndicator(indicatorText(total.indicator), said);
  return words.cli.atCell(addressText(at), sentence);
}

/** What stands in a cell that is no figure may be prose. */
const LONGEST = 40;
