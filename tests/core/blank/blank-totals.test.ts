import { computedTotals } from "../../../src/core/blank/blank-totals";
import { readReport } from "../../../src/core/report-read";
import { unitSheets, type Rows } from "../../cli/submitted-sample";
import { frameOf, workbookOf } from "../submission/settled-collection";

function formula(settings: Rows): string | undefined {
  const { scheme } = frameOf({ settings });
  const report = readReport(workbookOf(unitSheets(0)), scheme, { through: null });
  return computedTotals(report, scheme)[0]?.formula;
}

it.each<[string, Rows, string]>([
  [
    "with no unknown sign",
    [["未知符号", " "]],
    'IF(COUNTBLANK(D9:D10)>0,"",IF(COUNT(D9:D10)=0,"-",SUM(D9:D10)))',
  ],
  [
    "whose blank counts as 0",
    [
      ["不适用符号", "×"],
      ["未知符号", "不详"],
      ["空白表示", "零"],
    ],
    'IF(COUNTBLANK(D9:D10)=2,"",IF(SUMPRODUCT((D9:D10={"不详"})*1)>0,"不详",IF(COUNT(D9:D10)=0,"×",SUM(D9:D10))))',
  ],
])("a total computes itself by the signs of a scheme %s", (_, settings, expected) => {
  expect(formula(settings)).toBe(expected);
});
