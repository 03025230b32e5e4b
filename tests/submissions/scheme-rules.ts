import { FORMS } from "./forms";
import type { FormPlan, IndicatorPlan } from "./indicators";

/**
 * The check rules of the scheme: those that follow from sums, 其中 and rates of the catalogue, and
 * those that a form states beside them. All hold in a set without faults.
 */
export function ruleLines(): readonly (readonly string[])[] {
  return FORMS.flatMap((form) => {
    const rules = [
      ...form.indicators.flatMap((one) => structureRules(form, one)),
      ...form.rules.map(({ rule, severity, tolerance = "", note }) => [
        rule,
        severity,
        tolerance,
        note,
      ]),
    ];
    return rules.map(([rule = "", severity = "", tolerance = "", note = ""], at) => [
      `${form.number.slice(2)}-${String(at + 1).padStart(2, "0")}`,
      form.number,
      rule,
      severity,
      tolerance,
      "",
      "",
      "",
      "是",
      note,
    ]);
  });
}

/** Amounts of two decimals may differ by one in the last; counts may not. */
function structureRules(form: FormPlan, one: IndicatorPlan): readonly (readonly string[])[] {
  const tolerance = one.places === 0 ? "" : `0.${"0".repeat(one.places - 1)}1`;
  const { from } = one;
  if (from.how === "sum") {
    const parts = form.indicators.filter(
      (other) => other.parent === one.code && other.adds === "部分"
    );
    const sum = parts.map((part) => `[${part.code}]`).join("+");
    return [[`[${one.code}]=${sum}`, "强制性", tolerance, `${one.name}等于其分项之和`]];
  }
  if (from.how === "percent") {
    const rule = `[${one.code}]=[${from.top}]/[${from.bottom}]*100`;
    return [[rule, "强制性", tolerance, `${one.name}按其分子分母计算`]];
  }
  if (one.adds === "其中") {
    return [[`[${one.code}]<=[${one.parent}]`, "强制性", tolerance, `${one.name}不大于其所属指标`]];
  }
  return [];
}
