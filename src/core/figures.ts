import type { Finding, FindingDetail } from "./finding";
import type { CellFinder } from "./cell-index";
import { asWritten, figurePlan, type FigurePlan, type FigureSpot } from "./figure-plan";
import type { FormColumn } from "./form/form";
import { newFinding } from "./new-finding";
import { plainNumber, readFigure, type Reading, type Signs } from "./reading";
import type { AskedFigure, Figure, FigureColumn, ReportedForm } from "./report";
import type { AskedColumn } from "./rule/rule-columns";
import type { RowMatch } from "./row-match";
import type { Indicator, Severity } from "./scheme/scheme";
import { compareUnits, tidyNumber } from "./units";
import type { Cell, CellAddress } from "./workbook";

export interface FormFigures {
  readonly plan: FigurePlan;
  /** One for each spot of the rows of the plan, in their order. */
  readonly figures: readonly Figure[];
  /** One for each spot of each column asked for. */
  readonly asked: readonly (readonly AskedFigure[])[];
  readonly findings: readonly Finding[];
}

type FormOf = Pick<ReportedForm, "form" | "table">;

/**
 * Reads the figures of one form: each in its indicator's own unit, with its cell; and says what was
 * assumed, what could not be read and what could not be placed.
 */
export function readFormFigures(
  form: FormOf,
  cellAt: CellFinder,
  indicators: readonly Indicator[],
  signs: Signs,
  askedFor: readonly AskedColumn[]
): FormFigures {
  const { table } = form;
  const plan = figurePlan(table, indicators, signs, askedFor);
  const { columns } = plan;
  const figures: Figure[] = [];
  const odd: Figure[] = [];
  const findings: Finding[] = [];
  const note = finder(form, findings);
  const first = columns.get("actual")?.column ?? 0;
  for (const { match, again, spots } of plan.rows) {
    const { row, indicator } = match;
    if (!indicator) {
      unplacedRow(match, columns, cellAt, signs, note);
      continue;
    }
    const place = { row: row.row, column: first };
    if (again) {
      note("READ.row", "hard", place, { code: "row_twice", label: row.label }, indicator);
      continue;
    }
    if (match.conflict !== null && match.by !== "none") {
      const detail = {
        code: "code_and_name",
        label: row.label,
        rowCode: row.code ?? "",
        by: match.by,
      } as const;
      note("READ.row", match.conflict === "elsewhere" ? "query" : "info", place, detail, indicator);
    }
    for (const spot of spots) {
      const { column, at } = spot;
      const cell = cellAt(at.row, at.column, spot);
      const plain = plainIn(cell, spot);
      if (plain && spot.compared.relation === "same") {
        figures.push({ indicator, column, reading: plain, at, cell, value: plain.value });
        continue;
      }
      const reading = plain ?? readSpot(cell, spot);
      const value = scaled(reading, spot, note);
      const figure = { indicator, column, reading, at, cell, value };
      figures.push(figure);
      if (isOdd(reading)) odd.push(figure);
    }
  }
  const asked = plan.asked.map(({ spots }) => spots.map((spot) => readAsked(spot, cellAt)));
  findings.push(...readingFindings(form, odd));
  const hidden = table.rows.filter((row) => row.hidden && row.kind === "indicator");
  if (hidden.length > 0) {
    const place = { row: hidden[0]?.row ?? 0, column: first };
    note("READ.hidden", "info", place, { code: "hidden_rows", count: hidden.length }, null);
  }
  return { plan, figures, asked, findings };
}

/** What `readFigure` makes of a number that is formatted like that of an earlier copy. */
function plainIn(cell: Cell | undefined, { plain }: FigureSpot<unknown>) {
  if (cell?.format !== plain || typeof cell?.value !== "number") return null;
  return Number.isFinite(cell.value) && cell.error !== true ? plainNumber(cell.value) : null;
}

function readSpot(cell: Cell | undefined, spot: FigureSpot<unknown>): Reading {
  const reading = readFigure(cell, spot.signs);
  const isPlain = typeof cell?.value === "number" && reading.kind === "number";
  if (isPlain && reading.unit === undefined) spot.plain = cell.format;
  return reading;
}

function readAsked(spot: FigureSpot<AskedColumn>, cellAt: CellFinder): AskedFigure {
  const { indicator, at } = spot;
  const cell = cellAt(at.row, at.column, spot);
  const reading = plainIn(cell, spot) ?? readSpot(cell, spot);
  return { indicator, reading, at, cell, value: ownValue(reading, spot) };
}

/** What is said of a reading is said of these. */
function isOdd(reading: Reading): boolean {
  if (reading.kind === "number") return reading.assumed.length > 0;
  return reading.kind === "unreadable" || reading.kind === "error";
}

/** How the unit that is stated compares: one glued to the figure goes before that of the form. */
function comparedUnits(reading: Reading, { unit, compared, indicator }: FigureSpot<unknown>) {
  const glued = reading.kind === "number" ? reading.unit : undefined;
  return glued ? { unit: glued, ...compareUnits(glued, indicator.unit) } : { unit, ...compared };
}

/** In the indicator's unit where the column counts in a multiple of it; a percentage stays one. */
function ownValue(reading: Reading, spot: FigureSpot<unknown>): number | null {
  if (reading.kind !== "number") return null;
  const { relation, factor } = comparedUnits(reading, spot);
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

function finder(form: FormOf, findings: Finding[]): Note {
  return (rule, severity, place, detail, indicator, related = []) => {
    const at = { sheet: form.table.sheet, row: place.row, column: place.column };
    findings.push(newFinding({ rule, severity, form: form.form, indicator, at, related }, detail));
  };
}

/** What somebody meant to report, readable or not. */
const FIGURES = new Set<Reading["kind"]>(["number", "not_calculated", "error", "unreadable"]);

/** A row of no known indicator is listed with its figures, not dropped. */
function unplacedRow(
  match: RowMatch,
  columns: ReadonlyMap<FigureColumn, FormColumn>,
  cellAt: CellFinder,
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

function scaled(reading: Reading, spot: FigureSpot, note: Note): number | null {
  if (reading.kind !== "number") return null;
  const { relation } = spot.compared;
  if (reading.unit === undefined && relation === "same")
    return inUnit(reading.value, spot.compared);
  const { indicator, at } = spot;
  const stated = comparedUnits(reading, spot);
  if (stated.relation !== "same") {
    const converted = stated.relation === "scaled";
    const detail = {
      code: "unit_differs",
      shown: stated.unit,
      expected: indicator.unit,
      converted,
    } as const;
    note("READ.unit", stated.relation === "unlike" ? "query" : "info", at, detail, indicator);
  }
  return inUnit(reading.value, stated);
}

/** Different counting words name the same figure; only powers of ten are carried over. */
function inUnit(value: number, { factor }: { readonly factor: number }): number {
  return factor === 1 ? value : tidyNumber(value * factor);
}

/** Unreadable figures one by one; ways of reading once a form, with all its cells. */
function readingFindings(form: FormOf, figures: readonly Figure[]): readonly Finding[] {
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
