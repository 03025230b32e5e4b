import { problemOf } from "../../src/app/problem-of";
import { isRefusedWhole, problemOfHost } from "../../src/excel/host-error";
import { ProblemError } from "../../src/excel/problem-error";

/** An error as the library makes it. */
function hostError(code: string, location?: string): Error {
  const debugInfo = location === undefined ? { code } : { code, errorLocation: location };
  return Object.assign(new Error("Something in some language."), { code, debugInfo });
}

describe("what Excel refuses", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "cell_edit_mode"],
    ["WriteNotSupportedWhenModalDialogOpen", "modal_dialog"],
    ["AccessDenied", "access_denied"],
    ["RequestPayloadSizeLimitExceeded", "request_too_large"],
    ["ResponsePayloadSizeLimitExceeded", "response_too_large"],
    ["InvalidOrTimedOutSession", "session_lost"],
    ["ActivityLimitReached", "host_busy"],
    ["ApiNotFound", "not_supported"],
    ["5004", "cell_edit_mode"],
    ["7000", "access_denied"],
  ])("%s is %s", (hostCode, code) => {
    expect(problemOfHost(hostError(hostCode)).code).toBe(code);
  });

  it("keeps Excel's own word for anything else", () => {
    expect(problemOfHost(hostError("GeneralException"))).toEqual({
      code: "host_error",
      hostCode: "GeneralException",
    });
    expect(problemOfHost(new TypeError("x"))).toEqual({
      code: "host_error",
      hostCode: "TypeError",
    });
    expect(problemOfHost("text")).toEqual({ code: "host_error", hostCode: "unknown" });
    expect(problemOfHost(null)).toEqual({ code: "host_error", hostCode: "unknown" });
  });

  it("is refused whole only where no single action is named", () => {
    expect(isRefusedWhole(hostError("AccessDenied"))).toBe(true);
    expect(isRefusedWhole(hostError("AccessDenied", "Range.values"))).toBe(false);
    expect(isRefusedWhole(hostError("GeneralException"))).toBe(false);
    expect(isRefusedWhole(new ProblemError({ code: "cancelled" }))).toBe(true);
    expect(isRefusedWhole(new ProblemError({ code: "no_answer", seconds: 60 }))).toBe(false);
  });

  it("is an error with the problem that the rest of the add-in reads", () => {
    expect(problemOf(new ProblemError({ code: "modal_dialog" }))).toEqual({ code: "modal_dialog" });
  });
});
