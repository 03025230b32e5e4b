import { layColumns, pageWidth } from "../../src/files/docx-columns";

const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);

describe("the columns of a table in Word", () => {
  it.each<[string, number[], number[], string, boolean]>([
    ["few columns", [20, 8, 8], [0, 6, 6], "五号", false],
    ["a long text, which may break", [60, 8, 8], [0, 6, 6], "五号", false],
    [
      "numbers that would be torn",
      [20, 11, 11, 11, 11, 11],
      [0, 10, 10, 10, 10, 10],
      "小五",
      false,
    ],
    ["more of them", Array(12).fill(7), Array(12).fill(7), "小五", true],
    ["more than any page takes", Array(30).fill(20), Array(30).fill(20), "六号", true],
  ])("%s: size and page", (_, asked, numbers, size, landscape) => {
    const layout = layColumns(asked, numbers);
    expect([layout.size, layout.landscape]).toEqual([size, landscape]);
    expect(sum(layout.widths)).toBeLessThanOrEqual(pageWidth(landscape));
    expect(sum(layout.widths)).toBeGreaterThan(pageWidth(landscape) - asked.length - 1);
  });

  it("gives way where texts are, not where numbers are", () => {
    const { widths } = layColumns([60, 60, 10], [0, 0, 10]);
    expect(widths[0]).toBe(widths[1]);
    expect(widths[2]).toBeGreaterThan(1000);
  });
});
