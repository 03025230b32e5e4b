import { findPlaceholders } from "../../../src/core/summary/placeholder";

describe("placeholders of a template", () => {
  it.each([
    ["{{KW303.01}}", "KW303.01", "value", ""],
    ["{{KW303.01.完成率}}", "KW303.01", "rate", ""],
    ["{{专利申请量}}", "专利申请量", "value", ""],
    ["{{ 专利申请量 . 缺口 }}", "专利申请量", "shortfall", ""],
    ["{{，KW303.01.进展}}", "KW303.01", "progress", "，"],
    ["{{KW301[02].上年同期}}", "KW301[02]", "lastYear", ""],
  ])("%s asks for the %s of it", (text, subject, measure, lead) => {
    expect(findPlaceholders(text)).toEqual([
      { start: 0, end: text.length, lead, subject, measure },
    ]);
  });

  it("are found in their order, with their places", () => {
    expect(findPlaceholders("共{{甲}}项，{{乙}}项").map(({ start, end }) => [start, end])).toEqual([
      [1, 6],
      [8, 13],
    ]);
  });

  it("are none where the braces do not close", () => {
    expect(findPlaceholders("共{{甲项")).toEqual([]);
  });

  it("take time in proportion to a text of open braces", () => {
    expect(findPlaceholders("{{".repeat(200_000))).toEqual([]);
  });
});
