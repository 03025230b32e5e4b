import fc from "fast-check";
import { findNumerals, parseNumeral, toHalfWidth } from "../../src/core/numerals";
import { expectLinear } from "../growth";
import { FINANCIAL, inCharacters, SIGNS } from "./in-characters";

describe("reading a text that is one numeral", () => {
  it.each([
    ["两千", 2000],
    ["一万二千", 12000],
    ["三百余", 300],
    ["二〇二五", 2025],
    ["二○二五", 2025],
    ["一九九八", 1998],
    ["十来", 10],
    ["十五", 15],
    ["二十", 20],
    ["一百零五", 105],
    ["两千五", 2500],
    ["三百二", 320],
    ["一万二", 12000],
    ["一亿零二百万", 102000000],
    ["一千二百三十四万五千六百七十八", 12345678],
    ["壹仟贰佰叁拾", 1230],
    ["一百十五", 115],
    ["一二三", 123],
    ["二五", 25],
    ["三六", 36],
    ["〇一", 1],
    ["半", 0.5],
    ["一半", 0.5],
    ["三成", 0.3],
    ["三成半", 0.35],
    ["3.5成", 0.35],
    ["十成", 1],
    ["10分之3", 0.3],
    ["百分之13.25", 0.1325],
    ["万分之三", 0.0003],
    ["百分之三十", 0.3],
    ["千分之三", 0.003],
    ["三点五", 3.5],
    ["零点五", 0.5],
    ["十点五", 10.5],
    ["三万点五", 30000.5],
    ["一点二万", 12000],
    ["〇", 0],
    ["零", 0],
    ["1.2万", 12000],
    ["1.1万", 11000],
    ["130亿", 13000000000],
    ["万亿", 1e12],
    ["3千", 3000],
    ["5百万", 5000000],
    ["1亿5000万", 150000000],
    ["１２", 12],
    ["1,234.5", 1234.5],
    ["１，２３４", 1234],
    [".5", 0.5],
    [".25", 0.25],
    ["12.", 12],
    ["-5", -5],
    ["－３．５", -3.5],
    ["负五", -5],
    ["+5", 5],
    ["-0", 0],
    ["1.5e-7", 1.5e-7],
    ["25e3", 25000],
    [".25e2", 25],
    ["2.5E+10", 2.5e10],
    [" 12 ", 12],
  ])("reads %s as %d", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    "",
    "abc",
    "12项",
    "一般",
    "三四",
    "12,34",
    "1.2.3",
    "1,2345",
    "--5",
    "一二百",
    "百分",
    "点五",
    "三点",
    "一百零",
    "一百〇",
    "三百二五",
    "一亿万",
    "百分之",
    "零分之三",
    "二十成",
    "零成",
    "七八成",
    "三四百余",
    "5+3",
    "9".repeat(400),
  ])("reads no numeral in '%s'", (text) => {
    expect(parseNumeral(text)).toBeNull();
  });
});

describe("finding numerals in a text", () => {
  const shown = (text: string) =>
    findNumerals(text).map(({ value, large, over, upTo }) =>
      [value, large, over ? "over" : "", upTo ?? ""].filter((part) => part !== "").join(" ")
    );

  it.each([
    ["种植面积37万公顷", ["37 万"]],
    ["研发投入3.6万亿元", ["3.6 万亿"]],
    ["资料300余份", ["300 over"]],
    ["2万多人次", ["2 万 over"]],
    ["3000多亿元", ["3000 亿 over"]],
    ["十来个", ["10 over"]],
    ["二十几家", ["20 over"]],
    ["两三家", ["2 3"]],
    ["三五家", ["3 5"]],
    ["三四百万元", ["300 万 400"]],
    ["三四千瓦", ["3 4"]],
    ["一二三十家", ["12", "30"]],
    ["35余家", ["35 over"]],
    ["35来家", ["35"]],
    ["35几家", ["35"]],
    ["十亿元", ["10 亿"]],
    ["拾万元", ["10 万"]],
    ["一万二千家", ["12000"]],
    ["两万家", ["2 万"]],
    ["一亿二千万元", ["1.2 亿"]],
    ["超千亿元", ["1000 亿"]],
    ["达千亿元", ["1000 亿"]],
    ["过千家企业", ["1000"]],
    ["千人以上", ["1000"]],
    ["亿元以上项目，千家企业", []],
    ["通过百家企业", []],
    ["5千瓦、3千克、2百分点", ["5", "3", "2"]],
    ["1,234.5和12,34", ["1234.5", "12", "34"]],
    ["3.2.1", ["3.2", "1"]],
    ["约.5", ["0.5"]],
    ["同比-5.2%", ["-5.2"]],
    ["-5.2%", ["-5.2"]],
    ["气温负5度", ["-5"]],
    ["6%-6.5%", ["6", "6.5"]],
    ["5来自企业", ["5"]],
    ["1亿5000万元", ["1.5 亿"]],
    ["1亿5000.25万元", ["1.500025 亿"]],
    ["1亿5000人", ["1 亿", "5000"]],
    ["2亿多3000万元", ["2 亿 over", "3000 万"]],
  ])("finds them in %s", (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it("tells where each stands, with its large unit and 余", () => {
    const text = "新增２万余家";
    const [numeral] = findNumerals(text);
    expect(numeral).toMatchObject({ start: 2, end: 5 });
  });
});

describe("half-width text", () => {
  it("turns full-width signs and keeps every place", () => {
    expect(toHalfWidth("１２．５％～（Ａ）　≥")).toBe("12.5%~(A) ≥");
  });
});

describe("numerals written in any way read back equal", () => {
  const whole = fc.oneof(
    fc.integer({ min: 0, max: 20000 }),
    fc.integer({ min: 0, max: 1e8 }),
    fc.maxSafeInteger().map((value) => Math.abs(value) % 1e12)
  );

  it("in characters", () => {
    fc.assert(fc.property(whole, (value) => parseNumeral(inCharacters(value)) === value));
  });

  it("in financial characters", () => {
    fc.assert(
      fc.property(
        whole,
        (value) => parseNumeral(inCharacters(value, FINANCIAL, ["", "拾", "佰", "仟"])) === value
      )
    );
  });

  it("with 两 for 二, 〇 for 零 and without 一 before 十", () => {
    fc.assert(
      fc.property(whole, (value) => {
        const text = inCharacters(value)
          .replace(/二(?=[百千万亿])/g, "两")
          .replace(/^一十/, "十")
          .replace(/零/g, "〇");
        return parseNumeral(text) === value;
      })
    );
  });

  it("digit by digit, from three digits on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e9 }), (value) => {
        const text = [...String(value)].map((digit) => SIGNS[Number(digit)]).join("");
        return parseNumeral(text) === value && parseNumeral(text.replace(/零/g, "〇")) === value;
      })
    );
  });

  it("with decimals in characters", () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 99 }), (value, part) => {
        const digits = String(part).padStart(2, "0");
        const text = `${inCharacters(value)}点${[...digits].map((one) => SIGNS[Number(one)]).join("")}`;
        return parseNumeral(text) === Number(`${value}.${digits}`);
      })
    );
  });

  it("full-width, with separators and with a large unit", () => {
    const full = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 99 }), (value, part) => {
        const decimal = `${value}.${String(part).padStart(2, "0")}`;
        const grouped = decimal.replace(/\B(?=(?:[0-9]{3})+\.)/g, ",");
        expect(parseNumeral(grouped)).toBe(Number(decimal));
        expect(parseNumeral(full(grouped))).toBe(Number(decimal));
        expect(findNumerals(`共${grouped}元`).map((one) => one.value)).toEqual([Number(decimal)]);
        expect(parseNumeral(`${decimal}万`)).toBe(Number(`${decimal}e4`));
      })
    );
  });

  it("finds in a text the numeral that it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99999 }), (value) => {
        const [found] = findNumerals(`共${inCharacters(value)}家`);
        const factor = found?.large === "万" ? 1e4 : 1;
        expect((found?.value ?? 0) * factor).toBeCloseTo(value, 6);
      })
    );
  });
});

describe("hostile text", () => {
  const sign = fc.constantFrom(..."0123456789.,一二三十百千万亿零两点半成分之余多来几-负 家项%年");

  it("never makes it throw, and every numeral is a finite one in its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 80 }), (text) => {
        parseNumeral(text);
        let last = 0;
        for (const one of findNumerals(text)) {
          expect(Number.isFinite(one.value)).toBe(true);
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          last = one.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      })
    );
  });

  it.each(["1", "一", "十", "万", "一十", "百分之", "1,111", "1.", "点一", "三四", "余", "-"])(
    "is read in linear time: %s repeated",
    (unit) => {
      expectLinear(findNumerals, unit);
      expectLinear(parseNumeral, unit);
    }
  );
});
