import type { HostProblem } from "../core/host-problem";
import type { Problem } from "../core/problem";
import { ProblemError } from "./problem-error";

/** What Excel's codes say, in our terms. Numbers are those of Office itself, before the library names them. */
const PROBLEMS: ReadonlyMap<string, HostProblem> = new Map<string, HostProblem>([
  ["InvalidOperationInCellEditMode", { code: "cell_edit_mode" }],
  ["5004", { code: "cell_edit_mode" }],
  ["WriteNotSupportedWhenModalDialogOpen", { code: "modal_dialog" }],
  ["5016", { code: "modal_dialog" }],
  ["AccessDenied", { code: "access_denied" }],
  ["7000", { code: "access_denied" }],
  ["RequestPayloadSizeLimitExceeded", { code: "request_too_large" }],
  ["5103", { code: "request_too_large" }],
  ["ResponsePayloadSizeLimitExceeded", { code: "response_too_large" }],
  ["5104", { code: "response_too_large" }],
  ["InvalidOrTimedOutSession", { code: "session_lost" }],
  ["5012", { code: "session_lost" }],
  ["ConnectionFailure", { code: "session_lost" }],
  ["ActivityLimitReached", { code: "host_busy" }],
  ["5102", { code: "host_busy" }],
  ["ServiceNotAvailable", { code: "host_busy" }],
  ["ApiNotFound", { code: "not_supported", set: "ExcelApi" }],
]);

/** Excel's codes for a request that it refuses before it does any of it. */
const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  ...["InvalidOperationInCellEditMode", "5004", "WriteNotSupportedWhenModalDialogOpen", "5016"],
  ...["AccessDenied", "7000", "RequestPayloadSizeLimitExceeded", "5103"],
  ...["InvalidOrTimedOutSession", "5012", "ActivityLimitReached", "5102"],
]);

/** The problem of anything that was thrown, by its code and never by its message. */
export function problemOfHost(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  const hostCode = hostCodeOf(thrown);
  return PROBLEMS.get(hostCode) ?? { code: "host_error", hostCode };
}

/** Excel's own word for what went wrong; the name of the error where it is not Excel's. */
export function hostCodeOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return "unknown";
  if ("code" in thrown && (typeof thrown.code === "string" || typeof thrown.code === "number")) {
    return String(thrown.code);
  }
  return thrown instanceof Error ? thrown.name : "unknown";
}

/**
 * True where nothing of the request was done. An error of a single action names its place; by then
 * the actions before it have been done.
 */
export function isRefusedWhole(thrown: unknown): boolean {
  if (thrown instanceof ProblemError) return thrown.problem.code === "cancelled";
  return errorLocation(thrown) === null && REFUSED_WHOLE.has(hostCodeOf(thrown));
}

/** The member that failed, such as `Range.values`; `null` where the request as a whole was refused. */
export function errorLocation(thrown: unknown): string | null {
  if (typeof thrown !== "object" || thrown === null || !("debugInfo" in thrown)) return null;
  const { debugInfo } = thrown;
  if (typeof debugInfo !== "object" || debugInfo === null) return null;
  if (!("errorLocation" in debugInfo)) return null;
  return typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : null;
}
