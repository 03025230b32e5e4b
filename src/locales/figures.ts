import { addressText } from "../core/address";
import { percentText } from "../core/summary";
import type { Finding, RuleFigure } from "../core/finding";
import type { Interval } from "../core/rule";
import type { TargetResult } from "../core/targets";
import type { CellAddress } from "../core/workbook";

/** A figure as running text shows it: at most four decimals, none that are zeros. */
export function figureText(value: number | null): string {
  if (value === null) return "—";
  return String(Number(value.toFixed(4)));
}

/** A figure that is due, to one decimal: it is a twelfth of something, not a count. */
export function dueText(value: number | null): string {
  return value === null ? "—" : String(Number(value.toFixed(1)));
}

/** `1–2` for a range of targets, one figure otherwise. */
export function intervalText(value: Interval | null): string {
  if (value === null) return "—";
  return value.low === value.high
    ? figureText(value.low)
    : `${figureText(value.low)}–${figureText(value.high)}`;
}

/** A fraction as a percentage with at most one decimal; what is not yet whole is never shown as 100%. */
export function rateText(rate: number | null): string {
  return rate === null ? "—" : percentText(rate);
}

export function cellText(at: CellAddress | null): string {
  return at === null ? "—" : addressText(at);
}

/**
 * A broken rule with the name and figure put in for each reference. References of one call (下级, a
 * run of codes) share their place and are listed with plus signs.
 */
export function ruleInWords(
  finding: Extract<Finding, { readonly code: "relation" }>,
  show: (figure: RuleFigure) => string
): string {
  const { clause } = finding;
  const byPlace = new Map<number, RuleFigure[]>();
  for (const figure of finding.figures) {
    const same = byPlace.get(figure.start);
    if (same) same.push(figure);
    else byPlace.set(figure.start, [figure]);
  }
  let text = "";
  let from = clause.start;
  const starts = [...byPlace.keys()].sort((one, other) => one - other);
  for (const start of starts) {
    const figures = byPlace.get(start) ?? [];
    const end = figures[0]?.end ?? start;
    if (start < from) continue;
    text +=
      clause.source.slice(from - clause.start, start - clause.start) +
      figures.map(show).join(" + ");
    from = end;
  }
  text += clause.source.slice(from - clause.start);
  return text.replace(/\s*([=＝≤≥<>＜＞≠+＋]+)\s*/gu, " $1 ").trim();
}

/** How many percentage points of the target a figure is behind its schedule, to one decimal. */
export function behindPoints(one: TargetResult): string {
  const due = one.goal && one.scheduled !== null ? one.scheduled / one.goal.figure : 0;
  return String(Number(((due - (one.rate ?? 0)) * 100).toFixed(1)));
}
