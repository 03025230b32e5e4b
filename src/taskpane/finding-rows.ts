import { addressText } from "../core/address";
import type { Finding } from "../core/finding";
import type { Severity } from "../core/scheme/scheme";
import type { Words } from "../locales/words";
import { findingText } from "./message-text";
import type { SeverityFilter, ViewState } from "./view";

/** A finding with a key that stays the same while its rule and its cell do, across checks. */
export interface FindingRow {
  readonly key: string;
  readonly finding: Finding;
}

/** Findings of one severity in one form. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  /** Form number; `null` for what concerns the workbook. */
  readonly form: string | null;
  readonly rows: readonly FindingRow[];
}

/** Gives every finding its key: the rule and the cell, counted where they come twice. */
export function findingRows(findings: readonly Finding[]): readonly FindingRow[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = `${finding.rule} ${finding.at ? addressText(finding.at) : (finding.form ?? "")}`;
    const count = seen.get(place) ?? 0;
    seen.set(place, count + 1);
    return { key: count === 0 ? place : `${place} ${String(count)}`, finding };
  });
}

export function isOpen(finding: Finding): boolean {
  return finding.severity === "query" && finding.explanation === null;
}

/** How many findings each filter would show. */
export function countFindings(
  findings: readonly Finding[]
): Readonly<Record<SeverityFilter, number>> {
  const counts = { all: findings.length, hard: 0, query: 0, info: 0, open: 0 };
  for (const one of findings) {
    counts[one.severity] += 1;
    if (isOpen(one)) counts.open += 1;
  }
  return counts;
}

/** The forms that findings are in, in their order. */
export function formsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap((one) => one.form ?? []))];
}

/** What the search box looks through: everything that the pane says of a finding, in lower case. */
export function searchText(finding: Finding, words: Words): string {
  return [
    finding.rule,
    finding.form ?? "",
    finding.indicator?.name ?? "",
    finding.indicator?.code ?? "",
    finding.at ? addressText(finding.at) : "",
    findingText(finding, words),
    finding.explanation ?? "",
  ]
    .join("\n")
    .toLowerCase();
}

/** The rows that the view lets through; `textOf` is asked only where something is searched for. */
export function filterRows(
  rows: readonly FindingRow[],
  view: Pick<ViewState, "severity" | "form" | "query">,
  textOf: (row: FindingRow) => string
): readonly FindingRow[] {
  const terms = view.query
    .toLowerCase()
    .split(/\s+/u)
    .filter((term) => term !== "");
  return rows.filter((row) => {
    const { finding } = row;
    if (view.severity === "open" && !isOpen(finding)) return false;
    if (view.severity !== "all" && view.severity !== "open" && finding.severity !== view.severity)
      return false;
    if (view.form !== null && finding.form !== view.form) return false;
    if (terms.length === 0) return true;
    const text = textOf(row);
    return terms.every((term) => text.includes(term));
  });
}

const SEVERITIES: readonly Severity[] = ["hard", "query", "info"];

/** The rows by severity and form, each group in the order of the rows. */
export function groupRows(rows: readonly FindingRow[]): readonly FindingGroup[] {
  const groups = new Map<string, { severity: Severity; form: string | null; rows: FindingRow[] }>();
  for (const row of rows) {
    const { severity, form } = row.finding;
    const key = `${severity} ${form ?? ""}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { severity, form, rows: [row] });
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
