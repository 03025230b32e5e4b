import * as fc from "fast-check";
import { unitFolders } from "../../src/cli/return-folders";

const named = (...units: readonly (readonly [string, string])[]) => [
  ...unitFolders(units.map(([code, name]) => ({ code, name }))).values(),
];

it("a folder bears the code and the name, without what no path may hold", () => {
  expect(named(["U01", "东湖镇"], ["U02", "南河街道（开发区）"])).toEqual([
    "U01-东湖镇",
    "U02-南河街道开发区",
  ]);
});

it("a code that is no plain one gives way to the unit's number in the register", () => {
  expect(named(["../A", "甲"], ["乙1", "b:\\c*?"], ["X".repeat(41), "…"])).toEqual([
    "1-甲",
    "2-bc",
    "3-3",
  ]);
});

it("no two are alike, even where case does not count", () => {
  expect(named(["A", "B"], ["甲", "?"], ["1", "2"], ["2", "2"], ["a", "b"])).toEqual([
    ...["A-B", "2-2", "1-2", "2-2-2", "a-b-2"],
  ]);
});

it("whatever the register holds, a folder is one plain part of a path", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string(), fc.string()), { selector: ([code]) => code }),
      (units) => {
        const folders = named(...units);
        expect(new Set(folders.map((one) => one.toLowerCase())).size).toBe(units.length);
        for (const one of folders) {
          expect(one).toMatch(/^[A-Za-z0-9_-]+-[\p{L}\p{N}]+(?:-\d+)?$/u);
          expect(Buffer.byteLength(one)).toBeLessThan(255);
        }
      }
    )
  );
});
