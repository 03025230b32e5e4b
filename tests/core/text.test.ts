import { dateText } from "../../src/core/number-format";
import { shownText } from "../../src/core/text";

const shown = (value: number, format: string) => shownText({ row: 0, column: 0, value, format });

describe("the text of a cell", () => {
  it.each([
    [0.15, "0%", "15%"],
    [0.07, "0%", "7%"],
    [1.28, "0.00%", "128%"],
    [1, "00", "01"],
    [44561, "yyyy-mm-dd", "2021年12月31日"],
    [44928, 'm"月"d"日"', "1月2日"],
    [44928, 'yyyy"年"m"月"', "2023年1月"],
    [44928, "h:mm", "44928"],
    [0.5, "h:mm", "0.5"],
    [1234.5, "#,##0.00", "1234.5"],
  ])("of %d in the format %s is %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it("of a date is the day of the calendar, leap years too", () => {
    for (let serial = 61; serial < 80_000; serial += 97) {
      const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
      const text = `${String(day.getUTCFullYear())}年${String(day.getUTCMonth() + 1)}月${String(day.getUTCDate())}日`;
      expect(dateText(serial, "yyyy/m/d")).toBe(text);
    }
  });
});
