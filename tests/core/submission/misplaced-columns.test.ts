import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import { formRows, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

const NAMES = ["总户数", "农业户", "非农业户", "总人口", "男性", "女性"];
const CODES = NAMES.map((_, row) => `0${String(row + 1)}`);
const CATALOGUE = NAMES.map((name, row) => [CODES[row]!, name, "人", "", "", "", "时点"]);

/** What each unit reported last year. */
const OWN = [9012, 6957, 2055, 29913, 15452, 14461];
const OTHER = [12766, 9969, 2797, 42887, 22161, 20726];
const NOW = [9104, 6990, 2114, 30120, 15530, 14590];

const scheme = workbookOf([
  ...schemeSheets({ catalogue: CATALOGUE, plan: [], rules: [] }),
  sheetOf("单位名录", [
    ["单位代码", "单位名称", "应报表号"],
    ["U1", "甲局", "K1"],
    ["U2", "乙局", "K1"],
    ["U3", "丙局", "K1"],
  ]),
  sheetOf("上年数", [
    ["单位代码", "表号", "代码", "上年数"],
    ...OWN.map((figure, row) => ["U1", "K1", CODES[row]!, figure]),
    ...OTHER.map((figure, row) => ["U2", "K1", CODES[row]!, figure]),
  ]),
]);
const frame = readFrame(scheme, readScheme(scheme).scheme);

/** What is found of the form of 甲局: code, cell and what else is told. */
function found(actual: readonly CellOf[], lastYear: readonly CellOf[]) {
  const rows = NAMES.map((name, row) => [name, "人", CODES[row], null, actual[row], lastYear[row]]);
  const [one] = readSubmissions(workbookOf([sheetOf("K1", formRows(rows))]), "", frame);
  return one!.findings
    .filter(({ rule }) => rule === "LASTYEAR" || rule === "ZERO")
    .map(({ code, severity, at, indicator, ...rest }) => {
      const more = "other" in rest ? ` ${rest.other}` : "from" in rest ? ` ${rest.from}` : "";
      const count = "count" in rest ? ` ${String(rest.count)}` : "";
      return `${severity} ${code} ${String((at?.row ?? 0) - 4)} ${indicator?.code ?? ""}${more}${count}`;
    });
}

const instead = (row: number, figure: CellOf, of: readonly CellOf[]) =>
  of.map((one, at) => (at === row ? figure : one));

describe("last year's figures that were altered", () => {
  const each = [1, 2, 3, 4, 5, 6].map((row) => `hard last_year ${String(row)} 0${String(row)}`);
  it.each<[string, readonly CellOf[], readonly CellOf[], readonly string[]]>([
    ["are told one by one", NOW, OWN.map((one) => one + 1), each],
    [
      "of another unit are told once, by its name",
      NOW,
      OTHER,
      ["hard last_year_of_other 1  乙局 6"],
    ],
    [
      "so is a column with one figure that is not, and no 0 of the other's is asked about",
      instead(5, 0, NOW),
      OTHER.map((one, row) => (row === 2 ? 1 : one)),
      ["hard last_year_of_other 1  乙局 5"],
    ],
    ["and those of this year swapped are told once", OWN, NOW, ["hard this_year_of_last 1  6"]],
    [
      "and left out, in a form of last year, are told once",
      OWN,
      OWN.map(() => null),
      ["hard this_year_of_last 1  6"],
    ],
    [
      "by a slip of rows are told from the first of them",
      NOW,
      [OWN[0], null, OWN[1], OWN[2], OWN[3], OWN[4]],
      ["hard rows_slipped 3 03 above 4", "hard last_year 2 02"],
    ],
    [
      "by a slip the other way as well",
      NOW,
      [OWN[0], OWN[2], OWN[3], OWN[4], OWN[5], null],
      ["hard rows_slipped 2 02 below 4", "hard last_year 6 06"],
    ],
    [
      "in two cells are none of this, though this year's are all the same",
      OWN,
      instead(0, 1, instead(1, 2, OWN)),
      ["hard last_year 1 01", "hard last_year 2 02"],
    ],
  ])("%s", (_, actual, lastYear, expected) => {
    expect(found(actual, lastYear)).toEqual(expected);
  });

  it("are told one by one where too few digits tell whose they are", () => {
    const few = OTHER.map((one, row) => (row < 1 ? one : 0));
    expect(found(NOW, few)).toEqual(each);
  });
});
