import { holds } from "../../../src/core/rule/rule-compare";
import {
  absolute,
  divide,
  endsOf,
  gap,
  interval,
  mapEnds,
  multiply,
  negate,
  raise,
  roundTo,
  settle,
  type Known,
} from "../../../src/core/rule/rule-interval";
import { clauseReferences } from "../../../src/core/rule/rule";
import {
  comparisons,
  divisorReferences,
  hasPart,
  memberCalls,
} from "../../../src/core/rule/rule-describe";
import { clauseOf, figures, judge, keyOf, type Entry } from "./rule-lookup";

/** A range, or a plain number. */
const range = (low: number, high: number): Known => ({ low, high });
/** Both ends, without −0. */
const ends = (value: Known) => [endsOf(value).low + 0, endsOf(value).high + 0];

describe("a range", () => {
  it.each([
    [1, 1, 1],
    [1, 2, range(1, 2)],
    [2, 1, range(1, 2)],
    [1, Infinity, "not_finite"],
    [-Infinity, 1, "not_finite"],
    [NaN, 1, "not_finite"],
  ])("from %d to %d is %j", (low, high, expected) => {
    expect(interval(low, high)).toEqual(expected);
  });

  it.each([
    [2, 3, 6],
    [range(1, 2), range(3, 4), range(3, 8)],
    [range(-1, 2), range(3, 4), range(-4, 8)],
    [range(-2, -1), range(-4, 3), range(-6, 8)],
    [range(-2, 3), range(-5, 4), range(-15, 12)],
    [2, range(3, 4), range(6, 8)],
    [1e200, 1e200, "not_finite"],
  ])("%j times %j is %j", (left, right, expected) => {
    expect(multiply(left, right)).toEqual(expected);
  });

  it.each([
    [6, 3, 2],
    [range(1, 2), range(4, 8), range(0.125, 0.5)],
    [range(-1, 2), range(4, 8), range(-0.25, 0.5)],
    [range(1, 2), range(-8, -4), range(-0.5, -0.125)],
    [range(1, 2), 4, range(0.25, 0.5)],
    [6, range(-1, 2), "division_by_zero"],
    [6, range(0, 2), "division_by_zero"],
    [6, range(-2, 0), "division_by_zero"],
    [6, range(-3, -2), range(-3, -2)],
    [6, 0, "division_by_zero"],
  ])("%j over %j is %j", (left, right, expected) => {
    expect(divide(left, right)).toEqual(expected);
  });

  it.each([
    [2, 3, 8],
    [-2, 3, -8],
    [range(2, 3), 2, range(4, 9)],
    [range(-2, 3), 2, range(0, 9)],
    [range(-3, -2), 2, range(4, 9)],
    [range(0, 3), 2, range(0, 9)],
    [range(-3, 0), 2, range(0, 9)],
    [2, range(1, 3), range(2, 8)],
    [range(2, 3), range(1, 2), range(2, 9)],
    [range(-2, 3), range(1, 2), "not_finite"],
    [range(0, 3), range(1, 2), range(0, 9)],
    [-2, range(1, 2), "not_finite"],
    [0, 0, "not_finite"],
    [0, -1, "division_by_zero"],
    [range(-1, 1), -1, "division_by_zero"],
    [range(1, 2), -1, range(0.5, 1)],
    [0, 2, 0],
    [-4, 0.5, "not_finite"],
  ])("%j to the power of %j is %j", (base, exponent, expected) => {
    expect(raise(base, exponent)).toEqual(expected);
  });

  it.each([
    [-3, 3, 3],
    [range(1, 2), range(1, 2), range(-2, -1)],
    [range(-2, -1), range(1, 2), range(1, 2)],
    [range(-2, 1), range(0, 2), range(-1, 2)],
    [range(-1, 2), range(0, 2), range(-2, 1)],
    [range(-2, 0), range(0, 2), range(0, 2)],
    [range(0, 2), range(0, 2), range(-2, 0)],
  ])("%j has the absolute value %j and the opposite %j", (value, size, opposite) => {
    expect(ends(absolute(value))).toEqual(ends(size));
    expect(ends(negate(value))).toEqual(ends(opposite));
  });

  it("goes through a rising function at both ends", () => {
    expect(mapEnds(1.5, Math.floor)).toBe(1);
    expect(mapEnds(range(1.5, 3.5), Math.floor)).toEqual(range(1, 3));
    expect(mapEnds(1, () => Infinity)).toBe("not_finite");
  });

  it.each([
    [5, 3, 2],
    [3, 5, -2],
    [0.3, 0.1, 0.2],
    [range(5, 6), range(1, 3), 2],
    [range(1, 3), range(5, 6), -2],
    [range(1, 5), range(3, 6), 0],
    [range(1, 3), range(3, 6), 0],
    [100_000_000.1, 100_000_000, 0.1],
    [1.7e308, -1.7e308, Number.MAX_VALUE],
    [-1.7e308, 1.7e308, -Number.MAX_VALUE],
  ])("lies from %j to %j apart by %d", (left, right, apart) => {
    expect(gap(left, right)).toBe(apart);
  });
});

describe("rounding", () => {
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [0.7915 * 100, 1, 79.2],
    [1250, -2, 1300],
    [1249, -2, 1200],
    [12.3456, 20, 12.3456],
    [12.5, -301, 0],
    [1e300, -310, 0],
    [12.3456, 2.9, 12.35],
    [1e300, 10, 1e300],
    [123456789012345.67, 15, 123456789012345.67],
    [0, 2, 0],
    [0.5, 15, 0.5],
  ])("of %d to %d places is %d", (value, places, expected) => {
    expect(roundTo(value, places)).toBe(expected);
  });

  it.each([
    [0.3 - 0.1 - 0.2, 0.3, 0],
    [100_000_000.1 - 100_000_000, 100_000_000.1, 0.1],
    [3, 9_007_199_254_740_991, 3],
    [1e20 + 12345, 1e20, 1e20],
    [2.5e17, 2.5e17, 2.5e17],
    [1e-290, 1e-290, 1e-290],
    [1.5e290, 1.5e290, 1.5e290],
  ])("brings the sum %d with the largest term %d to %d", (total, largest, expected) => {
    expect(settle(total, largest) + 0).toBe(expected);
  });
});

describe("a comparison within a tolerance", () => {
  const exact = { absolute: 0, relative: 0 };
  it.each([
    ["=", 100, 100.5, { absolute: 0.5, relative: 0 }, true],
    ["=", 100.5, 100, { absolute: 0.5, relative: 0 }, true],
    ["=", 100, 101, { absolute: 0, relative: 0.01 }, true],
    ["=", 1, 101, { absolute: 0, relative: 1 }, true],
    ["=", 100, 100.5, { absolute: -1, relative: -1 }, false],
    ["=", 100, 100.5, null, false],
    ["<", 100, 100, { absolute: 0.5, relative: 0 }, true],
    ["<", 100.5, 100, { absolute: 0.5, relative: 0 }, false],
    [">", 100, 100, { absolute: 0.5, relative: 0 }, true],
    [">", 99.5, 100, { absolute: 0.5, relative: 0 }, false],
    ["<", 99, 100, exact, true],
    ["<", 100, 100, exact, false],
    ["<=", 100.0000001, 100, exact, true],
    ["<=", 100.001, 100, exact, false],
    ["<=", 0.1 + 0.2, 0.3, exact, true],
    ["=", 1e15, 1e15 + 1, exact, true],
    ["=", 1e12, 1e12 + 1, exact, false],
    ["<>", range(1, 2), 2, exact, true],
    ["<>", 2, range(1, 2), exact, true],
    ["<>", 0.3, 0.1 + 0.2, exact, false],
    [">=", range(1, 2), 2, exact, true],
    [">=", range(1, 2), 3, exact, false],
  ] as const)("%s of %j and %j with %j: %s", (comparator, left, right, tolerance, expected) => {
    expect(holds(comparator, left, right, tolerance)).toBe(expected);
  });
});

describe("a denied comparison", () => {
  it.each([
    ["=", "fail", "pass", "pass"],
    ["<>", "pass", "fail", "fail"],
    ["<", "pass", "pass", "fail"],
    ["<=", "fail", "pass", "fail"],
    [">", "pass", "fail", "pass"],
    [">=", "fail", "fail", "pass"],
  ])("by %s of equal, larger and smaller figures: %s, %s, %s", (sign, same, larger, smaller) => {
    const kind = (left: number) => judge(`非[1]${sign}2`, { 1: left }).kind;
    expect([kind(2), kind(3), kind(1)]).toEqual([same, larger, smaller]);
  });
});

describe("a function of figures", () => {
  const form: Record<string, Entry> = { 1: [1, 2], 2: 3, 3: "", 4: "-", 5: [4, 5], 6: "n" };
  it.each([
    ["最大([1],[2])", 3, 3],
    ["最大([1],[5])", 4, 5],
    ["最大([2],[5])", 4, 5],
    ["最小([1],[2])", 1, 2],
    ["最小([5],[2])", 3, 3],
    ["计数([2]+1,[5],2)", 3, 3],
    ["计数([2]:[6])", 2, 2],
    ["计数([4]+[4],[2])", 1, 1],
    ["绝对值(0-[5])", 4, 5],
    ["合计([4],[2])", 3, 3],
  ])("%s is %d to %d", (figure, low, high) => {
    expect(judge(`${figure}=99`, form)).toMatchObject({ kind: "fail", left: { low, high } });
  });

  it.each([
    ["最大([2],[3])=3", "unchecked"],
    ["计数([3]+1,[2])=1", "unchecked"],
    ["计数([9]:[9])=1", "unchecked"],
    ["合计([2],[3])=3", "unchecked"],
    ["绝对值([3])=3", "unchecked"],
    ["绝对值([4])=3", "not_applicable"],
    ["[2]*[3]=3", "unchecked"],
    ["[3]*[2]=3", "unchecked"],
    ["[4]*[3]=3", "unchecked"],
    ["最大([4],[4])=3", "not_applicable"],
    ["计数([4]+[4])=1", "not_applicable"],
    ["[2]属于([3],3)", "unchecked"],
    ["[3]属于(3)", "unchecked"],
    ["[2]属于([4],3)", "pass"],
    ["[2]属于([4],4)", "fail"],
    ["非必填([1],[2])", "fail"],
    ["非必填([3])", "pass"],
    ["必填([6])", "fail"],
    ["必填(下级[9])", "not_applicable"],
    ["必填([7]:[8])", "unchecked"],
  ])("%s: %s", (source, kind) => {
    expect(judge(source, form).kind).toBe(kind);
  });
});

describe("what a clause is made of", () => {
  const lookup = figures(["0", "01", "02", "03"].map((code) => [code, 1] as const));
  const shown = (source: string) => clauseReferences(clauseOf(source), lookup).map(keyOf);

  it.each([
    ["[0]同比>0.1", ["0", "0,上年"]],
    ["[0]符合'#'", ["0"]],
    ["[0]=合计([0*])", ["0", "01", "02", "03"]],
    ["唯一([01],[02])", ["01", "02"]],
    ["必填([01]:[03])", ["01", "02", "03"]],
    ["若[01]>0则[02]>0", ["01", "02"]],
    ["[01]=[02] 且 [01]=[03]", ["01", "02", "03"]],
  ])("%s speaks of %j", (source, keys) => {
    expect(shown(source)).toEqual(keys);
  });

  it.each([
    ["[0]/[01]=1", ["01"]],
    ["[0]/([01]-[02])*[03]=1", ["01", "02"]],
    ["[0]同比>0.1", ["0,上年"]],
    ["[0]=合计([01]:[03])", []],
  ])("%s divides by %j", (source, keys) => {
    expect(divisorReferences(clauseOf(source), lookup).map(keyOf)).toEqual(keys);
  });

  it("its groups, its kinds of parts and its comparisons are found wherever they stand", () => {
    const clause = clauseOf("若[0]>0则[0]+合计(下级[0],[01]:[03],[0*])=1且非[02]符合'#'");
    expect(memberCalls(clause).map((call) => [call.how, call.reference.row, call.to?.row])).toEqual(
      [
        ["children", "0", undefined],
        ["run", "01", "03"],
        ["group", "0*", undefined],
      ]
    );
    expect(["pattern", "run", "growth"].map((kind) => hasPart(clause, kind as "run"))).toEqual([
      true,
      true,
      false,
    ]);
    expect(comparisons(clause).map((one) => one.comparator)).toEqual([">", "="]);
  });
});
