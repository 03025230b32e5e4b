import type { RuleReference } from "./rule";
import { nearestCode } from "../nearest";
import { remembered } from "../remembered";
import { bareText } from "../text";

/**
 * What a reference's column speaks of: one of a form's roles, the growth that the plan states, or
 * the column with a number in the letter row (`#3`).
 */
export type RuleColumn = "actual" | "plan" | "lastYear" | "planGrowth" | AskedColumn;

/** What a reference's column may be called; without one it is this year's figure. */
const COLUMN = new Map<string, RuleColumn>([
  ["本年", "actual"],
  ["本期", "actual"],
  ["本年累计", "actual"],
  ["本年实际", "actual"],
  ["累计", "actual"],
  ["实际", "actual"],
  ["计划", "plan"],
  ["目标", "plan"],
  ["年度目标", "plan"],
  ["年度计划", "plan"],
  ["上年", "lastYear"],
  ["去年", "lastYear"],
  ["上年同期", "lastYear"],
  ["去年同期", "lastYear"],
  ["计划增速", "planGrowth"],
  ["目标增速", "planGrowth"],
  ["同比", "yoy"],
  ["增速", "yoy"],
  ["完成率", "completion"],
]);

const NAMES = [...COLUMN.keys()];

/** The column that a reference speaks of; `null` for a name no form has. */
export function ruleColumn({ column }: Pick<RuleReference, "column">): RuleColumn | null {
  return column === null ? "actual" : namedColumn(column);
}

const namedColumn = remembered((column): RuleColumn | null => {
  const name = bareText(column);
  const number = /^第?([0-9]{1,3})[栏列]?$/u.exec(name)?.[1];
  return number === undefined ? (COLUMN.get(name) ?? null) : `#${String(Number(number))}`;
});

/** A column that is read only where a rule names it. */
export type AskedColumn = "yoy" | "completion" | `#${string}`;

export function isAsked(column: RuleColumn): column is AskedColumn {
  return column === "yoy" || column === "completion" || column.startsWith("#");
}

/** The name that an unknown column was probably meant to be. */
export function nearestColumn(column: string): string | null {
  return nearestCode(column, NAMES);
}

/** The number of a column in the letter row, `3` for `3`, `(3)` and `3=1+2`; `null` for 甲. */
export function columnNumber(letter: string | null): string | null {
  const digits = /^[([（［]?([0-9]{1,3})(?![0-9])/u.exec(bareText(letter ?? ""))?.[1];
  return digits === undefined ? null : String(Number(digits));
}
