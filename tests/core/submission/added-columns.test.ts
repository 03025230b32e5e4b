import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import type { Sheet } from "../../../src/core/workbook";
import { formRows, ROWS, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

type Rows = readonly (readonly CellOf[])[];

const EMPTY: Rows = formRows(
  ROWS.map(([name, unit, code]) => [name, unit, code, null, null, null])
);
const FILLED: Rows = formRows(ROWS.map((row, at) => [...row.slice(0, 5), at + 20]));

/** The form with another column at a place. */
const withColumn = (at: number, caption: CellOf, value: CellOf, letter: CellOf = null) =>
  FILLED.map((row, place) => {
    const added =
      place === 3 ? caption : place === 4 ? letter : place > 4 && place < 8 ? value : null;
    return [
      ...row.slice(0, at),
      ...(row.slice(0, at).length < at ? Array<CellOf>(at - row.length).fill(null) : []),
      added,
      ...row.slice(at),
    ];
  });

/** What is said of the columns of a form that is sent to a bureau with this form of its own. */
function told(rows: Rows, own: readonly Sheet[] = [sheetOf("项目情况", EMPTY)]) {
  const scheme = workbookOf([...schemeSheets({ plan: [] }), ...own]);
  const frame = readFrame(scheme, readScheme(scheme).scheme);
  const [one] = readSubmissions(workbookOf([sheetOf("K1", rows)]), "", frame);
  return one!.findings.flatMap((finding) =>
    finding.code === "column_added"
      ? finding.columns.map(({ letters, caption }) => `${finding.severity} ${letters} ${caption}`)
      : []
  );
}

describe("columns that the bureau's form does not have", () => {
  it.each<[string, Rows, readonly string[]]>([
    ["the form as it is", FILLED, []],
    ["one behind the others", withColumn(6, "前年", 7, 4), ["hard G 前年"]],
    ["one between the others, without a number", withColumn(3, "调整数", 1), ["hard D 调整数"]],
    [
      "one that is called like a column of the form",
      withColumn(5, "上年数（调整）", 1),
      ["hard F 上年数（调整）"],
    ],
    ["one without figures", withColumn(6, "核对人", "周敏"), []],
    ["figures jotted beside the form", withColumn(7, null, 9), []],
    ["numbers of rows", withColumn(0, "序号", 1), []],
    [
      "a column with another caption",
      FILLED.map((row) => row.map((value) => (value === "上年同期" ? "上年" : value))),
      [],
    ],
  ])("are told where they hold figures: %s", (_, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  it("are none where the captions are those of another year", () => {
    const years = (now: string, before: string) => (rows: Rows) =>
      rows.map((row) =>
        row.map((value) => (value === "本年累计" ? now : value === "上年同期" ? before : value))
      );
    const own = [sheetOf("项目情况", years("2023年", "2022年")(EMPTY))];
    expect(told(years("2022年", "2021年")(FILLED), own)).toEqual([]);
    expect(told(years("2022年", "2021年")(withColumn(6, "前年", 7)), own)).toHaveLength(1);
  });

  it("are not known where the bureau has no form of its own", () => {
    expect(told(withColumn(6, "前年", 7, 4), [])).toEqual([]);
  });
});
