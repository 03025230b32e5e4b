import { expectGrowth } from "../../growth";
import fc from "fast-check";
import { readPlan } from "../../../src/core/plan/plan-read";
import type { PlanReading, StatedTarget } from "../../../src/core/plan/plan-text";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { sampleWorkbook } from "../../samples/sample-check";
import { COMPLETE, MASKED, paragraphsOf, TRADITIONAL } from "./plan-texts";
import { smallWorkbook } from "../small-workbook";

const sample = readScheme(sampleWorkbook("2023.xlsx")).scheme;
const readSample = (text: string) => readPlan(paragraphsOf(text), sample);

function line({ match, target, doubts, partOf }: StatedTarget) {
  const { indicator, confidence } = match;
  const code = indicator ? `${indicator.form}[${indicator.code}]` : "—";
  const figure = `${target.asTarget ?? ""} ${String(target.low)}..${String(target.high)}${target.unit}`;
  const part = partOf === null ? "" : ` of ${String(partOf)}`;
  return [confidence, code, target.wording, figure, doubts.join() + part];
}

function unread({ unread: all }: PlanReading, text: string) {
  const shown = paragraphsOf(text).map((one) => one.shown);
  return all.map(({ reason, figure }) => [
    reason,
    shown[figure.paragraph]!.slice(figure.start, figure.end),
  ]);
}

describe("a complete plan", () => {
  const reading = readSample(COMPLETE);

  it("becomes a list of targets, each with its indicator, its clause and its doubts", () => {
    expect(reading.targets.map(line)).toEqual([
      ["sure", "KW301[36]", "今年要申报国家级和市级各类科技项目110项以上", ">= 110..null项", ""],
      ["likely", "KW301[36]", "比上年的100项", ">= 100..100项", "actual"],
      ["sure", "KW301[36]", "增长10%左右", "≈ 10..10%", ""],
      ["sure", "KW301[02]", "国家级各类科技项目不少于24项", ">= 24..null项", ""],
      ["sure", "KW301[03]", "创新项目15项", ">= 15..15项", " of 3"],
      ["sure", "KW301[04]", "新产品2项", ">= 2..2项", " of 3"],
      ["sure", "KW301[05]", "火炬项目3项", ">= 3..3项", " of 3"],
      ["sure", "KW301[28]", "其它4项", ">= 4..4项", " of 3"],
      ["sure", "KW301[07]", "市级各类科技项目不少于86项", ">= 86..null项", ""],
      ["sure", "KW301[08]", "创新项目20项", ">= 20..20项", " of 8"],
      ["sure", "KW301[10]", "新产品8项", ">= 8..8项", " of 8"],
      ["sure", "KW301[12]", "火炬项目8项", ">= 8..8项", " of 8"],
      ["sure", "KW301[13]", "高新技术成果转化项目25项", ">= 25..25项", " of 8"],
      ["sure", "KW301[29]", "农业攻关项目5项", ">= 5..5项", " of 8"],
      ["sure", "KW301[30]", "其它20项", ">= 20..20项", " of 8"],
      ["sure", "KW301[22]", "立项并实施区级各类项目40项", ">= 40..40项", ""],
      ["sure", "KW301[31]", "科技领军企业2-3家", ">= 2..3家", " of 15"],
      ["sure", "KW301[23]", "创新项目22项", ">= 22..22项", " of 15"],
      ["sure", "KW301[34]", "28项", ">= 28..28项", ""],
      ["unclear", "KW301[33]", "14项", ">= 14..14项", "name"],
      ["sure", "KW304[04]", "年内新认定市级高新技术企业不少于12家", ">= 12..null家", ""],
      ["sure", "KW304[06]", "高新技术产业产值力争达到150亿元", ">= 150..null亿元", ""],
      ["sure", "KW304[06]", "增长25%", ">= 25..25%", ""],
      ["sure", "KW304[07]", "占工业总产值的比重由14%提高到16%", ">= 14..16%", ""],
      ["sure", "KW303[01]", "知识产权专利申请不少于700件", ">= 700..null件", ""],
      ["likely", "KW303[01]", "上年为640件", ">= 640..640件", "actual"],
      ["sure", "KW303[07]", "技术交易额突破0.4亿元", "> 0.4..null亿元", ""],
      ["sure", "KW303[09]", "培育市级专利培育试点企业6家", ">= 6..6家", ""],
      ["sure", "KW303[10]", "争创市级知识产权示范企业1家", ">= 1..1家", ""],
      ["sure", "KW305[01]", "新建3家市级专业科普博物馆", ">= 3..3家", ""],
      ["sure", "KW305[04]", "争取创建市级科普基地2个", ">= 2..2个", ""],
      ["sure", "KW305[05]", "建设区级科普示范工程15个", ">= 15..15个", ""],
      ["sure", "KW305[06]", "全年举办科技培训不少于2500人次", ">= 2500..null人次", ""],
      ["none", "—", "并向群众发放资料3万份", ">= 3..3万份", "no_indicator"],
    ]);
    expect(reading.unread).toEqual([]);
  });

  it("knows which targets are soft, and that striving ends where a clause has its own act", () => {
    const soft = reading.targets.filter((one) => one.target.firmness === "soft");
    expect(soft.map((one) => one.target.wording)).toEqual([
      "高新技术产业产值力争达到150亿元",
      "增长25%",
      "占工业总产值的比重由14%提高到16%",
      "争创市级知识产权示范企业1家",
      "争取创建市级科普基地2个",
    ]);
  });

  it("reads the same in traditional characters with pronunciations", () => {
    expect(readSample(TRADITIONAL).targets.map(line)).toEqual(reading.targets.map(line));
  });

  it("keeps the places of the document as it was pasted", () => {
    const paragraphs = paragraphsOf(TRADITIONAL);
    const [first] = readSample(TRADITIONAL).targets;
    const shown = paragraphs[first!.figure.paragraph]!.shown;
    expect(shown.slice(first!.figure.start, first!.figure.end)).toBe("110項(xiàng)以上");
    expect(first!.text.startsWith("今年要申報(bào)國(guó)家級(jí)")).toBe(true);
  });

  it("shows the readings alone where there is no scheme", () => {
    const alone = readPlan(paragraphsOf(COMPLETE), null);
    expect(alone.targets).toHaveLength(reading.targets.length);
    expect(alone.targets[4]).toMatchObject({
      subject: "国家级创新项目",
      match: { confidence: "none", indicator: null },
      doubts: [],
    });
  });
});

describe("what was not read", () => {
  it("is listed with what stands in its place, and never becomes a number", () => {
    const reading = readSample(MASKED);
    expect(unread(reading, MASKED)).toEqual([
      ["masked", "xx"],
      ["masked", "xxxx"],
      ["blank", "____"],
      ["masked", "1xxxx"],
      ["blank", "　"],
      ["not_understood", "若干"],
      ["masked", "20xx"],
    ]);
    expect(reading.targets.map(line)).toEqual([
      ["sure", "KW301[03]", "创新项目15项", ">= 15..15项", ""],
      ["sure", "KW304[04]", "20xx年底前新认定市级高新技术企业12家", ">= 12..12家", ""],
    ]);
  });

  it.each([
    ["2023年3月，第十四批、“863”计划和“十四五”规划有序推进。"],
    ["（二）加强队伍建设"],
    ["全面完成各项任务。"],
  ])("%s has no figure", (text) => {
    const { targets, unread: none } = readSample(text);
    expect([targets, none]).toEqual([[], []]);
  });

  it("says that a figure only tells which things are meant", () => {
    const text = "申报国家级各类科技项目20项，其中投资5000万元以上项目3项。";
    expect(unread(readSample(text), text)).toEqual([["frame", "5000万元以上"]]);
  });
});

describe("several figures in a sentence", () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    [
      "国家级、市级和区级项目分别不少于20项、80项和32项。",
      [
        ["KW301[02]", "不少于20项"],
        ["KW301[07]", "不少于80项"],
        ["KW301[22]", "不少于32项"],
      ],
    ],
    [
      "申报国家级各类科技项目20项、市级各类科技项目80项。",
      [
        ["KW301[02]", "申报国家级各类科技项目20项"],
        ["KW301[07]", "市级各类科技项目80项"],
      ],
    ],
    [
      "国家级和市级各类科技项目达到130项，其中国家级20项。",
      [
        ["KW301[36]", "国家级和市级各类科技项目达到130项"],
        ["KW301[02]", "国家级20项"],
      ],
    ],
    [
      "市级各类科技项目80项。其中：火炬项目6项；专利申请量600件。",
      [
        ["KW301[07]", "市级各类科技项目80项"],
        ["KW301[12]", "火炬项目6项"],
        ["KW303[01]", "专利申请量600件"],
      ],
    ],
  ])("%s", (text, expected) => {
    const { targets } = readSample(text);
    expect(targets.map((one) => line(one).slice(0, 3))).toEqual(
      expected.map(([code, wording]) => ["sure", code, wording])
    );
  });
});

describe("the level of government", () => {
  it("is taken from a heading, and then the proposal is to be looked at", () => {
    const [target] = readSample("二、市级项目\n创新项目12项。").targets;
    expect(line(target!)).toEqual([
      "likely",
      "KW301[08]",
      "创新项目12项",
      ">= 12..12项",
      "inherited",
    ]);
  });

  it("where nothing tells it leaves the choice to the user", () => {
    const [target] = readSample("创新项目12项。").targets;
    expect(target!.match.confidence).toBe("unclear");
    expect(target!.match.others.length).toBeGreaterThan(1);
    expect(target!.doubts).toContain("several");
  });
});

describe("the unit", () => {
  const { scheme } = readScheme(
    smallWorkbook({
      catalogue: [
        ["01", "技术交易额", "万元"],
        ["02", "科技培训", "人次"],
      ],
      plan: [["01", "1项"]],
    })
  );
  it.each([
    ["技术交易额2亿元", "sure", ""],
    ["技术交易额20家", "unclear", "unit"],
    ["科技培训20项", "unclear", "unit"],
    ["科技培训增长20%", "sure", ""],
  ])("%s is %s", (text, confidence, doubts) => {
    const [target] = readPlan(paragraphsOf(text), scheme).targets;
    expect([target!.match.confidence, target!.doubts.join()]).toEqual([confidence, doubts]);
  });
});

describe("results beside targets", () => {
  it.each([
    ["2022年申报国家级各类科技项目25项。", 12],
    ["去年完成专利申请640件。", 12],
    ["1—10月专利申请600件。", 10],
    ["前三季度专利申请500件。", 9],
    ["目前已建成市级科普基地1个。", 12],
  ])("%s is no target", (text, through) => {
    const [target] = readSample(text).targets;
    expect([target!.doubts.includes("actual"), target!.through]).toEqual([true, through]);
  });

  it.each(["专利申请比上年增长10%。", "2023年专利申请700件。", "专利申请较去年增加60件。"])(
    "%s is one",
    (text) => {
      expect(readSample(text).targets[0]!.doubts).not.toContain("actual");
    }
  );
});

describe("whatever stands in a text", () => {
  const pieces = fc.constantFrom(
    ..."国家级市级项目不少于20项、，。；其中分别（）xxxx____12%由至增长力争2023年國(guó)\n 个家".match(
      /.{1,3}/gsu
    )!
  );
  it("every figure lies in its sentence, and the sentence in the text", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const paragraphs = paragraphsOf(parts.join(""));
        const { targets, unread: rest } = readPlan(paragraphs, sample);
        for (const { sentence, figure, text } of [...targets, ...rest]) {
          const shown = paragraphs[sentence.paragraph]!.shown;
          expect(shown.slice(sentence.start, sentence.end).trim()).toBe(text);
          expect(figure.start).toBeGreaterThanOrEqual(sentence.start);
          expect(figure.end).toBeLessThanOrEqual(sentence.end);
        }
      }),
      { numRuns: 60 }
    );
  });

  it("takes time in proportion to its length", () => {
    const work = (count: number) => {
      const paragraphs = paragraphsOf("创新项目12项、".repeat(count));
      return () => readPlan(paragraphs, null);
    };
    expectGrowth(work, { size: 50, times: 8, most: 24 });
  });
});
