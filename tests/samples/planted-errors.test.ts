import { figureOf } from "../../src/core/check";
import { checkOwn, sampleWorkbook, withCell } from "./sample-check";

const workbook = sampleWorkbook("2022.xlsx");
const { report } = checkOwn(workbook);

describe("a wrong figure planted into the sample of 2022", () => {
  it.each([
    ["02", "R1 R2"],
    ["07", "R1 R3"],
    ["22", "R1 R4"],
  ])("in KW301[%s], which breaks %s, is found as the one cell to look at", (code, rules) => {
    const { at, value } = figureOf(report, "KW301", code, "actual")!;
    const { row, column } = at;
    const wrong = withCell(workbook, at.sheet, { row, column, value: value! + 9 });
    const { fewest } = checkOwn(wrong);
    expect(fewest).toMatchObject([{ findings: 2, choices: [[{ at }]] }]);
    expect(fewest[0]!.rules.join(" ")).toBe(rules);
  });

  it("is not hinted at where it breaks one rule alone", () => {
    const { at } = figureOf(report, "KW301", "01", "actual")!;
    const { row, column } = at;
    const wrong = checkOwn(withCell(workbook, at.sheet, { row, column, value: 1 }));
    expect(wrong.findings.filter((one) => one.severity === "hard")).toHaveLength(1);
    expect(wrong.fewest).toEqual([]);
  });
});
