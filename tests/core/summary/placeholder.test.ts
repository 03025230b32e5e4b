import fc from "fast-check";
import { readTemplateText, type TextPart } from "../../../src/core/summary/template-text";
import { expectLinear } from "../../growth";

/** The parts of a text as short words: literals as they are, placeholders `<path|format>`. */
function shown(parts: readonly TextPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === "literal") return part.text;
      if (part.kind === "segment") return `(${shown(part.parts)})`;
      if (part.kind === "directive") return `<!${part.directive.kind}>`;
      const { lead, path, formats } = part.place;
      return `<${lead}${[path, ...formats].join("|")}>`;
    })
    .join("");
}

const read = (text: string) => shown(readTemplateText(text).parts);

describe("the braces of a template", () => {
  it.each([
    ["{{KW303.01}}", "<KW303.01>"],
    ["${KW303.01.完成率}", "<KW303.01.完成率>"],
    ["{专利申请量}", "<专利申请量>"],
    ["{.名称}", "<.名称>"],
    ["｛｛ 专利申请量 ．缺口 ｝｝", "<专利申请量.缺口>"],
    ["{{，KW303.01.进展}}", "<，KW303.01.进展>"],
    ["{{KW303.07｜亿元|1位}}", "<KW303.07|亿元|1位>"],
    ["共{{甲}}项，{{乙}}项", "共<甲>项，<乙>项"],
    ["{{逐行 未完成}}{{.名称}}", "<!rows><.名称>"],
    ["{若 KW303.01≥5}多{若结束}", "<!if>多<!endIf>"],
    ["{{，新产品{KW301.04}项}}", "(，新产品<KW301.04>项)"],
    ["{{{甲}项{{（获{乙}项）}}}}", "(<甲>项(（获<乙>项）))"],
  ])("%s is read as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(readTemplateText(text).faults).toEqual([]);
  });

  it.each([
    "集合{1,2}",
    '{"甲":{"乙":1}}',
    "{1;2}",
    "[0-9A-Z]{18}",
    "{创新基金，新产品}",
    "{}",
    "说明：{见附件}：{a: b}".replace("{见附件}", "（见附件）"),
    "没有闭合的{",
    "单独的}",
  ])("%s is prose", (text) => {
    expect(read(text)).toBe(text);
    expect(readTemplateText(text).faults).toEqual([]);
  });

  it.each([
    ["共{{甲项", "unclosed_braces"],
    ["共${甲项", "unclosed_braces"],
    ["{{甲}项", "unclosed_braces"],
    ["{甲}}项", "stray_braces"],
    ["甲}}项", "stray_braces"],
  ])("%s is at fault: %s", (text, code) => {
    expect(readTemplateText(text).faults.map((one) => one.code)).toEqual([code]);
  });

  it("lose no sign of a text without placeholders", () => {
    const sign = fc.constantFrom("{", "}", "$", "1", ",", "，", "\n", '"');
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join("");
        const { parts, faults } = readTemplateText(text);
        fc.pre(faults.length === 0 && parts.every((part) => part.kind === "literal"));
        expect(shown(parts)).toBe(text);
      })
    );
  });

  it.each(["{{", "{", "{{{a}", "{a}}", "}}", "{{a}}", "${"])("take linear time: %s", (piece) => {
    expectLinear((text) => readTemplateText(text), piece);
  });
});
