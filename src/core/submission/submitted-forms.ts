import { bareFormNumber } from "../form/form-identity";
import type { FormTable, TextAt } from "../form/form";
import { readPeriod, type Period } from "../period";
import { remembered } from "../remembered";
import type { Report } from "../report";
import { bareText } from "../text";
import { reportedDay, statedDay } from "./stated-day";
import type { Standing, SubmissionHead } from "./standing";
import type { SubmittedForm } from "./submission";

/** The forms of a report as they are written down and compared. */
export function formsOf(report: Report): readonly SubmittedForm[] {
  const reported = reportedDay(report);
  return report.forms.map((one) => {
    const { form, table, period } = one;
    const stated = statedDay(one);
    return {
      form,
      sheet: table.sheet,
      year: period?.year ?? null,
      from: period?.from ?? null,
      through: period?.through ?? null,
      marks: marksOf(table),
      at: {
        formNumber: place(table.legal.formNumber, table),
        approval: place(table.legal.approval, table),
        expiry: place(table.legal.expiry, table),
        period: place(table.legal.period, table),
        ...(stated?.day == null ? {} : { date: place(stated.at, table) }),
      },
      ...(stated?.day == null || stated.day === reported ? {} : { sent: stated.day }),
      asked: [...(report.asked.columns.get(form) ?? [])],
    };
  });
}

/** The marks that tell the version of a form: brackets of one kind, an expiry by its month. */
function marksOf({ legal }: FormTable): SubmittedForm["marks"] {
  const expiry = readPeriod(legal.expiry?.text ?? "");
  return {
    formNumber: bareFormNumber(legal.formNumber?.text ?? "").slice(0, LONGEST),
    approval: bareMark(legal.approval),
    expiry: expiry ? monthText(expiry) : bareMark(legal.expiry),
  };
}

function monthText({ year, through }: Period): string {
  return `${String(year)}-${String(through).padStart(2, "0")}`;
}

/** Brackets of a number of a document come in several kinds: 〔2023〕, [2023], ［2023］. */
const bareMarkText = remembered((text) =>
  bareText(text)
    .replace(/[〔［【(（]/gu, "[")
    .replace(/[〕］】)）]/gu, "]")
);

function bareMark(mark: TextAt | null): string {
  return bareMarkText((mark?.text ?? "").slice(0, LONGEST));
}

const LONGEST = 100;

function place(mark: TextAt | null, table: FormTable): readonly [number, number] {
  const { row, column } = mark ?? table.title ?? { row: table.headerRows[0], column: 0 };
  return [row, column];
}

/** The forms that count, unit by unit, each as its submission has it. */
export function* currentForms(heads: readonly SubmissionHead[], { units }: Standing) {
  for (const { current } of units) {
    for (const [form, place] of current) {
      const one = heads[place]?.forms.find((own) => own.form === form);
      if (one) yield one;
    }
  }
}
