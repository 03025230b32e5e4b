import type { BoardWords } from "./board-words";

const n = String;
const files = (count: number) => `${n(count)} ${count === 1 ? "file" : "files"}`;

export const boardWords: BoardWords = {
  close: "Close",
  hint: "The open workbook is the reporting scheme: it needs the register of units and the catalogue of indicators.",
  dropHere: "Drop the units' folder, workbooks or zip here",
  chooseFiles: "Choose files",
  chooseFolder: "Choose folder",
  local: "Files are read on this machine alone; they are neither uploaded nor changed.",
  listing: "Listing the files…",
  noFiles: "No file to read was found. Please drop a folder, workbooks or a zip.",
  noRegister:
    'The open workbook has no register of units. A sheet with the columns "单位名称" (unit name), "单位代码" (unit code) and "应报表号" (forms due) is needed; please open the workbook of the reporting scheme and drop the files again.',
  progress: (done, of) => `${n(done)} of ${files(of)} checked`,
  settling: "Bringing the results together…",
  cancel: "Cancel",
  resume: (left) => `Continue (${n(left)} left)`,
  cancelled: (done, of) =>
    `Cancelled: ${n(done)} of ${files(of)} were checked, and these are the results so far.`,
  reused: (count) => `${files(count)} as last time`,
  read: (count) => `${files(count)} read`,
  notRemembered:
    "The browser keeps no results on this machine: once the pane is closed, all files must be read again.",
  failed:
    "The check did not finish. Please drop the files again; if it fails again, close the task pane and open it anew.",
  clear: "Clear",
  clearHint:
    "Empties the board and deletes the results that are kept on this machine; submitted files stay as they are.",
  units: "Units",
  byVerdict: "Filter by verdict",
  all: "All",
  notSubmitted: "Not submitted",
  sort: "Order",
  sortBy: {
    register: "As in the register",
    verdict: "By verdict",
    findings: "Most findings first",
    received: "By date submitted",
    name: "By name",
  },
  search: "Search unit, code or form",
  shown: (count, of) => `${n(count)} of ${n(of)} ${of === 1 ? "unit" : "units"} shown`,
  noMatch: "No unit matches.",
  due: (forms) => `due: ${forms.join(", ")}`,
  missing: (forms) => `not submitted: ${forms.join(", ")}`,
  received: (day, byFile) => `submitted ${day}${byFile ? " (time of the file)" : ""}`,
  deadline: (day) => `deadline ${day}`,
  counts: {
    hard: (count) => `${n(count)} hard`,
    query: (count) => `${n(count)} ${count === 1 ? "query" : "queries"}`,
    open: (count) => `${n(count)} to explain`,
    unchecked: (count) => `${n(count)} unchecked`,
  },
  files: "Files",
  noFile: "No file has come yet.",
  fileForms: (forms) => forms.join(", "),
  reported: (day) => `submitted ${day}`,
  findings: "Findings",
  noFinding: "Nothing was found.",
  unchecked: "Could not be checked",
  explained: (text) => `Explanation: ${text}`,
  together: "several files together",
  strays: (count) => `Files that belong to no unit (${n(count)})`,
  stated: (name) => `unit on the form: ${name}`,
  toSheet: "Put on a sheet",
  sheetNote: (today) => `Written by Heshu on ${today}; the submitted files were not changed.`,
  onSheet: (sheet) => `The board is on the sheet "${sheet}".`,
  save: "Save as a file",
  fileName: "board.xlsx",
  notSaved: 'The file cannot be saved: Office allows no download. Please use "Put on a sheet".',
};
