import type { FileProblem } from "../core/problem";
import { ProblemError } from "./problem-error";

/** The limit a file went past, as `too_large` names it. */
export type LimitName = Extract<FileProblem, { readonly code: "too_large" }>["limit"];

/** Throws `damaged`: `part` is the part's name in the package, `reason` a short stable word. */
export function refuseDamaged(part: string, reason: string): never {
  throw new ProblemError({ code: "damaged", part, reason });
}

/** Throws `too_large`. */
export function refuseTooLarge(limit: LimitName, part: string, allowed: number): never {
  throw new ProblemError({ code: "too_large", limit, part, allowed });
}
