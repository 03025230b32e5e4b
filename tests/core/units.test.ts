import { compareUnits, isCount, tidyNumber, unitParts } from "../../src/core/units";

describe("units of measure", () => {
  it.each([
    ["万元", 1e4, "元"],
    ["亿元", 1e8, "元"],
    ["千万元", 1e7, "元"],
    ["万亿", 1e12, ""],
    ["万人次", 1e4, "人次"],
    ["千克", 1, "千克"],
    ["%", 1, "%"],
    ["个百分点", 1, "%"],
    ["‰", 0.1, "%"],
    ["项", 1, "项"],
  ])("%s is %d times %s", (unit, factor, base) => {
    expect(unitParts(unit)).toEqual({ factor, base });
  });

  it.each([
    ["元", "万元", "scaled", 1e-4],
    ["亿", "亿元", "same", 1],
    ["", "项", "same", 1],
    ["项", "件", "counts", 1],
    ["万件", "项", "counts", 1e4],
    ["万元", "项", "unlike", 1],
    ["人次", "人", "unlike", 1],
  ])("%s beside %s is %s", (from, to, relation, factor) => {
    expect(compareUnits(from, to)).toEqual({ relation, factor });
  });

  it("knows which words count things", () => {
    expect(["项", "家", "万件", "元", "%"].map(isCount)).toEqual([true, true, true, false, false]);
  });

  it("takes away what binary fractions add", () => {
    expect(tidyNumber(0.1 + 0.2)).toBe(0.3);
  });
});
