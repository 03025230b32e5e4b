import type { FormColumn } from "./form/form";
import type { ReportedForm } from "./report";

/**
 * Columns of a form with amounts that are neither planned, this year's nor last year's. Only a rule that
 * names them (`[01,4]`) reads them: nothing adds them up or compares them with another year.
 */
export interface UncountedColumns {
  readonly form: string;
  readonly sheet: string;
  readonly columns: readonly Pick<FormColumn, "column" | "caption">[];
}

/** Finds them, a form each; what is in per cent is left out, since it would not be added up anyway. */
export function uncountedColumns(forms: readonly ReportedForm[]): readonly UncountedColumns[] {
  return forms.flatMap(({ form, table }) => {
    const columns = table.columns.filter(isAmount);
    return columns.length === 0 ? [] : [{ form, sheet: table.sheet, columns }];
  });
}

/** The letter row numbers figures and letters (甲, 丁) words; without one the caption has to tell. */
function isAmount({ role, letter, caption, unit }: FormColumn): boolean {
  if (role !== "other" || caption === "" || COMPARED.test(caption) || SHARE.test(unit ?? ""))
    return false;
  return letter === null ? !WORDS.test(caption) : /^\d+$/u.test(letter);
}

const COMPARED = /增减|增长|增量|增幅|增速|同比|环比|比重|占比|完成率|进度|位次|排名/u;
const SHARE = /[%‰]|百分/u;
const WORDS = /部门|单位|科室|处室|来源|方法|口径|说明|备注|依据|日期|时间|地址|电话|名称|负责人/u;
