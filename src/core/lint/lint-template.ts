import { findPlaceholders } from "../summary/placeholder";
import { indicatorFinder } from "../indicator-finder";
import type { Indicator } from "../scheme/scheme";
import { findSubject, OWN_SUBJECTS } from "../summary/summary";
import type { CellAddress, Sheet } from "../workbook";

/** A placeholder of a template that is to stand for an indicator. */
export interface TemplatePlace {
  readonly at: CellAddress;
  readonly text: string;
  readonly subject: string;
  /** `null` where it names none. */
  readonly indicator: Indicator | null;
}

/** The placeholders of a summary's template, but for the year, the period and the verdict. */
export function readPlaceholders(
  template: Sheet | null,
  indicators: readonly Indicator[]
): readonly TemplatePlace[] {
  const find = indicatorFinder(indicators);
  return (template?.cells ?? []).flatMap(({ row, column, value }) => {
    if (typeof value !== "string" || !value.includes("{{")) return [];
    return findPlaceholders(value)
      .filter(({ subject }) => !OWN_SUBJECTS.has(subject))
      .map(({ subject, start, end }) => ({
        at: { sheet: template?.name ?? "", row, column },
        text: value.slice(start, end),
        subject,
        indicator: findSubject(subject, find),
      }));
  });
}
