/// <reference types="office-js" />
import type { Problem } from "../core/problem";
import { awaitAnswer } from "./answer";
import { ProblemError } from "./problem-error";

/** The version of Excel's interface that everything here may use: Office 2021. */
export const BASELINE = "1.14";

/** A conversation with Excel, for one command. */
export interface Session {
  readonly context: Excel.RequestContext;
  /**
   * One round trip: sends what is queued and waits for the answer, for as long as the signal allows.
   * Requests that write take no signal: nobody would know what they have done.
   */
  readonly sync: (signal?: { readonly aborted: boolean }) => Promise<void>;
}

export interface SessionOptions {
  readonly seconds: number;
  /** Joins all that is written into one step of Excel's own undo, where Excel can. */
  readonly undoGroup?: boolean;
  /** Goes on in the context of an earlier conversation, such as one that added an event's handler. */
  readonly context?: OfficeExtension.ClientRequestContext;
}

/** True where this Excel has the version of the interface, such as `1.20`. */
export function isSupported(version: string): boolean {
  if (typeof Office === "undefined") return false;
  // Outside Excel there is an `Office` without a context.
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.requirements?.isSetSupported("ExcelApi", version) === true;
}

/**
 * Runs a conversation with Excel. Throws `no_host` outside Excel, `not_supported` below the baseline,
 * and else whatever was thrown inside, as it is.
 */
export async function talk<T>(
  options: SessionOptions,
  body: (session: Session) => Promise<T>
): Promise<T> {
  const missing = missingHost();
  if (missing) throw new ProblemError(missing);
  const run = async (context: Excel.RequestContext): Promise<T> => {
    const sync = async (signal?: { readonly aborted: boolean }) => {
      if (signal?.aborted) throw new ProblemError({ code: "cancelled" });
      await awaitAnswer(context.sync(), {
        seconds: options.seconds,
        ...(signal ? { signal } : {}),
      });
    };
    return body({ context, sync });
  };
  if (options.context) return Excel.run(options.context as Excel.RequestContext, run);
  return options.undoGroup && isSupported("1.20")
    ? Excel.run({ mergeUndoGroup: true }, run)
    : Excel.run(run);
}

/** Why there is no Excel to talk to; `null` where there is one. */
function missingHost(): Problem | null {
  if (typeof Excel === "undefined") return { code: "no_host" };
  const office = typeof Office === "undefined" ? null : (Office as { context?: Office.Context });
  if (!office?.context?.requirements || isSupported(BASELINE)) return null;
  return { code: "not_supported", set: `ExcelApi ${BASELINE}` };
}
