import { indicatorFinder } from "../indicator-finder";
import { figureKey, NO_REPORT, type FigureColumn } from "../report";
import { clauseReferences } from "../rule/rule";
import { ruleColumn } from "../rule/rule-columns";
import { ruleSource } from "../rule/rule-figures";
import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";
import type { CellAddress } from "../workbook";
import type { CoveragePart, FormCoverage } from "./coverage";
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
  /** The indicator is not added up. */
  | "listed";

/** A unit behind a total, with the cell of its figure. */
export interface TracedUnit {
  readonly unit: RegisteredUnit;
  readonly part: UnitPart;
  readonly value: number | null;
  readonly figure: SubmittedFigure | null;
  /** Name of the submitted file; `null` where there is none. */
  readonly file: string | null;
}

export interface TotalTrace {
  readonly total: SettledTotal;
  readonly coverage: FormCoverage | null;
  readonly units: readonly TracedUnit[];
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
  const parts = partsOf(total, scheme).flatMap((key) => {
    const part = byKey.get(key);
    return part ? [traceOne(part, coverage(part), settled, read)] : [];
  });
  return [{ total, coverage: coverage(total), units: [] }, ...parts];
}

/**
 * The keys of the totals that a rate is computed from, by the rule that it was computed by: in the rate's
 * own column, or in the one that the rule names.
 */
function partsOf({ by, indicator, column }: SettledTotal, scheme: Scheme): readonly string[] {
  const rule = scheme.rules.find(({ id }) => id === by);
  if (!rule) return [];
  const find = indicatorFinder(scheme.indicators);
  const lookup = ruleSource({ ...scheme, plan: [] }, NO_REPORT).lookup(rule.form);
  const keys = rule.clauses.flatMap((clause) =>
    clauseReferences(clause, lookup).flatMap((reference): readonly string[] => {
      const part = find(reference, rule.form);
      const named = reference.column === null ? column : ruleColumn(reference);
      return part && named ? [`${indicatorKey(part.form, part.code)}.${named}`] : [];
    })
  );
  return [...new Set(keys)].filter((key) => key !== figureKey(indicator, column));
}

function traceOne(
  total: SettledTotal,
  coverage: FormCoverage | null,
  { units }: Settlement,
  read: (place: number) => Submission
): TotalTrace {
  const { form, code } = total.indicator;
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
    const own = part === "counted" ? countedPart(value, total) : part;
    return [{ unit: standing.unit, part: own, value, figure, file: submission?.file.path ?? null }];
  });
  return { total, coverage, units: traced };
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
