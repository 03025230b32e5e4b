import fc from "fast-check";
import { literalOf, textLiteral } from "../../src/excel/literal";
import { readEntry } from "../excel-host/model/entry";

describe("what is sent for a cell", () => {
  it.each([
    ["全年共12项，其中国家级3项", "'全年共12项，其中国家级3项"],
    ["完成", "完成"],
    ["", ""],
    ["=1+1", "'=1+1"],
    [" =1+1", "' =1+1"],
    ["-", "'-"],
    ["@SUM", "'@SUM"],
    ["'", "''"],
    ["#N/A", "'#N/A"],
    ["true", "'true"],
    ["２０２３", "'２０２３"],
    ["0".repeat(80), `'${"0".repeat(80)}`],
    [`${"说明".repeat(50)}12`, `${"说明".repeat(50)}12`],
  ])("the text %j goes as %j", (text, sent) => {
    expect(textLiteral(text)).toBe(sent);
  });

  it("a cell formatted as text takes any text as it is", () => {
    expect(textLiteral("001", "@")).toBe("001");
  });

  it("numbers, flags, nothing and formulas go as they are", () => {
    expect(literalOf({ value: 1.5 })).toBe(1.5);
    expect(literalOf({ value: true })).toBe(true);
    expect(literalOf({ value: null })).toBe("");
    expect(literalOf({ value: 3, formula: "A1+2" })).toBe("=A1+2");
    expect(literalOf({ value: Number.NaN })).toBe("#NUM!");
  });

  it("a text is cut where Excel takes no more, and never inside a character", () => {
    const cut = textLiteral(`${"字".repeat(32_765)}😀末`);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith("字…")).toBe(true);
  });

  it("the emulated Excel reads every text back as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(readEntry(textLiteral(text), "General")).toMatchObject({
          value: text,
          formula: null,
        });
      })
    );
  });
});
