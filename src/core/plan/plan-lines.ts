import { indicatorKey, type Indicator, type PlanLine, type Scheme } from "../scheme/scheme";

/** The lines of the plan by their indicator, each in the order of the plan. */
export function planByIndicator(scheme: Scheme): ReadonlyMap<Indicator, readonly PlanLine[]> {
  const plan = new Map<Indicator, PlanLine[]>();
  for (const line of scheme.plan) {
    const indicator = scheme.byKey.get(indicatorKey(line.form, line.code));
    if (!indicator) continue;
    const same = plan.get(indicator);
    if (same) same.push(line);
    else plan.set(indicator, [line]);
  }
  return plan;
}
