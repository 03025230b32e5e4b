import type { Indicator } from "../scheme/scheme";
import type { Target } from "../target/target";
import { compareUnits, tidyNumber } from "../units";

/** Whether a target builds on last year's figure. */
export function isRelative({ kind }: Target): boolean {
  return kind === "growth" || kind === "points" || kind === "multiple" || kind === "completion";
}

/** The one figure of a target that others are compared with, in the indicator's unit where one is given. */
export function targetFigure(target: Target, indicator: Indicator | null): number | null {
  const { kind, low, high, unit } = target;
  const figure = kind === "from_to" || kind === "share_from_to" ? high : (low ?? high);
  if (figure === null || !indicator || isRelative(target)) return figure;
  const { relation, factor } = compareUnits(unit, indicator.unit);
  return relation === "unlike" ? null : tidyNumber(figure * factor);
}
