import * as en from "../../src/locales/en-us-ratio";
import * as zh from "../../src/locales/zh-cn-ratio";

it.each([
  [1.0142, "1.01 倍", "1.01 times"],
  [0.35, "0.35 倍", "0.35 times"],
  [0, "0 倍", "0 times"],
  [-2, "-2 倍", "-2 times"],
  [1030, "1030 倍", "1,030 times"],
  [10_253, "1.03 万倍", "10,300 times"],
  [62_000_000_000, "620 亿倍", "62,000,000,000 times"],
  [0.000101, "万分之一", "1/9,900 of"],
  [0.01 * 0.98, "百分之一", "1/102 of"],
  [1e-8, "亿分之一", "1/100,000,000 of"],
  [0.00004, "1/2.5 万", "1/25,000 of"],
  [0.0035, "1/286", "1/286 of"],
])("a ratio of %d is told as %s", (ratio, chinese, english) => {
  expect([zh.timesText(ratio).trim(), en.timesText(ratio)]).toEqual([chinese, english]);
});

it.each([
  [10_253, 1.01, "1 万倍"],
  [0.000101, 1.05, "1 万倍"],
  [9.2, 1, "10 倍"],
  [0.011, 1, "100 倍"],
  [1.2e8, 1, "1 亿倍"],
])("a ratio of %d where %d is usual is as far apart as units are: %s", (ratio, usual, factor) => {
  expect(zh.farAdvice(ratio, usual)).toContain(`相差约 ${factor}，疑为计量单位`);
  expect(en.farAdvice(ratio, usual)).toContain("unit of measure");
});

it.each([
  [5, 1],
  [30, 1],
  [0.2, 1.1],
  [62_000_000_000, 1],
  [0, 1],
])("a ratio of %d where %d is usual may have any reason", (ratio, usual) => {
  expect(zh.farAdvice(ratio, usual)).toBe("请核实并说明。");
});
