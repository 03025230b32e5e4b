import { figureKey, type FigureColumn } from "../report";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { CellAddress } from "../workbook";
import type { CoveragePart, FormCoverage } from "./coverage";
import { rateParts } from "./rate-definitions";
import type { SettledTotal, Settlement } from "./settle";
import type { RegisteredUnit } from "./unit-register";
import type { Submission, SubmittedFigure } from "./submission";

/** What a unit is to a total. */
export type UnitPart =
  | CoveragePart
  /** Of a maximum, the unit that has it. */
  | "largest"
  /** It sent the form and gave no figure. */
  | "without"
  /** It is in the total, and not in the rate that is traced: another of its parts is lacking. */
  | "unmatched"
  /** The indicator is not added up. */
  | "listed";

/** A unit behind a total, with the cell of its figure. */
export interface TracedUnit {
  readonly unit: RegisteredUnit;
  readonly part: UnitPart;
  readonly value: number | null;
  readonly figure: SubmittedFigure | null;
  /** Whether its figure is in the total and waits for an explanation. */
  readonly isOpen: boolean;
  /** Name of the submitted file; `null` where there is none. */
  readonly file: string | null;
}

export interface TotalTrace {
  readonly total: SettledTotal;
  readonly coverage: FormCoverage | null;
  readonly units: readonly TracedUnit[];
  /** Of the part of a rate what the rate was computed from, where that is not the whole total. */
  readonly basis: number | null;
}

/**
 * A total down to the units' cells. A rate comes with the totals that it was computed from, each of them
 * traced; the units' own rates are not what it is made of, and are not listed.
 *
 * @param read gives a submission by its place, with its figures
 * @returns the total itself first; none where the roll-up has no such total
 */
export function traceTotal(
  indicator: Indicator,
  column: FigureColumn,
  settled: Settlement,
  scheme: Scheme,
  read: (place: number) => Submission
): readonly TotalTrace[] {
  const byKey = new Map(settled.totals.map((one) => [figureKey(one.indicator, one.column), one]));
  const total = byKey.get(figureKey(indicator, column));
  if (!total) return [];
  const coverage = (one: SettledTotal) =>
    settled.coverage.find(({ form }) => form === one.indicator.form) ?? null;
  if (total.by === null) return [traceOne(total, coverage(total), settled, read)];
  const parts = rateParts(total, scheme).flatMap(({ key }) => {
    const part = byKey.get(key);
    return part ? [traceOne(part, coverage(part), settled, read, total)] : [];
  });
  return [{ total, coverage: coverage(total), units: [], basis: null }, ...parts];
}

function traceOne(
  total: SettledTotal,
  coverage: FormCoverage | null,
  { units }: Settlement,
  read: (place: number) => Submission,
  rate: SettledTotal | null = null
): TotalTrace {
  const { form, code } = total.indicator;
  const unmatched = new Set(rate?.unmatched);
  const open = new Set(total.open);
  const traced = units.flatMap(({ standing, parts }): readonly TracedUnit[] => {
    const part = parts.get(form);
    if (!part) return [];
    const place = standing.current.get(form);
    const submission = place === undefined ? null : read(place);
    const figure =
      submission?.figures.find(
        (one) => one.form === form && one.code === code && one.column === total.column
      ) ?? null;
    const value = figure?.value ?? null;
    const { unit } = standing;
    const counted = unmatched.has(unit.code) && value !== null ? "unmatched" : null;
    const own = part === "counted" ? (counted ?? countedPart(value, total)) : part;
    const isOpen = open.has(unit.code);
    return [{ unit, part: own, value, figure, isOpen, file: submission?.file.path ?? null }];
  });
  const basis = rate?.basis.get(figureKey(total.indicator, total.column)) ?? null;
  return { total, coverage, units: traced, basis: basis === total.value ? null : basis };
}

function countedPart(value: number | null, { how, value: whole }: SettledTotal): UnitPart {
  if (value === null) return "without";
  if (how === "none" || how === "rate") return "listed";
  return how === "maximum" && value === whole ? "largest" : "counted";
}

/** The cell of a traced figure. */
export function tracedCell({ figure }: TracedUnit): CellAddress | null {
  return figure && { sheet: figure.sheet, row: figure.row, column: figure.cellColumn };
}
