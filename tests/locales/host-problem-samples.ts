import type { HostProblem } from "../../src/core/host-problem";
import type { SamplesOf } from "./finding-samples";

const sheet = "KW301 科技项目情况";
const range = { top: 8, left: 3, bottom: 12, right: 5 };

export const hostProblemSamples: SamplesOf<HostProblem> = {
  cell_edit_mode: [{ code: "cell_edit_mode" }],
  modal_dialog: [{ code: "modal_dialog" }],
  protected_sheet: [{ code: "protected_sheet", sheet }],
  access_denied: [{ code: "access_denied" }],
  sheet_gone: [{ code: "sheet_gone", sheet }],
  cell_changed: [{ code: "cell_changed", at: { sheet, row: 8, column: 4 } }],
  occupied: [{ code: "occupied", sheet, range }],
  too_many_cells: [{ code: "too_many_cells", sheet, cells: 6_000_000, allowed: 5_000_000 }],
  request_too_large: [{ code: "request_too_large" }],
  response_too_large: [{ code: "response_too_large" }],
  session_lost: [{ code: "session_lost" }],
  host_busy: [{ code: "host_busy" }],
  no_answer: [{ code: "no_answer", seconds: 60 }],
  not_supported: [{ code: "not_supported", set: "ExcelApi 1.14" }],
  no_host: [{ code: "no_host" }],
  cancelled: [{ code: "cancelled" }],
  partly_written: [{ code: "partly_written", sheets: [sheet], cause: "GeneralException" }],
  host_error: [{ code: "host_error", hostCode: "GeneralException" }],
};
