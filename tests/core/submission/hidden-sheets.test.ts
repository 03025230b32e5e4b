import { NO_REPORT } from "../../../src/core/report";
import { hiddenSheets } from "../../../src/core/submission/hidden-sheets";
import type { Sheet } from "../../../src/core/workbook";
import { workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

type Rows = readonly (readonly CellOf[])[];

const hidden = (name: string, rows: Rows): Sheet => ({
  ...sheetOf(name, rows),
  visibility: "hidden",
});
/** What is asked of a hidden sheet with these rows. */
const asked = (rows: Rows, own: readonly Sheet[] = [], name = "字典") =>
  hiddenSheets(workbookOf([hidden(name, rows)]), NO_REPORT, own).map((one) =>
    one.code === "hidden_sheet" ? one.count : one.code
  );

const RATES: Rows = [
  ["品种", "折算系数"],
  ["原煤", 0.7143],
  ["汽油", 1.4714],
];

describe("hidden sheets", () => {
  it.each<[string, Rows, readonly number[]]>([
    ["figures", RATES, [2]],
    [
      "codes of regions in their order",
      [
        [320981100000, "村甲"],
        [320981100002, "村乙"],
        [320981100007, "村丙"],
      ],
      [],
    ],
    [
      "numbers of rows",
      [
        ["序号", "名称"],
        [1, "甲村"],
        [2, "乙村"],
        [3, "丙村"],
      ],
      [],
    ],
    ["a list of years", [[2022], [2023], [2024]], []],
    [
      "a letter row",
      [
        ["甲", "乙", 1, 2],
        ["小计", "项", 12, 7],
      ],
      [2],
    ],
    ["figures of six digits that rise and fall", [[320981], [410200], [310115]], [3]],
    ["a date", [["报出日期", { value: 45000, format: "yyyy/m/d" }]], []],
  ])("are asked about for their figures alone: %s", (_, rows, count) => {
    expect(asked(rows)).toEqual(count);
  });

  it("that the bureau's own form has too are not asked about, unless a figure is another", () => {
    const own = [hidden("字典", RATES)];
    expect(asked(RATES, own)).toEqual([]);
    expect(asked(RATES, own, "Sheet2")).toEqual([]);
    expect(asked([...RATES.slice(0, 2), ["汽油", 1.5]], own)).toEqual([2]);
    expect(asked([...RATES, ["柴油", 1.4571]], own)).toEqual([3]);
    expect(asked([["其他", 0.7143]], own, "Sheet2")).toEqual([1]);
  });
});
