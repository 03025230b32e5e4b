import { counted } from "./en-us-grammar";
import type { InsertedTableWords } from "./table-words";

const TITLES = {
  plan: "Annual plan and results",
  shortfalls: "Targets missed or behind schedule",
  growth: "Main indicators, year on year",
  levels: "Indicators by level",
  chart: "Completion of annual targets",
  units: "Main indicators by reporting unit",
} as const;

/** The months that the figures count, of each form where they differ. */
export function periodsText(periods: Parameters<InsertedTableWords["source"]>[0]): string {
  return periods
    .map(({ form, period }) => (form === null ? period : `${form} ${period}`))
    .join(", ");
}

export const tableWords: InsertedTableWords = {
  kinds: {
    plan: "Plan and results",
    shortfalls: "Shortfalls",
    growth: "Year on year",
    levels: "Levels",
    chart: "Chart of completion",
  },
  captions: {
    indicator: "Indicator",
    unit: "Unit of measure",
    wording: "Target as worded",
    goal: "Annual target",
    actual: "Year to date",
    rate: "Completion rate",
    shortfall: "Shortfall",
    status: "Status",
    reason: "Reason",
    lastYear: "Same period last year",
    change: "Change",
    growth: "Growth",
    share: "Share of the level above",
    targetLine: "Target line",
    reportingUnit: "Reporting unit",
  },
  ofUnit: (name, unit) => (unit === "" ? name : `${name} (${unit})`),
  title: (kind, year) => `${TITLES[kind]}, ${String(year)}`,
  subset: "of which: ",
  total: "Total",
  countFormat: '0" rows"',
  unexplained: "to be explained",
  source: (periods, date) =>
    `Source: our statistical forms, ${periodsText(periods)}. Table of ${date}.`,
  unchecked: (count) =>
    `${counted(count, "more target")} could not be checked and ${count === 1 ? "is" : "are"} not listed.`,
  notCharted: (count) =>
    `${counted(count, "row")} not in the chart: limits that must not be passed, or targets that could not be checked.`,
  chart: {
    title: (year) =>
      `Completion of annual targets, ${String(year)} (dark: reached, light: not reached, dashed: target)`,
    rate: "Completion rate",
    target: "Target",
  },
  pane: {
    title: "Insert table",
    kind: "Kind of table",
    form: "Form",
    allForms: "All forms",
    chart: "With a chart of completion",
    insert: "Insert at the selected cell",
    hint: "It goes to the right of the selected cell and below it. Where cells hold something, nothing is overwritten until you say so.",
    onTable:
      "An Excel table stands there, which cannot be overwritten: delete it first, or select another cell, and insert again.",
    close: "Close",
  },
};
