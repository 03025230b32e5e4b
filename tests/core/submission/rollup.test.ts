import fc from "fast-check";
import {
  EMPTY_ROLLUP,
  mergeRollups,
  rollUp,
  type Rollup,
} from "../../../src/core/submission/rollup";
import { addExact, exactNumber, nearestNumber } from "../../../src/core/submission/exact-sum";
import { newLayouts, packFigures, runsOf } from "../../../src/core/submission/packed-figures";
import {
  addToTally,
  newTally,
  tallied as tallySoFar,
} from "../../../src/core/submission/rollup-tally";
import type { SubmittedFigure } from "../../../src/core/submission/submission";

const figure = (code: string, value: number | null): SubmittedFigure => ({
  form: "K1",
  code,
  column: "actual",
  kind: value === null ? "blank" : "number",
  value,
  ...{ sheet: "K1", row: 0, cellColumn: 0 },
});
const ofUnit = (unit: string, ...values: (number | null)[]): Rollup => tally([[unit, values]]);

/** The roll-up of units that are added one by one. */
function tally(all: readonly (readonly [string, readonly (number | null)[]])[]): Rollup {
  const tallied = newTally();
  const layouts = newLayouts(true);
  for (const [unit, values] of all) {
    const figures = values.map((value, index) => figure(String(index), value));
    addToTally(tallied, unit, ["K1"], runsOf(packFigures(figures, layouts)!));
  }
  return tallySoFar(tallied);
}

/** Hundredths, as amounts are reported: their sum can be told in whole numbers. */
const hundredths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const units = fc.array(fc.tuple(hundredths, fc.option(hundredths)), { maxLength: 30 });
const rollups = (all: readonly (readonly [number, number | null])[], from = 0): Rollup[] =>
  all.map(([one, other], index) =>
    ofUnit(`U${String(from + index)}`, one / 100, other === null ? null : other / 100)
  );
const plain = ({ figures, units: codes, twice }: Rollup) => ({
  figures: [...figures]
    .map(([key, one]) => [key, nearestNumber(one.sum), one.maximum, one.count] as const)
    .sort(),
  codes: [...codes].sort(),
  twice,
});

it("a roll-up is the sum that whole numbers give, to the last digit", () => {
  fc.assert(
    fc.property(units, (all) => {
      const sum = rollUp(rollups(all)).figures.get("K1[0].actual");
      const whole = all.reduce((total, [one]) => total + one, 0);
      expect(sum ? nearestNumber(sum.sum) : 0).toBe(whole / 100);
      const filled = all.flatMap(([, other]) => (other === null ? [] : [other]));
      const second = rollUp(rollups(all)).figures.get("K1[1].actual");
      expect(second?.count ?? 0).toBe(filled.length);
      expect(second?.maximum ?? -Infinity).toBe(Math.max(...filled.map((one) => one / 100)));
    })
  );
});

it("merging is associative and commutative, and nothing merged changes nothing", () => {
  fc.assert(
    fc.property(units, units, units, (first, second, third) => {
      const [a, b, c] = [
        rollUp(rollups(first)),
        rollUp(rollups(second, 100)),
        rollUp(rollups(third, 200)),
      ];
      const left = plain(mergeRollups(mergeRollups(a, b), c));
      expect(plain(mergeRollups(a, mergeRollups(b, c)))).toEqual(left);
      expect(plain(mergeRollups(c, mergeRollups(b, a)))).toEqual(left);
      expect(plain(mergeRollups(EMPTY_ROLLUP, a))).toEqual(plain(a));
    })
  );
});

it("a unit that stands in both parts is told, not counted in silence", () => {
  const both = mergeRollups(ofUnit("U1", 3), mergeRollups(ofUnit("U2", 4), ofUnit("U1", 3)));
  expect(both.twice).toEqual([{ form: "K1", unit: "U1" }]);
  expect(both.units.get("K1")).toEqual(["U1", "U2"]);
});

it.each([
  [0.1, 0.2, 0.3],
  [1e21, 1, 1e21],
  [1.5e-7, 2.5e-7, 4e-7],
  [-0.05, 0.05, 0],
  [9007199254740991, 0.5, 9007199254740992],
])("%d + %d is %d", (one, other, sum) => {
  expect(nearestNumber(addExact(exactNumber(one), exactNumber(other)))).toBe(sum);
});

test("units added one by one come to what they come to when each is rolled up by itself", () => {
  const value = fc.oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    hundredths.map((one) => one / 100),
    fc.integer({ min: -9_999_999, max: 9_999_999 }).map((one) => one / 1e6),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
    fc.constant(null)
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 20 }), (all) => {
      const named = all.map((values, index) => [`U${String(index)}`, values] as const);
      const alone = named.flatMap(([unit, values]) =>
        values.map((one, index) => ({ unit, key: `K1[${String(index)}].actual`, one }))
      );
      const { figures, units: codes } = tally(named);
      for (const key of ["K1[0].actual", "K1[1].actual"]) {
        const own = alone.flatMap((of) => (of.key === key && of.one !== null ? [of.one] : []));
        const exact = own.map(exactNumber).reduce(addExact, { digits: 0n, scale: 0 });
        const rolled = figures.get(key);
        expect(rolled?.count ?? 0).toBe(own.length);
        if (!rolled) continue;
        // The difference is nothing at all, not only little.
        const negative = { digits: -exact.digits, scale: exact.scale };
        expect(addExact(rolled.sum, negative).digits).toBe(0n);
        expect(rolled.maximum).toBe(Math.max(...own.map((one) => one + 0)));
      }
      expect(codes.get("K1") ?? []).toEqual(named.map(([unit]) => unit).sort());
    })
  );
});
