import type { TargetStatus } from "../attainment";
import type { Indicator } from "../scheme/scheme";
import type { CellAddress } from "../workbook";

/**
 * The tables that can stand at the cursor: plan against actual (年度计划完成情况), shortfalls
 * (未完成情况), year on year (同比), parents with their parts (分级), and the data of a chart alone.
 */
export const TABLE_KINDS = ["plan", "shortfalls", "growth", "levels", "chart"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** Whether a chart of attainment can go with a table. */
export function canHaveChart(kind: TableKind): boolean {
  return kind === "plan" || kind === "shortfalls" || kind === "chart";
}

/** What a column says of the indicator of its row. */
export type ColumnKey =
  | "indicator"
  | "unit"
  | "wording"
  | "goal"
  | "actual"
  | "rate"
  | "shortfall"
  | "status"
  | "reason"
  | "lastYear"
  | "change"
  | "growth"
  | "share"
  | "targetLine"
  | "reportingUnit";

export type TableColumn =
  | { readonly kind: "measure"; readonly key: ColumnKey }
  /** The figures of one indicator, where each row is a reporting unit. */
  | { readonly kind: "indicator"; readonly indicator: Indicator };

/** What stands in a cell of a table, before it has words and a look. */
export type TableCell =
  /** A name, `level` steps below the first; `subset` where it is contained in the row above (其中). */
  | {
      readonly kind: "name";
      readonly text: string;
      readonly level: number;
      readonly subset: "first" | "next" | null;
    }
  | { readonly kind: "text"; readonly text: string; readonly source?: CellAddress | null }
  /** In the unit given; `source` is the cell it was read from, `null` for a computed one. */
  | {
      readonly kind: "figure";
      readonly value: number;
      readonly unit: string;
      readonly source: CellAddress | null;
    }
  /** A fraction, shown as a percentage. */
  | { readonly kind: "rate"; readonly value: number }
  | { readonly kind: "status"; readonly status: TargetStatus }
  /** A figure that was not answered, not calculated or not readable. */
  | { readonly kind: "missing"; readonly source: CellAddress | null }
  /** Not applicable: "-". */
  | { readonly kind: "none" }
  /** A reason that is asked for and not given yet. */
  | { readonly kind: "unexplained" }
  /** Not known, and said in another column why. */
  | { readonly kind: "empty" };

/** The sum or the largest of a column where that means something, a value of its own, or the number of rows. */
export interface TableTotal {
  readonly kind: "sum" | "maximum" | "value" | "count";
  readonly value: number;
  /** Of anything but a number of rows. */
  readonly unit: string;
}

/** A table as data. */
export interface FigureTable {
  readonly kind: TableKind | "units";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** By column: what the totals row says there, else `null`. Nothing at all, no totals row. */
  readonly totals: readonly (TableTotal | null)[];
  /** How many of the rows, from the first, a chart shows. */
  readonly charted: number;
  /** By charted row: whether it reaches its target. */
  readonly reached: readonly boolean[];
  readonly year: number;
  /** The forms whose figures are in it, each with the months that it counts. */
  readonly periods: readonly { readonly form: string; readonly through: number }[];
  /** Targets that could not be judged and are therefore not in it. */
  readonly unchecked: number;
}
