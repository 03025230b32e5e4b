import { COLLECT_DEFAULTS } from "../../../src/core/submission/collect-settings";
import {
  giants as giantsOf,
  outliers as outliersOf,
  type FigurePair,
} from "../../../src/core/submission/outliers";
import { seededRandom } from "./seeded-random";

const outliers = (pairs: readonly FigurePair[], settings: typeof COLLECT_DEFAULTS) =>
  outliersOf(
    {
      now: Float64Array.from(pairs, (one) => one.now),
      base: Float64Array.from(pairs, (one) => one.base),
    },
    settings
  );
const giants = (values: readonly number[], least: number) =>
  giantsOf(Float64Array.from(values), least);

/** Units whose figures grow by about a tenth, the sizes differing by a factor of a hundred. */
function clean(count: number, seed: number, spread: number): FigurePair[] {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => {
    const base = Math.round(Math.exp(5 + normal()));
    return { base, now: Math.max(1, Math.round(base * Math.exp(0.1 + spread * normal()))) };
  });
}

it.each([0.05, 0.1, 0.2, 0.3])(
  "of clean figures, growth varying by %d, at most 1 in 100 is asked about",
  (spread) => {
    let asked = 0;
    for (let seed = 0; seed < 20; seed++)
      asked += outliers(clean(300, seed, spread), COLLECT_DEFAULTS).length;
    expect(asked).toBeLessThanOrEqual(0.01 * 20 * 300);
  }
);

it.each([10, 0.1])("a middling figure that is %d times what it should be is found", (times) => {
  const pairs = clean(300, 7, 0.1);
  const at = pairs.findIndex(({ base }) => base > 100 && base < 200);
  const changed = pairs.map((one, index) =>
    index === at ? { ...one, now: one.now * times } : one
  );
  expect(outliers(changed, COLLECT_DEFAULTS).map((one) => one.index)).toContain(at);
});

it("in which order units come makes no difference", () => {
  const pairs = clean(301, 5, 0.3);
  const random = seededRandom(9);
  const mixed = pairs
    .map((pair, index) => ({ pair, index, key: random() }))
    .sort((one, other) => one.key - other.key);
  const found = outliers(
    mixed.map((one) => one.pair),
    { ...COLLECT_DEFAULTS, far: 5 }
  ).map((one) => ({ ...one, index: mixed[one.index]!.index }));
  const inOrder = outliers(pairs, { ...COLLECT_DEFAULTS, far: 5 });
  expect(inOrder.length).toBeGreaterThan(3);
  expect(found.sort((one, other) => one.index - other.index)).toEqual(inOrder);
});

it("a large unit is asked about sooner than a small one with the same growth", () => {
  const pairs = clean(300, 3, 0.1);
  const grown = (base: number) =>
    outliers([...pairs, { base, now: base * 3 }], COLLECT_DEFAULTS).some(
      (one) => one.index === 300
    );
  expect([grown(4), grown(4000)]).toEqual([false, true]);
});

it("nothing is compared among too few units, nor asked where all have grown alike", () => {
  const alike = Array.from({ length: 40 }, (_, index) => ({
    base: 10 + index,
    now: 20 + 2 * index,
  }));
  expect(outliers(alike, COLLECT_DEFAULTS)).toEqual([]);
  expect(outliers([...alike.slice(0, 8), { base: 1, now: 9999 }], COLLECT_DEFAULTS)).toEqual([]);
});

it("shares that nobody can tell apart are not asked about, however large the unit", () => {
  const shares = Array.from({ length: 40 }, (_, index) => ({ base: 1000, now: 900 + index }));
  const pairs = [...shares, { base: 1e9, now: 0.93e9 }];
  expect(outliers(pairs, COLLECT_DEFAULTS)).toEqual([]);
});

describe("a figure without one of last year", () => {
  const sizes = (seed: number) => clean(300, seed, 0.1).map((one) => one.now);

  it("is asked about where it is ten thousand times what it should be", () => {
    const values = sizes(1).map((one, index) => (index === 9 ? one * 10_000 : one));
    expect(giants(values, 10).map((one) => one.index)).toEqual([9]);
  });

  it("is not asked about for the size of its unit", () => {
    const asked = [1, 2, 3, 4, 5].flatMap((seed) => giants(sizes(seed), 10));
    expect(asked).toEqual([]);
  });

  it("is not asked about among too few units", () => {
    expect(giants([1, 1, 1, 1e9], 10)).toEqual([]);
  });
});
