import type { Problem } from "../core/problem";

/** The error thrown at the edge of Excel: `problem` says what, the message only repeats the code. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "ProblemError";
  }
}
