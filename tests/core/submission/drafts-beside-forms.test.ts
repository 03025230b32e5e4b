import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { readSubmissions } from "../../../src/core/submission/read-submission";
import type { Sheet } from "../../../src/core/workbook";
import { formRows, ROWS, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf } from "../sheet-of";

const scheme = workbookOf([
  ...schemeSheets({ plan: [] }),
  sheetOf("单位名录", [
    ["单位名称", "单位代码", "应报表号"],
    ["甲局", "U1", "K1"],
    ["乙局", "U2", "K1"],
  ]),
]);
const frame = readFrame(scheme, readScheme(scheme).scheme);

const formOf = (unit: string, name: string, period = "2023年1—10月"): Sheet =>
  sheetOf(
    name,
    formRows(ROWS, "K1表", period).map((row) =>
      row.map((value) => (value === "填报单位：甲局" ? `填报单位：${unit}` : value))
    )
  );
const draft = sheetOf("草稿", [
  ["指标名称", "代码", "本年"],
  ...ROWS.map(([name, , code]) => [name, code, 5]),
]);
const hide = (sheet: Sheet): Sheet => ({ ...sheet, visibility: "hidden" });

/** Each unit of a workbook with what is found of it. */
function told(...sheets: readonly Sheet[]) {
  return readSubmissions(workbookOf(sheets), "", frame).map(({ match, report, findings }) => [
    match.unit?.name,
    report.forms.map(({ table }) => table.sheet).join(),
    ...findings
      .filter(({ code }) => code !== "several_units" && code !== "unsigned")
      .map((one) => `${one.severity} ${one.code} ${one.at?.sheet ?? ""}`),
  ]);
}

describe("drafts and kept sheets beside a submitted form", () => {
  it("are a hint, and the form is the unit's, wherever they stand", () => {
    const one = ["甲局", "K1", "info form_aside 草稿"];
    expect(told(formOf("甲局", "K1"), draft)).toEqual([one]);
    expect(told(draft, formOf("甲局", "K1"))).toEqual([one]);
  });

  it("are not asked about when they are hidden, since it is known what they are", () => {
    const last = hide(formOf("甲局", "2022年", "2022年1—12月"));
    expect(told(formOf("甲局", "K1"), last, hide(draft))).toEqual([
      ["甲局", "K1", "info form_aside 2022年", "info form_aside 草稿"],
    ]);
    expect(told(hide(formOf("甲局", "K1")))).toEqual([["甲局", "K1", "query hidden_sheet K1"]]);
  });

  it("belong in a workbook of several units to the one before them", () => {
    expect(
      told(
        formOf("甲局", "甲"),
        draft,
        formOf("甲局", "甲上年", "2022年1—12月"),
        formOf("乙局", "乙"),
        formOf("乙局", "乙上年", "2022年1—12月")
      )
    ).toEqual([
      ["甲局", "甲", "info form_aside 草稿", "info form_aside 甲上年"],
      ["乙局", "乙", "info form_aside 乙上年"],
    ]);
  });
});
