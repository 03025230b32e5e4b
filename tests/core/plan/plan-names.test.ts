import { readPlan } from "../../../src/core/plan/plan-read";
import { paragraphsOf } from "./plan-texts";

describe("a remark in brackets", () => {
  it.each([
    [
      "培育科技领军企业（含后备，含引进）3-5家。",
      "科技领军企业",
      "培育科技领军企业（含后备，含引进）3-5家",
    ],
    ["新建（改建）科普基地2个。", "科普基地", "新建（改建）科普基地2个"],
    ["全年完成专利申请（含发明）400件以上。", "专利申请", "全年完成专利申请（含发明）400件以上"],
    ["（一）专利申请400件。", "专利申请", "（一）专利申请400件"],
  ])("of %s neither names the figure nor cuts its wording", (text, subject, wording) => {
    const [target] = readPlan(paragraphsOf(text), null).targets;
    expect([target?.subject, target?.target.wording]).toEqual([subject, wording]);
  });
});

it("leaves the parts behind a remark with their whole", () => {
  const text = "国家级项目12项（创新基金（含重点）5项、火炬计划（含面上）7项）。";
  const { targets } = readPlan(paragraphsOf(text), null);
  expect(targets.map((one) => one.partOf)).toEqual([null, 0, 0]);
});

describe("a figure that several things have each", () => {
  it.each<[string, readonly string[], string]>([
    ["举办科技节、科普日各1次。", ["科技节", "科普日"], "1次"],
    ["国家级和市级项目各不少于20项。", ["国家级项目", "市级项目"], "不少于20项"],
    ["专利申请量和技术交易额各增长10%。", ["专利申请量", "技术交易额"], "增长10%"],
    ["申报各类项目20项。", ["各类项目"], "申报各类项目20项"],
  ])("is listed once for each: %s", (text, subjects, wording) => {
    const { targets } = readPlan(paragraphsOf(text), null);
    expect(targets.map((one) => one.subject)).toEqual(subjects);
    expect(targets.map((one) => one.target.wording)).toEqual(subjects.map(() => wording));
  });

  it("leaves the parts behind it with their whole", () => {
    const { targets } = readPlan(paragraphsOf("国家级、市级项目各20项，其中创新5项。"), null);
    expect(targets.map((one) => [one.subject, one.partOf])).toEqual([
      ["国家级项目", null],
      ["市级项目", null],
      ["市级创新", 1],
    ]);
  });
});
