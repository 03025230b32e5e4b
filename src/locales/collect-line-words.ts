import type { FileState } from "../core/submission/standing";
import type { UnitVerdict } from "./collect-words";

/** The lines that `heshu collect`, `heshu merge` and `heshu rollup` print; the pane never loads them. */
export interface CollectLineWords {
  /** The first row, from 1, whose figures have no link, since a sheet cannot hold as many. */
  readonly linksFull: (row: number) => string;
  /** Submissions that no link leads to, since nobody knows where their folder is. */
  readonly linksLacking: (count: number) => string;
  readonly header: (scheme: string, year: number) => string;
  readonly filesLine: (
    total: number,
    counts: readonly { readonly state: FileState; readonly count: number }[]
  ) => string;
  /** How many of the files had been read before. */
  readonly reused: (count: number) => string;
  /** Litter with the name of a workbook that was not looked at: how many files, and the first. */
  readonly passedOver: (count: number, first: string) => string;
  readonly unitsLine: (
    total: number,
    counts: readonly { readonly verdict: UnitVerdict; readonly count: number }[],
    late: Readonly<Record<"form" | "file", number>>
  ) => string;
  readonly unitLine: (line: {
    readonly code: string;
    readonly name: string;
    readonly verdict: UnitVerdict;
    readonly late: "form" | "file" | null;
    readonly hard: number;
    readonly query: number;
    readonly unchecked: number;
    readonly missing: readonly string[];
    /** Forms that go back and stay out of the totals, where others of the unit are in them. */
    readonly returned: readonly string[];
  }) => string;
  readonly totalLine: (line: {
    readonly indicator: string;
    readonly value: string;
    readonly units: number;
    /** Of these the units whose figure waits for an explanation. */
    readonly open: number;
    /** Units that sent the form and left the figure out. */
    readonly without: number;
    /** Units whose parts of a rate are not in it, since one of them is lacking. */
    readonly unmatched: number;
    readonly returned: number;
    readonly missing: number;
    /** With the returned ones, where there are any. */
    readonly withReturned: string | null;
    readonly bureau: string | null;
    readonly difference: string | null;
  }) => string;
  readonly moreTotals: (count: number) => string;
  readonly written: (folder: string) => string;
  /** A submitted file that was changed by somebody while it was read. */
  readonly changed: (file: string) => string;
}
