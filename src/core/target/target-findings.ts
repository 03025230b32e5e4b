import type { Finding, FindingDetail } from "../finding";
import { newFinding } from "../new-finding";
import { figureKey, type Report } from "../report";
import { planRule, type TargetResult } from "../targets";
import type { Severity } from "../scheme/scheme";
import { compareUnits, tidyNumber } from "../units";
import type { CellAddress } from "../workbook";

/**
 * What the targets give rise to. A missed plan is never hard: a firm target missed is a query (the
 * reason is asked), a soft one missed or a figure behind schedule informs.
 */
export function targetFindings(
  targets: readonly TargetResult[],
  report: Report
): readonly Finding[] {
  return targets.flatMap((one) => [
    ...statusFinding(one),
    ...unitFinding(one),
    ...baseFinding(one, report),
    ...columnFinding(one, report),
  ]);
}

function finding(
  one: TargetResult,
  severity: Severity,
  at: CellAddress | null,
  detail: FindingDetail,
  sides: { left: number | null; right: number | null } = { left: null, right: null }
): Finding {
  const { left, right } = sides;
  const related = one.wordingAt && at !== one.wordingAt ? [one.wordingAt] : [];
  const difference = left === null || right === null ? null : tidyNumber(left - right);
  const { indicator } = one;
  const place = {
    rule: planRule(indicator),
    severity,
    form: indicator.form,
    indicator,
    at,
    related,
  };
  return newFinding({ ...place, left, right, difference }, detail);
}

function statusFinding(one: TargetResult): readonly Finding[] {
  if (one.status !== "missed" && one.status !== "behind") return [];
  const severity = one.status === "missed" && one.firmness === "firm" ? "query" : "info";
  const detail = {
    code: "target",
    status: one.status,
    wording: one.wording ?? "",
    firmness: one.firmness,
    rate: one.rate,
    scheduled: one.scheduled,
    through: one.through,
    unit: one.indicator.unit,
    atMost: one.goal?.atMost === true,
  } as const;
  const due = one.status === "behind" ? one.scheduled : (one.goal?.figure ?? null);
  return [finding(one, severity, one.at, detail, { left: one.actual, right: due })];
}

/** The plan counts in 项 what the form counts in 件: compared as counts, and said. */
function unitFinding(one: TargetResult): readonly Finding[] {
  if (!one.target || one.target.kind === "growth") return [];
  const { relation } = compareUnits(one.target.unit, one.indicator.unit);
  if (relation !== "counts") return [];
  const { unit } = one.target;
  const detail = {
    code: "target_unit",
    targetUnit: unit,
    unit: one.indicator.unit,
    wording: one.wording ?? "",
  } as const;
  return [finding(one, "info", one.wordingAt, detail)];
}

/** Growth of a whole year on a base of some months: said, since the target looks easier than it is. */
function baseFinding(one: TargetResult, report: Report): readonly Finding[] {
  if (!one.baseFromForm || one.base === null || one.target?.kind !== "growth") return [];
  const form = report.forms.find((reported) => reported.form === one.indicator.form);
  const through = form?.period?.through ?? 12;
  if (through >= 12 || one.indicator.measure !== "flow") return [];
  const detail = {
    code: "part_year_base",
    wording: one.wording ?? "",
    through,
    base: one.base,
  } as const;
  return [finding(one, "info", one.wordingAt, detail)];
}

/** The plan column of the form against the plan: both are the bureau's own, one of them is out of date. */
function columnFinding(one: TargetResult, report: Report): readonly Finding[] {
  const figure = report.figures.get(figureKey(one.indicator, "plan"));
  if (figure?.value == null || !one.goal || one.target?.kind === "growth") return [];
  if (figure.at === one.wordingAt) return [];
  const { figure: goal, stretch } = one.goal;
  if (isNear(figure.value, goal) || isNear(figure.value, stretch)) return [];
  const detail = { code: "plan_column", wording: one.wording ?? "", shown: figure.value } as const;
  return [finding(one, "query", figure.at, detail, { left: figure.value, right: goal })];
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
