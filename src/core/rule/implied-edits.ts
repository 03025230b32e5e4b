import { groupBy } from "../grouped";
import type { Comparator } from "./rule";

/** A bound on a sum of figures: Σ coefficient × figure `=`, `<=` or `<` the bound. */
export interface EditBound {
  readonly terms: ReadonlyMap<string, number>;
  readonly kind: "=" | "<=" | "<";
  readonly bound: number;
  /** How large the numbers were that the bound was reckoned from; its own size where none is given. */
  readonly size?: number;
}

/** Steps that may still be taken; what would take longer is given up. */
export interface WorkLeft {
  steps: number;
}

/**
 * What the bounds ask of the other figures when those in `free` may take any value: every bound on
 * the free ones is combined with others until they are gone, an equation by substitution, an
 * inequality by Fourier's and Motzkin's elimination. Such a bound is an implicit edit in the sense of
 * Fellegi and Holt (1976): whatever else is changed, it has to hold.
 *
 * @returns the bounds without free figures, which together hold exactly where fitting values for the
 *   free ones exist; `null` where the work ran out
 */
export function impliedBounds(
  bounds: readonly EditBound[],
  free: readonly string[],
  work: WorkLeft
): readonly EditBound[] | null {
  work.steps -= bounds.length;
  let rest = bounds.filter(({ terms }) => free.some((key) => terms.has(key)));
  for (const key of free) {
    const [touching, others] = [rest.filter(has(key)), rest.filter((one) => !has(key)(one))];
    const equation = touching.find((one) => one.kind === "=");
    const pairs = equation
      ? touching.flatMap((one) => (one === equation ? [] : [[one, equation] as const]))
      : touching.flatMap((one) =>
          weight(one, key) > 0
            ? touching.flatMap((other) => (weight(other, key) < 0 ? [[one, other] as const] : []))
            : []
        );
    for (const [one, other] of pairs) {
      work.steps -= one.terms.size + other.terms.size;
      if (work.steps < 0) return null;
      others.push(combine(one, other, key));
    }
    rest = others;
  }
  return rest;
}

const has = (key: string) => (one: EditBound) => one.terms.has(key);
const weight = (one: EditBound, key: string) => one.terms.get(key) ?? 0;

/** What is left of a coefficient, beside its parts, is taken for a rounding error below this. */
const NOISE = 1e-9;

/** The sum of two bounds in which a figure cancels; only an equation is taken negative times. */
function combine(one: EditBound, other: EditBound, key: string): EditBound {
  const factor = -weight(one, key) / weight(other, key);
  const terms = new Map(one.terms);
  for (const [name, coefficient] of other.terms) {
    const before = terms.get(name) ?? 0;
    const after = before + factor * coefficient;
    if (Math.abs(after) <= NOISE * Math.abs(before)) terms.delete(name);
    else terms.set(name, after);
  }
  terms.delete(key);
  const kind = one.kind === "<" || other.kind === "<" ? "<" : one.kind === "=" ? other.kind : "<=";
  const size = sizeOf(one) + Math.abs(factor) * sizeOf(other);
  return { terms, kind, bound: one.bound + factor * other.bound, size };
}

function sizeOf(one: EditBound): number {
  return one.size ?? Math.abs(one.bound);
}

/** Whether a bound is broken by the values of its figures. */
export function isBroken(one: EditBound, values: ReadonlyMap<string, number>): boolean {
  let above = -one.bound;
  let size = sizeOf(one);
  for (const [key, coefficient] of one.terms) {
    const part = coefficient * (values.get(key) ?? 0);
    above += part;
    size = Math.max(size, Math.abs(part));
  }
  const noise = NOISE * size;
  if (one.kind === "<") return above >= -noise;
  return one.kind === "=" ? Math.abs(above) > noise : above > noise;
}

/**
 * A relation between a sum of figures and a number as bounds; the number is a span where there is a
 * tolerance or a range. `<>` bounds nothing.
 */
export function boundsOf(
  terms: ReadonlyMap<string, number>,
  comparator: Comparator,
  low: number,
  high: number
): readonly EditBound[] {
  const kind = comparator === "<" || comparator === ">" ? "<" : "<=";
  const turned = new Map([...terms].map(([key, coefficient]) => [key, -coefficient]));
  const most: EditBound = { terms, kind, bound: high };
  const least: EditBound = { terms: turned, kind, bound: 0 - low };
  if (comparator === "=") return low === high ? [{ ...most, kind: "=" }] : [most, least];
  if (comparator === "<>") return [];
  return comparator.startsWith("<") ? [most] : [least];
}

/** Things with bounds in groups that hang together by the figures they share, in their order. */
export function groupByFigures<T extends { readonly bounds: readonly EditBound[] }>(
  edits: readonly T[]
): readonly (readonly T[])[] {
  const next = edits.map((_, index) => index);
  const rootOf = (from: number): number => {
    let at = from;
    for (let up = next[at]; up !== undefined && up !== at; up = next[at]) at = up;
    next[from] = at;
    return at;
  };
  const first = new Map<string, number>();
  for (const [index, edit] of edits.entries()) {
    for (const key of new Set(edit.bounds.flatMap((one) => [...one.terms.keys()]))) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else next[rootOf(index)] = rootOf(earlier);
    }
  }
  const group = groupBy(edits.keys(), rootOf);
  return [...group.values()].map((all) => all.flatMap((index) => edits[index] ?? []));
}
