import { coveragePart } from "./en-us-collect";
import type { FillOutcome } from "../core/submission/fill-totals";
import { counted } from "./en-us-grammar";
import { periodsText } from "./en-us-table";
import type { RollupWords } from "./rollup-words";

const part: RollupWords["part"] = {
  ...coveragePart,
  largest: "counted, the largest",
  without: "no figure, not counted",
  unmatched: "in the total, not in the rate, another figure of which is lacking",
  listed: "not rolled up",
};

const COUNTED: readonly (readonly [FillOutcome, string])[] = [
  ["filled", "filled in"],
  ["renewed", "renewed"],
  ["cleared", "cleared"],
  ["overwritten", "typed figures overwritten"],
  ["same", "as last time"],
  ["equal", "already equal to the total"],
  ["differs", "typed figures that differ, kept"],
  ["formula", "formulas, kept"],
  ["not_rolled", "not rolled up"],
  ["outdated", "no longer rolled up, earlier total still there"],
  ["no_total", "without a total"],
  ["unlike_unit", "in a unit that cannot be converted"],
];

export const rollupWords: RollupWords = {
  part,
  heading: ({ indicator, column, value, how, units, open }) =>
    `${indicator}  ${column}  ${value}  ${how}  ${counted(units, "unit")} with a figure${open > 0 ? `, ${String(open)} of them to be explained` : ""}`,
  rule: (id, text) => `computed from the totals below by rule ${id}: ${text}`,
  basis: (value) => `of it the rate is computed from ${value}`,
  bureau: (value, cell, difference) =>
    `the bureau's own figure is ${value} (${cell}), difference ${difference}`,
  withReturned: (value) => `with the returned units it would be ${value}`,
  named: (one, count, names) => `${part[one]} (${String(count)}): ${names}`,
  unit: ({ code, name, part: one, isOpen, value, shown, file, cell }) => {
    const figure = value === null ? "" : `  ${value}`;
    const raw = shown === null ? "" : ` (the cell says "${shown}")`;
    const where = file === null ? "" : `  ${file}${cell === null ? "" : ` ${cell}`}`;
    return `${code} ${name}${figure}${raw}  ${part[one]}${isOpen ? ", to be explained" : ""}${where}`;
  },
  filled: (counts) => {
    const parts = COUNTED.filter(([one]) => counts[one] > 0).map(
      ([one, text]) => `${text}: ${String(counts[one])}`
    );
    return parts.length === 0 ? "No total to fill in" : `Cells: ${parts.join("; ")}`;
  },
  open: (totals, units, names) =>
    `${counted(totals, "total")} ${totals === 1 ? "holds" : "hold"} figures that wait for an explanation, counted as they were submitted, of ${counted(units, "unit")}: ${names}. Ask for the explanations before the totals are final.`,
  outcome: (outcome, { before, total, unit }) => {
    switch (outcome) {
      case "differs":
        return `${before} was typed and the total is ${total}; kept.`;
      case "overwritten":
        return `The typed ${before} has been replaced by the total, ${total}.`;
      case "formula":
        return `A formula, kept; it gives ${before}, the total is ${total}.`;
      case "cleared":
        return `No unit's figure is counted, or it cannot be computed; the ${before} filled in last time was cleared.`;
      case "no_total":
        return "No unit's figure is counted, or it cannot be computed; not filled in.";
      case "unlike_unit":
        return `The total is ${total}, and "${unit}" cannot be converted into the form's unit; not filled in. Please check the unit of measure in the form.`;
      case "not_rolled":
        return "Not rolled up, kept.";
      case "outdated":
        return `No longer rolled up; the ${before} filled in from an earlier roll-up is still there, kept. Enter the bureau's own figure, or clear the cell.`;
      case "equal":
        return "Already equal to the total, kept.";
      default:
        return total;
    }
  },
  ofIndicator: (indicator, sentence) => `${indicator}: ${sentence}`,
  noRow: (indicators) => `The forms have no row for these totals: ${indicators}`,
  lastYearLeft: (count) =>
    `Last year's figures: ${count === 1 ? "1 cell is" : `${String(count)} cells are`} blank and stay so, since only this year's are filled in. Please enter the bureau's own figures of last year; the sheet "Roll-up" of the results has the totals of those that the units state.`,
  otherForms: (forms) =>
    `Not in this workbook, so that their totals were not filled in: ${forms.join(", ")}`,
  overwriteHint: (count) =>
    `Please check. To put the ${count === 1 ? "total" : "totals"} there instead, run again with --overwrite ${String(count)}, the number of cells.`,
  written: (file, sheet) =>
    `Written to ${file}; the sheet "${sheet}" says where each figure comes from`,
  nothingNew: (file) => `Written to ${file}; nothing has changed since last time`,
  noBoard: (folder) => `There is no board.xlsx in ${folder}, so the totals lead nowhere`,
  unitTable: "Roll-up by unit",
  unitSource: (periods, date) =>
    `Source: statistical forms submitted by the units, ${periodsText(periods)}. Table of ${date}.`,
  unitsWritten: (file, units) => `Written to ${file}: a table of ${counted(units, "unit")}`,
  noForm: (form, forms) => `The scheme has no form ${form}; it has ${forms.join(", ")}.`,
  noUnits:
    'No unit owes these forms; no file was written. Please check "应报表号" (forms due) in the register.',
  sheet: "Roll-up sources",
  title: (year) => `Where the totals of ${String(year)} come from`,
  writtenBy: (board) =>
    `Written by Heshu (核数) when it filled in the totals, to say where they come from and to tell them from typed figures. Please leave it as it is.${board === null ? "" : ` Transcription: ${board}; click a total to go to its units' figures.`}`,
  caption: {
    cell: "Filled cell",
    indicator: "Rolled-up indicator",
    value: "Figure filled in",
    measure: "Unit of the total",
    how: "Rolled up by",
    total: "Total",
    units: "Units with a figure",
    open: "Units with a figure to be explained",
    without: "Units without a figure",
    unmatched: "Units left out of the rate, a figure it needs being blank",
    missing: "Units not submitted",
    returned: "Units returned, not counted",
    contained: "Units above others, not counted twice",
    note: "What was done",
  },
  refused: (what, text) =>
    ({
      no_results:
        "Name the folder of results that collect or merge has written, for example: npx heshu rollup results --scheme scheme.xlsx",
      no_such_total: `There is no total of ${text}. Please check form, code and column.`,
      bad_reference: `--of takes K1[03], or "K1[03].上年" for last year, not "${text}".`,
      no_out:
        "Name the filled copy with --out, for example: --out filled.xlsx. The workbook itself is not changed.",
      no_into: "--out and --overwrite go with --into, which names the bureau's workbook.",
      no_form: `${text}: no form of this scheme was found. Please check the workbook.`,
      bad_overwrite: `--overwrite takes the number of cells, such as --overwrite 3, not "${text}".`,
      none_typed:
        "No typed figure differs from its total, so there is nothing to overwrite. Nothing was written. Please run again without --overwrite.",
      other_count: `The typed figures that differ from their total number ${text}, which is not what --overwrite says. Nothing was written. Please check them, then give their number:`,
    })[what],
};
