import { isUnitText, isUnitWord } from "../../src/core/unit-word";

test.each([
  ...["项", "万元", "千米", "十万人次", "万亿元", "件/万人", "元/人·年", "户/100个", "%", "kWh"],
])("%s is a unit of measure", (text) => {
  expect(isUnitWord(text)).toBe(true);
});

test.each([
  ...[
    "",
    "万",
    "/",
    "项/",
    "/项",
    "项//户",
    "元/人·年/月",
    "1项",
    "户/123456个",
    "万万元",
    "项目",
    "亿元、%",
  ],
  "千克标准煤/平方公里·十万人次万",
])("“%s” is none", (text) => {
  expect(isUnitWord(text)).toBe(false);
});

test("several units may serve at once", () => {
  expect(isUnitText("亿元、%")).toBe(true);
  expect(isUnitText("亿元、")).toBe(false);
});
