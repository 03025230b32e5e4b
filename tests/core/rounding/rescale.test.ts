import { checkWorkbook } from "../../../src/core/check";
import { rescaleReport } from "../../../src/core/rounding/rescale";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { smallWorkbook, type SmallWorkbook } from "../small-workbook";

function rescale(parts: SmallWorkbook, unit = "万元", decimals = 0) {
  const workbook = smallWorkbook(parts);
  const { scheme, faults } = readScheme(workbook);
  expect(faults).toEqual([]);
  const { report } = checkWorkbook(workbook, scheme, { through: null });
  return rescaleReport(scheme, report, { unit, decimals });
}

const lines = (parts: SmallWorkbook, unit?: string, decimals?: number) =>
  rescale(parts, unit, decimals).amounts.map(
    ({ figure, depth, exact, shown }) =>
      `${figure.column} ${"-".repeat(depth)}${figure.indicator.name} ${String(exact)} ${String(shown)}`
  );

const MONEY: SmallWorkbook = {
  catalogue: [
    ["01", "支出合计", "元"],
    ["02", "基本支出", "元", "01", "部分"],
    ["03", "项目支出", "元", "01", "部分"],
    ["04", "人员经费", "元", "02", "其中"],
    ["05", "项目数", "项"],
    ["06", "产值", "亿元"],
  ],
  plan: [["05", "3项"]],
  rows: [
    ["支出合计", "元", "01", null, 30_000, 20_000],
    ["基本支出", "元", "02", null, 14_800, 10_000],
    ["项目支出", "元", "03", null, 15_200, 10_000],
    ["人员经费", "元", "04", null, 14_600, null],
    ["项目数", "项", "05", null, 3, 2],
    ["产值", "亿元", "06", null, 1.5, null],
  ],
};

it("shows amounts of every power of ten in one unit, totals adding up, and leaves counts alone", () => {
  expect(lines(MONEY)).toEqual([
    "actual 支出合计 3 3",
    "actual -基本支出 1.48 1",
    "actual -项目支出 1.52 2",
    "actual --人员经费 1.46 1",
    "actual 产值 15000 15000",
    "lastYear 支出合计 2 2",
    "lastYear -基本支出 1 1",
    "lastYear -项目支出 1 1",
  ]);
});

it("says which was adjusted: what 四舍五入 by itself would show differs", () => {
  const rows = [
    ["支出合计", "元", "01", null, 28_000, null],
    ["基本支出", "元", "02", null, 14_000, null],
    ["项目支出", "元", "03", null, 14_000, null],
  ];
  const { amounts, unbalanced } = rescale({ ...MONEY, rows });
  expect(unbalanced).toEqual([]);
  expect(amounts.map(({ shown, rounded }) => [shown, rounded])).toEqual([
    [3, 3],
    [2, 1],
    [1, 1],
  ]);
});

it("what does not add up before rounding is said with its parts, and nothing is forced", () => {
  const rows = [
    ["支出合计", "元", "01", null, 30_000, null],
    ["基本支出", "元", "02", null, 14_800, null],
    ["项目支出", "元", "03", null, null, null],
  ];
  const { amounts, unbalanced } = rescale({ ...MONEY, rows });
  expect(amounts.map((one) => one.shown)).toEqual([3, 1, null]);
  expect(unbalanced).toMatchObject([{ total: 3, sum: 1.48, reason: "apart" }]);
  expect(unbalanced[0]?.blank.map((one) => one.indicator.name)).toEqual(["项目支出"]);
});

it.each([
  ["末位1", true],
  ["0.005", true],
  ["0.001", false],
])("a tolerance %s of the scheme's own rule decides what adds up", (tolerance, isBalanced) => {
  const { unbalanced } = rescale({
    ...MONEY,
    rules: [["R1", "[01]=[02]+[03]", "强制性", tolerance, "是", null]],
    rows: [
      ["支出合计", "元", "01", null, 30_000.01, null],
      ["基本支出", "元", "02", null, 14_800, null],
      ["项目支出", "元", "03", null, 15_200.005, null],
    ],
  });
  expect(unbalanced.length === 0).toBe(isBalanced);
});

it("a unit that no indicator has shows nothing", () => {
  expect(rescale(MONEY, "万人").amounts).toEqual([]);
});
