/** Work that cannot go on: sentences for the user, already in her language. Exit code 2. */
export class Failure extends Error {
  constructor(readonly sentences: readonly string[]) {
    super("failure");
    this.name = "Failure";
  }
}
