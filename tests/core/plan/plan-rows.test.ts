import { readPlan } from "../../../src/core/plan/plan-read";
import { planRows } from "../../../src/core/plan/plan-rows";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { paragraphsOf } from "./plan-texts";
import { smallWorkbook } from "../small-workbook";

const { scheme } = readScheme(
  smallWorkbook({
    catalogue: [
      ["01", "科技项目", "项"],
      ["02", "产值", "亿元"],
      ["03", "培训", "人次"],
    ],
    plan: [
      ["01", "不少于20项"],
      ["02", "130亿元"],
    ],
  })
);

function rowsOf(text: string) {
  const reading = readPlan(paragraphsOf(text), scheme);
  const confirmed = reading.targets.flatMap(({ match, doubts }, place) =>
    match.indicator && !doubts.includes("actual") ? [{ place, indicator: match.indicator }] : []
  );
  return planRows(scheme, reading, confirmed);
}

it("a confirmed target becomes a row with its sentence", () => {
  expect(rowsOf("力争培训2000人次，确保不出差错。").rows).toEqual([
    {
      form: "K1",
      code: "03",
      name: "培训",
      wording: "力争培训2000人次",
      base: null,
      firmness: "soft",
      source: "力争培训2000人次，确保不出差错。",
    },
  ]);
});

it("growth takes the base that the plan states, where it is one of a whole year", () => {
  const text = (time: string) => `${time}科技项目118项。今年科技项目增长10%。`;
  expect(rowsOf(text("去年")).rows).toMatchObject([{ wording: "今年科技项目增长10%", base: 118 }]);
  expect(rowsOf(text("去年1—10月")).rows).toMatchObject([{ base: null }]);
});

describe("a target that the plan has already", () => {
  it.each([
    ["科技项目不少于20项。", 0, 1, 0],
    ["产值达到130亿。", 0, 1, 0],
    ["产值达到1300000万元。", 0, 1, 0],
    ["科技项目不少于25项。", 0, 0, 1],
    ["科技项目不超过20项。", 0, 0, 1],
    ["科技项目增长10%。", 1, 0, 0],
    ["培训20人次。培训20人次。", 1, 1, 0],
    ["培训20人次。培训30人次。", 1, 0, 1],
  ])("%s gives %i rows, %i as they are, %i refused", (text, rows, already, refused) => {
    const result = rowsOf(text);
    expect([result.rows.length, result.already.length, result.refused.length]).toEqual([
      rows,
      already,
      refused,
    ]);
  });

  it("in other words is refused with both", () => {
    expect(rowsOf("科技项目不少于25项。").refused).toMatchObject([
      { code: "other_words", wording: "科技项目不少于25项", there: "不少于20项" },
    ]);
  });
});
