import { percentText } from "../../../src/core/percent-text";
import { ROWS } from "../small-workbook";
import { filledRows } from "./fill-small";

/** Fills one cell from a small workbook whose 乙类 has this figure and this target. */
function fill(text: string, actual: number, wording = "20项") {
  const rows = ROWS.map((row, index) => (index === 2 ? ["乙类", "项", "03", null, actual] : row));
  return filledRows([[text]], { rows, plan: [["03", wording]] })[0];
}

describe("a summary", () => {
  it.each<[string, number, string, string | number]>([
    ["乙类{{K1.03}}项", 20.1234, "20项", "乙类20.1234项"],
    ["乙类{{K1.03}}项", 1_234_567_890_123, "20项", "乙类1234567890123项"],
    ["{{K1.03}}", 20.1234, "20项", 20.1234],
    ["应达{{K1.03.序时}}项", 20, "20项", "应达16.67项"],
    ["尚差{{K1.03.缺口}}项", 19.5, "20项", "尚差0.5项"],
    ["目标{{K1.03.年度目标}}家", 1, "1-2项", "目标1-2家"],
    ["{{K1.03.年度目标}}", 1, "1-2项", "1-2"],
    ["完成{{K1.03.完成率}}", 1999.9, "2000项", "完成99.995%"],
  ])("writes %s of %d under the target %s as %s", (text, actual, wording, filled) => {
    expect(fill(text, actual, wording)).toEqual([filled]);
  });
});

it.each([
  [1.28, "128%"],
  [0.715, "71.5%"],
  [9498 / 12000, "79.2%"],
  [0.9996, "99.96%"],
  [2995 / 2996, "99.97%"],
  [0.99999, "99.999%"],
  [1, "100%"],
  [1.0004, "100%"],
])("%d is shown as %s", (fraction, text) => {
  expect(percentText(fraction)).toBe(text);
});
