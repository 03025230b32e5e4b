import * as fc from "fast-check";
import { unitFolders } from "../../src/cli/return-folders";
import { chooseUnits } from "../../src/cli/return-plan";
import { zhCommandLine } from "../../src/locales/zh-cn-cli";
import { frameOf } from "../core/submission/settled-collection";

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

describe("a unit that is asked for by name", () => {
  const register = [
    ["U01", "西塘镇", "K1", null, null],
    ["U02", "西塘镇", "K1", null, null],
    ["U03", "东湖镇", "K1", null, null],
  ];
  const chosen = (asked: string) => {
    const { register: units } = frameOf({ register });
    return chooseUnits([asked], units, zhCommandLine).map((one) => one.code);
  };

  it("is known by its code, and by a name that no other unit has", () => {
    expect([chosen("u02"), chosen("东湖镇")]).toEqual([["U02"], ["U03"]]);
  });

  it.each([
    ["西塘镇", "单位名录中不止一个单位叫“西塘镇”。--unit 请写单位代码。"],
    ["北山乡", "单位名录中没有“北山乡”。--unit 请写单位代码或全称。"],
  ])("is refused where the name does not tell it: %s", (asked, sentence) => {
    expect(() => chosen(asked)).toThrow(expect.objectContaining({ sentences: [sentence] }));
  });
});
