import { cellName } from "../address";
import { indexCells } from "../cell-index";
import { readTables, type FormTable } from "../form/form";
import { formAtRow } from "../form-at-row";
import { figureColumns, unitAt } from "../figure-plan";
import { isPercentFormat } from "../number-format";
import { figureKey, type Figure, type Report, type ReportedForm } from "../report";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { compareUnits } from "../units";
import type { Cell, Edit, Sheet, Workbook } from "../workbook";
import { emptyTable, type EmptiedTable } from "./blank-cells";
import type { BlankForm, BlankInput, BlankNote, BlankPlan, LastYearCell } from "./blank-form";
import { computedTotals, type ComputedTotal } from "./blank-totals";
import { emptiedSignatures, unitTexts } from "./blank-texts";
import type { FormPeriod } from "./period-text";

type CellAt = (row: number, column: number) => Cell | undefined;

/** What is asked of the forms. */
export interface BlankOptions {
  readonly period: FormPeriod;
  /** Totals compute themselves (设置 合计公式). */
  readonly totals: boolean;
  /** Last year's figures that are known of some unit, by key of the indicator: their cells are locked. */
  readonly known: ReadonlySet<string>;
}

/**
 * Says what makes blank forms of the forms of a workbook: figures, remarks and signatures emptied, the
 * period set, cells to fill in open and all others locked.
 *
 * @param workbook the forms, filled in or not, in the characters of the file
 * @param simplified the same in simplified characters, in which units of measure are known
 * @param report the same forms as they were read under the scheme
 */
export function planBlank(
  workbook: Workbook,
  simplified: Workbook,
  report: Report,
  scheme: Scheme,
  options: BlankOptions
): BlankPlan {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const totals = options.totals ? computedTotals(report, scheme) : [];
  const plans: SheetPlan[] = [];
  for (const name of new Set(report.forms.map((one) => one.table.sheet))) {
    const sheet = sheets.get(name);
    const forms = report.forms.filter((one) => one.table.sheet === name);
    const asRead = simplified.sheets.find((one) => one.name === name);
    const tables = asRead ? readTables(asRead) : [];
    if (sheet) plans.push(planSheet(sheet, tables, forms, report, scheme, totals, options));
  }
  return {
    forms: plans.flatMap((one) => one.forms),
    edits: plans.flatMap((one) => one.edits),
    inputs: plans.flatMap((one) => one.inputs),
    notes: plans.flatMap((one) => one.notes),
  };
}

type SheetPlan = BlankPlan;

function planSheet(
  sheet: Sheet,
  asRead: readonly FormTable[],
  forms: readonly ReportedForm[],
  report: Report,
  scheme: Scheme,
  totals: readonly ComputedTotal[],
  options: BlankOptions
): SheetPlan {
  const cellAt = indexCells(sheet);
  const edits: Edit[] = [];
  const notes: BlankNote[] = [];
  const inputs: BlankInput[] = [];
  const here = totals.filter((one) => one.at.sheet === sheet.name);
  // The second panel of a form and its next part (续表) are tables of their own.
  for (const table of readTables(sheet)) {
    const emptied = emptyTable(sheet, table, cellAt, scheme.settings.signs);
    edits.push(...emptied.edits);
    inputs.push(...columnInputs(sheet, table, emptied));
    const form = formAtRow(table.headerRows[0], forms);
    const cells = emptied.formulas.filter(
      ({ row, column }) => !here.some(({ at }) => at.row === row && at.column === column)
    );
    if (cells.length > 0)
      notes.push({ code: "formulas_emptied", form, cells, computes: options.totals });
    if (emptied.words.length > 0) notes.push({ code: "words_kept", form, cells: emptied.words });
  }
  const figures = [...report.figures.values()].filter((one) => one.at.sheet === sheet.name);
  inputs.push(...figureInputs(figures, here, asRead));
  edits.push(...totalEdits(here), ...knownEdits(figures, options.known));
  const blanks = forms.map((form) => {
    const { table } = form;
    const { unitName, codes, ...texts } = unitTexts(sheet, table, cellAt, options.period);
    if (!unitName) notes.push({ code: "no_unit_place", form: form.form, sheet: sheet.name });
    if (!texts.hasPeriod)
      notes.push({ code: "no_period_place", form: form.form, sheet: sheet.name });
    edits.push(...texts.edits);
    edits.push(...signatureEdits(sheet, table, cellAt));
    notes.push(...missingRows(form.form, report, scheme, options));
    return {
      form: form.form,
      sheet: sheet.name,
      unitName,
      codes,
      lastYear: lastYearCells(form.form, figures, asRead),
    } satisfies BlankForm;
  });
  edits.push({ kind: "protectSheet", sheet: sheet.name });
  return { forms: blanks, edits, inputs, notes };
}

function signatureEdits(sheet: Sheet, table: FormTable, cellAt: CellAt): readonly Edit[] {
  const writes = emptiedSignatures(sheet, table, cellAt);
  return writes.flatMap((write) => [write, lockEdit(write.at, false)]);
}

/** One rule for each column beside this year's: what is typed there is a number or a sign. */
function columnInputs(
  sheet: Sheet,
  table: FormTable,
  { open }: EmptiedTable
): readonly BlankInput[] {
  const figures = figureColumns(table);
  return [...open].flatMap(([column, ranges]): readonly BlankInput[] => {
    const { role } = column;
    if (role === "remark" || ranges.length === 0) return [];
    if (role === "actual" && figures.get("actual") === column) return [];
    const kind = role === "plan" || role === "lastYear" ? role : "other";
    return [{ sheet: sheet.name, ranges, column: kind, indicator: null, unit: "" }];
  });
}

function figureInputs(
  figures: readonly Figure[],
  totals: readonly ComputedTotal[],
  tables: readonly FormTable[]
): readonly BlankInput[] {
  const computed = new Set(totals.map((one) => cellName(one.at.row, one.at.column)));
  return figures
    .filter(({ column, at }) => column === "actual" && !computed.has(cellName(at.row, at.column)))
    .map(({ at, indicator }) => ({
      sheet: at.sheet,
      ranges: [{ top: at.row, bottom: at.row, left: at.column, right: at.column }],
      column: "actual",
      indicator,
      unit: unitAt(at, tables) || indicator.unit,
    }));
}

function totalEdits(totals: readonly ComputedTotal[]): readonly Edit[] {
  return totals.flatMap(({ at, formula }): readonly Edit[] => [
    { kind: "write", at, value: "", formula },
    lockEdit(at, true),
  ]);
}

/** What was reported last year is not a unit's to change. */
function knownEdits(figures: readonly Figure[], known: ReadonlySet<string>): readonly Edit[] {
  return figures
    .filter((one) => one.column === "lastYear" && known.has(keyOf(one)))
    .flatMap((one): readonly Edit[] => {
      // A percentage of a cell that shows percent is stored as a hundredth; ours are written as they are.
      const { cell, indicator } = one;
      const isPlain = indicator.unit !== "%" || (cell && !isPercentFormat(cell.format));
      const lock = lockEdit(one.at, true);
      return isPlain ? [lock] : [lock, { ...lock, style: { format: "#,##0.0##" } }];
    });
}

/** Locks or opens a cell; it holds once the sheet is protected. */
export function lockEdit(
  { sheet, row, column }: Figure["at"],
  locked: boolean
): Extract<Edit, { readonly kind: "format" }> {
  const range = { top: row, bottom: row, left: column, right: column };
  return { kind: "format", sheet, range, style: { locked } };
}

function keyOf({ indicator }: Figure): string {
  return indicatorKey(indicator.form, indicator.code);
}

function lastYearCells(
  form: string,
  figures: readonly Figure[],
  tables: readonly FormTable[]
): ReadonlyMap<string, LastYearCell> {
  return new Map(
    figures
      .filter((one) => one.column === "lastYear" && one.indicator.form === form)
      .map((one) => {
        const { factor } = compareUnits(unitAt(one.at, tables), one.indicator.unit);
        return [keyOf(one), { at: one.at, factor }] as const;
      })
  );
}

function missingRows(
  form: string,
  { figures }: Report,
  { indicators }: Scheme,
  { known }: BlankOptions
): readonly BlankNote[] {
  const own = indicators.filter((one) => one.form === form);
  const rows = own.filter((one) => !figures.has(figureKey(one, "actual")));
  const unplaced = own.filter(
    (one) =>
      known.has(indicatorKey(form, one.code)) &&
      !rows.includes(one) &&
      !figures.has(figureKey(one, "lastYear"))
  );
  const names = (all: typeof own) => all.map((one) => `[${one.code}] ${one.name}`);
  return [
    ...(rows.length > 0 ? [{ code: "rows_missing", form, indicators: names(rows) } as const] : []),
    ...(unplaced.length > 0
      ? [{ code: "last_year_unplaced", form, indicators: names(unplaced) } as const]
      : []),
  ];
}
