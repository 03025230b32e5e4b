import fc from "fast-check";
import { fitsPattern, readPattern } from "../../../src/core/rule/rule-pattern";
import { expectGrowth } from "../../growth";
import { judge, type Entry } from "./rule-lookup";

describe("groups of rows", () => {
  const form: Record<string, Entry> = { "01": 6, "02": 1, "03": 2, "11": 3 };
  it.each([
    ["合计([*])=12", "pass"],
    ["[01]=合计([0*])", "fail"],
    ["最大([0*])=6", "pass"],
    ["最小([1*],[02])=1", "pass"],
    ["计数([*])=4", "pass"],
    ["必填([*])", "pass"],
    ["合计([9*])=0", "unchecked"],
  ])("%s: %s", (source, kind) => {
    expect(judge(source, form).kind).toBe(kind);
  });

  it("name every row in a broken sum", () => {
    const outcome = judge("[01]=合计([0*])", form);
    if (outcome.kind !== "fail") throw new Error(outcome.kind);
    expect(outcome.rightParts.map((part) => part.reference.row)).toEqual(["01", "02", "03"]);
  });
});

describe("growth on last year", () => {
  const form: Record<string, Entry> = {
    "01": 130,
    "01,上年": 100,
    "02": 55,
    "02,上年": 100,
    "03": 5,
    "03,上年": 0,
    "04": 5,
    "05": -5,
    "05,上年": -10,
    "06": "-",
    "06,上年": 3,
  };
  it.each([
    ["[01] 同比 ±30%", "pass"],
    ["[01]同比±29.9%", "fail"],
    ["[02] 同比 在±30%以内", "fail"],
    ["[02]同比-50%至50%", "pass"],
    ["[02]同比-0.5～0.5", "pass"],
    ["[02]同比 介于 -40% 至 40% 之间", "fail"],
    ["[01]同比增长不超过30%", "pass"],
    ["[01]同比>30%", "fail"],
    ["同比增长([01])=0.3", "pass"],
    ["同比增长([01])*100=30", "pass"],
    ["GROWTH([01])<=30%", "pass"],
    ["[01]同比-30%=0", "pass"],
    ["[05]同比=50%", "pass"],
    ["[03]同比±30%", "unchecked"],
    ["[04]同比±30%", "unchecked"],
    ["[06]同比±30%", "not_applicable"],
    ["若[01]同比>20%则[02]>0", "pass"],
  ])("%s: %s", (source, kind) => {
    expect(judge(source, form).kind).toBe(kind);
  });

  it.each([
    ["[03]同比±30%", "division_by_zero", []],
    ["[04]同比±30%", "missing", ["上年"]],
  ] as const)("%s is %s", (source, reason, columns) => {
    const outcome = judge(source, form);
    if (outcome.kind !== "unchecked") throw new Error(outcome.kind);
    expect(outcome.reason).toBe(reason);
    expect(outcome.missing.map((one) => one.column)).toEqual(columns);
  });
});

describe("a list with texts", () => {
  it.each([
    ["[1] 属于 ('A01','B02')", "A01", "pass"],
    ["[1] 属于 （“A01”，“B02”）", "Ａ０１", "pass"],
    ["[1] 属于 ('A01','B02')", "C03", "fail"],
    ["[1] 属于 ('A01', 7)", 7, "pass"],
    ["[1] 属于 ('A01', 7)", 8, "fail"],
    ["[1] 不属于 ('A01')", "A01", "fail"],
    ["[1] 属于 ('A01')", "", "unchecked"],
    ["[1] 属于 ('A01')", "-", "not_applicable"],
    ["[1] 属于 ('__proto__')", "constructor", "fail"],
  ])("%s with %j: %s", (source, entry, kind) => {
    expect(judge(source, { 1: entry }).kind).toBe(kind);
  });
});

describe("a pattern", () => {
  it.each([
    ["####", "2023", true],
    ["####", "202", false],
    ["####", "２０２３", false],
    ["[0-9A-Z]{18}", "91310000MA1K35XY7B", true],
    ["[0-9A-Z]{18}", "91310000MA1K35XY7", false],
    ["#{1,3}.##", "12.50", true],
    ["#{1,3}.##", "1234.50", false],
    ["#{2,}", "123456", true],
    ["@{2}-#*", "KW-301", true],
    ["*表", "情况表", true],
    ["?级", "市级", true],
    ["[!0-9]*", "9a", false],
    ["a\\*b", "a*b", true],
    ["a\\*b", "aab", false],
    ["[a-]", "-", true],
    ["𠮷?", "𠮷😀", true],
    ["*", "", true],
  ])("%s on %j: %s", (pattern, text, fits) => {
    const read = readPattern(pattern);
    if (!read) throw new Error(pattern);
    expect(fitsPattern(read, text)).toBe(fits);
  });

  it.each([
    "",
    "[",
    "[]",
    "[z-a]",
    "a]",
    "{3}",
    "#{}",
    "#{3,1}",
    "#{0}",
    "*{3}",
    "#{999}",
    "#{,3}",
    "\\",
  ])("%j cannot be read", (pattern) => {
    expect(readPattern(pattern)).toBeNull();
  });

  it.each([
    ["[1] 符合 '##'", 12, "pass"],
    ["[1] 格式 “###”", 12, "fail"],
    ["[1] like '##'", 12, "pass"],
    ["[1] 不符合 '##'", 12, "fail"],
    ["非 [1] 符合 '##'", 12, "fail"],
    ["[1] 符合 '@*'", "KW1", "pass"],
    ["[1] 符合 '##'", "", "unchecked"],
    ["[1] 符合 '##'", "f", "unchecked"],
    ["[1] 符合 '##'", "-", "not_applicable"],
  ])("%s with %j: %s", (source, entry, kind) => {
    expect(judge(source, { 1: entry }).kind).toBe(kind);
  });

  it("is the regular expression it looks like", () => {
    const piece = fc.constantFrom("#", "?", "*", "a", "[ab]", "[!a]", "#{2}", "?{0,2}", "a{1,}");
    const texts = fc.string({ unit: fc.constantFrom("a", "b", "1", "2"), maxLength: 8 });
    const meaning = new Map([
      ["#", "[0-9]"],
      ["?", "."],
      ["*", ".*"],
      ["[!a]", "[^a]"],
      ["#{2}", "[0-9]{2}"],
      ["?{0,2}", ".{0,2}"],
    ]);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), texts, (pieces, text) => {
        const pattern = readPattern(pieces.join(""));
        if (!pattern) throw new Error(pieces.join(""));
        const expected = pieces.map((one) => meaning.get(one) ?? one).join("");
        expect(fitsPattern(pattern, text)).toBe(new RegExp(`^${expected}$`, "u").test(text));
      })
    );
  });

  it("takes time with the text, not with the ways to read it", () => {
    const pattern = readPattern("*a".repeat(90));
    if (!pattern) throw new Error("pattern");
    const work = (length: number) => () => fitsPattern(pattern, "a".repeat(length) + "b");
    expectGrowth(work, { size: 2000, times: 4, most: 12 });
  });
});

describe("唯一", () => {
  it.each([
    [{ 1: 1, 2: 2, 3: 3 }, "pass", []],
    [{ 1: 1, 2: 2, 3: 1 }, "fail", ["1", "3"]],
    [{ 1: "A", 2: "A", 3: "B" }, "fail", ["1", "2"]],
    [{ 1: "", 2: "", 3: 5 }, "pass", []],
    [{ 1: "-", 2: "-", 3: "-" }, "not_applicable", []],
    [{ 1: "f", 2: 1, 3: 2 }, "unchecked", []],
    [{ 1: "f", 2: 2, 3: 2 }, "fail", ["2", "3"]],
  ] as const)("of %j: %s", (entries, kind, rows) => {
    const outcome = judge("唯一([*])", entries as Record<string, Entry>);
    expect(outcome.kind).toBe(kind);
    if (outcome.kind === "fail")
      expect(outcome.leftParts.map((part) => part.reference.row)).toEqual(rows);
  });

  it.each([
    ["不重复([1],[2])", "fail"],
    ["非 唯一([1],[2])", "pass"],
    ["非 唯一([1],[3])", "fail"],
    ["UNIQUE([1]:[3])", "fail"],
  ])("%s: %s", (source, kind) => {
    expect(judge(source, { 1: 1, 2: 1, 3: 3 }).kind).toBe(kind);
  });
});

describe("a tolerance in the last digit shown", () => {
  it.each([
    // The total stands alone: its cell decides.
    ["[1]=[2]+[3]", { 1: 30.5, 2: 10.28, 3: 20.31 }, 1, "pass", null],
    ["[1]=[2]+[3]", { 1: 30.5, 2: 10.28, 3: 20.33 }, 1, "fail", 0.1],
    ["[1]=[2]/[3]*100", { 1: 33.3, 2: 1, 3: 3 }, 1, "pass", null],
    ["[1]=[2]/[3]*100", { 1: 33.1, 2: 1, 3: 3 }, 2, "fail", 0.2],
    ["[1]=[2]", { 1: 12, 2: 12.4 }, 1, "pass", null],
    ["[1]+[2]=[3]+[4]", { 1: 1, 2: 1.5, 3: 1.5, 4: 2.5 }, 1, "fail", 1],
    ["[1]=[2]", { 1: 5, 2: 6 }, 0, "fail", 0],
    ["[1]=5", { 1: 6.1 }, 1, "fail", 0.1],
  ] as const)("%s with %j and %d: %s", (source, entries, lastDigits, kind, allowed) => {
    const tolerance = { absolute: 0, relative: 0, lastDigits };
    const outcome = judge(source, entries as Record<string, Entry>, tolerance);
    expect(outcome.kind).toBe(kind);
    if (outcome.kind === "fail") expect(outcome.allowed).toBeCloseTo(allowed ?? NaN, 12);
  });
});

it("two figures further apart than a number can say are apart by the largest number", () => {
  const outcome = judge("[1]=[2]", { 1: 1.7e308, 2: -1.7e308 });
  expect(outcome).toMatchObject({ kind: "fail", difference: Number.MAX_VALUE });
});
