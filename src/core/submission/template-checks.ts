import type { Finding } from "../finding";
import type { Report, ReportedForm } from "../report";
import { bareCode } from "../row-match";
import { bareText } from "../text";
import { compareUnits } from "../units";
import type { CollectFrame } from "./collect-frame";
import { submissionFinding, type AnyFinding, type SubmissionFinding } from "./submission-finding";

/**
 * The rows and units of a form are the bureau's, not the unit's: what differs from the catalogue, and
 * from the bureau's own form where there is one, is an alteration that goes back. What the check of one
 * workbook tells of it becomes hard, each alteration once a form; rows without figures are looked for here.
 */
export function asTemplateFaults(
  findings: readonly Finding[],
  report: Report,
  frame: CollectFrame
): readonly AnyFinding[] {
  const own = ownAlterations(frame.bureau);
  const told = new Map<string, number>();
  const found: AnyFinding[] = [];
  for (const one of findings) {
    const key = alterationKey(one);
    if (key === null || own.has(key)) {
      // The bureau's own wording is no news to anybody: `heshu lint` tells the bureau once.
      if (key === null || one.code !== "code_and_name") found.push(one);
      continue;
    }
    // A unit that was changed for the whole form is one alteration, with all its cells.
    const first = told.get(groupKey(one, key));
    if (first !== undefined) {
      const before = found[first];
      if (before && one.at) found[first] = { ...before, related: [...before.related, one.at] };
      continue;
    }
    told.set(groupKey(one, key), found.length);
    found.push({ ...one, severity: severityOf(one) });
  }
  return [...found, ...report.forms.flatMap((form) => addedRows(form, report, frame))];
}

/** Once for each frame: what the bureau's own forms differ in is no unit's doing. */
const OWN = new WeakMap<Report, ReadonlySet<string | null>>();

function ownAlterations(bureau: Report): ReadonlySet<string | null> {
  const known = OWN.get(bureau);
  if (known) return known;
  const own = new Set(bureau.findings.map(alterationKey));
  OWN.set(bureau, own);
  return own;
}

/** 项 for 件 counts the same; every other alteration has to be undone. */
function severityOf(one: Finding): Finding["severity"] {
  if (one.code !== "unit_differs") return "hard";
  return compareUnits(one.shown, one.expected).relation === "counts" ? "query" : "hard";
}

/** What an alteration is known by in every copy of the form; `null` for a finding that is none. */
function alterationKey(one: Finding): string | null {
  const form = one.form ?? "";
  const indicator = one.indicator?.code ?? "";
  switch (one.code) {
    case "row_unplaced":
      return `${form} added ${bareText(one.label)} ${bareCode(one.rowCode ?? "")}`;
    case "row_missing":
      return `${form} removed ${one.names.join(" ")}`;
    case "column_missing":
      return `${form} column`;
    case "code_and_name":
      return `${form} renamed ${bareText(one.label)} ${bareCode(one.rowCode)}`;
    case "row_twice":
      return `${form} twice ${bareText(one.label)}`;
    case "unit_differs":
      return `${form} unit ${indicator} ${bareText(one.shown)}`;
    default:
      return null;
  }
}

function groupKey(one: Finding, key: string): string {
  return one.code === "unit_differs"
    ? `${one.form ?? ""} unit ${one.shown} ${one.expected}`
    : `${key} ${one.at ? `${String(one.at.row)} ${String(one.at.column)}` : ""}`;
}

/** Rows that no catalogue has and that the bureau's form lacks, though nobody filled them in. */
function addedRows(
  form: ReportedForm,
  report: Report,
  frame: CollectFrame
): readonly SubmissionFinding[] {
  const { table } = form;
  const strange = strangeRows(form, frame.bureau);
  if (strange.length === 0) return [];
  const placed = new Set<number>();
  for (const { indicator, at } of report.figures.values())
    if (indicator.form === form.form && at.sheet === table.sheet) placed.add(at.row);
  for (const { code, at } of report.findings) {
    const told = code === "row_unplaced" || code === "row_twice";
    if (told && at?.sheet === table.sheet) placed.add(at.row);
  }
  return strange.flatMap((row) => {
    if (placed.has(row.row)) return [];
    const column = table.columns[0]?.column ?? 0;
    return submissionFinding(
      {
        rule: "READ.row",
        severity: "hard",
        form: form.form,
        at: { sheet: table.sheet, row: row.row, column },
      },
      { code: "row_added", label: row.label }
    );
  });
}

type Rows = ReportedForm["table"]["rows"];

/** Once for each form of the bureau's and the rows that copies of it share. */
const STRANGE = new WeakMap<Report, Map<string, WeakMap<Rows, Rows>>>();

/** The rows with a code whose names the bureau's form does not have; all where it has no such form. */
function strangeRows({ form, table: { rows } }: ReportedForm, bureau: Report): Rows {
  const ofBureau = STRANGE.get(bureau) ?? new Map<string, WeakMap<Rows, Rows>>();
  STRANGE.set(bureau, ofBureau);
  const ofForm = ofBureau.get(form) ?? new WeakMap<Rows, Rows>();
  ofBureau.set(form, ofForm);
  const known = ofForm.get(rows);
  if (known) return known;
  const names = new Set(
    bureau.forms
      .filter((one) => one.form === form)
      .flatMap((one) => one.table.rows.map((row) => bareText(row.name)))
  );
  const strange = rows.filter(
    (row) => row.kind === "indicator" && row.code !== null && !names.has(bareText(row.name))
  );
  ofForm.set(rows, strange);
  return strange;
}
