import { Converter } from "opencc-js/t2cn";
import {
  hasPronunciations,
  looksTraditional,
  plainText,
  simplifyWorkbook,
  tracePlain,
} from "../../src/app/simplify";
import { sheetOf } from "../core/sheet-of";

const simplify = Converter({ from: "t", to: "cn" });
const workbook = (texts: readonly string[]) => ({
  sheets: [
    sheetOf(
      "表",
      texts.map((text) => [text])
    ),
  ],
  names: [],
  date1904: false,
});

describe("traditional characters", () => {
  it.each([
    ["專利申請量", "专利申请量"],
    ["年終總結(jié)", "年终总结"],
    ["區（qū）級科技項目", "区级科技项目"],
    ["KW301(a)", "KW301(a)"],
    ["面积(km)", "面积(km)"],
    ["绿(lǜ)化", "绿化"],
    ["197项", "197项"],
  ])("%s becomes %s", (text, plain) => {
    expect(plainText(text, simplify)).toBe(plain);
  });

  it("are looked for before the converter is loaded", () => {
    expect(looksTraditional(workbook(["专利申请量", "640"]))).toBe(false);
    expect(looksTraditional(workbook(["專利申請量"]))).toBe(true);
    expect(looksTraditional(workbook(["总结(jié)"]))).toBe(true);
  });

  it("leave a workbook without them as it is, and keep the names of sheets", () => {
    const plain = workbook(["专利申请量"]);
    expect(simplifyWorkbook(plain, simplify)).toBe(plain);
    const traditional = { ...workbook(["專利"]), sheets: [sheetOf("專利表", [["專利"]])] };
    const result = simplifyWorkbook(traditional, simplify);
    expect(result.sheets[0]?.name).toBe("專利表");
    expect(result.sheets[0]?.cells[0]?.value).toBe("专利");
  });
});

describe("a text with the places of its signs", () => {
  it.each([
    ["專(zhuān)利(lì)申請(qǐng)", "专利申请", "請(qǐng)"],
    ["上年的(de)項(xiàng)目", "上年的项目", "目"],
    ["面積(km)", "面积(km)", ")"],
    ["𠀀專利", "𠀀专利", "利"],
  ])("%s", (text, plain, last) => {
    const traced = tracePlain(text, simplify, hasPronunciations(text));
    expect(traced.text).toBe(plain);
    expect(traced.origins).toHaveLength(plain.length + 1);
    expect(text.slice(traced.origins.at(-2), traced.origins.at(-1))).toBe(last);
  });

  it("keeps what only looks like a pronunciation where nothing else does", () => {
    expect(tracePlain("方案(an)", simplify, false).text).toBe("方案(an)");
  });
});
