import type { ColumnRole, FormTable } from "./form/form";
import type { Period } from "./period";
import type { Reading } from "./reading";
import type { Finding } from "./finding";
import type { AskedColumn } from "./rule/rule-columns";
import type { Indicator } from "./scheme/scheme";
import type { Cell, CellAddress } from "./workbook";

/** A workbook under a scheme: the figures, each with the cell it came from. */
export interface Report {
  /** Each form once. */
  readonly forms: readonly ReportedForm[];
  /** The forms, and what goes on from one on a further sheet, in the order of reading. */
  readonly pages: readonly ReportedForm[];
  /** What looks like a form, in the order of reading: the forms, and drafts, kept copies and next pages. */
  readonly copies: readonly ReportedForm[];
  /** By `figureKey`. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** What reading had to assume, could not place or found wrong in a form. */
  readonly findings: readonly Finding[];
  /** Cells of indicators' figures that say nothing: blank, not calculated, unknown. */
  readonly silent: readonly Figure[];
  /** Columns that rules name beside the three of every figure, where a form has them. */
  readonly asked: AskedColumns;
}

/** Columns by number in the letter row, 同比 or 完成率. */
export interface AskedColumns {
  /** By `askedKey`. */
  readonly figures: ReadonlyMap<string, AskedFigure>;
  /** The columns that were found in each form, with their role: one of the three is read as such. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<AskedColumn, ColumnRole>>;
}

export type AskedFigure = Omit<Figure, "column">;

export function askedKey(indicator: { form: string; code: string }, column: AskedColumn): string {
  return `${indicator.form}[${indicator.code}].${column}`;
}

/** A form of the scheme as it was found in the workbook. */
export interface ReportedForm {
  readonly form: string;
  readonly table: FormTable;
  readonly period: Period | null;
  /** Elapsed months: of the form's own period, unless overridden. */
  readonly through: number;
}

export type FigureColumn = "plan" | "actual" | "lastYear";

export interface Figure {
  readonly indicator: Indicator;
  readonly column: FigureColumn;
  readonly reading: Reading;
  /** The value in the indicator's own unit; null where the reading is no number. */
  readonly value: number | null;
  readonly at: CellAddress;
  /** What it was read from; `undefined` for an empty cell. */
  readonly cell: Cell | undefined;
}

/** The key of a figure: its form, code and column. */
export function figureKey(indicator: { form: string; code: string }, column: FigureColumn): string {
  return `${indicator.form}[${indicator.code}].${column}`;
}

/** The same of each column for an indicator of a scheme, which a thousand workbooks ask for. */
export function figureKeys(indicator: Indicator): Readonly<Record<FigureColumn, string>> {
  let keys = KEYS.get(indicator);
  if (!keys) {
    const key = (column: FigureColumn) => figureKey(indicator, column);
    keys = { plan: key("plan"), actual: key("actual"), lastYear: key("lastYear") };
    KEYS.set(indicator, keys);
  }
  return keys;
}

const KEYS = new WeakMap<Indicator, Readonly<Record<FigureColumn, string>>>();

/** No form at hand: only the targets of the plan are figures. */
export const NO_REPORT: Report = {
  forms: [],
  pages: [],
  copies: [],
  figures: new Map(),
  findings: [],
  silent: [],
  asked: { figures: new Map(), columns: new Map() },
};
