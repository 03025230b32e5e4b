import { addressText } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { FilledTotal } from "../core/submission/fill-totals";
import type { Settlement } from "../core/submission/settle";
import { tracedCell, type TotalTrace } from "../core/submission/total-trace";
import { totalJson } from "./collect-json";

/** A roll-up as JSON: its totals, or those asked for with the units behind each. */
export function rollupJson(
  { totals, coverage }: Settlement,
  { scheme }: CollectFrame,
  traces: readonly TotalTrace[] | null = null
) {
  const year = scheme.settings.year;
  if (!traces) return { year, coverage, totals: totals.map(totalJson) };
  return {
    year,
    totals: traces.map(({ total, coverage: own, units, basis }) => ({
      ...totalJson(total),
      inRate: basis,
      coverage: own,
      figures: units.map((one) => {
        const cell = tracedCell(one);
        return {
          unit: one.unit.code,
          name: one.unit.name,
          part: one.part,
          open: one.isOpen,
          value: one.value,
          shown: one.figure?.shown?.value ?? null,
          file: one.file,
          cell: cell && addressText(cell),
        };
      }),
    })),
  };
}

/** What became of each cell of the bureau's forms. */
export function filledJson(filled: readonly FilledTotal[]) {
  return filled.map(({ total, at, outcome, value, before }) => ({
    ...totalJson(total),
    cell: addressText(at),
    outcome,
    filled: value,
    before,
  }));
}
