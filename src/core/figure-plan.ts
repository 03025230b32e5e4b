import type { ColumnRole, FormColumn, FormRow, FormTable } from "./form/form";
import type { Signs } from "./reading";
import { askedKey, figureKeys, type FigureColumn } from "./report";
import { columnNumber, type AskedColumn } from "./rule/rule-columns";
import { matchRows, type RowMatch } from "./row-match";
import type { Indicator } from "./scheme/scheme";
import { compareUnits } from "./units";
import type { CellAddress } from "./workbook";

/** Where the figures of a form stand, what each is of and in which unit: copies of a form share it. */
export interface FigurePlan {
  readonly columns: ReadonlyMap<FigureColumn, FormColumn>;
  readonly rows: readonly PlannedRow[];
  /** Whether no two spots of the rows are kept by the same key. */
  readonly isDistinct: boolean;
  /** Each column asked for that the form has. */
  readonly asked: readonly AskedSpots[];
  /** What it was made for. */
  readonly made: readonly unknown[];
}

export interface PlannedRow {
  readonly match: RowMatch;
  /** Whether a row above is the indicator's. */
  readonly again: boolean;
  readonly spots: readonly FigureSpot[];
}

export interface AskedSpots {
  readonly column: AskedColumn;
  readonly role: ColumnRole;
  readonly spots: readonly FigureSpot<AskedColumn>[];
}

/** The cell of a figure. */
export interface FigureSpot<Column = FigureColumn> {
  readonly indicator: Indicator;
  readonly column: Column;
  /** What the figure is kept by: `figureKey` or `askedKey`. */
  readonly key: string;
  readonly at: CellAddress;
  readonly signs: Signs;
  /** What the form counts in there; `""` where it does not say. */
  readonly unit: string;
  readonly compared: ReturnType<typeof compareUnits>;
  /** Where its cell stood last among those of the sheet. */
  place: number;
  /** A format in which its cell held a plain number; `null` for none so far. */
  plain: string | undefined | null;
}

/** By the rows of a table, which copies share. */
const PLANS = new WeakMap<FormTable["rows"], FigurePlan>();

/** @param askedFor the columns that rules ask for beside the three of every figure */
export function figurePlan(
  table: FormTable,
  indicators: readonly Indicator[],
  signs: Signs,
  askedFor: readonly AskedColumn[]
): FigurePlan {
  const { sheet, unit, columns } = table;
  const made = [sheet, unit, columns, indicators, signs, askedFor];
  const known = PLANS.get(table.rows);
  if (known?.made.every((one, place) => one === made[place])) return known;
  const plan = { ...newPlan(table, indicators, signs, askedFor), made };
  PLANS.set(table.rows, plan);
  return plan;
}

function newPlan(
  table: FormTable,
  indicators: readonly Indicator[],
  signs: Signs,
  askedFor: readonly AskedColumn[]
): Omit<FigurePlan, "made"> {
  const columns = figureColumns(table);
  const taken = new Set<Indicator>();
  const own: Placed[] = [];
  const rows = matchRows(table, indicators).map((match): PlannedRow => {
    const { row, indicator } = match;
    const again = indicator !== null && taken.has(indicator);
    if (!indicator || again) return { match, again, spots: [] };
    taken.add(indicator);
    own.push({ row, indicator });
    const spots = [...columns].map(([column, of]): FigureSpot => ({
      ...spotOf({ row, indicator }, of, table, column === "plan" ? asWritten(signs) : signs),
      ...{ column, key: figureKeys(indicator)[column] },
    }));
    return { match, again, spots };
  });
  const asked = [...findColumns(table, askedFor)].map(([column, of]): AskedSpots => ({
    ...{ column, role: of.role },
    spots: own.map((placed) => ({
      ...spotOf(placed, of, table, signs),
      column,
      key: askedKey(placed.indicator, column),
    })),
  }));
  const keys = rows.flatMap(({ spots }) => spots.map(({ key }) => key));
  const isDistinct = new Set(keys).size === keys.length;
  return { columns, rows, isDistinct, asked };
}

interface Placed {
  readonly row: FormRow;
  readonly indicator: Indicator;
}

function spotOf({ row, indicator }: Placed, of: FormColumn, table: FormTable, signs: Signs) {
  const unit = formUnit(row.unit, of, table);
  const at = { sheet: table.sheet, row: row.row, column: of.column };
  const compared = compareUnits(unit, indicator.unit);
  return { indicator, at, signs, unit, compared, place: 0, plain: null };
}

const COLUMNS: readonly FigureColumn[] = ["plan", "actual", "lastYear"];

/** The column of each role, one that is in view before a hidden one. */
export function figureColumns(table: FormTable): ReadonlyMap<FigureColumn, FormColumn> {
  const columns = new Map<FigureColumn, FormColumn>();
  for (const role of COLUMNS) {
    const all = table.columns.filter((column) => column.role === role);
    const column = all.find((one) => !one.hidden) ?? all[0];
    if (column) columns.set(role, column);
  }
  return columns;
}

/** The columns of a form that rules ask for by number, 同比 or 完成率; what it lacks is left out. */
function findColumns(
  table: FormTable,
  asked: readonly AskedColumn[]
): ReadonlyMap<AskedColumn, FormColumn> {
  const columns = new Map<AskedColumn, FormColumn>();
  for (const name of asked) {
    const column = table.columns.find((one) =>
      name.startsWith("#") ? columnNumber(one.letter) === name.slice(1) : one.role === name
    );
    if (column) columns.set(name, column);
  }
  return columns;
}

/** What a form counts in at a row and a column; `""` where it does not say. */
export function formUnit(rowUnit: string | null, column: FormColumn, table: FormTable): string {
  return (rowUnit ?? "") || (column.unit ?? "") || (table.unit ?? "");
}

/**
 * The same at a cell, in whichever of a sheet's tables it is: the second panel of a form and its next
 * part (续表) have columns and rows of their own.
 */
export function unitAt({ row, column }: CellAddress, tables: readonly FormTable[]): string {
  for (const table of tables) {
    const ownRow = table.rows.find((one) => one.row === row);
    const ownColumn = table.columns.find((one) => one.column === column);
    if (ownRow && ownColumn) return formUnit(ownRow.unit, ownColumn, table);
  }
  return "";
}

/** What an empty cell counts as is said of reported figures, not of targets and rows nobody knows. */
export function asWritten(signs: Signs): Signs {
  return signs.blank === "blank" ? signs : { ...signs, blank: "blank" };
}
