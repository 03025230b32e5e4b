import type { PlantedRecord } from "../planted";
import { isOfPeers, RULES } from "./planted";
import { figureKey, type Collected, type CollectedFinding, type Known } from "./results";

/** What was found where nothing had been planted. */
export interface Unplanted {
  /** Hard findings of a unit in which nothing is planted that they could follow from. */
  readonly hard: readonly (readonly [unit: string, finding: CollectedFinding])[];
  /** Queries of the same kind, but for those that compare units. */
  readonly queries: readonly (readonly [unit: string, finding: CollectedFinding])[];
  /** Figures asked about for what other units say, of those in units and forms without a plant. */
  readonly asked: number;
  readonly clean: number;
  /** A 0 asked about though last year's figure is 0 or none. */
  readonly zeros: readonly (readonly [unit: string, finding: CollectedFinding])[];
}

/** Everything that was found although nothing was planted there. */
export function findUnplanted(known: Known, collected: Collected): Unplanted {
  const hard: (readonly [string, CollectedFinding])[] = [];
  const queries: (readonly [string, CollectedFinding])[] = [];
  const zeros: (readonly [string, CollectedFinding])[] = [];
  const touched = formsTouched(known.planted);
  const asked = new Set<string>();
  for (const { unit, findings } of collected.units) {
    const forms = touched.get(unit);
    for (const finding of findings) {
      const { code, severity, form, indicator } = finding;
      const key = figureKey(unit, form ?? "", indicator ?? "");
      if (code === "zero" && !((known.figures.get(key)?.last ?? 0) !== 0)) {
        if (!forms?.has(form ?? "")) zeros.push([unit, finding]);
      }
      // A finding of two forms follows from what is planted in either.
      if (forms && (form === null || forms.has(form) || isBetween(finding, forms))) continue;
      if (isOfPeers(finding)) asked.add(key);
      else if (severity === "hard") hard.push([unit, finding]);
      else if (severity === "query") queries.push([unit, finding]);
    }
  }
  const clean = [...known.figures.keys()].filter((key) => {
    const [unit = "", form = ""] = key.split(" ");
    return !touched.get(unit)?.has(form);
  });
  return { hard, queries, asked: asked.size, clean: clean.length, zeros };
}

function isBetween({ rule }: CollectedFinding, forms: ReadonlySet<string>): boolean {
  return [...forms].some((one) => RULES.get(rule)?.includes(one));
}

function formsTouched(planted: readonly PlantedRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const touched = new Map<string, Set<string>>();
  for (const { unit, forms, form, isHarmless } of planted) {
    if (unit === null || isHarmless) continue;
    const own = touched.get(unit) ?? new Set<string>();
    for (const one of forms) own.add(one);
    if (form !== null) own.add(form);
    touched.set(unit, own);
  }
  return touched;
}
