import type { FormTable } from "./form";
import { matchRows } from "./row-match";
import type { Indicator } from "./scheme";
import { bareText } from "./text";

export interface FormIdentity {
  readonly form: string;
  /** `number`: the form's own 表号. `rows`: no known number, but most rows are this form's indicators. */
  readonly by: "number" | "rows";
}

/** A form whose number is missing or unknown is still taken for one when this share of its rows fit. */
const ROWS_THAT_MUST_FIT = 0.5;

/**
 * Says which form of the scheme a table is: by its 表号, else by its rows. `null` for a table that is
 * none of them.
 */
export function identifyForm(
  table: FormTable,
  byForm: ReadonlyMap<string, readonly Indicator[]>
): FormIdentity | null {
  const number = bareFormNumber(table.legal.formNumber?.text ?? "");
  if (byForm.has(number)) return { form: number, by: "number" };
  let best: FormIdentity | null = null;
  let bestShare = 0;
  for (const [form, indicators] of byForm) {
    const matches = matchRows(
      { ...table, rows: table.rows.map((row) => ({ ...row, code: null })) },
      indicators
    );
    const fitting = matches.filter((match) => match.indicator !== null).length;
    const share = matches.length === 0 ? 0 : fitting / matches.length;
    if (share >= ROWS_THAT_MUST_FIT && share > bestShare) {
      best = { form, by: "rows" };
      bestShare = share;
    }
  }
  return best;
}

/** `KW301表`, `ＫＷ３０１ 表`, `表 KW301` → `KW301`. */
export function bareFormNumber(text: string): string {
  return bareText(text).replace(/表$/u, "").replace(/^表/u, "").toUpperCase();
}
