import { placeOf } from "../form/form-law";
import type { Report } from "../report";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import type { UnitMatch } from "./unit-match";

/** Whose a submission is and whether it was asked for; the forms' own marks are judged by the check. */
export function checkIdentity(
  { forms }: Report,
  match: UnitMatch,
  units: readonly string[],
  explains: boolean,
  blank: ReadonlySet<string>
): readonly SubmissionFinding[] {
  const first = forms[0];
  if (!first && !explains)
    return [submissionFinding({ rule: "FILE.form", severity: "hard" }, { code: "no_form" })];
  const { unit, stated } = match;
  const isNamed = stated.name !== "";
  const place = first && {
    form: first.form,
    at: placeOf(first.table, isNamed ? first.table.legal.unitName : null),
  };
  const findings: SubmissionFinding[] = [];
  const note = (
    severity: SubmissionFinding["severity"],
    detail: Parameters<typeof submissionFinding>[1]
  ) => findings.push(submissionFinding({ rule: "FILE.unit", severity, ...place }, detail));
  if (match.conflict) {
    const { name, code } = match.conflict;
    note("hard", { code: "unit_conflict", name: name.name, unit: code.name });
  } else if (match.sharing.length > 0) {
    const codes = match.sharing.map((one) => one.code);
    note("hard", { code: "unit_shared", name: stated.name.trim(), codes });
  } else if (!unit && stated.name === "" && stated.code === "")
    note("hard", { code: first ? "unit_unsaid" : "explanations_unsaid" });
  else if (!unit) {
    const { nearest } = match;
    note("hard", { code: "unit_unknown", name: stated.name, unitCode: stated.code, nearest });
  } else if (match.by === "file") note("query", { code: "unit_by_file", unit: unit.name });
  else if (match.isRenamed)
    note("info", { code: "unit_renamed", name: stated.name, unit: unit.name });
  else if (match.isRecoded) {
    const { name, code: known } = unit;
    note("info", { code: "unit_recoded", unit: name, stated: stated.code.trim(), known });
  }
  if (units.length > 1) note("info", { code: "several_units", units });
  for (const one of forms) {
    if (!unit || unit.forms.includes(one.form) || blank.has(one.form)) continue;
    findings.push(
      submissionFinding(
        {
          rule: "FILE.due",
          severity: "query",
          form: one.form,
          at: placeOf(one.table, one.table.legal.formNumber),
        },
        { code: "form_not_due", expected: unit.forms }
      )
    );
  }
  return findings;
}
