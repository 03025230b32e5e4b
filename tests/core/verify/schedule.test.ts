import { planParagraphs, textLines } from "../../../src/app/plan-paragraphs";
import { checkWorkbook } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { verifyText } from "../../../src/core/verify/verify-read";
import { sampleWorkbook } from "../../samples/sample-check";

const workbook = sampleWorkbook("2023.xlsx");
const { scheme } = readScheme(workbook);

function outcomes(text: string, through: number | null = null): readonly string[] {
  const result = checkWorkbook(workbook, scheme, { through });
  const { figures } = verifyText(
    planParagraphs(textLines(text), (one) => one),
    scheme,
    result
  );
  return figures.map((one) => `${one.shown} ${one.measure} ${one.outcome}`);
}

it.each([
  ["落后序时进度5个百分点，尚差180件", ["5个百分点 schedule equal", "180件 shortfall equal"]],
  ["慢于序时进度5.0个百分点", ["5.0个百分点 schedule equal"]],
  ["落后序时进度8个百分点", ["8个百分点 schedule different"]],
  ["快于序时进度5个百分点", ["5个百分点 schedule different"]],
])("holds 专利申请量420件，完成年度目标的70%%，%s against the schedule", (words, expected) => {
  const text = `专利申请量420件，完成年度目标的70%，${words}。`;
  expect(outcomes(text).slice(2)).toEqual(expected);
});

it("holds months against the form's own period, whatever month the schedule is asked for", () => {
  const text = "2023年1—10月，区级科普示范工程10个。";
  expect([outcomes(text), outcomes(text, 12)]).toEqual([
    ["10个 actual equal"],
    ["10个 actual equal"],
  ]);
});
