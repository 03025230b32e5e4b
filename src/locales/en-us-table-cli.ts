import { counted } from "./en-us-grammar";
import type { TableCommandWords } from "./table-cli-words";

export const tableCommand: TableCommandWords = {
  noKind: (kinds) =>
    `State the kind of table (${kinds.join(", ")}) and the workbook, for example: npx heshu table plan forms.xlsx --out tables.xlsx`,
  badKind: (text, kinds) =>
    `There is no table "${text}"; the kinds are ${kinds.join(", ")}. For example: npx heshu table plan forms.xlsx --out tables.xlsx`,
  noOut: "Name the output file with --out, for example: --out tables.xlsx",
  badPlace: (text) =>
    `--at takes a sheet and a cell, for example --at 'Summary!B3'; "${text}" is not understood. Without --at the table goes onto a new sheet.`,
  badDate: (text) =>
    `--date takes a date, for example --date 2023-11-08; "${text}" is not understood.`,
  noSheet: (sheet, sheets) =>
    `The workbook has no sheet "${sheet}"; it has ${sheets.map((one) => `"${one}"`).join(", ")}. Without --at the table goes onto a new sheet.`,
  noForm: (form, forms) => `The workbook has no form ${form}; it has ${forms.join(", ")}.`,
  noChart: (kind, kinds) =>
    `${kind} has no completion rates to draw; --chart goes with ${kinds.join(", ")}.`,
  occupied: (place, by) =>
    `${place} ${{ cells: "is not empty", merge: "is merged", table: "is a table" }[by]}; nothing was inserted. Choose an empty place with --at, or leave --at out for a new sheet.`,
  protectedSheet: (sheet) =>
    `The sheet "${sheet}" is protected; nothing was inserted. Unprotect it, or leave --at out for a new sheet.`,
  noRoom: (cell) =>
    `There is no room from ${cell} on: the sheet ends. Choose another place with --at.`,
  noRows: (kind) =>
    ({
      plan: "No indicator has a target",
      shortfalls: "No target is missed or behind schedule",
      growth: "No indicator has a figure of last year",
      levels: "No indicator has parts",
      chart: "There is no completion rate to draw",
    })[kind] + "; nothing was inserted and no file was written.",
  written: (file, place, rows) =>
    `A table of ${counted(rows, "row")} stands at ${place} of the copy ${file}.`,
};
