import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import { readReport } from "../../../src/core/report-read";
import { reportedDay } from "../../../src/core/submission/stated-day";
import type { Sheet } from "../../../src/core/workbook";
import { formRows, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

const table = formRows().slice(0, -1);
const foot = (...lines: readonly CellOf[]) => sheetOf("K1", [...table, lines]);

/** What is said of the foot of a form, beside the bureau's own with these lines; `null` for none. */
function said(own: readonly CellOf[], bureau: readonly CellOf[] | null): readonly string[] {
  return saidOf([foot(...own)], bureau);
}

function saidOf(own: readonly Sheet[], bureau: readonly CellOf[] | null): readonly string[] {
  const sheets = schemeSheets({ plan: [["03", "20"]] });
  const scheme = workbookOf([...sheets, ...(bureau ? [foot(...bureau)] : [])]);
  const [one] = readSubmissions(workbookOf(own), "", readFrame(scheme, readScheme(scheme).scheme));
  return one!.findings.flatMap((found) =>
    found.code === "unsigned" || found.code === "sign_off_lacks"
      ? [`${found.severity} ${found.code} ${found.captions.join(" ")}`]
      : []
  );
}

const LINES = ["单位负责人：", "统计负责人：", "填表人：", "报出日期："] as const;
const SIGNED = ["单位负责人：周敏", "统计负责人：吴悦", "填表人：林晓", "报出日期：2023年11月8日"];

it.each<[string, readonly string[], readonly string[] | null, readonly string[]]>([
  ["all that the bureau's form asks for is there", SIGNED, LINES, []],
  ["two lines were deleted", SIGNED.slice(1, 3), LINES, ["query sign_off_lacks head date"]],
  ["all were deleted", [], LINES, ["query sign_off_lacks head statistician preparer date"]],
  ["the bureau's form never had it", SIGNED.slice(1), LINES.slice(1), []],
  ["without a form in force nobody knows", SIGNED.slice(1, 3), null, []],
  [
    "one was deleted and one is not filled in",
    ["单位负责人：", ...SIGNED.slice(1, 3)],
    LINES,
    ["query sign_off_lacks date", "query unsigned head"],
  ],
])("%s", (_, own, bureau, expected) => {
  expect(said(own, bureau)).toEqual(expected);
});

describe("a form whose next page stands on a sheet of its own", () => {
  const heading = table.slice(0, 5);
  const page = (name: string, ...rows: Parameters<typeof sheetOf>[1][number][]) =>
    sheetOf(name, [...heading, ...rows]);
  const [first = [], second = [], third = []] = table.slice(5);

  const pages = [page("K1", first, second), page("续", third, SIGNED)];

  it("is signed and dated at the foot of the last", () => {
    expect(saidOf(pages, LINES)).toEqual([]);
    const { scheme } = readScheme(workbookOf(schemeSheets()));
    const report = readReport(workbookOf(pages), scheme, { through: null });
    expect(reportedDay(report)).toBe("2023-11-08");
  });

  it("is asked about where a draft alone is signed", () => {
    const draft = { ...foot(...SIGNED), name: "上年" };
    const old = draft.cells.map((cell) =>
      cell.value === "2023年1—10月" ? { ...cell, value: "2022年1—12月" } : cell
    );
    expect(saidOf([foot(), { ...draft, cells: old }], LINES)).toEqual([
      "query sign_off_lacks head statistician preparer date",
    ]);
  });
});
