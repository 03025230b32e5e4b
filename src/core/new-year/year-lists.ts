import { listAddress, listText, readList, type List } from "../list";
import { parseNumeral } from "../numerals";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import { LAST_YEAR } from "../submission/last-year";
import { bareText } from "../text";
import type { Edit, Workbook } from "../workbook";
import { moveDay } from "./year-dates";
import type { YearChanges } from "./year-forms";
import { yearItem, type YearItem } from "./year-item";
import { moveYears, namesYear } from "./year-text";

/** The year of the settings, the titles of the scheme's lists, the deadlines; and what else is of a year. */
export function moveLists(workbook: Workbook, from: number, to: number): YearChanges {
  const parts = [
    moveSettings(workbook, to),
    moveTitles(workbook, from, to),
    moveDeadlines(workbook, to - from),
  ];
  return {
    edits: parts.flatMap((one) => one.edits),
    items: [...parts.flatMap((one) => one.items), ...leftSheets(workbook)],
  };
}

function moveSettings(workbook: Workbook, to: number): YearChanges {
  const list = findSchemeSheets(workbook).settings;
  const line = list?.rows.find((one) => bareText(listText(one, "name")) === "年度");
  const cell = line?.cells.get("value");
  if (!list || !line || !cell) return { edits: [], items: [] };
  const at = listAddress(list, line, "value");
  const before = cell.value;
  const isNumber =
    typeof before === "number" || parseNumeral(bareText(listText(line, "value"))) !== null;
  const now =
    isNumber && typeof before === "number" ? to : isNumber ? String(to) : `${String(to)}年`;
  return {
    edits: [{ kind: "write", at, value: now }],
    items: [{ at, before, now, code: "year_set" }],
  };
}

/** What stands above the captions of the scheme's lists, such as 2023年度计划. */
function moveTitles(workbook: Workbook, from: number, to: number): YearChanges {
  const { catalogue, plan, rules, roster, settings } = findSchemeSheets(workbook);
  const lists: readonly (List<string> | null)[] = [catalogue, plan, rules, roster, settings];
  const edits: Edit[] = [];
  const items: YearItem[] = [];
  for (const list of lists) {
    const sheet = workbook.sheets.find((one) => one.name === list?.sheet);
    for (const cell of sheet?.cells ?? []) {
      if (!list || cell.row >= list.headerRow) break;
      const { value, row, column } = cell;
      const now = typeof value === "string" ? moveYears(value, from, to) : null;
      if (now === null || cell.formula !== undefined) continue;
      const at = { sheet: list.sheet, row, column };
      edits.push({ kind: "write", at, value: now });
      items.push({ at, before: value, now, code: "text_moved" });
    }
  }
  return { edits, items };
}

function moveDeadlines(workbook: Workbook, step: number): YearChanges {
  const list = findSchemeSheets(workbook).roster;
  const edits: Edit[] = [];
  const items: YearItem[] = [];
  for (const line of list?.rows ?? []) {
    const cell = line.cells.get("deadline");
    if (!list || !cell) continue;
    const at = listAddress(list, line, "deadline");
    const unit = listText(line, "name");
    const moved = cell.formula === undefined ? moveDay(cell, step) : null;
    if (!moved) {
      const text = listText(line, "deadline");
      items.push(yearItem(at, { code: "deadline_unread", unit, text }));
      continue;
    }
    edits.push({ kind: "write", at, value: moved.value });
    items.push({ at, before: cell.value, now: moved.value, code: "deadline_moved", unit });
    if (moved.isWeekend)
      items.push(yearItem(at, { code: "deadline_weekend", unit, day: moved.day }));
  }
  return { edits, items };
}

/** What speaks of the year that is over and is not ours to move: templates that name it, last year's results. */
function leftSheets(workbook: Workbook): readonly YearItem[] {
  const { templates, explanations, names, ...lists } = findSchemeSheets(workbook);
  const dated = templates.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column, value }): readonly YearItem[] => {
      if (typeof value !== "string" || !namesYear(value)) return [];
      const at = { sheet: sheet.name, row, column };
      return [yearItem(at, { code: "text_dated", sheet: sheet.name, text: value })];
    })
  );
  const { catalogue, plan, rules, roster, settings } = lists;
  const known = new Set([
    ...[catalogue, plan, rules, roster, settings].map((list) => list?.sheet),
    ...templates.map((sheet) => sheet.name),
  ]);
  const left = [...names].filter((name) => !known.has(name) || name === explanations?.sheet);
  return [
    ...dated,
    ...left.map((sheet) => yearItem({ sheet, row: 0, column: 0 }, { code: "sheet_left", sheet })),
  ];
}

/** The sheets that list what each unit reported last year, and how many lines each has. */
export function lastYearSheets(
  workbook: Workbook
): readonly { readonly sheet: string; readonly lines: number }[] {
  const { names } = findSchemeSheets(workbook);
  return workbook.sheets.flatMap((sheet) => {
    if (names.has(sheet.name)) return [];
    const list = readList(sheet, LAST_YEAR, ["unit", "form", "code", "value"]);
    return list ? [{ sheet: sheet.name, lines: list.rows.length }] : [];
  });
}
