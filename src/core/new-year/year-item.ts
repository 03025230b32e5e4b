import type { SchemeFault } from "../scheme/scheme";
import type { CellAddress, CellValue } from "../workbook";

/** What a new year's workbook has changed, and what somebody has to decide; words are in `locales`. */
export type YearItem = YearPlace & YearDetail;

export interface YearPlace {
  readonly at: CellAddress | null;
  /** What stood in the cell, and what stands there now, where it was changed. */
  readonly before: CellValue;
  readonly now: CellValue;
}

export type YearDetail =
  /** Somebody has to decide. */
  | {
      readonly code: "plan_line";
      readonly key: string;
      readonly name: string;
      readonly wording: string;
      readonly actual: number | null;
      /** A fraction. */
      readonly rate: number | null;
    }
  | { readonly code: "plan_dated"; readonly key: string; readonly text: string }
  | { readonly code: "plan_base"; readonly key: string; readonly base: number }
  | {
      readonly code: "expiry";
      readonly form: string;
      readonly text: string;
      readonly period: string;
    }
  | { readonly code: "expiry_unread"; readonly form: string; readonly text: string }
  | { readonly code: "approval"; readonly form: string; readonly text: string }
  | { readonly code: "rule_ended"; readonly rule: string; readonly to: number }
  | { readonly code: "rule_begins"; readonly rule: string; readonly from: number }
  | { readonly code: "rule_dated"; readonly rule: string; readonly text: string }
  | { readonly code: "rule_constant"; readonly rule: string; readonly numbers: readonly number[] }
  | { readonly code: "rule_off"; readonly rule: string }
  | { readonly code: "fault"; readonly fault: SchemeFault }
  | { readonly code: "deadline_weekend"; readonly unit: string; readonly day: string }
  | { readonly code: "deadline_unread"; readonly unit: string; readonly text: string }
  | { readonly code: "text_dated"; readonly sheet: string; readonly text: string }
  | { readonly code: "formula_kept"; readonly form: string }
  | { readonly code: "formula_bound"; readonly form: string; readonly label: string }
  | { readonly code: "period_unmoved"; readonly form: string; readonly sheet: string }
  | { readonly code: "actual_unread"; readonly form: string; readonly label: string }
  | { readonly code: "no_last_year"; readonly form: string; readonly label: string }
  | { readonly code: "list_missing" }
  /** Units by name. */
  | { readonly code: "unit_left_out"; readonly form: string; readonly units: readonly string[] }
  | { readonly code: "sheet_left"; readonly sheet: string }
  /** Done, and told so that nothing is lost. */
  | { readonly code: "year_set" }
  | { readonly code: "text_moved" }
  | { readonly code: "deadline_moved"; readonly unit: string }
  | { readonly code: "last_year_filled"; readonly form: string; readonly label: string }
  | { readonly code: "formula_replaced"; readonly form: string; readonly formula: string }
  | { readonly code: "actual_moved"; readonly form: string; readonly label: string }
  | { readonly code: "emptied"; readonly form: string; readonly label: string }
  | { readonly code: "list_replaced"; readonly sheet: string; readonly lines: number }
  | { readonly code: "list_written"; readonly sheet: string; readonly lines: number };

const DONE: ReadonlySet<YearDetail["code"]> = new Set([
  ...(["year_set", "text_moved", "deadline_moved", "last_year_filled", "actual_moved"] as const),
  ...(["formula_replaced", "emptied", "list_replaced", "list_written"] as const),
]);

/** Whether somebody still has to do something about it. */
export function isOpen({ code }: Pick<YearItem, "code">): boolean {
  return !DONE.has(code);
}

/** An item that changes nothing. */
export function yearItem(at: CellAddress | null, detail: YearDetail): YearItem {
  return { at, before: null, now: null, ...detail };
}
