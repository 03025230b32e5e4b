import fc from "fast-check";
import { balanceAmounts, type Amount } from "../../../src/core/rounding/balance";

/** A total and its parts, each on its own. */
function family(total: number | null, parts: readonly (number | null)[], tolerance = 0): Amount[] {
  return [
    { value: total, of: null, adds: "part", tolerance },
    ...parts.map((value): Amount => ({ value, of: 0, adds: "part", tolerance: 0 })),
  ];
}

const shown = (amounts: readonly Amount[], step: number) =>
  balanceAmounts(amounts, step).amounts.map((one) => one.shown);

describe("a total and its parts", () => {
  it.each([
    ["a remainder that is largest is raised", 55.47, [50.23, 5.24], 0.1, [55.5, 50.2, 5.3]],
    ["two of three are raised", 7.9, [1.4, 2.4, 4.1], 1, [8, 2, 2, 4]],
    ["a raised one is let down again", 1.5, [0.5, 0.5, 0.5], 1, [2, 1, 1, 0]],
    ["ties go by order", 1, [0.25, 0.25, 0.25, 0.25], 1, [1, 1, 0, 0, 0]],
    ["half goes away from zero", 2.5, [2.5], 1, [3, 3]],
    ["half as it is written, not in binary", 1.005, [1.005], 0.01, [1.01, 1.01]],
    ["negative values", -2.5, [-1.25, -1.25], 1, [-3, -1, -2]],
    ["a loss among gains", 5.5, [7.6, -2.1], 1, [6, 8, -2]],
    ["zero stays zero", 1, [0, 0.5, 0.5], 1, [1, 0, 1, 0]],
    ["whole steps stay whole", 10.5, [10, 0.25, 0.25], 1, [11, 10, 1, 0]],
    ["what adds up stays", 3.1, [1.1, 2], 0.1, [3.1, 1.1, 2]],
    ["steps of fifty", 1234, [617, 617], 50, [1250, 650, 600]],
    ["what adding in binary leaves behind", 0.1 + 0.2, [0.1, 0.2], 0.1, [0.3, 0.1, 0.2]],
  ])("%s", (_, total, parts, step, expected) => {
    expect(shown(family(total, parts), step)).toEqual(expected);
    expect(balanceAmounts(family(total, parts), step).unbalanced).toEqual([]);
  });

  it("a blank part stays blank, and the others add up without it", () => {
    expect(shown(family(2.5, [1.25, null, 1.25]), 1)).toEqual([3, 2, null, 1]);
  });

  it("a blank total has nothing to add up to", () => {
    expect(shown(family(null, [1.5, 1.5]), 1)).toEqual([null, 2, 2]);
  });

  it.each([
    ["apart", 10, [3.4, 3.4], 0, 6.8],
    // The parts are whole, so that the step cannot go to any of them.
    ["too_far", 10.5, [5, 5], 0.5, 10],
  ])("says %s and rounds one by one", (reason, total, parts, tolerance, sum) => {
    const amounts = family(total, parts, tolerance);
    const { unbalanced } = balanceAmounts(amounts, 1);
    expect(unbalanced).toEqual([{ total: 0, sum, reason }]);
    expect(shown(amounts, 1)).toEqual([total, ...parts].map((one) => Math.round(one)));
  });

  it("takes up what the tolerance allows", () => {
    const { amounts, unbalanced } = balanceAmounts(family(100, [33.33, 33.33, 33.33], 0.01), 1);
    expect(amounts.map((one) => one.shown)).toEqual([100, 34, 33, 33]);
    expect(unbalanced).toEqual([]);
  });
});

it("a part that is a total hands on what it was given", () => {
  const amounts: Amount[] = [
    { value: 3, of: null, adds: "part", tolerance: 0 },
    { value: 1.5, of: 0, adds: "part", tolerance: 0 },
    { value: 1.5, of: 0, adds: "part", tolerance: 0 },
    { value: 0.75, of: 2, adds: "part", tolerance: 0 },
    { value: 0.75, of: 2, adds: "part", tolerance: 0 },
  ];
  expect(shown(amounts, 1)).toEqual([3, 2, 1, 1, 0]);
});

it("what is contained in a total is never shown larger than it", () => {
  const amounts: Amount[] = [
    { value: 1.2, of: null, adds: "part", tolerance: 0 },
    { value: 0.6, of: 0, adds: "part", tolerance: 0 },
    { value: 0.6, of: 0, adds: "part", tolerance: 0 },
    { value: 0.55, of: 2, adds: "subset", tolerance: 0 },
  ];
  expect(shown(amounts, 1)).toEqual([1, 1, 0, 0]);
});

it("amounts that belong to one another in a circle are all shown", () => {
  const amounts: Amount[] = [
    { value: 1.5, of: 1, adds: "part", tolerance: 0 },
    { value: 1.5, of: 0, adds: "part", tolerance: 0 },
  ];
  expect(shown(amounts, 1)).toEqual([2, 2]);
});

/** A tree whose totals are the sums of their parts: leaves in hundredths, 4 levels at most. */
interface Tree {
  readonly cents: number;
  readonly below: readonly Tree[];
}
const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; node: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie("leaf"), tie("node")),
  leaf: fc.integer({ min: -500_000, max: 500_000 }).map((cents) => ({ cents, below: [] })),
  node: fc.array(tie("tree"), { minLength: 1, maxLength: 6 }).map((below) => ({
    cents: below.reduce((sum, one) => sum + one.cents, 0),
    below,
  })),
}));

function flat(root: Tree): Amount[] {
  const amounts: Amount[] = [];
  const add = (one: Tree, of: number | null) => {
    const place = amounts.push({ value: one.cents / 100, of, adds: "part", tolerance: 0 }) - 1;
    for (const child of one.below) add(child, place);
  };
  add(root, null);
  return amounts;
}

const steps = fc.constantFrom(0.1, 1, 5, 100);
const near = (one: number, other: number) => Math.abs(one - other) < 1e-6;

describe("for every tree of totals", () => {
  it("parts add up at every level, each less than a step from its value, roots by 四舍五入", () => {
    fc.assert(
      fc.property(tree, steps, (root, step) => {
        const amounts = flat(root);
        const { amounts: out, unbalanced } = balanceAmounts(amounts, step);
        expect(unbalanced).toEqual([]);
        expect(out[0]?.shown).toBe(out[0]?.rounded);
        for (const [place, one] of out.entries()) {
          const value = amounts[place]!.value!;
          expect(Math.abs(one.shown! - value)).toBeLessThan(step);
          expect(near(one.shown! / step, Math.round(one.shown! / step))).toBe(true);
          const parts = out.filter((_, at) => amounts[at]!.of === place);
          if (parts.length === 0) continue;
          expect(
            near(
              parts.reduce((sum, part) => sum + part.shown!, 0),
              one.shown!
            )
          ).toBe(true);
        }
      })
    );
  });

  it("done twice it changes nothing more", () => {
    fc.assert(
      fc.property(tree, steps, (root, step) => {
        const amounts = flat(root);
        const once = shown(amounts, step);
        const again = amounts.map((one, place) => ({ ...one, value: once[place]! }));
        expect(shown(again, step)).toEqual(once);
      })
    );
  });

  it("where rounding one by one adds up, that is what is shown", () => {
    fc.assert(
      fc.property(tree, steps, (root, step) => {
        const amounts = flat(root);
        const { amounts: out } = balanceAmounts(amounts, step);
        const adds = amounts.every((_, place) => {
          const parts = out.filter((_one, at) => amounts[at]!.of === place);
          const sum = parts.reduce((all, part) => all + part.rounded!, 0);
          return parts.length === 0 || near(sum, out[place]!.rounded!);
        });
        fc.pre(adds);
        expect(out.map((one) => one.shown)).toEqual(out.map((one) => one.rounded));
      })
    );
  });

  it("the order of parts whose remainders differ does not matter", () => {
    const different = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), {
      minLength: 2,
      maxLength: 12,
      selector: (cents) => cents % 100,
    });
    fc.assert(
      fc.property(different, fc.infiniteStream(fc.nat()), (cents, random) => {
        const total = cents.reduce((sum, one) => sum + one, 0) / 100;
        const order = cents
          .map((one) => ({ one, at: random.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ one }) => one);
        const byValue = (list: readonly number[]) => {
          const out = shown(
            family(
              total,
              list.map((one) => one / 100)
            ),
            1
          ).slice(1);
          return new Map(list.map((one, place) => [one, out[place]]));
        };
        const there = byValue(cents);
        for (const [one, steps] of byValue(order)) expect(there.get(one)).toBe(steps);
      })
    );
  });
});

it("never throws and never shows what is not a whole step, whatever the amounts", () => {
  const amount = fc.record({
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    of: fc.option(fc.nat({ max: 9 })),
    adds: fc.constantFrom("part" as const, "subset" as const),
    tolerance: fc.double({ min: 0, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 10 }), steps, (amounts, step) => {
      const { amounts: out } = balanceAmounts(amounts, step);
      expect(out.map((one) => one.shown === null)).toEqual(
        amounts.map((one) => one.value === null)
      );
    })
  );
});
