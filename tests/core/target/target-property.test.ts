import fc from "fast-check";
import { readTarget, type Comparator, type Target } from "../../../src/core/target/target";
import { inCharacters } from "../in-characters";

function targetOf(wording: string): Target | null {
  const reading = readTarget(wording);
  return reading.ok ? reading.target : null;
}

/** Figures as bureaus write them: whole, or with one or two decimals. */
const value = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }),
  fc.integer({ min: 11, max: 99_999 }).map((whole) => whole / 10),
  fc.integer({ min: 101, max: 99_999 }).map((whole) => whole / 100)
);
const unit = fc.constantFrom("家", "项", "件", "万元", "亿元", "万人次", "公顷", "万吨标准煤");
const noun = fc.constantFrom("引进企业", "实现产值", "接待游客", "完成造林", "建成项目");

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("a figure in any spelling", () => {
  it("reads back equal, with its unit", () => {
    fc.assert(
      fc.property(noun, value, unit, (what, number, of) => {
        for (const written of [String(number), fullWidth(String(number))]) {
          expect(targetOf(`${what}${written}${of}`)).toMatchObject({ low: number, unit: of });
        }
        expect(targetOf(`${what}（${of}）${number}`)).toMatchObject({ low: number, unit: of });
      })
    );
  });

  it("reads back equal in characters", () => {
    const counted = fc.constantFrom("家", "项", "件", "人次", "亿元", "公里");
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), counted, (whole, of) => {
        expect(targetOf(`引进${inCharacters(whole)}${of}`)).toMatchObject({ low: whole, unit: of });
        expect(targetOf(`增长百分之${inCharacters(whole)}`)).toMatchObject({
          low: whole,
          unit: "%",
        });
        expect(targetOf(`占比千分之${inCharacters(whole)}`)).toMatchObject({
          low: whole,
          unit: "‰",
        });
      })
    );
  });

  it("keeps its large unit, whatever it is and wherever 余 stands", () => {
    const large = fc.constantFrom("万", "亿", "万亿");
    fc.assert(
      fc.property(value, large, (number, of) => {
        expect(targetOf(`实现产值${number}${of}元`)).toMatchObject({
          low: number,
          unit: `${of}元`,
        });
        expect(targetOf(`实现产值${number}${of}`)).toMatchObject({ low: number, unit: `${of}元` });
        for (const over of ["余", "多"]) {
          expect(targetOf(`实现产值${number}${of}${over}元`)).toMatchObject({
            ...{ low: number, high: null, unit: `${of}元`, comparator: "≳" },
          });
        }
      })
    );
  });
});

describe("the words of a bound", () => {
  const AT_LEAST = ["不少于#", "不低于#", "至少#", "≥#", ">=#", "#以上", "#及以上", "#（含）以上"];
  const AT_MOST = [
    "不超过#",
    "不高于#",
    "不多于#",
    "至多#",
    "≤#",
    "<=#",
    "#以下",
    "#以内",
    "#及以下",
  ];
  const MORE = ["超过#", "突破#", "超#", "逾#", ">#"];
  const LESS = ["低于#", "少于#", "不足#", "不到#", "<#"];
  const ABOUT = ["约#", "#左右", "#上下", "大约#"];
  const UNDER = ["近#", "接近#", "将近#"];

  test.each<[readonly string[], Comparator, "low" | "high" | "both"]>([
    [AT_LEAST, ">=", "low"],
    [AT_MOST, "<=", "high"],
    [MORE, ">", "low"],
    [LESS, "<", "high"],
    [ABOUT, "≈", "both"],
    [UNDER, "≲", "high"],
  ])("%j say %s", (words, comparator, side) => {
    fc.assert(
      fc.property(fc.constantFrom(...words), value, unit, (word, number, of) => {
        const target = targetOf(`引进企业${word.replace("#", `${number}${of}`)}`);
        expect(target).toMatchObject({
          comparator,
          low: side === "high" ? null : number,
          high: side === "low" ? null : number,
          unit: of,
        });
      })
    );
  });

  it("turn with a fall: a fall of at least 3 % is a change of at most −3 %", () => {
    fc.assert(
      fc.property(value, (number) => {
        expect(targetOf(`能耗下降${number}%以上`)).toMatchObject({
          ...{ kind: "growth", low: null, high: -number, comparator: "<=" },
        });
        expect(targetOf(`能耗下降不超过${number}%`)).toMatchObject({
          ...{ kind: "growth", low: -number, high: null, comparator: ">=" },
        });
      })
    );
  });
});

describe("a range", () => {
  const DASHES = ["-", "–", "—", "——", "－", "−", "~", "～", "〜", "至", "到"];

  it("has both ends in the unit and the large unit that only one of them names", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DASHES),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        unit,
        (dash, low, more, of) => {
          const high = low + more;
          const read = { low, high, unit: of, comparator: "range" };
          expect(targetOf(`引进${low}${dash}${high}${of}`)).toMatchObject(read);
          expect(targetOf(`引进${low}${of}${dash}${high}${of}`)).toMatchObject(read);
        }
      )
    );
  });

  it("of a change that starts with 由 or 从 goes from one to the other", () => {
    fc.assert(
      fc.property(fc.constantFrom("由", "从"), value, value, unit, (from, low, high, of) => {
        const wording = `企业${from}${low}${of}增加到${high}${of}`;
        expect(targetOf(wording)).toMatchObject({ kind: "from_to", low, high, unit: of });
      })
    );
  });
});

describe("a mask", () => {
  it("is reported, whatever it is made of, and its length says nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("x", "X", "ｘ", "*", "＊", "○"),
        fc.integer({ min: 2, max: 12 }),
        fc.constantFrom("", "2", "26", "1-"),
        unit,
        (sign, length, prefix, of) => {
          const reading = readTarget(`认定企业${prefix}${sign.repeat(length)}${of}`);
          expect(reading).toMatchObject({ ok: false, reason: "masked" });
        }
      )
    );
  });

  it("made of a line or of room is a blank", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("_", "＿", "　"),
        fc.integer({ min: 2, max: 12 }),
        (sign, length) => {
          const reading = readTarget(`完成${sign.repeat(length)}项`);
          expect(reading).toMatchObject({ ok: false, reason: "blank" });
        }
      )
    );
  });
});
