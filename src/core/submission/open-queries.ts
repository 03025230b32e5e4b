import { addressText } from "../address";
import { figureKey, type FigureColumn } from "../report";
import type { CoveragePart } from "./coverage";
import type { FigureRun, FormLayout } from "./packed-figures";
import { ROLLED_COLUMNS } from "./rollup";
import type { UnitStanding } from "./standing";
import type { PlacedFinding } from "./unit-review";

/** What of a unit waits for an explanation: its forms with an open query, and the numbers in them. */
export interface OpenQueries {
  readonly forms: ReadonlySet<string>;
  /** `figureKey`, and the form. */
  readonly figures: ReadonlyMap<string, string>;
}

/** One for all units that have none. */
export const NO_QUERIES: OpenQueries = { forms: new Set(), figures: new Map() };

/**
 * The open queries of a unit: each at the figure whose cell it names. One that is about no form (whose
 * the file is) is about all of them; one about a blank is about no number.
 *
 * @param runs the figures of its forms
 */
export function openQueries(
  findings: readonly PlacedFinding[],
  runs: readonly FigureRun[]
): OpenQueries {
  const open = findings.filter(
    ({ finding }) => finding.severity === "query" && finding.explanation === null
  );
  if (open.length === 0) return NO_QUERIES;
  const forms = new Set<string>();
  const figures = new Map<string, string>();
  for (const { finding } of open) {
    for (const { layout, numbers, start } of runs) {
      if (finding.form !== null && layout.form !== finding.form) continue;
      forms.add(layout.form);
      const place = placeOf(finding, layout);
      const laid = layout.places[place];
      if (!laid || Number.isNaN(numbers[start + place] ?? NaN)) continue;
      figures.set(figureKey(laid, laid.column as FigureColumn), layout.form);
    }
  }
  return { forms, figures };
}

/** By its cell, or as this year's figure of its indicator; −1 for what is about no figure. */
function placeOf({ cell, form, indicator }: PlacedFinding["finding"], layout: FormLayout): number {
  const { places } = layout;
  const at = cell === null ? undefined : placesByCell(layout).get(cell);
  if (at !== undefined) return at;
  return places.findIndex(
    (one) => one.form === form && one.code === indicator && one.column === "actual"
  );
}

/** Once for all copies of a form. */
const PLACES = new WeakMap<FormLayout, ReadonlyMap<string, number>>();

function placesByCell(layout: FormLayout): ReadonlyMap<string, number> {
  const known = PLACES.get(layout);
  if (known) return known;
  const places = new Map<string, number>();
  layout.places.forEach(({ column, sheet, row, cellColumn }, place) => {
    if (ROLLED_COLUMNS.has(column))
      places.set(addressText({ sheet, row, column: cellColumn }), place);
  });
  PLACES.set(layout, places);
  return places;
}

/** Both together. */
export function joinQueries(one: OpenQueries, other: OpenQueries): OpenQueries {
  if (one.forms.size === 0 || other.forms.size === 0) return one.forms.size === 0 ? other : one;
  return {
    forms: new Set([...one.forms, ...other.forms]),
    figures: new Map([...one.figures, ...other.figures]),
  };
}

/** By the key of a figure the units whose own, which waits for an explanation, is in the total: codes. */
export function unitsByQuery(
  units: Iterable<{
    readonly standing: Pick<UnitStanding, "unit">;
    readonly parts: ReadonlyMap<string, CoveragePart>;
    readonly open: OpenQueries;
  }>
): ReadonlyMap<string, readonly string[]> {
  const byFigure = new Map<string, string[]>();
  for (const { standing, parts, open } of units) {
    const { code } = standing.unit;
    for (const [key, form] of open.figures) {
      if (parts.get(form) !== "counted") continue;
      const codes = byFigure.get(key);
      if (codes) codes.push(code);
      else byFigure.set(key, [code]);
    }
  }
  return byFigure;
}
