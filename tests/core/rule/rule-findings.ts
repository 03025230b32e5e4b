import { addressText } from "../../../src/core/address";
import type { CheckResult } from "../../../src/core/check";
import type { CellOf } from "../sheet-of";
import { checkSmall, type SmallWorkbook } from "../small-workbook";

/** The broken rules, each with its cell and both sides. */
export const broken = (result: CheckResult) =>
  result.findings
    .filter((one) => one.code === "relation")
    .map((one) => `${one.rule} ${one.at ? addressText(one.at) : ""} ${one.left} ${one.right}`);
/** What rule R1 could not check. */
export const open = (result: CheckResult) =>
  result.unchecked
    .filter((one) => one.rule === "R1")
    .map(
      (one) =>
        `${one.reason}: ${one.missing.map(({ name, why, column }) => `${name} ${column ?? ""} ${why}`).join(", ")}`
    );

/** Checks a small form under one rule R1; 指标名称, 代码, 年度目标, 本年累计, 上年同期 */
export function withRows(
  rows: readonly (readonly CellOf[])[],
  rule: string,
  more: SmallWorkbook = {}
) {
  return checkSmall({
    plan: [["01", "力争1项以上"]],
    rows: rows.map(([name, code, plan, actual, before]) => [
      name,
      "项",
      code,
      plan,
      actual,
      before,
    ]),
    rules: [["R1", rule, "强制性"]],
    ...more,
  });
}
