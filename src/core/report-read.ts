import { indexCells } from "./cell-index";
import type { Finding } from "./finding";
import { readTables, type FormTable } from "./form";
import { identifyForm } from "./form-identity";
import { checkFormLaw, placeOf } from "./form-law";
import { newFinding } from "./new-finding";
import { readFormFigures } from "./figures";
import { readPeriod } from "./period";
import { figureKey, type Figure, type Report, type ReportedForm } from "./report";
import type { Indicator, Scheme } from "./scheme";
import type { Sheet, Workbook } from "./workbook";

export interface ReportOptions {
  /** Elapsed months for every form, whatever its own period says. */
  readonly through: number | null;
}

/**
 * Reads the forms of a workbook under a scheme: every figure with its cell.
 *
 * Forms are found by structure on any sheet that is not the scheme's own, and told apart by 表号 or,
 * where that fails, by their rows. What could not be placed comes out as findings.
 */
export function readReport(workbook: Workbook, scheme: Scheme, options: ReportOptions): Report {
  const byForm = groupByForm(scheme.indicators);
  const forms: ReportedForm[] = [];
  const figures = new Map<string, Figure>();
  const findings: Finding[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== "worksheet" || scheme.sheets.has(sheet.name)) continue;
    const tables = readTables(sheet).flatMap((table) => {
      const identity = identifyForm(table, byForm);
      return identity ? [{ table, identity }] : [];
    });
    if (tables.length === 0 && holdsNumbers(sheet)) {
      findings.push(
        newFinding(
          { rule: "READ.sheet", severity: "info" },
          { code: "sheet_not_a_form", sheet: sheet.name }
        )
      );
    }
    const cellAt = indexCells(sheet);
    for (const { table, identity } of tables) {
      const reported = reportForm(table, identity.form, options);
      const earlier = forms.find(
        (one) => one.form === reported.form && one.table.sheet !== sheet.name
      );
      if (earlier) {
        const detail = { code: "form_twice", sheet: earlier.table.sheet } as const;
        findings.push(
          newFinding(
            {
              rule: "LAW.twice",
              severity: "hard",
              form: reported.form,
              at: placeOf(table, table.title),
            },
            detail
          )
        );
      }
      forms.push(reported);
      findings.push(...checkFormLaw(reported, identity, scheme.settings.year));
      const read = readFormFigures(
        reported,
        cellAt,
        byForm.get(identity.form) ?? [],
        scheme.settings.signs
      );
      findings.push(...read.findings);
      for (const figure of read.figures) {
        const key = figureKey(figure.indicator, figure.column);
        if (!figures.has(key)) figures.set(key, figure);
      }
    }
  }
  findings.push(...missingForms(byForm, forms), ...missingRows(byForm, forms, figures));
  const silent = [...figures.values()].filter((figure) => isSilent(figure));
  return { forms, figures, findings: [...findings, ...periodFindings(forms, options)], silent };
}

function groupByForm(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const byForm = new Map<string, Indicator[]>();
  for (const one of indicators) {
    const same = byForm.get(one.form);
    if (same) same.push(one);
    else byForm.set(one.form, [one]);
  }
  return byForm;
}

function reportForm(table: FormTable, form: string, options: ReportOptions): ReportedForm {
  const text = table.legal.period?.text ?? "";
  const period = readPeriod(text) ?? readPeriod(table.title?.text ?? "");
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

function missingForms(
  byForm: ReadonlyMap<string, readonly Indicator[]>,
  forms: readonly ReportedForm[]
): readonly Finding[] {
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
function missingRows(
  byForm: ReadonlyMap<string, readonly Indicator[]>,
  forms: readonly ReportedForm[],
  figures: ReadonlyMap<string, Figure>
): readonly Finding[] {
  const first = new Map<string, ReportedForm>();
  for (const one of forms) if (!first.has(one.form)) first.set(one.form, one);
  return [...first].flatMap(([form, reported]) => {
    const lacking = (byForm.get(form) ?? []).filter(
      (one) => !figures.has(figureKey(one, "actual"))
    );
    if (lacking.length === 0) return [];
    const names = lacking.map((one) => `[${one.code}] ${one.name}`);
    const detail = { code: "row_missing", count: lacking.length, names } as const;
    return [
      newFinding(
        {
          rule: "READ.rows",
          severity: "info",
          form,
          at: placeOf(reported.table, reported.table.title),
        },
        detail
      ),
    ];
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
  const months = new Map(forms.map((one) => [one.form, one.through]));
  if (new Set(months.values()).size < 2) return [];
  const list = [...months].map(([form, through]) => ({ form, through }));
  return [
    newFinding({ rule: "LAW.period", severity: "info" }, { code: "periods_differ", months: list }),
  ];
}
