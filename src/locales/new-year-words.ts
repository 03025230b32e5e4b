import type { YearItem } from "../core/new-year/year-item";
import type { SentenceFor } from "./words";

/** What `heshu new-year` says, on the terminal and on the sheet of its list. */
export interface NewYearWords {
  /** `fault` is put into words by the sentences of faults. */
  readonly items: Omit<SentenceFor<YearItem>, "fault">;
  readonly fault: (sentence: string) => string;
  readonly sheet: string;
  readonly title: (year: number) => string;
  readonly note: string;
  readonly captions: readonly [
    number: string,
    kind: string,
    cell: string,
    what: string,
    before: string,
    now: string,
    done: string,
  ];
  readonly kind: Readonly<Record<"open" | "done", string>>;
  /** The list of the units' figures of last year. */
  readonly listSheet: string;
  readonly header: (file: string, from: number, to: number) => string;
  readonly counts: (open: number, done: number) => string;
  readonly more: (count: number) => string;
  readonly written: (file: string) => string;
  readonly refused: (
    what: "bad_year" | "other_year" | "no_out" | "no_results" | "other_scheme" | "not_results",
    text: string
  ) => string;
}
