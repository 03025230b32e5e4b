import { figureText } from "./figures";
import type { NewYearWords } from "./new-year-words";

const percent = (rate: number) => `${String(Number((rate * 100).toFixed(1)))}%`;

export const newYearWords: NewYearWords = {
  items: {
    plan_line: ({ key, name, wording, actual, rate }) =>
      `${key} ${name}: last target "${wording}", ${actual === null ? "no actual" : `actual ${figureText(actual)}`}${rate === null ? "" : `, completion ${percent(rate)}`}. Write the new target, then "是" into "确认", or "否" where there is none any more. Until then it is not judged.`,
    plan_dated: ({ key, text }) => `${key}: "${text}" names a year or a day; check it.`,
    plan_base: ({ key, base }) =>
      `The base ${figureText(base)} of ${key} is of the year before; write this year's actual, or empty the cell so that the form's last year is taken.`,
    expiry: ({ form, text, period }) =>
      `${form} is valid until "${text}", before the end of the new period, ${period}. Who approved the form decides on that, so it was not changed: have the form approved or filed again, then write what the approval says.`,
    expiry_unread: ({ form, text }) =>
      `The expiry "${text}" of ${form} was not understood; check whether the form is still valid.`,
    approval: ({ form, text }) =>
      `${form}: "${text}" is the number of this year's approval and was not changed; write the new one.`,
    rule_ended: ({ rule, to }) =>
      `${rule} ends with ${String(to)} and is not judged in the new year; move its last year (终止年) if it is still needed.`,
    rule_begins: ({ rule, from }) => `${rule} is judged from ${String(from)} on; check it.`,
    rule_dated: ({ rule, text }) =>
      `${rule} names a year or a day: "${text}". Check whether it still holds.`,
    rule_constant: ({ rule, numbers }) =>
      `${rule} has the fixed ${numbers.length === 1 ? "number" : "numbers"} ${numbers.map(figureText).join(", ")}; check whether ${numbers.length === 1 ? "it still holds" : "they still hold"}.`,
    rule_off: ({ rule }) => `${rule} is switched off; check whether it should come back.`,
    deadline_weekend: ({ unit, day }) =>
      `The deadline of ${unit} moved to ${day}, which is at a weekend; check it.`,
    deadline_unread: ({ unit, text }) =>
      `No day could be read from the deadline "${text}" of ${unit}; it was not moved. Write it.`,
    text_dated: ({ text }) => `"${text}" names a year or a day and was not changed; check it.`,
    formula_kept: () =>
      "The formula stays, its old result is gone. While its parts are empty a sum comes to 0.",
    formula_bound: ({ form, label }) =>
      `Last year's column of ${form} "${label}" is filled by an array formula or a data table together with other cells, and Excel changes them only together: the formula stays, its old result is gone, this year's figure was not filled in. Put an ordinary formula or the figure there.`,
    period_unmoved: ({ sheet }) => `The sheet "${sheet}" has no reference period; write it.`,
    actual_unread: ({ label }) =>
      `This year's "${label}" is no number, so last year's column was left empty; fill it in.`,
    no_last_year: ({ label }) =>
      `The form has no column for last year; this year's "${label}" was taken out and put nowhere.`,
    list_missing: () =>
      "There are no figures of last year by unit: run collect, then name its folder with --results; otherwise the units have to fill in last year themselves.",
    unit_left_out: ({ form, units }) =>
      `${form}: ${String(units.length)} ${units.length === 1 ? "unit is" : "units are"} in no total (not sent, returned, or counted with those below), so last year's figures are not listed: ${units.slice(0, 10).join(", ")}${units.length > 10 ? " and more" : ""}.`,
    sheet_left: ({ sheet }) =>
      `The sheet "${sheet}" is of this year and was left; delete it if nobody needs it.`,
    year_set: () => "The year was set.",
    text_moved: () => "The year was moved.",
    deadline_moved: ({ unit }) => `The deadline of ${unit} was moved by a year.`,
    last_year_filled: ({ form, label }) =>
      `${form}: last year's "${label}" was filled with this year's figure.`,
    formula_replaced: ({ form, formula }) =>
      `${form}: in last year's column the formula =${formula} gave way to a value.`,
    actual_moved: ({ form, label }) =>
      `${form}: this year's "${label}" moved to last year's column.`,
    emptied: ({ form, label }) => `${form}, "${label}": what was of this year was taken out.`,
    list_replaced: ({ sheet, lines }) =>
      `The ${String(lines)} ${lines === 1 ? "line" : "lines"} of the sheet "${sheet}", of the year before, were taken out; this year's workbook still has them.`,
    list_written: ({ sheet, lines }) =>
      `The sheet "${sheet}" lists what the units reported, ${String(lines)} ${lines === 1 ? "line" : "lines"}.`,
  },
  fault: (sentence) => `The new scheme cannot be used yet: ${sentence}`,
  sheet: "New year",
  title: (year) => `Workbook of ${String(year)}: what to check`,
  note: "Written by Heshu (核数). What is open has to be decided by somebody; note it in the last column. What was changed is listed cell by cell. The workbook of the year before was not changed.",
  captions: ["No.", "Kind", "Cell", "What", "Before", "Now", "Decision"],
  kind: { open: "open", done: "changed" },
  listSheet: "上年数",
  header: (file, from, to) => `${file}  ${String(from)} → ${String(to)}`,
  counts: (open, done) => `${String(open)} open, ${String(done)} changed`,
  more: (count) => `… and ${String(count)} more, on the sheet "New year"`,
  written: (file) => `Written to ${file}`,
  refused: (what, text) =>
    ({
      bad_year: `--year takes a year such as 2024, not "${text}".`,
      other_year: `--year can only be ${text}, the year after the scheme's: last year's column takes this year's figures.`,
      no_out: "Name the new workbook with --out, for example: --out 2024.xlsx",
      no_results: `There is no submissions.ndjson in ${text}; --results takes the folder that collect has written.`,
      other_scheme: `${text} was made under another scheme; use the workbook that the submissions were collected with.`,
      not_results: `${text} was not written by collect, or is damaged.`,
    })[what],
};
