import { dayOfMoment, daysBetween, readDay, readStatedDay } from "../../../src/core/submission/day";

it.each([
  ["2023年11月8日", "2023-11-08"],
  ["２０２３年１１月８日", "2023-11-08"],
  ["2023 年 11 月 08 日", "2023-11-08"],
  ["2023-11-8", "2023-11-08"],
  ["2023.11.8", "2023-11-08"],
  ["2023/11/08 17:30", "2023-11-08"],
  ["20231108", "2023-11-08"],
  ["报出日期：2024年2月29日", "2024-02-29"],
  ["2023年  11 月　 8  日", "2023-11-08"],
  ["二〇二三年十一月八日", "2023-11-08"],
  ["二○二五年一月二十八日", "2025-01-28"],
  ["二零二五年十月三十一日", "2025-10-31"],
  ["二〇二五年二月三十日", null],
  ["2023年2月29日", null],
  ["2023年13月1日", null],
  ["11月8日", null],
  ["2023年11月", null],
  ["", null],
])("%s is %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

it.each([
  ["2025年1月18日", "2025-01-18"],
  ["25.1.18", "2025-01-18"],
  ["25年1月18日", "2025-01-18"],
  ["24-12-30", "2024-12-30"],
  ["52.1.18", null],
  ["1月18日", "2025-01-18"],
  ["一月十八日", "2025-01-18"],
  ["1.18", "2025-01-18"],
  ["12月28日", null],
  ["2月29日", null],
  ["18/01/2025", "2025-01-18"],
  ["5/1/2025", null],
  ["2025年2月30日", null],
  ["2025年1月", null],
  ["周五", null],
])("%s at the foot of a form for 2024 is %s", (text, day) => {
  expect(readStatedDay(text, { year: 2024, from: 1, through: 12 })).toBe(day);
});

it("a day without its year is none where the period is not known", () => {
  expect(readStatedDay("1月18日", null)).toBeNull();
  expect(readStatedDay("25.1.18", null)).toBeNull();
});

it("the day of a moment is the one of China's clocks", () => {
  for (const text of ["1970-01-01", "2000-02-29", "2023-11-08", "2099-12-31"]) {
    const morning = Date.parse(`${text}T00:00:00+08:00`);
    expect(dayOfMoment(morning)).toBe(text);
    expect(dayOfMoment(morning + 86_399_999)).toBe(text);
  }
});

it.each([
  ["2023-11-10", "2023-11-20", 10],
  ["2024-02-28", "2024-03-01", 2],
  ["2023-02-28", "2023-03-01", 1],
  ["2023-12-31", "2024-01-01", 1],
  ["2024-03-01", "2023-03-01", -366],
  ["2000-01-01", "2100-01-01", 36_525],
])("from %s to %s it is %d days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
