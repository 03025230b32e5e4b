import type { Finding } from "./finding";
import { placeOf } from "./form/form-law";
import { newFinding } from "./new-finding";
import type { ReportedForm } from "./report";

/**
 * What is to be said of the months of a workbook's forms: that they differ, or are not those asked for.
 *
 * @param through elapsed months for every form; `null` where each has its own
 */
export function periodFindings(
  forms: readonly ReportedForm[],
  through: number | null
): readonly Finding[] {
  if (through !== null) {
    return forms
      .filter((one) => one.period !== null && one.period.through !== through)
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
