import type { Finding, FindingDetail } from "./finding";
import type { ColumnRole, FormColumn, FormTable } from "./form/form";
import { newFinding } from "./new-finding";
import { readFigure, type Reading, type Signs } from "./reading";
import type { AskedFigure, Figure, FigureColumn, ReportedForm } from "./report";
import { columnNumber, type AskedColumn } from "./rule/rule-columns";
import { matchRows, type RowMatch } from "./row-match";
import type { Indicator, Severity } from "./scheme/scheme";
import { compareUnits, tidyNumber } from "./units";
import type { Cell, CellAddress } from "./workbook";

type CellAt = (row: number, column: number) => Cell | undefined;

export interface FormFigures {
  readonly figures: readonly Figure[];
  /** The figures of each column asked for that the form has. */
  readonly asked: ReadonlyMap<
    AskedColumn,
    { readonly role: ColumnRole; readonly figures: readonly AskedFigure[] }
  >;
  readonly findings: readonly Finding[];
}

const COLUMNS: readonly FigureColumn[] = ["plan", "actual", "lastYear"];

/**
 * Reads the figures of one form: each in its indicator's own unit, with its cell; and says what was
 * assumed, what could not be read and what could not be placed.
 */
export function readFormFigures(
  form: ReportedForm,
  cellAt: CellAt,
  indicators: readonly Indicator[],
  signs: Signs,
  askedFor: readonly AskedColumn[]
): FormFigures {
  const { table } = form;
  const columns = figureColumns(table);
  const figures: Figure[] = [];
  const findings: Finding[] = [];
  const taken = new Set<Indicator>();
  const note = finder(form, findings);
  const askedColumns = findColumns(table, askedFor);
  const asked = new Map(
    [...askedColumns].map(([name, { role }]) => [name, { role, figures: [] as AskedFigure[] }])
  );
  const read = [...columns].map(([column, of]) => ({
    ...{ column, of },
    signs: column === "plan" ? asWritten(signs) : signs,
  }));
  const first = columns.get("actual")?.column ?? 0;
  for (const match of matchRows(table, indicators)) {
    const { row, indicator } = match;
    if (!indicator) {
      unplacedRow(match, columns, cellAt, signs, note);
      continue;
    }
    if (taken.has(indicator)) {
      const place = { row: row.row, column: first };
      note("READ.row", "hard", place, { code: "row_twice", label: row.label }, indicator);
      continue;
    }
    taken.add(indicator);
    if (match.conflict !== null && match.by !== "none") {
      const detail = {
        code: "code_and_name",
        label: row.label,
        rowCode: row.code ?? "",
        by: match.by,
      } as const;
      const place = { row: row.row, column: first };
      note("READ.row", match.conflict === "elsewhere" ? "query" : "info", place, detail, indicator);
    }
    for (const { column, of, signs: own } of read) {
      const at = { sheet: table.sheet, row: row.row, column: of.column };
      const cell = cellAt(row.row, of.column);
      const reading = readFigure(cell, own);
      const unit = statedUnit(reading, row.unit, of, table);
      const value = scaled(reading, unit, indicator, at, note);
      figures.push({ indicator, column, reading, at, cell, value });
    }
    for (const [name, formColumn] of askedColumns) {
      const at = { sheet: table.sheet, row: row.row, column: formColumn.column };
      const cell = cellAt(row.row, formColumn.column);
      const reading = readFigure(cell, signs);
      const unit = statedUnit(reading, row.unit, formColumn, table);
      asked
        .get(name)
        ?.figures.push({ indicator, reading, at, cell, value: ownValue(reading, unit, indicator) });
    }
  }
  findings.push(...readingFindings(form, figures));
  const hidden = table.rows.filter((row) => row.hidden && row.kind === "indicator");
  if (hidden.length > 0) {
    const place = { row: hidden[0]?.row ?? 0, column: first };
    note("READ.hidden", "info", place, { code: "hidden_rows", count: hidden.length }, null);
  }
  return { figures, asked, findings };
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

/** In the indicator's unit where the column counts in a multiple of it; a percentage stays one. */
function ownValue(reading: Reading, unit: string, indicator: Indicator): number | null {
  if (reading.kind !== "number") return null;
  const { relation, factor } = compareUnits(unit, indicator.unit);
  return relation === "scaled" ? tidyNumber(reading.value * factor) : reading.value;
}

type Note = (
  rule: string,
  severity: Severity,
  place: { readonly row: number; readonly column: number },
  detail: FindingDetail,
  indicator: Indicator | null,
  related?: readonly CellAddress[]
) => void;

function finder(form: ReportedForm, findings: Finding[]): Note {
  return (rule, severity, place, detail, indicator, related = []) => {
    const at = { sheet: form.table.sheet, row: place.row, column: place.column };
    findings.push(newFinding({ rule, severity, form: form.form, indicator, at, related }, detail));
  };
}

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

/** What an empty cell counts as is said of reported figures, not of targets and rows nobody knows. */
function asWritten(signs: Signs): Signs {
  return signs.blank === "blank" ? signs : { ...signs, blank: "blank" };
}

/** What somebody meant to report, readable or not. */
const FIGURES = new Set<Reading["kind"]>(["number", "not_calculated", "error", "unreadable"]);

/** A row of no known indicator is listed with its figures, not dropped. */
function unplacedRow(
  match: RowMatch,
  columns: ReadonlyMap<FigureColumn, FormColumn>,
  cellAt: CellAt,
  signs: Signs,
  note: Note
): void {
  const own = asWritten(signs);
  const first = [...columns.values()].find((column) =>
    FIGURES.has(readFigure(cellAt(match.row.row, column.column), own).kind)
  );
  if (!first) return;
  const detail = { code: "row_unplaced", label: match.row.label, rowCode: match.row.code } as const;
  note("READ.row", "info", { row: match.row.row, column: first.column }, detail, null);
}

/** The nearest word on the unit wins: glued to the figure, the row, the column, the table. */
function statedUnit(
  reading: Reading,
  rowUnit: string | null,
  column: FormColumn,
  table: FormTable
): string {
  const glued = reading.kind === "number" ? (reading.unit ?? "") : "";
  return glued || formUnit(rowUnit, column, table);
}

/** What a form counts in at a row and a column; `""` where it does not say. */
export function formUnit(rowUnit: string | null, column: FormColumn, table: FormTable): string {
  return (rowUnit ?? "") || (column.unit ?? "") || (table.unit ?? "");
}

function scaled(
  reading: Reading,
  unit: string,
  indicator: Indicator,
  at: CellAddress,
  note: Note
): number | null {
  if (reading.kind !== "number") return null;
  const { relation, factor } = compareUnits(unit, indicator.unit);
  if (relation === "scaled" || relation === "unlike" || relation === "counts") {
    const converted = relation === "scaled";
    const detail = {
      code: "unit_differs",
      shown: unit,
      expected: indicator.unit,
      converted,
    } as const;
    note("READ.unit", relation === "unlike" ? "query" : "info", at, detail, indicator);
  }
  // Different counting words name the same figure; only powers of ten are carried over.
  return factor === 1 ? reading.value : tidyNumber(reading.value * factor);
}

/** Unreadable figures one by one; ways of reading once a form, with all its cells. */
function readingFindings(form: ReportedForm, figures: readonly Figure[]): readonly Finding[] {
  const findings: Finding[] = [];
  const note = finder(form, findings);
  const assumed = figures.filter(
    (one) => one.reading.kind === "number" && one.reading.assumed.length > 0
  );
  for (const { reading, column, at, indicator } of figures) {
    // A plan column may hold words (1-2); they are read as a target.
    if (column === "plan") continue;
    if (reading.kind === "unreadable") {
      note("READ.figure", "hard", at, { code: "unreadable", text: reading.text }, indicator);
    } else if (reading.kind === "error") {
      note("READ.figure", "hard", at, { code: "error_value", text: reading.text }, indicator);
    }
  }
  const first = assumed[0];
  if (first) {
    const ways = new Set(
      assumed.flatMap((one) => (one.reading.kind === "number" ? one.reading.assumed : []))
    );
    const detail = { code: "assumed", ways: [...ways], count: assumed.length } as const;
    note(
      "READ.figure",
      "info",
      first.at,
      detail,
      null,
      assumed.slice(1).map((one) => one.at)
    );
  }
  return findings;
}
