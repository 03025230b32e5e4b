import fc from "fast-check";
import { findPeriod, readPeriod } from "../../src/core/period";

describe("readPeriod", () => {
  it.each<[string, [number, number, number]]>([
    ["2022年1—10月", [2022, 1, 10]],
    ["2022年1-10月", [2022, 1, 10]],
    ["2022年1至9月", [2022, 1, 9]],
    ["2022年1月—10月", [2022, 1, 10]],
    ["2022年1月－2022年10月", [2022, 1, 10]],
    ["2022 年 1—10 月", [2022, 1, 10]],
    ["２０２２年１—１０月", [2022, 1, 10]],
    ["二〇二二年1至9月", [2022, 1, 9]],
    ["二○二二年一至九月", [2022, 1, 9]],
    ["二零二二年十二月", [2022, 12, 12]],
    ["2022年", [2022, 1, 12]],
    ["2022年度", [2022, 1, 12]],
    ["2022年全年", [2022, 1, 12]],
    ["2022", [2022, 1, 12]],
    ["2022年10月", [2022, 10, 10]],
    ["截至2022年10月底", [2022, 1, 10]],
    ["2022年前三季度", [2022, 1, 9]],
    ["2022年一至三季度", [2022, 1, 9]],
    ["2022年第三季度", [2022, 7, 9]],
    ["2022年1季度", [2022, 1, 3]],
    ["2022年上半年", [2022, 1, 6]],
    ["2022年下半年", [2022, 7, 12]],
    ["2022.1-10月", [2022, 1, 10]],
    ["2023年6月30日", [2023, 6, 6]],
    ["2023-06-30", [2023, 6, 6]],
    ["科委2022年1—10月项目情况", [2022, 1, 10]],
  ])("reads %s", (text, [year, from, through]) => {
    expect(readPeriod(text)).toEqual({ year, from, through });
  });

  it.each([
    "",
    "1—10月",
    "2022年13月",
    "2022年10—1月",
    "2018—2022年",
    "2018年至2022年",
    "2021年1月至2022年2月",
    "年度报表",
    "90年代",
    "12022年",
    "2022年1—　月",
    "2022年1-  月",
    "2022年1月—　月",
    "2022年　月",
    "2022年1—____月",
  ])("finds no period in %j", (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it("gives the words that name the period", () => {
    expect(findPeriod("区科委2022年1—10月项目表")?.words).toBe("2022年1—10月");
  });

  it("reads back any range of months", () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2099 }), month, month, (year, one, other) => {
        const [from, through] = [Math.min(one, other), Math.max(one, other)];
        expect(readPeriod(`${year}年${from}—${through}月`)).toEqual({ year, from, through });
      })
    );
  });

  it("reads any text without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const period = readPeriod(text);
        expect(period === null || period.from <= period.through).toBe(true);
      })
    );
  });
});
