import { addressText, rangeName } from "../core/address";
import type { HostProblem } from "../core/host-problem";
import type { SentenceFor } from "./words";

/** What Excel refuses, in words: what happened, and what to do. */
export const hostProblems: SentenceFor<HostProblem> = {
  cell_edit_mode: () => "You are editing a cell. Press Enter or Esc to finish, then try again.",
  modal_dialog: () => "Excel has a dialog open. Close it, then try again.",
  protected_sheet: ({ sheet }) =>
    `The sheet "${sheet}" is protected; nothing was written. Unprotect it under Review first.`,
  access_denied: () =>
    "Excel does not allow changes to this workbook (it may be read-only). Save a copy and try again.",
  sheet_gone: ({ sheet }) =>
    `The sheet "${sheet}" was deleted or renamed; nothing was written. Check again.`,
  cell_changed: ({ at }) =>
    `"${addressText(at)}" has changed since the check; nothing was written. Check again.`,
  occupied: ({ sheet, range }) =>
    `The cells ${rangeName(range)} of "${sheet}" are not empty; nothing was inserted. Choose an empty place, or confirm that they may be overwritten.`,
  too_many_cells: ({ sheet, cells, allowed }) =>
    `The sheet "${sheet}" has ${String(cells)} cells, more than the ${String(allowed)} allowed. Delete rows and columns that are not needed.`,
  request_too_large: () =>
    "There is too much to write at once for Excel; nothing was written. Do it in several steps.",
  response_too_large: () =>
    "The workbook is too large for Excel to hand over at once. Move sheets that are not needed to another file and try again.",
  session_lost: () =>
    "The connection to Excel has ended. Open the workbook again, then open Heshu again.",
  host_busy: () => "Excel is busy. Wait a moment and try again.",
  no_answer: ({ seconds }) =>
    `Excel has not answered for ${String(seconds)} seconds. See whether it is waiting for you, then try again.`,
  not_supported: ({ set }) =>
    `This version of Excel lacks what is needed (${set}). Update Excel, or use the command line.`,
  no_host: () => "Open Heshu inside Excel, or open the workbook in the workbench.",
  cancelled: () => "Cancelled; nothing was written.",
  partly_written: ({ sheets, cause }) =>
    `Writing was interrupted (${cause}); these sheets may have been changed: ${sheets.map((sheet) => `"${sheet}"`).join(", ")}. Press Undo to restore them.`,
  host_error: ({ hostCode }) =>
    `Excel reports an error (${hostCode}); nothing was written. Try again; if it persists, save and reopen the workbook.`,
};
