import fc from "fast-check";
import { nearestCode } from "../../src/core/nearest";

describe("the code that was probably meant", () => {
  it.each<[string, readonly string[], string | null]>([
    ["KW31", ["KW301", "KW302"], "KW301"],
    ["KW3O1", ["KW301", "KW999"], "KW301"],
    ["kw301", ["KW302", "KW301"], "KW301"],
    ["ＫＷ３０１", ["KW302", "KW301"], "KW301"],
    ["7", ["06", "07"], "07"],
    ["07", ["7", "17"], "7"],
    ["1023", ["1032", "1100"], "1032"],
    ["专利申请数", ["专利申请量", "专利授权量"], "专利申请量"],
    ["专利 申请量", ["专利申请量"], "专利申请量"],
    ["完全不同", ["专利申请量"], null],
    ["9", ["1", "2"], null],
    ["", ["01"], null],
    ["01", [], null],
    ["__proto__", ["__proto_"], "__proto_"],
    ["a".repeat(1000), ["a".repeat(999)], null],
  ])("%s among %j is %j", (unknown, known, nearest) => {
    expect(nearestCode(unknown, known)).toBe(nearest);
  });

  it("is the code itself where it is known", () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z1-9]{1,6}$/), { minLength: 1 });
    fc.assert(
      fc.property(codes, fc.nat(), (known, pick) => {
        const code = known[pick % known.length]!;
        return nearestCode(code, known) === code;
      })
    );
  });

  it("survives a letter lost", () => {
    const name = fc.stringMatching(/^[A-Z]{4,20}$/);
    fc.assert(
      fc.property(name, fc.nat(), (known, pick) => {
        const at = pick % known.length;
        return nearestCode(known.slice(0, at) + known.slice(at + 1), [known]) === known;
      })
    );
  });
});
