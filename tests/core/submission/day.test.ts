import { dayOfMoment, daysBetween, readDay } from "../../../src/core/submission/day";

it.each([
  ["2023年11月8日", "2023-11-08"],
  ["２０２３年１１月８日", "2023-11-08"],
  ["2023 年 11 月 08 日", "2023-11-08"],
  ["2023-11-8", "2023-11-08"],
  ["2023.11.8", "2023-11-08"],
  ["2023/11/08 17:30", "2023-11-08"],
  ["20231108", "2023-11-08"],
  ["报出日期：2024年2月29日", "2024-02-29"],
  ["2023年2月29日", null],
  ["2023年13月1日", null],
  ["11月8日", null],
  ["2023年11月", null],
  ["", null],
])("%s is %s", (text, day) => {
  expect(readDay(text)).toBe(day);
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
