import type { FillOutcome } from "../core/submission/fill-totals";
import type { InsertedTableWords } from "./table-words";
import type { UnitPart } from "../core/submission/total-trace";

/** Columns of the sheet that says where the totals of a bureau's forms come from. */
export type RollupCaption =
  | "cell"
  | "indicator"
  | "value"
  | "measure"
  | "how"
  | "total"
  | "units"
  | "without"
  | "missing"
  | "returned"
  | "contained"
  | "note";

/** What `heshu rollup` says. */
export interface RollupWords {
  readonly part: Readonly<Record<UnitPart, string>>;
  /** The heading of a total: what it is, its value and how it came about. */
  readonly heading: (total: {
    readonly indicator: string;
    readonly column: string;
    readonly value: string;
    readonly how: string;
    readonly units: number;
  }) => string;
  readonly rule: (id: string, text: string) => string;
  readonly bureau: (value: string, cell: string, difference: string) => string;
  readonly withReturned: (value: string) => string;
  /** Units by their part in the total, by name. */
  readonly named: (part: UnitPart, count: number, names: string) => string;
  /** A unit's figure with its cell; `shown` where the cell holds something else than the value. */
  readonly unit: (line: {
    readonly code: string;
    readonly name: string;
    readonly part: UnitPart;
    readonly value: string | null;
    readonly shown: string | null;
    readonly file: string | null;
    readonly cell: string | null;
  }) => string;
  /** What was put into the forms and what was there already. */
  readonly filled: (counts: Readonly<Record<FillOutcome, number>>) => string;
  /** What was done with a cell and why. */
  readonly outcome: (
    outcome: FillOutcome,
    cell: {
      readonly before: string;
      readonly total: string;
      readonly unit: string;
    }
  ) => string;
  /** The same, with the indicator in front. */
  readonly ofIndicator: (indicator: string, sentence: string) => string;
  /** Totals of the forms at hand that have no row there. */
  readonly noRow: (indicators: string) => string;
  /** Totals of last year whose cells are blank and stay so. */
  readonly lastYearLeft: (count: number) => string;
  /** Forms with totals that are not in the workbook. */
  readonly otherForms: (forms: readonly string[]) => string;
  readonly overwriteHint: (count: number) => string;
  readonly written: (file: string, sheet: string) => string;
  readonly nothingNew: (file: string) => string;
  /** No board stands beside the results, so the totals lead nowhere. */
  readonly noBoard: (folder: string) => string;
  /** The table of units by indicators: its sheet, and below it where its figures come from. */
  readonly unitTable: string;
  readonly unitSource: InsertedTableWords["source"];
  readonly unitsWritten: (file: string, units: number) => string;
  /** A form that the scheme does not have. */
  readonly noForm: (form: string, forms: readonly string[]) => string;
  /** No unit owes the forms. */
  readonly noUnits: string;
  readonly sheet: string;
  readonly title: (year: number) => string;
  /** Begins as `WRITTEN_BY_HESHU` says. */
  readonly writtenBy: (board: string | null) => string;
  readonly caption: Readonly<Record<RollupCaption, string>>;
  readonly refused: (
    what:
      | "no_results"
      | "no_such_total"
      | "bad_reference"
      | "no_out"
      | "no_into"
      | "no_form"
      | "bad_overwrite"
      | "other_count"
      | "none_typed",
    text: string
  ) => string;
}
