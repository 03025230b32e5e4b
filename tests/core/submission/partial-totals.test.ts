import { partialTotals, UNITS_LEFT_OUT } from "../../../src/core/submission/partial-totals";
import { enCommandLine } from "../../../src/locales/en-us-cli";
import { zhCommandLine } from "../../../src/locales/zh-cn-cli";
import { sheetOf, type CellOf } from "../sheet-of";

const KEYS = ["cell", "value", "without", "missing", "returned"] as const;

describe.each([zhCommandLine, enCommandLine])("the sheet of sources in one language", (words) => {
  const found = (...lines: readonly (readonly CellOf[])[]) => {
    const captions = KEYS.map((key) => words.rollup.caption[key]);
    const sheet = sheetOf(words.rollup.sheet, [["汇总数来源"], captions, ...lines]);
    return partialTotals({ sheets: [sheet], names: [], date1904: false });
  };

  it("tells which units are in no total", () => {
    const names = ["东湖镇", "西塘镇"].join(words.collect.between);
    expect(found(["K1!D8", 72, 1, names, null], ["K1!D9", 33, 0, "东湖镇", "北山乡"])).toEqual({
      ...{ sheet: words.rollup.sheet, totals: 2, hasBlanks: true },
      ...{ missing: ["东湖镇", "西塘镇"], returned: ["北山乡"] },
    });
  });

  it("says nothing of totals of all units, nor of cells that hold none", () => {
    expect(found(["K1!D8", 72, 0, null, null], ["K1!D9", null, 0, "东湖镇", null])).toBeNull();
  });

  it("is known by its own captions", () => {
    for (const key of KEYS) expect(UNITS_LEFT_OUT[key]).toContain(words.rollup.caption[key]);
  });
});
