import { countSteps, floorSteps, roundSteps, type ExactSteps } from "./exact-steps";

/** An amount that may be a total, a part of one, or both; all of a list in one unit. */
export interface Amount {
  /** `null` where nothing was answered: it stays blank. */
  readonly value: number | null;
  /** The place in the list of what it belongs to; `null` for one on its own. */
  readonly of: number | null;
  /** Whether it adds up to that (部分) or is only contained in it (其中). */
  readonly adds: "part" | "subset";
  /** How far its own parts may be from it before they count as not adding up. */
  readonly tolerance: number;
}

export interface ShownAmount {
  /** As it is shown: a whole number of steps. */
  readonly shown: number | null;
  /** What 四舍五入 by itself would show. */
  readonly rounded: number | null;
}

/** A total whose parts were rounded one by one, since they could not be made to add up to it. */
export interface Unbalanced {
  /** Its place in the list. */
  readonly total: number;
  /** What its parts come to before rounding. */
  readonly sum: number;
  /**
   * `apart`: they do not add up before rounding either; `too_far`: within the tolerance they do, but
   * some part would have to be shown a whole step or more from its value.
   */
  readonly reason: "apart" | "too_far";
}

export interface Balance {
  /** In the order of the amounts. */
  readonly amounts: readonly ShownAmount[];
  readonly unbalanced: readonly Unbalanced[];
}

/**
 * 舍位平衡: shows amounts in a larger unit so that totals still add up.
 *
 * The rule: a total on its own is rounded by 四舍五入. Its parts get their whole steps, and what is
 * then still missing goes, one step each, to those with the largest remainder (the method of Hamilton,
 * or of the largest remainder, used for apportioning seats; Chinese accounting software calls the job
 * 舍位平衡 and adjusts the last part by the whole difference instead). Equal remainders: first those
 * that 四舍五入 would raise, then in order. A part that is itself a total hands on what it was given.
 *
 * So every shown amount is less than one step from its value; whole steps and zeros stay as they
 * are, and where rounding one by one already adds up nothing else is done. What is contained in a
 * total (其中) is never shown larger than it. Parts that do not add up before rounding are not made to.
 *
 * @param step one in the last place shown, in the unit of the amounts: 0.01, 1, 500
 */
export function balanceAmounts(amounts: readonly Amount[], step: number): Balance {
  const exact = countSteps(
    amounts.map((one) => one.value),
    step
  );
  const children = childrenOf(amounts);
  const given: (bigint | null)[] = amounts.map(() => null);
  const unbalanced: Unbalanced[] = [];
  for (const place of topDown(amounts, children)) {
    const units = exact.units[place];
    if (units == null) continue;
    const own = given[place] ?? roundSteps(units, exact.step);
    given[place] = own;
    const below = children.get(place) ?? [];
    const parts = below.filter((one) => amounts[one]?.adds === "part");
    const fault = allot(place, own, parts, amounts, exact, given);
    if (fault) unbalanced.push(fault);
    for (const one of below) {
      const contained = exact.units[one];
      if (amounts[one]?.adds !== "subset" || contained == null || contained > units) continue;
      const alone = roundSteps(contained, exact.step);
      given[one] = alone > own ? own : alone;
    }
  }
  return {
    amounts: exact.units.map((units, place): ShownAmount => {
      const steps = given[place];
      if (units === null || steps == null) return { shown: null, rounded: null };
      return {
        shown: exact.toNumber(steps * exact.step),
        rounded: exact.toNumber(roundSteps(units, exact.step) * exact.step),
      };
    }),
    unbalanced: unbalanced.sort((one, other) => one.total - other.total),
  };
}

/** Hands the steps of a total to its parts; says why where that cannot be. */
function allot(
  total: number,
  steps: bigint,
  parts: readonly number[],
  amounts: readonly Amount[],
  exact: ExactSteps,
  given: (bigint | null)[]
): Unbalanced | null {
  const known = parts.flatMap((place) => {
    const units = exact.units[place];
    return units == null ? [] : [{ place, units, ...floorSteps(units, exact.step) }];
  });
  if (known.length === 0) return null;
  const sum = known.reduce((all, one) => all + one.units, 0n);
  const apart = sum - (exact.units[total] ?? 0n);
  const fault = (reason: Unbalanced["reason"]) => ({ total, sum: exact.toNumber(sum), reason });
  const allowed = exact.inUnits(amounts[total]?.tolerance ?? 0);
  if ((apart < 0n ? -apart : apart) > allowed) return fault("apart");
  const left = steps - known.reduce((all, one) => all + one.floor, 0n);
  const takers = known.filter((one) => one.rest > 0n);
  if (left < 0n || left > BigInt(takers.length)) return fault("too_far");
  const isRaised = (one: (typeof known)[number]) => roundSteps(one.units, exact.step) > one.floor;
  takers.sort(
    (one, other) =>
      Number(other.rest > one.rest) - Number(other.rest < one.rest) ||
      Number(isRaised(other)) - Number(isRaised(one)) ||
      one.place - other.place
  );
  const raised = new Set(takers.slice(0, Number(left)).map((one) => one.place));
  for (const { place, floor } of known) given[place] = raised.has(place) ? floor + 1n : floor;
  return null;
}

function childrenOf(amounts: readonly Amount[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const [place, { of }] of amounts.entries()) {
    if (of === null) continue;
    const same = children.get(of);
    if (same) same.push(place);
    else children.set(of, [place]);
  }
  return children;
}

/** Every place after the one that it belongs to; a circle is entered at its first. */
function topDown(
  amounts: readonly Amount[],
  children: ReadonlyMap<number, readonly number[]>
): readonly number[] {
  const order = new Set<number>();
  const enter = (start: number) => {
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (order.has(at)) continue;
      order.add(at);
      for (const child of children.get(at) ?? []) open.push(child);
    }
  };
  for (const [place, { of }] of amounts.entries()) {
    if (of === null || amounts[of] === undefined) enter(place);
  }
  for (const place of amounts.keys()) enter(place);
  return [...order];
}
