/** Work that cannot go on: sentences for the user, already in her language. Exit code 2. */
export class Failure extends Error {
  constructor(readonly sentences: readonly string[]) {
    super("failure");
    this.name = "Failure";
  }
}

/** Whether something thrown is one, be it of a command that is a script of its own, with its own class. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === "Failure" && "sentences" in error;
}
