import type { CellAddress, Range } from "./workbook";

/** What the host (Excel) refuses, or does not answer: each with its own message and what to do. */
export type HostProblem =
  /** The user is typing in a cell. */
  | { readonly code: "cell_edit_mode" }
  /** A dialog of Excel is open. */
  | { readonly code: "modal_dialog" }
  | { readonly code: "protected_sheet"; readonly sheet: string }
  /** Read-only workbook, or no right to change it. */
  | { readonly code: "access_denied" }
  /** Deleted or renamed between reading and writing. */
  | { readonly code: "sheet_gone"; readonly sheet: string }
  /** A cell to be written has changed since it was read. */
  | { readonly code: "cell_changed"; readonly at: CellAddress }
  /** A table would stand over cells that hold something. */
  | { readonly code: "occupied"; readonly sheet: string; readonly range: Range }
  | {
      readonly code: "too_many_cells";
      readonly sheet: string;
      readonly cells: number;
      readonly allowed: number;
    }
  | { readonly code: "request_too_large" }
  | { readonly code: "response_too_large" }
  /** The session with Excel has ended: the workbook must be opened again. */
  | { readonly code: "session_lost" }
  /** Too many requests at once. */
  | { readonly code: "host_busy" }
  | { readonly code: "no_answer"; readonly seconds: number }
  /** This Excel lacks what the command needs. */
  | { readonly code: "not_supported"; readonly set: string }
  /** The pane was opened outside Excel. */
  | { readonly code: "no_host" }
  | { readonly code: "cancelled" }
  /** Something was written and could not be taken back: what, and where. */
  | { readonly code: "partly_written"; readonly sheets: readonly string[]; readonly cause: string }
  /** Anything else Excel says; `hostCode` is its own word. */
  | { readonly code: "host_error"; readonly hostCode: string };
