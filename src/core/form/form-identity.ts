import type { FormTable } from "./form";
import { fittingShare } from "../row-match";
import type { Indicator } from "../scheme/scheme";
import { bareText } from "../text";
import { remembered } from "../remembered";

export interface FormIdentity {
  readonly form: string;
  /** `number`: the form's own 表号. `rows`: no number that fits, but most rows are this form's indicators. */
  readonly by: "number" | "rows";
}

/** A form whose number is missing, unknown or wrong is still taken for one when this share of its rows fit. */
const ROWS_THAT_MUST_FIT = 0.5;

/**
 * Says which form of the scheme a table is: by its 表号, else by its rows. A number under which the
 * rows of another form stand is wrong, and the rows decide. `null` for a table that is none of them.
 */
export function identifyForm(
  table: FormTable,
  byForm: ReadonlyMap<string, readonly Indicator[]>
): FormIdentity | null {
  const number = bareFormNumber(table.legal.formNumber?.text ?? "");
  const numbered = byForm.get(number);
  if (numbered && fittingShare(table, numbered) >= ROWS_THAT_MUST_FIT) {
    return { form: number, by: "number" };
  }
  let best: FormIdentity | null = null;
  let bestShare = 0;
  for (const [form, indicators] of byForm) {
    const share = fittingShare(table, indicators);
    if (share >= ROWS_THAT_MUST_FIT && share > bestShare) {
      best = { form, by: "rows" };
      bestShare = share;
    }
  }
  return best ?? (numbered ? { form: number, by: "number" } : null);
}

/** `KW301表`, `ＫＷ３０１ 表`, `表 KW301` → `KW301`. */
export const bareFormNumber = remembered((text) =>
  bareText(text).replace(/表$/u, "").replace(/^表/u, "").toUpperCase()
);
