import { unitAt } from "../figure-plan";
import { readTables, type FormTable } from "../form/form";
import { isPercentFormat } from "../number-format";
import { figureKey, type Figure, type Report } from "../report";
import { indicatorKey } from "../scheme/scheme";
import { compareUnits, tidyNumber } from "../units";
import type { CellAddress, CellValue, Edit, Workbook } from "../workbook";
import type { SettledTotal } from "./settle";

/** What becomes of the cell of a total in the bureau's own form. */
export type FillOutcome =
  /** It was empty and holds the total now. */
  | "filled"
  /** It held an earlier total of Heshu's, which gives way to this one. */
  | "renewed"
  /** It holds what Heshu wrote, and that is still the total. */
  | "same"
  /** It held an earlier total of Heshu's, and no unit gives one any more. */
  | "cleared"
  /** Somebody typed the very figure. */
  | "equal"
  /** Somebody typed another figure, which stays. */
  | "differs"
  /** The same, and Heshu was asked to put the total there. */
  | "overwritten"
  | "formula"
  | "not_rolled"
  /** The same, but it still holds an earlier total of Heshu's. */
  | "outdated"
  | "no_total"
  /** The form counts in a unit that the indicator's cannot be turned into. */
  | "unlike_unit";

export interface FilledTotal {
  readonly total: SettledTotal;
  readonly at: CellAddress;
  readonly outcome: FillOutcome;
  /** The total as it stands in the form, in the form's own unit; `null` where it does not. */
  readonly value: number | null;
  /** What stood in the cell before. */
  readonly before: CellValue;
}

export interface FillTask {
  /** The bureau's workbook, and the same as it was read under the scheme. */
  readonly workbook: Workbook;
  readonly report: Report;
  readonly totals: readonly SettledTotal[];
  /** What an earlier roll-up has written, by key of the indicator. */
  readonly earlier: ReadonlyMap<string, number>;
  /** The number format of a cell, also of an empty one. */
  readonly formatOf: (at: CellAddress) => string | undefined;
  /** Figures that somebody typed give way. */
  readonly overwrites: boolean;
}

/**
 * Says for every total of this year what becomes of its cell in the bureau's forms. A formula is never
 * written over, and a figure that somebody typed only where that was asked for. A total that stands in no
 * form is left out.
 */
export function fillTotals(task: FillTask): readonly FilledTotal[] {
  const tables = tablesOf(task);
  return task.totals.flatMap((total): readonly FilledTotal[] => {
    if (total.column !== "actual") return [];
    const figure = task.report.figures.get(figureKey(total.indicator, "actual"));
    return figure ? [fillOne(total, figure, task, tables)] : [];
  });
}

type TablesOfSheet = ReadonlyMap<string, readonly FormTable[]>;

/** All tables of the sheets that hold forms: the report names the first of a form. */
function tablesOf({ workbook, report }: FillTask): TablesOfSheet {
  const names = new Set(report.forms.map(({ table }) => table.sheet));
  const sheets = workbook.sheets.filter(({ name }) => names.has(name));
  return new Map(sheets.map((sheet) => [sheet.name, readTables(sheet)]));
}

function fillOne(
  total: SettledTotal,
  figure: Figure,
  task: FillTask,
  tables: TablesOfSheet
): FilledTotal {
  const { cell, at } = figure;
  const before = cell?.value ?? null;
  const left = (outcome: FillOutcome): FilledTotal => ({ total, at, outcome, value: null, before });
  if (cell?.formula !== undefined) return left("formula");
  const key = indicatorKey(total.indicator.form, total.indicator.code);
  const earlier = task.earlier.get(key);
  const isOwn = earlier !== undefined && before === earlier;
  if (total.how === "none") return left(isOwn ? "outdated" : "not_rolled");
  if (total.value === null) return left(isOwn ? "cleared" : "no_total");
  const value = valueInForm(total, at, task.formatOf(at), tables);
  if (value === null) return left("unlike_unit");
  const holds = (outcome: FillOutcome): FilledTotal => ({ total, at, outcome, value, before });
  if (isOwn) return holds(before === value ? "same" : "renewed");
  if (before === null || (typeof before === "string" && before.trim() === ""))
    return holds("filled");
  if (isEqual(total, figure)) return left("equal");
  return task.overwrites ? holds("overwritten") : left("differs");
}

/** The total in what the form counts in, as its cell shows a percentage; `null` for an unlike unit. */
function valueInForm(
  { value, indicator }: SettledTotal,
  at: CellAddress,
  format: string | undefined,
  tables: TablesOfSheet
): number | null {
  if (value === null) return null;
  const percent = isPercentFormat(format ?? "");
  const unit = percent ? "%" : unitAt(at, tables.get(at.sheet) ?? []);
  const { relation, factor } = compareUnits(unit, indicator.unit);
  if (relation === "unlike") return null;
  const scaled = relation === "scaled" ? value / factor : value;
  return factor === 1 && !percent ? value : tidyNumber(percent ? scaled / 100 : scaled);
}

/** A rate that was typed with fewer decimals is the same rate, rounded. */
function isEqual({ value, how }: SettledTotal, { value: typed, cell }: Figure): boolean {
  if (value === null || typed === null) return false;
  if (tidyNumber(typed) === tidyNumber(value)) return true;
  if (how !== "rate" || typeof cell?.value !== "number") return false;
  const decimals = /\.(\d+)$/u.exec(String(tidyNumber(typed)))?.[1]?.length ?? 0;
  return Math.abs(typed - value) <= 0.5 * 10 ** -decimals + 1e-12;
}

/** The edits that bring it about; none where every cell is as it should be. */
export function fillEdits(filled: readonly FilledTotal[]): readonly Edit[] {
  return filled.flatMap(({ outcome, at, value }): readonly Edit[] =>
    WRITTEN.has(outcome) ? [{ kind: "write", at, value }] : []
  );
}

const WRITTEN: ReadonlySet<FillOutcome> = new Set(["filled", "renewed", "cleared", "overwritten"]);
