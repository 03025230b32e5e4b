import type { Report } from "../report";
import type { Scheme } from "../scheme/scheme";
import type { Edit, Workbook } from "../workbook";
import { moveForms, type YearChanges } from "./year-forms";
import { isOpen, yearItem } from "./year-item";
import { lastYearSheets, moveLists } from "./year-lists";
import { movePlan } from "./year-plan";
import { datedRules } from "./year-rules";

/** What a new year's workbook lists of last year, by unit. */
export interface LastYearLine {
  readonly unit: string;
  readonly form: string;
  readonly code: string;
  readonly value: number;
}

/**
 * Says what makes next year's workbook of this year's. What goes is told with its cell and what it was;
 * what others have decided (文号, 有效期, rules, targets) is told and not moved.
 *
 * @param hasFigures whether the list of the units' figures is written anew; without it the old one, of
 *   the year before, goes all the same: it would be taken for this year's
 */
export function planNewYear(
  workbook: Workbook,
  report: Report,
  scheme: Scheme,
  year: number,
  hasFigures: boolean
): YearChanges {
  const parts = [
    movePlan(workbook, report, scheme),
    moveForms(workbook, report, scheme, year),
    moveLists(workbook, scheme.settings.year, year),
  ];
  const old = lastYearSheets(workbook);
  const items = [
    ...parts.flatMap((one) => one.items),
    ...datedRules(workbook, year),
    ...old.map(({ sheet, lines }) => yearItem(null, { code: "list_replaced", sheet, lines })),
    ...(hasFigures ? [] : [yearItem(null, { code: "list_missing" })]),
  ];
  const removed = old.map(({ sheet }): Edit => ({ kind: "removeSheet", sheet }));
  return {
    edits: [...removed, ...parts.flatMap((one) => one.edits)],
    items: [...items.filter(isOpen), ...items.filter((one) => !isOpen(one))],
  };
}
