import { SSF } from "@e965/xlsx";
import fc from "fast-check";
import { formattedNumber } from "../../../src/core/summary/formatted-number";

describe("a number in its format", () => {
  it.each<[number, string | undefined, string]>([
    [197, undefined, "197"],
    [16.666666666666668, undefined, "16.66666667"],
    [1_234_567_890_123, "General", "1234567890123"],
    [0.00000012, "General", "0.00000012"],
    [1.2804, "0.0%", "128.0%"],
    [0.07, "0%", "7%"],
    [1234567, "#,##0", "1,234,567"],
    [-1234.5, "#,##0;[Red]-#,##0", "-1,235"],
    [-0.4, "0", "0"],
    [-3.456, "0.00_ ;(0.00)", "(3.46)"],
    [1.005, "0.00", "1.01"],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "-"],
    [1234567, '#,##0.0,"千元"', "1,234.6千元"],
    [123456, "0!.0,", "12.3"],
    [123456, '0!.0,"万"', "12.3万"],
    [12, '0"项"', "12项"],
    [12, 'General"项"', "12项"],
    [-12.5, "G/通用格式", "-12.5"],
    [12, "@", "12"],
    [7, "00", "07"],
    [0.5, "#.##", ".5"],
    [3, "#.##", "3"],
    [1234.5, "[$¥-804]#,##0.00", "¥1,234.50"],
    [120, '[>=100]0"以上";0.0', "120以上"],
    [5, '[>=100]0"以上";0.0', "5.0"],
    [45291, 'yyyy"年"m"月"d"日"', "2023年12月31日"],
    [0.5, "# ?/?", "0.5"],
    [1500, "0.0E+00", "1500"],
    [3, "0.0件/人", "3.0件/人"],
    [1e300, "0.00", "1e+300"],
    [Infinity, "0.00", ""],
  ])("shows %d in %s as %s", (value, format, shown) => {
    expect(formattedNumber(value, format)).toBe(shown);
  });

  it("is what SheetJS shows, for the formats that statistics use", () => {
    const format = fc.constantFrom(
      ...[
        "0",
        "0.0",
        "0.00",
        "#,##0",
        "#,##0.00",
        "0%",
        "0.0%",
        '0"项"',
        "#,##0.0;-#,##0.0",
        "0.0#",
      ]
    );
    // Halves are rounded in binary there and in decimals here.
    const value = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((one) => one / 4096);
    fc.assert(
      fc.property(value, format, (number, code) => {
        const other = SSF.format(code, number) as string;
        fc.pre(!/^-[0.,%项]*$/.test(other));
        expect(formattedNumber(number, code)).toBe(other.trim());
      })
    );
  });

  it("takes any format without a word", () => {
    fc.assert(
      fc.property(fc.double(), fc.string(), (value, format) => {
        expect(typeof formattedNumber(value, format)).toBe("string");
      })
    );
  });
});
