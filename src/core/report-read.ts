import { indexCells } from "./cell-index";
import type { Finding } from "./finding";
import { readTables, type ColumnRole, type FormTable } from "./form/form";
import { identifyForm } from "./form/form-identity";
import { checkFormLaw, placeOf } from "./form/form-law";
import { newFinding } from "./new-finding";
import { figureColumns } from "./figure-plan";
import { readFormFigures, type FormFigures } from "./figures";
import { readPeriod } from "./period";
import {
  figureKeys,
  type AskedFigure,
  type Figure,
  type Report,
  type ReportedForm,
} from "./report";
import { isAsked, ruleColumn, type AskedColumn } from "./rule/rule-columns";
import type { Indicator, Scheme } from "./scheme/scheme";
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
    figures: new Map(),
    findings: [],
    silent: [],
    answered: new Map(),
    asked,
  };
  // What the reader of the workbook sees goes before what is hidden from her.
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "visible");
  const hidden = workbook.sheets.filter((sheet) => sheet.visibility !== "visible");
  for (const sheet of [...visible, ...hidden]) {
    if (sheet.kind !== "worksheet" || scheme.sheets.has(sheet.name)) continue;
    readSheet(sheet, byForm, scheme, options, draft);
  }
  const { forms, figures, silent } = draft;
  const findings = [
    ...draft.findings,
    ...missingForms(byForm, forms),
    ...missingRows(byForm, draft),
    ...periodFindings(forms, options),
  ];
  return { forms, figures, findings, silent, asked };
}

interface Draft {
  readonly forms: ReportedForm[];
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

function readSheet(
  sheet: Sheet,
  byForm: FormIndex,
  scheme: Scheme,
  options: ReportOptions,
  draft: Draft
): void {
  const tables = (options.tables ?? readTables)(sheet);
  const cellAt = indexCells(sheet);
  let known = false;
  for (const table of tables) {
    const identity = identifyForm(table, byForm);
    if (!identity) continue;
    known = true;
    const earlier = draft.forms.find((one) => one.form === identity.form) ?? null;
    const continued = earlier !== null && isContinued(table, earlier.table);
    const reported = reportForm(table, identity.form, options, continued ? earlier : null);
    if (!continued) {
      draft.forms.push(reported);
      if (earlier) draft.findings.push(twice(reported, earlier));
      draft.findings.push(...checkFormLaw(reported, identity, scheme.settings.year));
    }
    const indicators = byForm.get(identity.form) ?? [];
    const asked = askedColumns(scheme.rules);
    const read = readFormFigures(reported, cellAt, indicators, scheme.settings.signs, asked);
    noteAsked(draft, identity.form, read);
    draft.findings.push(...read.findings);
    noteFigures(draft, identity.form, read, continued);
  }
  if (!known && (tables.length > 0 || holdsNumbers(sheet))) {
    const place = { rule: "READ.sheet", severity: "info" } as const;
    draft.findings.push(newFinding(place, { code: "sheet_not_a_form", sheet: sheet.name }));
  }
}

/** Of figures that stand twice the first counts. */
function noteFigures(
  { figures, silent, findings, answered }: Draft,
  form: string,
  read: FormFigures,
  continued: boolean
): void {
  let next = 0;
  let count = answered.get(form) ?? 0;
  for (const { spots } of read.plan.rows) {
    for (const { key } of spots) {
      const figure = read.figures[next++] as Figure;
      if (figures.has(key)) {
        if (continued && figure.column === "actual") findings.push(rowTwice(figure));
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

/** A second panel of one form, or its next part (续表) lower down, which has no marks of its own. */
function isContinued(table: FormTable, earlier: FormTable): boolean {
  if (table.sheet !== earlier.sheet) return false;
  const { formNumber, period } = table.legal;
  return table.legal === earlier.legal || (!formNumber?.text && !period?.text);
}

function twice(reported: ReportedForm, earlier: ReportedForm): Finding {
  const { table, form } = reported;
  return newFinding(
    { rule: "LAW.twice", severity: "hard", form, at: placeOf(table, table.title) },
    { code: "form_twice", sheet: earlier.table.sheet }
  );
}

function rowTwice({ indicator, at }: Figure): Finding {
  return newFinding(
    { rule: "READ.row", severity: "hard", form: indicator.form, indicator, at },
    { code: "row_twice", label: indicator.name }
  );
}

type FormIndex = ReadonlyMap<string, readonly Indicator[]>;

/** One index for each catalogue: a scheme judges a thousand workbooks. */
const FORM_INDEXES = new WeakMap<readonly Indicator[], FormIndex>();

function groupByForm(indicators: readonly Indicator[]): FormIndex {
  const known = FORM_INDEXES.get(indicators);
  if (known) return known;
  const byForm = new Map<string, Indicator[]>();
  for (const one of indicators) {
    const same = byForm.get(one.form);
    if (same) same.push(one);
    else byForm.set(one.form, [one]);
  }
  FORM_INDEXES.set(indicators, byForm);
  return byForm;
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

function periodFindings(
  forms: readonly ReportedForm[],
  options: ReportOptions
): readonly Finding[] {
  if (options.through !== null) {
    return forms
      .filter((one) => one.period !== null && one.period.through !== options.through)
      .map((one) => {
        const detail = {
          code: "period_overridden",
          through: one.through,
          own: one.period?.through ?? 0,
        } as const;
        return newFinding(
          {
            rule: "LAW.period",
            severity: "info",
            form: one.form,
            at: placeOf(one.table, one.table.legal.period),
          },
          detail
        );
      });
  }
  if (forms.every((one) => one.through === forms[0]?.through)) return [];
  const months = new Map(forms.map((one) => [one.form, one.through]));
  if (new Set(months.values()).size < 2) return [];
  const list = [...months].map(([form, through]) => ({ form, through }));
  return [
    newFinding({ rule: "LAW.period", severity: "info" }, { code: "periods_differ", months: list }),
  ];
}
