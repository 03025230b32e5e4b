import { readScheme } from "../../../src/core/scheme/scheme-read";
import { zhCN as chinese } from "../../../src/locales/zh-cn";
import { enUS as english } from "../../../src/locales/en-us";
import type { CellOf } from "../sheet-of";
import { checkSmall, schemeSheets, workbookOf } from "../small-workbook";

const row = (name: string, code: string, actual: CellOf, before: CellOf = null) => [
  name,
  "项",
  code,
  null,
  actual,
  before,
];

/** Every sentence that a user reads of a check, in both languages. */
function sentences(rule: string, actuals: readonly CellOf[], names = ["合计", "甲类", "乙类"]) {
  const codes = ["01", "02", "03"];
  const result = checkSmall({
    catalogue: codes.map((code, index) => [code, names[index], "项"]),
    plan: [["01", "力争1项以上"]],
    rows: codes.map((code, index) => row(names[index] ?? "", code, actuals[index], 0)),
    rules: [["R1", rule, "强制性"]],
  });
  const said = [chinese, english].flatMap((words) => [
    ...result.findings.map((one) => (words.findings[one.code] as (of: typeof one) => string)(one)),
    ...result.unchecked.map(words.unchecked),
  ]);
  return { result, said: said.join("\n") };
}

describe("figures that break arithmetic", () => {
  it.each<[string, readonly CellOf[]]>([
    ["[01]=[02]/[03]", [1, 2, 0]],
    ["[01]=[02]/([03]-[03])", [1, 2, 3]],
    ["[01]同比±30%", [1, 2, 3]],
    ["[01]=[02]*[03]", [1, 1e200, 1e200]],
    ["[01]=[02]+[03]", [1, 1.7e308, 1.7e308]],
    ["[01]=[02]", [1.7e308, -1.7e308, 3]],
    ["[01]=[02]", ["1e999", 1, 1]],
    ["[01]=[02]", [Infinity, NaN, 1]],
    ["[01]=[02]", [{ value: "#DIV/0!", error: true }, 1, 1]],
    ["[01]=[02]^[03]", [1, -8, 0.5]],
    ["[01]=四舍五入([02],[03])", [1, 2, 1e308]],
    [`[01]=${"9".repeat(400)}`, [1, 2, 3]],
  ])("%s of %j: a finding or a sentence, and no number that is none", (rule, actuals) => {
    const { result, said } = sentences(rule, actuals);
    expect(result.verdict).not.toBe("pass");
    expect(said).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it("names the divisor that is 0", () => {
    expect(sentences("[01]=[02]/[03]", [1, 2, 0]).said).toContain(
      "未能审核：除数为零，“乙类”为 0（K1!E8）。"
    );
  });
});

describe("names that hold anything", () => {
  const names = ["合计", "__proto__", "constructor"];
  it.each([
    ["[合计]=[__proto__]+[constructor]", names],
    ["[01]=[甲\"类']+[乙“类”]", ["合计", "甲\"类'", "乙“类”"]],
    ["[01]=[$&]+[\\1]", ["合计", "$&", "\\1"]],
    ["[01]=[=1+1]+[<b>]", ["合计", "=1+1", "<b>"]],
  ])("%s is judged and told", (rule, own) => {
    const { result, said } = sentences(rule, [31, 10, 20], own);
    expect(result.findings).toMatchObject([{ rule: "R1", left: 31, right: 30 }]);
    for (const name of own.slice(1)) expect(said).toContain(name);
  });
});

describe("rules nobody wrote by hand", () => {
  it.each([
    ["(".repeat(100_000)],
    [`${"(".repeat(30_000)}[01]${")".repeat(30_000)}=1`],
    ["[".repeat(30_000)],
    [`[01]${"同比±[01]".repeat(900)}`],
    [`[01] 符合 '${"*a".repeat(4000)}'`],
    [`[01]=合计([${"*a".repeat(4000)}])`],
    ["[01]=1e999"],
    ["[01]=\u0000"],
    ["＝＝＝"],
  ])("number %#: a fault with one sentence in each language", (rule) => {
    const sheets = schemeSheets({ rules: [["R1", rule, "强制性"]] });
    const { faults } = readScheme(workbookOf(sheets));
    expect(faults).toHaveLength(1);
    for (const words of [chinese, english]) {
      const [fault] = faults;
      const say = fault && (words.faults[fault.code] as (of: typeof fault) => string);
      const sentence = fault && say ? say(fault) : "";
      expect(sentence).toContain("审核关系!B2");
      expect(sentence.length).toBeLessThan(400);
    }
  });
});
