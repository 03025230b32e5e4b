import type { FigureColumn } from "../report";
import type { Indicator } from "../scheme/scheme";
import type { CellAddress, Edit, Range } from "../workbook";
import type { CodeSlots } from "./blank-texts";
import type { TextSlot } from "./text-slot";

/** A form that waits for its unit. */
export interface BlankForm {
  readonly form: string;
  readonly sheet: string;
  /** Where the unit's name goes; `null` where the form has no place for it. */
  readonly unitName: TextSlot | null;
  readonly codes: CodeSlots;
  /** The cells of last year's figures, by key of the indicator. */
  readonly lastYear: ReadonlyMap<string, LastYearCell>;
}

export interface LastYearCell {
  readonly at: CellAddress;
  /** What a figure of the cell is multiplied by to come to the indicator's unit. */
  readonly factor: number;
}

/** Cells that a unit fills in. */
export interface BlankInput {
  readonly sheet: string;
  readonly ranges: readonly Range[];
  readonly column: FigureColumn | "other";
  /** Whose figure it is; `null` for a whole column. */
  readonly indicator: Indicator | null;
  /** The unit of measure that the form states for it, else the indicator's. */
  readonly unit: string;
}

/** What has to be said of blank forms beside that they were made. */
export type BlankNote =
  /** No sheet of the scheme's workbook is this form: it was drawn from the catalogue. */
  | { readonly code: "drawn"; readonly form: string }
  /** Formulas of figures were taken out: over empty cells they would come to 0. */
  | {
      readonly code: "formulas_emptied";
      readonly form: string;
      readonly cells: readonly CellAddress[];
      /** Totals compute themselves already; these are none of parts in one column. */
      readonly computes: boolean;
    }
  /** Words that were kept in columns of no known use, whose figures were emptied. */
  | { readonly code: "words_kept"; readonly form: string; readonly cells: readonly CellAddress[] }
  | { readonly code: "no_unit_place"; readonly form: string; readonly sheet: string }
  | { readonly code: "no_period_place"; readonly form: string; readonly sheet: string }
  /** Indicators of the catalogue without a row in the bureau's form. */
  | { readonly code: "rows_missing"; readonly form: string; readonly indicators: readonly string[] }
  /** Last year's figures that are known and for which the form has no cell. */
  | {
      readonly code: "last_year_unplaced";
      readonly form: string;
      readonly indicators: readonly string[];
    }
  /** The register asks for a form that the catalogue does not have. */
  | { readonly code: "unknown_form"; readonly form: string; readonly units: number };

/** What makes blank forms of the sheets of a workbook. */
export interface BlankPlan {
  readonly forms: readonly BlankForm[];
  readonly edits: readonly Edit[];
  readonly inputs: readonly BlankInput[];
  readonly notes: readonly BlankNote[];
}
