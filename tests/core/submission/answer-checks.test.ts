import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import { formRows, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

const CATALOGUE = [
  ["01", "项目数", "项", "", "", "", "时期"],
  ["02", "专利数", "件", "", "", "", "时期"],
  ["03", "经费", "万元", "", "", "", "时期"],
  ["04", "人均项目", "项", "", "", "", "比率"],
  ["05", "企业数", "家", "", "", "", "时点"],
  ["06", "职工数", "万人", "", "", "", "时点"],
];
const UNITS = CATALOGUE.map(([code, name, unit]) => [name!, unit!, code!] as const);
const scheme = workbookOf(schemeSheets({ catalogue: CATALOGUE, plan: [], rules: [] }));
const frame = readFrame(scheme, readScheme(scheme).scheme);

/** What is asked of a form with these figures of this year and last. */
function asked(...figures: readonly (readonly [actual: CellOf, lastYear: CellOf])[]) {
  const rows = figures.map(([actual, lastYear], row) => [...UNITS[row]!, null, actual, lastYear]);
  const [one] = readSubmissions(workbookOf([sheetOf("K1", formRows(rows))]), "", frame);
  return one!.findings
    .filter(({ rule }) => ["WHOLE", "DASH", "COPIED"].includes(rule))
    .map(({ severity, code, indicator }) => `${severity} ${code} ${indicator?.code ?? ""}`.trim());
}

const CHANGED = [
  [12, 11],
  [30, 28],
  [1.5, 1.25],
  [0.5, 0.4],
  [7, 7],
  [2.35, 2.3],
] as const;
const LARGE = [128, 317, 1206, 45.61, 2371, 11.83] as const;
const instead = (row: number, actual: CellOf, lastYear: CellOf) =>
  CHANGED.map((line, at) => (at === row ? ([actual, lastYear] as const) : line));

describe("answers that no rule speaks of", () => {
  it.each<[string, ReturnType<typeof instead>, readonly string[]]>([
    ["nothing is asked of figures that may be", [...CHANGED], []],
    ["a part of a project must be corrected", instead(0, 12.5, 11), ["hard fraction 01"]],
    ["a whole number with noise is whole", instead(0, 12.000000001, 11), []],
    ['"-" is asked about where there was something', instead(1, "-", 28), ["query dash 02"]],
    ['"-" is not asked about where there was nothing', instead(1, "-", 0), []],
    ['"-" is not asked about where there was "-"', instead(1, "-", "-"), []],
    ["a blank is no dash", instead(1, null, 28), []],
    [
      "a form that says the same as last year is asked about, once",
      CHANGED.map(([, lastYear]) => [lastYear, lastYear] as const),
      ["query copied_year"],
    ],
    [
      "so is one in which a figure that another form repeats was filled in anew",
      LARGE.map((figure, row) => [row === 2 ? 975 : figure, figure] as const),
      ["query copied_year"],
    ],
    [
      "small figures that happen to be the same say nothing",
      [1, 2, 3, 4, 5, 6].map((figure, row) => [row === 2 ? 9 : figure, figure] as const),
      [],
    ],
    [
      "zeros twice say nothing",
      CHANGED.map((_, row) => (row < 4 ? ([3, 3] as const) : ([0, 0] as const))),
      [],
    ],
  ])("%s", (_, figures, expected) => {
    expect(asked(...figures)).toEqual(expected);
  });
});
