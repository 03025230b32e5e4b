import { impliedBounds, isBroken, type EditBound, type WorkLeft } from "./implied-edits";

/** More choices than this tell nobody where to look. */
const MOST_CHOICES = 6;

/**
 * The smallest sets of figures that can be changed so that every bound holds: error localisation as
 * Fellegi and Holt posed it (1976), by an exact search for hitting sets. A set has to hold a figure
 * of every broken bound; where fitting values for it do not exist, an implied bound is broken too
 * (see `impliedBounds`), of which any answer has to hold a figure, and the search goes on with it.
 *
 * @param bounds every bound to hold in the end, and the broken ones among them
 * @param largest sets of more figures are not looked for
 * @param work is used up
 * @returns all smallest sets; none where there are too many to be a hint, where no set of that size
 *   will do, or where the work ran out
 */
export function smallestChanges(
  bounds: readonly EditBound[],
  values: ReadonlyMap<string, number>,
  largest: number,
  work: WorkLeft
): readonly (readonly string[])[] {
  const search: Search = {
    bounds,
    values,
    work,
    toHit: bounds.filter((one) => isBroken(one, values)).map((one) => [...one.terms.keys()]),
    found: [],
  };
  for (let size = 1; size <= largest; size++) {
    if (!extend(search, [], new Set(), size)) return [];
    if (search.found.length > 0) return search.found;
  }
  return [];
}

interface Search {
  readonly bounds: readonly EditBound[];
  readonly values: ReadonlyMap<string, number>;
  readonly work: WorkLeft;
  /** Of each of these sets a figure has to be chosen; implied bounds add to them. */
  readonly toHit: (readonly string[])[];
  readonly found: (readonly string[])[];
}

/** Tries every way to complete a set to `size` figures; false where the search has to be given up. */
function extend(
  search: Search,
  chosen: readonly string[],
  left: ReadonlySet<string>,
  size: number
): boolean {
  search.work.steps -= search.toHit.length + 1;
  if (search.work.steps < 0) return false;
  const isOpen = (keys: readonly string[]) => !keys.some((key) => chosen.includes(key));
  let open = search.toHit.find(isOpen);
  if (!open) {
    const implied = impliedBounds(search.bounds, chosen, search.work);
    if (!implied) return false;
    const broken = implied.filter((one) => isBroken(one, search.values));
    if (broken.length === 0) {
      search.found.push(chosen);
      return search.found.length <= MOST_CHOICES;
    }
    const [shortest] = broken.map(({ terms }) => terms).sort((one, other) => one.size - other.size);
    open = [...(shortest?.keys() ?? [])];
    search.toHit.push(open);
  }
  if (chosen.length === size) return true;
  // Each set is met once: with a figure, or without it and with a later one.
  const passed = new Set(left);
  for (const key of open) {
    if (left.has(key)) continue;
    if (!extend(search, [...chosen, key], passed, size)) return false;
    passed.add(key);
  }
  return true;
}
