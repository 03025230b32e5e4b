import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import { formRows, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

const table = formRows().slice(0, -1);
const foot = (...lines: readonly CellOf[]) => sheetOf("K1", [...table, lines]);

/** What is said of the foot of a form, beside the bureau's own with these lines; `null` for none. */
function said(own: readonly CellOf[], bureau: readonly CellOf[] | null): readonly string[] {
  const sheets = schemeSheets({ plan: [["03", "20"]] });
  const scheme = workbookOf([...sheets, ...(bureau ? [foot(...bureau)] : [])]);
  const [one] = readSubmissions(
    workbookOf([foot(...own)]),
    "",
    readFrame(scheme, readScheme(scheme).scheme)
  );
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
