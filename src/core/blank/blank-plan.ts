import { indexCells } from "../cell-index";
import { readTables, type FormTable, type TextAt } from "../form/form";
import { figureColumns } from "../figures";
import { isPercentFormat } from "../number-format";
import { figureKey, type Figure, type Report, type ReportedForm } from "../report";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { codeCaptions } from "../submission/stated-unit";
import { compareUnits } from "../units";
import type { Cell, Edit, Sheet, Workbook } from "../workbook";
import { emptyTable, type EmptiedTable } from "./blank-cells";
import type { BlankForm, BlankInput, BlankNote, BlankPlan, LastYearCell } from "./blank-form";
import { computedTotals, type ComputedTotal } from "./blank-totals";
import { isPeriodText, movePeriod, periodWords, type FormPeriod } from "./period-text";
import { columnAfter, filledSlot, markSlot, textOf, type TextSlot } from "./text-slot";

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
 * @param report the same forms as they were read under the scheme
 */
export function planBlank(
  workbook: Workbook,
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
    if (sheet) plans.push(planSheet(sheet, forms, report, scheme, totals, options));
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
  const first = forms[0]?.form ?? "";
  const here = totals.filter((one) => one.at.sheet === sheet.name);
  // The second panel of a form and its next part (续表) are tables of their own.
  for (const table of readTables(sheet)) {
    const emptied = emptyTable(sheet, table, cellAt, scheme.settings.signs);
    edits.push(...emptied.edits);
    inputs.push(...columnInputs(sheet, table, emptied));
    if (emptied.formulas.length > 0)
      notes.push({ code: "formulas_emptied", form: first, cells: emptied.formulas });
  }
  const figures = [...report.figures.values()].filter((one) => one.at.sheet === sheet.name);
  inputs.push(...figureInputs(figures, here));
  edits.push(...totalEdits(here), ...knownEdits(figures, options.known));
  const blanks = forms.map((form) => {
    const { table } = form;
    const unitName = unitSlot(sheet, table, cellAt);
    if (!unitName) notes.push({ code: "no_unit_place", form: form.form, sheet: sheet.name });
    const period = periodEdit(sheet, table, cellAt, options.period);
    if (period) edits.push(period);
    else notes.push({ code: "no_period_place", form: form.form, sheet: sheet.name });
    edits.push(...signatureEdits(sheet, table, cellAt));
    notes.push(...missingRows(form.form, report, scheme, options));
    return {
      form: form.form,
      sheet: sheet.name,
      unitName,
      unitCode: codeSlot(sheet, table, cellAt),
      lastYear: lastYearCells(form.form, table, figures),
    } satisfies BlankForm;
  });
  edits.push({ kind: "protectSheet", sheet: sheet.name });
  return { forms: blanks, edits, inputs, notes };
}

/** The name's mark; else the first empty cell at the left above the captions, under a caption of its own. */
function unitSlot(sheet: Sheet, table: FormTable, cellAt: CellAt): TextSlot | null {
  const place = table.legal.unitName;
  if (place) return markSlot("unitName", place, sheet, cellAt);
  for (let row = table.headerRows[0] - 1; row > 0; row--) {
    const isCovered = sheet.merges.some(
      (one) => one.top <= row && row <= one.bottom && one.left === 0
    );
    if (isCovered || cellAt(row, 0) !== undefined) continue;
    return { at: { sheet: sheet.name, row, column: 0 }, before: "单位详细名称：", after: "" };
  }
  return null;
}

function codeSlot(sheet: Sheet, table: FormTable, cellAt: CellAt): TextSlot | null {
  const place = table.legal.creditCode;
  if (place) return markSlot("creditCode", place, sheet, cellAt);
  const caption = codeCaptions(sheet, table.headerRows[0])[0];
  if (!caption) return null;
  const { row, column } = caption.cell;
  const text = textOf(caption.cell);
  const colon = text.search(/[:：]/u);
  if (colon >= 0)
    return { at: { sheet: sheet.name, row, column }, before: text.slice(0, colon + 1), after: "" };
  const beside = columnAfter(sheet, row, column);
  return { at: { sheet: sheet.name, row, column: beside }, before: "", after: "" };
}

function periodEdit(
  sheet: Sheet,
  { legal, headerRows }: FormTable,
  cellAt: CellAt,
  period: FormPeriod
): Edit | null {
  const place = legal.period ?? openPeriod(sheet, headerRows[0]);
  if (!place) return null;
  const at = { sheet: sheet.name, row: place.row, column: place.column };
  const text = textOf(cellAt(place.row, place.column));
  const moved = movePeriod(text, period);
  if (moved !== null) return { kind: "write", at, value: moved };
  const words = periodWords(period, false);
  // A template that leaves the months open: 2023年1— 月.
  if (place.text !== "" && text.includes(place.text))
    return { kind: "write", at, value: text.replace(place.text, () => words) };
  const slot = markSlot("period", place, sheet, cellAt);
  return slot && { kind: "write", at: slot.at, value: filledSlot(slot, words) };
}

/** A period above the captions whose months are left open. */
function openPeriod({ cells }: Sheet, header: number): TextAt | null {
  for (const cell of cells) {
    if (cell.row >= header) break;
    const text = textOf(cell).trim();
    if (isPeriodText(text))
      return {
        text: text.replace(/^[(（]|[)）]$/gu, ""),
        row: cell.row,
        column: cell.column,
      };
  }
  return null;
}

function signatureEdits(sheet: Sheet, table: FormTable, cellAt: CellAt): readonly Edit[] {
  const texts = new Map<string, Edit>();
  const edits: Edit[] = [];
  const names = ["head", "statistician", "preparer", "phone", "date"] as const;
  // Several may share one cell: each takes its value out of what the one before has left.
  const left = new Map<string, string>();
  for (const name of names) {
    const place = table.signatures[name];
    if (!place) continue;
    const key = `${String(place.row)} ${String(place.column)}`;
    const now = (row: number, column: number): Cell | undefined => {
      const cell = cellAt(row, column);
      const text = row === place.row && column === place.column ? left.get(key) : undefined;
      return text === undefined ? cell : { row, column, value: text };
    };
    const slot = markSlot(name, place, sheet, now);
    if (!slot) continue;
    const value = filledSlot(slot, "");
    if (value !== null) left.set(key, value);
    const { row, column } = slot.at;
    texts.set(`${String(row)} ${String(column)}`, { kind: "write", at: slot.at, value });
    const range = { top: row, bottom: row, left: column, right: column };
    edits.push({ kind: "format", sheet: sheet.name, range, style: { locked: false } });
  }
  return [...texts.values(), ...edits];
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
  totals: readonly ComputedTotal[]
): readonly BlankInput[] {
  const computed = new Set(totals.map((one) => one.at.row));
  return figures
    .filter((one) => one.column === "actual" && !computed.has(one.at.row))
    .map(({ at, indicator }) => ({
      sheet: at.sheet,
      ranges: [{ top: at.row, bottom: at.row, left: at.column, right: at.column }],
      column: "actual",
      indicator,
      unit: indicator.unit,
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
  table: FormTable,
  figures: readonly Figure[]
): ReadonlyMap<string, LastYearCell> {
  const column = figureColumns(table).get("lastYear");
  const units = new Map(table.rows.map((row) => [row.row, row.unit]));
  return new Map(
    figures
      .filter((one) => one.column === "lastYear" && one.indicator.form === form)
      .map((one) => {
        const shown = (units.get(one.at.row) ?? "") || (column?.unit ?? "") || (table.unit ?? "");
        const { factor } = compareUnits(shown, one.indicator.unit);
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
