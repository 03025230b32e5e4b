import fc from "fast-check";
import { readTarget } from "../../../src/core/target/target";
import { expectLinear } from "../../growth";
import { wordings, WORDS } from "./target-random";
import { shown, shownTarget } from "./target-table";

/** What the reading points at in its wording. */
function pointedAt(wording: string): string {
  const reading = readTarget(wording);
  const { start, end } = reading.ok ? reading.target.at : reading.at;
  return wording.slice(start, end);
}

function firmness(wording: string): string {
  const reading = readTarget(wording);
  return reading.ok ? reading.target.firmness : reading.reason;
}

describe("the place of a figure in its wording", () => {
  it.each([
    ["全年申报项目５０项以上", "５０项以上"],
    ["由 13% 增长至 15%", "13% 增长至 15%"],
    ["審計總結(jié)12項(xiàng)目：新增20件", "20件"],
    ["完成xx项", "xx"],
    ["完成____项", "____"],
    ["培育数十家企业", "数十"],
    ["跃居全省前40位", "前40位"],
    ["计划500件，实际640件", "500件，实际640件"],
    ["没有数字", "没有数字"],
  ])("in %s is %s", (wording, expected) => {
    expect(pointedAt(wording)).toBe(expected);
  });
});

describe("pronunciations in brackets", () => {
  it("are passed over, units in brackets are not", () => {
    expect(shown("总结(jié)项目(mù)20项(xiàng)以(yǐ)上")).toBe("level 20.. 项 >=");
    expect(shown("区(qū)级创(chuàng)新企业1-2家(jiā)")).toBe("level 1..2 家 range as >=");
    expect(shown("产量(kg)20")).toBe("level 20 kg = as >=");
  });
});

describe("firmness", () => {
  it.each([
    ["力争新增企业20家", "soft"],
    ["争创市级科普基地2个", "soft"],
    ["高新技术产业产值争取达130亿", "soft"],
    ["高企总数力争达到260家，增长20%", "soft"],
    ["确保完成20项，力争完成25项", "firm"],
    ["力争提前完工。新增企业20家", "firm"],
    ["向上争取资金3000万元", "firm"],
    ["争取省级补助资金3000万元", "firm"],
    ["争取省级立项20项", "soft"],
    ["新增企业20家", "firm"],
  ])("of %s is %s", (wording, expected) => {
    expect(firmness(wording)).toBe(expected);
  });
});

describe("the other figures of a wording", () => {
  it("are listed in order, each with its own reading", () => {
    const reading = readTarget(
      "力争产值477.1亿元,增长15.6%,占规模工业产值比重45.3%以上,居全市前3位"
    );
    const others = reading.ok ? reading.others.map(shownTarget) : [];
    expect(others).toEqual(["growth 15.6 % = as >=", "share 45.3.. % >=", "rank ..3 位 <="]);
  });

  it.each([
    [
      "由22%、28%和50%调整为21%、27%和52%",
      ["share_from_to 28→27 % = as <=", "share_from_to 50→52 % = as >="],
    ],
    ["由10家增加到20家,产值由5亿元增加到8亿元", ["from_to 5→8 亿元 = as >="]],
    ["由12家、15家增加到20家、30家,新增5项", ["from_to 15→30 家 = as >=", "delta 5 项 = as >="]],
    [
      "由22%、28%和50%,共21家、27家和52家",
      [
        "share 28 % = as >=",
        "share 50 % = as >=",
        "level 21 家 = as >=",
        "level 27 家 = as >=",
        "level 52 家 = as >=",
      ],
    ],
    ["建成国家级3、省级5个", ["level 5 个 = as >="]],
    ["工业、农业分别为5、6亿元", ["level 6 亿元 = as >="]],
    ["工业、农业分别超过5亿元、6亿元", ["level 6.. 亿元 >"]],
    ["分别下降0.2个、0.3个百分点", ["points -0.3 百分点 = as <="]],
    ["建成2个,投资3亿元的项目4个", ["level 4 个 = as >="]],
    ["企业20家(其中新增5家)", ["delta 5 家 = as >="]],
    ["增长5%,培训数百人", []],
  ])("of %s are %j", (wording, expected) => {
    const reading = readTarget(wording);
    expect(reading.ok && reading.others.map(shownTarget)).toEqual(expected);
  });

  it("share the words of a list", () => {
    const reading = readTarget("专利申请和授权分别超过90件和870件");
    expect(reading.ok && reading.others.map(shownTarget)).toEqual(["level 870.. 件 >"]);
  });

  it("hold the completion rate beside a plan and its actual", () => {
    const reading = readTarget("年初预算为0.95万元，支出决算为0.00万元，完成预算的0%");
    expect(reading.ok && shownTarget(reading.target)).toBe("plan_actual 0.95→0 万元 = as >=");
    expect(reading.ok && reading.others.map(shownTarget)).toEqual(["completion 0 % = as >="]);
  });
});

describe("hostile wording", () => {
  it("is read without throwing, inside its own bounds and with numbers that are finite", () => {
    fc.assert(
      fc.property(wordings, (wording) => {
        const reading = readTarget(wording);
        const places = reading.ok
          ? [reading.target, ...reading.others].map((one) => one.at)
          : [reading.at];
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(wording.length);
        }
        if (!reading.ok) return;
        for (const { low, high } of [reading.target, ...reading.others]) {
          expect([low, high].every((one) => one === null || Number.isFinite(one))).toBe(true);
          expect(low !== null || high !== null).toBe(true);
        }
      }),
      { numRuns: 10000 }
    );
  });

  it.each([
    ...WORDS,
    "(jié",
    "1-",
    "“一",
    "《",
    "1:",
    "x1",
    "a1",
    "第一",
    "由1%至",
    "12家、",
    "1+",
    "1234",
    "3年",
    "一到",
    "2(含)",
    "百分之二十到",
    "1亿3千多",
    "30个亿",
    "5家,任务6家的7%",
    "1/3",
  ])("is read in linear time: '%s' repeated", (unit) => {
    expectLinear(readTarget, unit);
  });
});
