import type { Figure } from "../report";
import { figureKey, type FigureColumn } from "../report";
import type { CheckResult } from "../check";
import type { Indicator } from "../scheme/scheme";
import { missingWhy, type TargetResult } from "../targets";
import { unitParts } from "../units";
import type { ColumnKey, TableCell, TableColumn } from "./table";

/** A figure as it was reported, or why there is none. */
export function figureCell(
  figure: Pick<Figure, "value" | "reading" | "at"> | undefined,
  unit: string
): TableCell {
  if (figure?.value != null)
    return { kind: "figure", value: figure.value, unit, source: figure.at };
  return figure && missingWhy(figure) === "not_applicable"
    ? { kind: "none" }
    : { kind: "missing", source: figure?.at ?? null };
}

/** The figure of an indicator's column. */
export function reportedCell(
  { report }: CheckResult,
  indicator: Indicator,
  column: FigureColumn
): TableCell {
  return figureCell(report.figures.get(figureKey(indicator, column)), indicator.unit);
}

/** A number worked out of others. */
export function computedCell(value: number | null, unit: string): TableCell {
  return value === null ? { kind: "empty" } : { kind: "figure", value, unit, source: null };
}

export function rateCell(value: number | null): TableCell {
  return value === null ? { kind: "empty" } : { kind: "rate", value };
}

/** The target of an indicator as a figure; a range keeps both ends, and so stays a text. */
export function goalCell({ goal, target, wordingAt, indicator }: TargetResult): TableCell {
  if (!goal) return { kind: "empty" };
  const { figure, stretch } = goal;
  if (target?.comparator === "range" && figure !== stretch) {
    const ends = [Math.min(figure, stretch), Math.max(figure, stretch)];
    return { kind: "text", text: ends.map(String).join("-"), source: wordingAt };
  }
  return { kind: "figure", value: figure, unit: indicator.unit, source: wordingAt };
}

export function nameCell(text: string): TableCell {
  return { kind: "name", text, level: 0, subset: null };
}

export function textCell(text: string): TableCell {
  return { kind: "text", text };
}

/** Whether a unit is a percentage: its changes are percentage points, and it has no growth rate. */
export function isPercent(indicator: Indicator): boolean {
  return indicator.measure === "rate" || unitParts(indicator.unit).base === "%";
}

export function measures(...keys: readonly ColumnKey[]): readonly TableColumn[] {
  return keys.map((key) => ({ kind: "measure", key }));
}

/** The forms of some indicators, in the order of the report, each with the months that it counts. */
export function periodsOf(
  { report }: CheckResult,
  indicators: readonly Indicator[]
): readonly { readonly form: string; readonly through: number }[] {
  const forms = new Set(indicators.map(({ form }) => form));
  const seen = new Set<string>();
  return report.forms.flatMap(({ form, through }) => {
    if (!forms.has(form) || seen.has(form)) return [];
    seen.add(form);
    return [{ form, through }];
  });
}
