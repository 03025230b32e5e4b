import { catalogueRules } from "./rule/catalogue-rules";
import { explainFindings, readExplanations, type Explanation } from "./explanations";
import { fewestCells, type FewestCells } from "./rule/fewest-cells";
import type { Finding, Unchecked } from "./finding";
import { readReport, type ReportOptions } from "./report-read";
import { figureKey, type Figure, type Report } from "./report";
import { checkRules, type RuleResults } from "./rule/rule-check";
import { ruleSource } from "./rule/rule-figures";
import { bySeverity } from "./severity-order";
import { findSchemeSheets } from "./scheme/scheme-sheets";
import type { Scheme } from "./scheme/scheme";
import { targetFindings } from "./target/target-findings";
import { judgeTargets, type TargetResult } from "./targets";
import type { Workbook } from "./workbook";

/** 退回 before 有待说明 before 未能审核 before 通过. */
export type Verdict = "return" | "explain" | "unchecked" | "pass";

export interface CheckResult {
  readonly verdict: Verdict;
  readonly period: { readonly year: number; readonly through: number };
  /** True where `through` was asked for and stands above the forms' own periods. */
  readonly overridden: boolean;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly targets: readonly TargetResult[];
  /** Relations and targets judged. */
  readonly checked: number;
  readonly unchecked: readonly Unchecked[];
  /** Where several hard findings may come from; a hint only. */
  readonly fewest: readonly FewestCells[];
}

/**
 * The check: a workbook under a scheme, against the plan and against itself.
 *
 * @param workbook the workbook with the data
 * @param scheme a scheme without faults
 * @returns findings in the order of the sheets they stand on, hard ones first; targets; what could
 *   not be checked; and one verdict
 */
export function checkWorkbook(
  workbook: Workbook,
  scheme: Scheme,
  options: ReportOptions
): CheckResult {
  const own = findSchemeSheets(workbook);
  const report = readReport(
    workbook,
    // The scheme's own sheets are those of its workbook: a form elsewhere may bear such a name.
    { ...scheme, sheets: own.names },
    options
  );
  return checkReport(report, scheme, readExplanations(own.explanations), options);
}

/** The same for figures that have been read. */
export function checkReport(
  report: Report,
  scheme: Scheme,
  explanations: readonly Explanation[],
  options: ReportOptions
): CheckResult {
  const source = ruleSource(scheme, report);
  const ofCatalogue = catalogueRules(scheme);
  const targets = judgeTargets(scheme, report);
  const judged = {
    stated: checkRules(scheme.rules, source, false),
    derived: checkRules(ofCatalogue, source, true),
    targets,
  };
  const told = tellJudged(judged, report, scheme, explanations);
  return {
    ...told,
    verdict: verdictOf(told.findings, told.unchecked),
    period: {
      year: scheme.settings.year,
      through: Math.max(0, ...report.forms.map((one) => one.through)),
    },
    overridden: options.through !== null,
    report,
    targets,
    fewest: fewestCells(told.findings, [...scheme.rules, ...ofCatalogue], source, scheme, report),
  };
}

/** What came of the rules of a scheme, of those of its catalogue, and of its targets. */
export interface Judged {
  readonly stated: RuleResults;
  readonly derived: RuleResults;
  readonly targets: readonly TargetResult[];
}

/** What is to be said of what was judged, and of what reading found. */
export function tellJudged(
  { stated, derived, targets }: Judged,
  report: Report,
  scheme: Scheme,
  explanations: readonly Explanation[]
): Pick<CheckResult, "findings" | "unchecked" | "checked"> {
  const open = [
    ...readingFindings(report, stated.texts),
    ...stated.findings,
    ...derived.findings,
    ...targetFindings(targets, report),
  ];
  const unchecked = [
    ...stated.unchecked,
    ...derived.unchecked,
    ...targets.flatMap((one) => (one.unchecked ? [one.unchecked] : [])),
  ];
  const findings = sortFindings(explainFindings(open, explanations), report);
  return {
    findings,
    unchecked: [
      ...unchecked,
      ...unplaced(findings),
      ...unanswered(report, unchecked),
      ...unlisted(scheme, report, unchecked),
    ],
    checked: stated.checked + derived.checked + targets.filter((one) => isJudged(one)).length,
  };
}

/** A text is wrong where a figure belongs, unless a rule of the scheme asks for one there. */
function readingFindings(report: Report, texts: readonly Figure["at"][]): readonly Finding[] {
  const asked = new Set(texts.map(placeOf));
  return report.findings.filter((one) => one.code !== "unreadable" || !asked.has(placeOf(one.at)));
}

export function verdictOf(
  findings: readonly Pick<Finding, "severity" | "explanation">[],
  unchecked: readonly unknown[]
): Verdict {
  if (findings.some((one) => one.severity === "hard")) return "return";
  if (findings.some((one) => one.severity === "query" && one.explanation === null))
    return "explain";
  return unchecked.length > 0 ? "unchecked" : "pass";
}

function isJudged(target: TargetResult): boolean {
  return target.status !== "no_target" && target.status !== "unchecked";
}

/** Rows of no known indicator carry figures that nothing has checked. */
function unplaced(findings: readonly Finding[]): readonly Unchecked[] {
  return findings.flatMap((one) =>
    one.code === "row_unplaced"
      ? [
          {
            rule: one.rule,
            form: one.form,
            reason: "missing",
            missing: [{ name: one.label, why: "absent", at: one.at }],
          },
        ]
      : []
  );
}

/** Figures that were not answered and that no rule or target has already missed. */
function unanswered(report: Report, known: readonly Unchecked[]): readonly Unchecked[] {
  const said = new Set(known.flatMap((one) => one.missing.map((missing) => placeOf(missing.at))));
  const open: Figure[] = report.silent.filter((figure) => !said.has(placeOf(figure.at)));
  return open.map((figure) => ({
    rule: "READ.figure",
    form: figure.indicator.form,
    reason: "missing",
    missing: [{ name: figure.indicator.name, why: silence(figure), at: figure.at }],
  }));
}

/** Indicators without a row in their form, that no rule or target has already missed. */
function unlisted(
  scheme: Scheme,
  report: Report,
  known: readonly Unchecked[]
): readonly Unchecked[] {
  // Reading says of each form whether any is.
  if (!report.findings.some(({ code }) => code === "row_missing" || code === "column_missing"))
    return [];
  const forms = new Set(report.forms.map((one) => one.form));
  const said = new Set(
    known.flatMap((one) => one.missing.flatMap((missing) => (missing.at ? [] : [missing.name])))
  );
  return scheme.indicators
    .filter((one) => forms.has(one.form) && !said.has(one.name))
    .filter((one) => !report.figures.has(figureKey(one, "actual")))
    .map((one) => ({
      rule: "READ.rows",
      form: one.form,
      reason: "missing",
      missing: [{ name: one.name, why: "absent", at: null }],
    }));
}

function silence(figure: Figure): "blank" | "not_calculated" | "unknown" {
  const { kind } = figure.reading;
  return kind === "not_calculated" || kind === "unknown" ? kind : "blank";
}

function placeOf(at: Figure["at"] | null): string {
  return at ? `${at.sheet}\n${String(at.row)}\n${String(at.column)}` : "";
}

/** Hard ones first, then by form and cell: the order in which a reader goes through the sheets. */
function sortFindings(findings: readonly Finding[], report: Report): readonly Finding[] {
  const sheets = new Map(report.forms.map((form, index) => [form.table.sheet, index] as const));
  const sheetOrder = (one: Finding) => (one.at ? (sheets.get(one.at.sheet) ?? 1_000) : 2_000);
  return [...findings].sort(
    (one, other) =>
      bySeverity(one, other) ||
      sheetOrder(one) - sheetOrder(other) ||
      (one.at?.row ?? 0) - (other.at?.row ?? 0) ||
      (one.at?.column ?? 0) - (other.at?.column ?? 0)
  );
}

/** The figure of an indicator's column, for callers that show it. */
export function figureOf(
  report: Report,
  form: string,
  code: string,
  column: Figure["column"]
): Figure | null {
  return report.figures.get(figureKey({ form, code }, column)) ?? null;
}
