import { checkReport } from "../../../src/core/check";
import { figurePlaces, placeFigures } from "../../../src/core/figure-places";
import { readReport } from "../../../src/core/report-read";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { checkSubmitted } from "../../../src/core/submission/check-submitted";
import { readFrame } from "../../../src/core/submission/collect-frame";
import { schemePart } from "../../../src/core/submission/scheme-part";
import { formRows, schemeSheets, workbookOf } from "../small-workbook";
import { sheetOf, type CellOf } from "../sheet-of";

const bureau = workbookOf(
  schemeSheets({
    plan: [],
    catalogue: [
      ["01", "合计", "项"],
      ["02", "甲类", "项", "01", "部分"],
      ["03", "乙类", "项", "01", "部分"],
      ["04", "专利", "件"],
    ],
    rules: [
      ["R1", "[02]<=[03]", "核实性"],
      ["R2", "[*]>=0", "强制性"],
      ["R3", "[04]>=[02]", "提示性"],
    ],
  })
);
const frame = readFrame(bureau, readScheme(bureau).scheme);

/** What the check of a submission finds of these lines, and what the check of a workbook does. */
function bothChecks(lines: readonly (readonly CellOf[])[]) {
  const report = readReport(workbookOf([sheetOf("K1", formRows(lines))]), frame.scheme, {
    through: null,
  });
  const part = schemePart(frame, new Set(["K1"]));
  const figures = placeFigures(figurePlaces(frame.scheme.indicators), report);
  const { findings, unchecked, checked } = checkReport(report, part, [], { through: null });
  return {
    submitted: checkSubmitted(report, part, figures, [], frame),
    alone: { findings, unchecked, checked },
  };
}

const line = (code: string, ...figures: readonly CellOf[]) => {
  const names = ["合计", "甲类", "乙类", "专利"];
  return [names[Number(code) - 1] ?? "其他", code === "04" ? "件" : "项", code, ...figures];
};

describe("the check of a submission finds what the check of the workbook does", () => {
  it.each<[string, readonly (readonly CellOf[])[], number]>([
    [
      "where all holds",
      [
        line("01", null, 30, 1),
        line("02", null, 10, 1),
        line("03", 0, 20, 1),
        line("04", "", 12, 1),
      ],
      1,
    ],
    [
      "of sums, comparisons and targets in the plan column that are missed",
      [
        line("01", 40, 31, 1),
        line("02", "10项以上", 15, 1),
        line("03", 1, 12, 1),
        line("04", 9, -1),
      ],
      5,
    ],
    [
      "of figures that are missing, blank, not applicable or no number",
      [line("01", null, "", 1), line("02", "x", "-", 1), line("04", "约5", "甲", 1)],
      2,
    ],
    [
      "of rows that stand there twice or in no catalogue",
      [line("01", 1, 3), line("01", 1, 3), line("09", 1, 5)],
      3,
    ],
  ])("%s", (_, lines, fewest) => {
    const { submitted, alone } = bothChecks(lines);
    expect(submitted).toEqual(alone);
    expect(submitted.findings.length).toBeGreaterThanOrEqual(fewest);
  });
});
