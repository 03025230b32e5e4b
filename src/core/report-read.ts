import { indexCells, type CellFinder } from "./cell-index";
import type { Finding } from "./finding";
import { readTables, type ColumnRole, type FormTable } from "./form/form";
import { identifyForm } from "./form/form-identity";
import { checkFormLaw, placeOf } from "./form/form-law";
import { newFinding } from "./new-finding";
import { figureColumns } from "./figure-plan";
import { readFormFigures, type FormFigures } from "./figures";
import {
  chooseForms,
  withOwnMarks,
  type Aside,
  type FoundTable,
  type TablePart,
} from "./form-copies";
import { readPeriod } from "./period";
import { groupByForm, type FormIndex } from "./form-index";
import { periodFindings } from "./period-findings";
import {
  figureKeys,
  type AskedFigure,
  type Figure,
  type Report,
  type ReportedForm,
} from "./report";
import { isAsked, ruleColumn, type AskedColumn } from "./rule/rule-columns";
import type { Scheme } from "./scheme/scheme";
import type { Sheet, Workbook } from "./workbook";

export interface ReportOptions {
  /** Elapsed months for every form, whatever its own period says. */
  readonly through: number | null;
  /** Finds the tables of a sheet; `readTables` unless another way is given. */
  readonly tables?: (sheet: Sheet) => readonly FormTable[];
}

/**
 * Reads the forms of a workbook under a scheme: every figure with its cell.
 *
 * Forms are found by structure on any sheet that is not the scheme's own, and told apart by 表号 or,
 * where that fails, by their rows. What could not be placed comes out as findings.
 */
export function readReport(workbook: Workbook, scheme: Scheme, options: ReportOptions): Report {
  const byForm = groupByForm(scheme.indicators);
  const asked = { figures: new Map(), columns: new Map<string, Map<AskedColumn, ColumnRole>>() };
  const draft: Draft = {
    forms: [],
    pages: [],
    copies: [],
    figures: new Map(),
    findings: [],
    silent: [],
    answered: new Map(),
    asked,
  };
  const found = findTables(workbook, byForm, scheme, options);
  const parts = chooseForms(
    found.flatMap(({ tables }) => tables),
    scheme.settings.year,
    ({ table, identity: { form } }) => {
      const cellAt = found.find(({ sheet }) => sheet.name === table.sheet)?.cellAt;
      return cellAt ? readFigures({ form, table }, cellAt, byForm, scheme).figures : [];
    }
  );
  for (const one of found) readSheet(one, parts, byForm, scheme, options, draft);
  const { forms, pages, copies, figures, silent } = draft;
  const findings = [
    ...draft.findings,
    ...missingForms(byForm, forms),
    ...missingRows(byForm, draft),
    ...periodFindings(forms, options.through),
  ];
  return { forms, pages, copies, figures, findings, silent, asked };
}

interface Draft {
  readonly forms: ReportedForm[];
  readonly pages: ReportedForm[];
  readonly copies: ReportedForm[];
  readonly figures: Map<string, Figure>;
  readonly findings: Finding[];
  readonly silent: Figure[];
  /** How many indicators of each form have a figure of this year. */
  readonly answered: Map<string, number>;
  readonly asked: {
    readonly figures: Map<string, AskedFigure>;
    readonly columns: Map<string, Map<AskedColumn, ColumnRole>>;
  };
}

/** A sheet that may hold forms. */
interface FoundSheet {
  readonly sheet: Sheet;
  /** The tables that were taken for forms. */
  readonly tables: readonly FoundTable[];
  readonly isBare: boolean;
  readonly cellAt: CellFinder;
}

/** The sheets in the order in which they are read: what the reader of the workbook sees goes first. */
function findTables(
  workbook: Workbook,
  byForm: FormIndex,
  scheme: Scheme,
  options: ReportOptions
): readonly FoundSheet[] {
  const isSeen = (sheet: Sheet) => sheet.visibility === "visible";
  const sheets = workbook.sheets.filter(
    ({ kind, name }) => kind === "worksheet" && !scheme.sheets.has(name)
  );
  const ordered = [...sheets.filter(isSeen), ...sheets.filter((sheet) => !isSeen(sheet))];
  return ordered.map((sheet) => {
    const all = (options.tables ?? readTables)(sheet);
    const tables = all.flatMap((table): readonly FoundTable[] => {
      const identity = identifyForm(table, byForm);
      return identity ? [{ table, identity, isVisible: isSeen(sheet) }] : [];
    });
    return {
      sheet,
      tables: withOwnMarks(tables),
      isBare: all.length === 0,
      cellAt: indexCells(sheet),
    };
  });
}

function readSheet(
  { sheet, tables, isBare, cellAt }: FoundSheet,
  parts: ReadonlyMap<FormTable, TablePart>,
  byForm: FormIndex,
  scheme: Scheme,
  options: ReportOptions,
  draft: Draft
): void {
  for (const { table, identity } of tables) {
    const { form } = identity;
    const part = parts.get(table) ?? null;
    const isFirst = part === "first";
    const earlier = draft.forms.find((one) => one.form === form) ?? null;
    const reported = reportForm(table, form, options, isFirst ? null : earlier);
    if (part !== "further" && part !== null) draft.copies.push(reported);
    if (part === null || typeof part === "object") {
      if (part) draft.findings.push(notTaken(reported, part));
      continue;
    }
    if (isFirst) draft.forms.push(reported);
    if (part !== "further") {
      draft.pages.push(reported);
      const law = checkFormLaw(reported, identity, scheme.settings.year);
      // A next page need not say again of when it is.
      draft.findings.push(...law.filter(({ code }) => isFirst || code !== "period_missing"));
    }
    const read = readFigures(reported, cellAt, byForm, scheme);
    noteAsked(draft, form, read);
    draft.findings.push(...read.findings);
    noteFigures(draft, form, read, !isFirst);
  }
  if (tables.length === 0 && (!isBare || holdsNumbers(sheet))) {
    const place = { rule: "READ.sheet", severity: "info" } as const;
    draft.findings.push(newFinding(place, { code: "sheet_not_a_form", sheet: sheet.name }));
  }
}

function readFigures(
  reported: Pick<ReportedForm, "form" | "table">,
  cellAt: CellFinder,
  byForm: FormIndex,
  { rules, settings }: Scheme
): FormFigures {
  const indicators = byForm.get(reported.form) ?? [];
  return readFormFigures(reported, cellAt, indicators, settings.signs, askedColumns(rules));
}

/** Of figures that stand twice the first counts. */
function noteFigures(
  { figures, silent, findings, answered }: Draft,
  form: string,
  read: FormFigures,
  isContinued: boolean
): void {
  const isNew = !isContinued && read.plan.isDistinct;
  let next = 0;
  let count = answered.get(form) ?? 0;
  for (const { spots } of read.plan.rows) {
    for (const { key } of spots) {
      const figure = read.figures[next++] as Figure;
      if (!isNew && figures.has(key)) {
        if (isContinued && figure.column === "actual") findings.push(rowTwice(figure));
        continue;
      }
      figures.set(key, figure);
      if (figure.column === "actual") count += 1;
      if (isSilent(figure)) silent.push(figure);
    }
  }
  answered.set(form, count);
}

function noteAsked({ asked }: Draft, form: string, read: FormFigures): void {
  const columns = asked.columns.get(form) ?? new Map<AskedColumn, ColumnRole>();
  asked.columns.set(form, columns);
  for (const [place, { column, role, spots }] of read.plan.asked.entries()) {
    if (!columns.has(column)) columns.set(column, role);
    for (const [index, figure] of (read.asked[place] ?? []).entries()) {
      const key = spots[index]?.key ?? "";
      if (!asked.figures.has(key)) asked.figures.set(key, figure);
    }
  }
}

/** The columns that the rules ask for beside the three of every figure; once for each scheme. */
function askedColumns(rules: Scheme["rules"]): readonly AskedColumn[] {
  const known = ASKED.get(rules);
  if (known) return known;
  const named = rules
    .flatMap((rule) => rule.clauses.flatMap((clause) => clause.references))
    .flatMap((reference) => ruleColumn(reference) ?? []);
  const asked = [...new Set(named)].filter(isAsked);
  ASKED.set(rules, asked);
  return asked;
}

const ASKED = new WeakMap<Scheme["rules"], readonly AskedColumn[]>();

function notTaken({ table, form }: ReportedForm, detail: Aside): Finding {
  const [rule, severity] =
    detail.code === "form_twice"
      ? (["LAW.twice", "hard"] as const)
      : (["LAW.aside", "info"] as const);
  return newFinding({ rule, severity, form, at: placeOf(table, table.title) }, detail);
}

function rowTwice({ indicator, at }: Figure): Finding {
  return newFinding(
    { rule: "READ.row", severity: "hard", form: indicator.form, indicator, at },
    { code: "row_twice", label: indicator.name }
  );
}

function reportForm(
  table: FormTable,
  form: string,
  options: ReportOptions,
  first: ReportedForm | null
): ReportedForm {
  const text = table.legal.period?.text ?? "";
  const own = readPeriod(text) ?? readPeriod(table.title?.text ?? "");
  const period = own ?? first?.period ?? null;
  return { form, table, period, through: options.through ?? period?.through ?? 12 };
}

/** This year's figures only: a plan or a last year left empty is no answer that is owed. */
function isSilent(figure: Figure): boolean {
  return (
    figure.column === "actual" &&
    (figure.reading.kind === "blank" ||
      figure.reading.kind === "not_calculated" ||
      figure.reading.kind === "unknown")
  );
}

function holdsNumbers(sheet: Sheet): boolean {
  return sheet.cells.some((cell) => typeof cell.value === "number");
}

function missingForms(byForm: FormIndex, forms: readonly ReportedForm[]): readonly Finding[] {
  const found = new Set(forms.map((one) => one.form));
  return [...byForm.keys()]
    .filter((form) => !found.has(form))
    .map((form) =>
      newFinding(
        { rule: "LAW.form", severity: "info", form },
        { code: "form_missing", expected: form }
      )
    );
}

/** Indicators of a form that is there, for which it has no row. */
function missingRows(byForm: FormIndex, { forms, figures, answered }: Draft): readonly Finding[] {
  const first = new Map<string, ReportedForm>();
  for (const one of forms) if (!first.has(one.form)) first.set(one.form, one);
  return [...first].flatMap(([form, reported]) => {
    const asked = byForm.get(form) ?? [];
    if (answered.get(form) === asked.length) return [];
    const lacking = asked.filter((one) => !figures.has(figureKeys(one).actual));
    if (lacking.length === 0) return [];
    const place = {
      rule: "READ.rows",
      severity: "info",
      form,
      at: placeOf(reported.table, reported.table.title),
    } as const;
    if (!figureColumns(reported.table).has("actual"))
      return [newFinding(place, { code: "column_missing" })];
    const names = lacking.map((one) => `[${one.code}] ${one.name}`);
    const detail = { code: "row_missing", count: lacking.length, names } as const;
    return [newFinding(place, detail)];
  });
}
