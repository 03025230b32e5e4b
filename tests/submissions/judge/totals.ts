import type { FormOutcome } from "../expected";
import { figureKey, type Collected, type Known } from "./results";

/** A total that is not what an independent sum gives, or a status that is not what is expected. */
export interface Difference {
  readonly what: string;
  readonly is: unknown;
  readonly expected: unknown;
}

/**
 * Adds the generator's own figures up over the units that are said to count, and compares with the
 * roll-up; rates come from expected.json, where the units that count are the same.
 */
export function compareTotals(known: Known, collected: Collected): readonly Difference[] {
  const silent = new Set(
    known.planted
      .filter(({ expect, tolerated }) => [expect, ...tolerated].includes("unchecked"))
      .map(({ unit, form, code }) => figureKey(unit ?? "", form ?? "", code ?? ""))
  );
  const counted = new Map(collected.coverage.map((one) => [one.form, one.counted]));
  return collected.totals.flatMap(({ form, indicatorCode, column, how, total }) => {
    if (how !== "sum" && how !== "maximum") return [];
    if (column !== "actual" && column !== "lastYear") return [];
    const all = (counted.get(form) ?? []).flatMap((unit) => {
      const key = figureKey(unit, form, indicatorCode);
      // Blank, unknown or not calculated by what was planted: there is nothing to add.
      if (silent.has(key) && column === "actual") return [];
      const figure = known.figures.get(key);
      return (column === "actual" ? figure?.current : figure?.last) ?? [];
    });
    const sum = all.reduce((before, one) => before + BigInt(Math.round(one * 1e6)), 0n);
    const exact = how === "sum" ? Number(sum) / 1e6 : Math.max(...all);
    const expected = all.length === 0 ? null : exact;
    if (expected === total) return [];
    if (expected !== null && total !== null && Math.abs(expected - total) < 1e-6) return [];
    return [{ what: `${form}[${indicatorCode}] ${column}`, is: total, expected }];
  });
}

/** Holds what counts, is missing or goes back against what a careful statistician would say. */
export function compareOutcomes(known: Known, collected: Collected): readonly Difference[] {
  const parts = new Map<string, string>();
  for (const one of collected.coverage) {
    for (const part of ["counted", "returned", "missing", "contained"] as const)
      for (const unit of one[part]) parts.set(`${unit} ${one.form}`, part);
  }
  return known.expected.units.flatMap(({ code, forms }) =>
    Object.entries(forms).flatMap(([form, outcome]) => {
      const is = parts.get(`${code} ${form}`) ?? "nothing";
      return FITTING[outcome].includes(is)
        ? []
        : [{ what: `${code} ${form}`, is, expected: outcome }];
    })
  );
}

const FITTING: Readonly<Record<FormOutcome, readonly string[]>> = {
  // A form goes back with its unit where another form of it does.
  counts: ["counted"],
  contained: ["contained"],
  returned: ["returned"],
  unreadable: ["missing", "returned"],
  unidentified: ["missing", "returned"],
  missing: ["missing"],
  either: ["counted", "returned", "missing", "contained"],
};
