import type { BlankNote } from "../core/blank/blank-form";
import type { SentenceFor } from "./words";

/** What `heshu blank` says. */
export interface BlankWords {
  readonly notes: SentenceFor<BlankNote>;
  readonly written: (count: number, folder: string) => string;
  /** Units of the register for which there is no form to write. */
  readonly without: (units: readonly string[]) => string;
  readonly refused: (what: "no_scheme" | "no_out") => string;
}
