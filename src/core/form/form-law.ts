import type { Finding, FindingDetail, Signature } from "../finding";
import { newFinding } from "../new-finding";
import type { FormTable, TextAt } from "./form";
import type { FormIdentity } from "./form-identity";
import { readPeriod } from "../period";
import type { ReportedForm } from "../report";
import type { Severity } from "../scheme/scheme";
import type { CellAddress } from "../workbook";

/**
 * Checks what the reporting law asks of the form itself (制度): its number, its period, its expiry
 * (judged against the end of the report period, never against today) and its signatures.
 */
export function checkFormLaw(
  form: ReportedForm,
  identity: FormIdentity,
  year: number
): readonly Finding[] {
  const { table } = form;
  const finding = (rule: string, severity: Severity, text: TextAt | null, detail: FindingDetail) =>
    newFinding({ rule, severity, form: form.form, at: placeOf(table, text) }, detail);
  const findings: Finding[] = [];
  if (identity.by === "rows") {
    const number = table.legal.formNumber;
    const text = number?.text ?? "";
    findings.push(
      text === ""
        ? finding("LAW.number", "info", number, { code: "form_by_rows", expected: form.form })
        : finding("LAW.number", "hard", number, { code: "form_number", text, expected: form.form })
    );
  }
  const period = periodDetail(form, year);
  if (period) findings.push(finding("LAW.period", "hard", table.legal.period, period));
  const expiry = expiryDetail(form);
  if (expiry) {
    const severity = expiry.code === "expired" ? "hard" : "query";
    findings.push(finding("LAW.expiry", severity, table.legal.expiry, expiry));
  }
  const captions = missingSignatures(table);
  if (captions.length > 0) {
    const at = table.signatures.head ?? table.signatures.preparer ?? null;
    findings.push(finding("LAW.signature", "query", at, { code: "unsigned", captions }));
  }
  return findings;
}

/** The cell of a text of the form; of its title, or its first caption, where the text is not there. */
export function placeOf(table: FormTable, text: TextAt | null): CellAddress {
  const { row, column } = text ?? table.title ?? { row: table.headerRows[0], column: 0 };
  return { sheet: table.sheet, row, column };
}

function periodDetail(form: ReportedForm, year: number): FindingDetail | null {
  const text = form.table.legal.period?.text ?? "";
  const { through } = form;
  if (!form.period)
    return text === ""
      ? { code: "period_missing", through, year }
      : { code: "period_unreadable", text, through, year };
  return form.period.year === year ? null : { code: "period_year", text, year };
}

function expiryDetail(
  form: ReportedForm
): Extract<FindingDetail, { code: "expired" | "expiry_unreadable" }> | null {
  const text = form.table.legal.expiry?.text ?? "";
  if (text === "" || !form.period) return null;
  const expiry = readPeriod(text);
  if (!expiry) return { code: "expiry_unreadable", text };
  const { year, through } = form.period;
  const lasts = expiry.year * 12 + expiry.through >= year * 12 + through;
  return lasts ? null : { code: "expired", text, year, through };
}

/** Signatures whose caption the form carries but that nobody has filled in. */
function missingSignatures(table: FormTable): readonly Signature[] {
  const asked: readonly Signature[] = ["head", "statistician", "preparer", "date"];
  return asked.filter((one) => {
    const text = table.signatures[one]?.text;
    return text === "" || (one === "date" && text !== undefined && OPEN_DAY.test(text));
  });
}

/** The day of a template that nobody has filled in. */
export const OPEN_DAY = /^(?:20)?[\s_＿]*年[\s_＿]*月[\s_＿]*日$/u;
