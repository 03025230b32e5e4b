import type { Indicator } from "../scheme/scheme";
import { indicatorKey } from "../scheme/scheme";
import type { SettledTotal, Settlement } from "../submission/settle";
import type { Submission } from "../submission/submission";
import { tellingName, type UnitRegister } from "../submission/unit-register";
import { takenForms } from "../submission/unit-review";
import type { FigureTable, TableCell, TableTotal } from "./table";
import { nameCell, textCell } from "./table-cells";
import { totalsOf } from "./table-total";

/** What the table says in the language of its reader. */
export interface UnitTableWords {
  /** What stands in the place of the figures of a unit that the totals leave out. */
  readonly missing: string;
  readonly returned: string;
  /** Puts a code behind a name. */
  readonly noted: (name: string, code: string) => string;
}

/**
 * Reporting units by indicators (分单位汇总表): a row a unit, a column an indicator, and the roll-up below.
 * Only figures that are in the totals stand there, so that a column comes to its total; for the others
 * it is said why there are none. A unit above others is left out, its figures being theirs.
 *
 * @param read gives a submission by its place, with its figures
 */
export function unitTable(
  settled: Settlement,
  indicators: readonly Indicator[],
  read: (place: number) => Submission,
  words: UnitTableWords,
  register: UnitRegister,
  period: Pick<FigureTable, "year" | "periods">
): FigureTable {
  const forms = new Set(indicators.map(({ form }) => form));
  const rows = settled.units.flatMap(({ standing, parts }): readonly (readonly TableCell[])[] => {
    const own = new Map([...parts].filter(([form]) => forms.has(form)));
    if ([...own.values()].every((part) => part === "contained")) return [];
    const figures = new Map<string, TableCell>();
    for (const [, submission, taken] of takenForms(standing, read)) {
      for (const one of submission.figures) {
        if (one.column !== "actual" || !taken.has(one.form)) continue;
        figures.set(indicatorKey(one.form, one.code), cellOf(one));
      }
    }
    const cells = indicators.map(({ form, code, unit }): TableCell => {
      const part = own.get(form);
      if (part === "missing" || part === "returned") return textCell(words[part]);
      if (part !== "counted") return { kind: "none" };
      const cell = figures.get(indicatorKey(form, code)) ?? { kind: "missing", source: null };
      return cell.kind === "figure" ? { ...cell, unit } : cell;
    });
    return [[nameCell(tellingName(standing.unit.code, register, words.noted)), ...cells]];
  });
  const totals = new Map(
    settled.totals.flatMap((one) =>
      one.column === "actual" ? [[one.indicator, totalCell(one)] as const] : []
    )
  );
  return {
    kind: "units",
    columns: [
      { kind: "measure", key: "reportingUnit" },
      ...indicators.map((indicator) => ({ kind: "indicator", indicator }) as const),
    ],
    rows,
    totals: totalsOf([null, ...indicators.map((one) => totals.get(one) ?? null)]),
    ...{ charted: 0, reached: [], unchecked: 0 },
    ...period,
  };
}

function cellOf({ value, kind }: Submission["figures"][number]): TableCell {
  if (value !== null) return { kind: "figure", value, unit: "", source: null };
  return kind === "not_applicable" ? { kind: "none" } : { kind: "missing", source: null };
}

/** A rate does not follow from the rates above it, and so stands as its value. */
function totalCell({ how, value, indicator }: SettledTotal): TableTotal | null {
  if (value === null || how === "none") return null;
  return { kind: how === "rate" ? "value" : how, value, unit: indicator.unit };
}
