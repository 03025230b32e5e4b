import { checkPlan, type PlanQuery } from "../../../src/core/plan/plan-check";
import { readPlan } from "../../../src/core/plan/plan-read";
import { readReport } from "../../../src/core/report-read";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { paragraphsOf } from "./plan-texts";
import { smallWorkbook, type SmallWorkbook } from "../small-workbook";

const CATALOGUE = [
  ["01", "科技项目", "项"],
  ["02", "国家级项目", "项", "01", "部分"],
  ["03", "市级项目", "项", "01", "部分"],
  ["04", "产值", "亿元"],
  ["05", "投诉", "件", "", "", "越少越好"],
  ["06", "科普基地", "个", "", "", "", "时点"],
] as const;

/** 01 to 06 with their figures of last year. */
const ROWS = CATALOGUE.map(([code, name, unit], index) => {
  return [name, unit, code, null, null, [118, 25, 93, 100, 30, 9][index]] as const;
});

function queries(text: string, parts: SmallWorkbook = {}): readonly PlanQuery[] {
  const workbook = smallWorkbook({ catalogue: CATALOGUE, rows: ROWS, ...parts });
  const { scheme } = readScheme(workbook);
  const report = readReport(workbook, scheme, { through: null });
  return checkPlan(readPlan(paragraphsOf(text), scheme), scheme, report);
}

const withoutScheme = (text: string) => checkPlan(readPlan(paragraphsOf(text), null), null, null);

const brief = (all: readonly PlanQuery[]) =>
  all.map((one) =>
    one.code === "relation"
      ? [one.finding.rule, one.targets, one.finding.left, one.finding.right]
      : [
          one.code,
          one.targets,
          "left" in one ? one.left : one.base,
          "right" in one ? one.right : one.through,
        ]
  );

describe("parts against their whole", () => {
  it.each([
    ["科技项目200项，其中国家级项目80项、市级项目120项。", []],
    [
      "科技项目200项，其中国家级项目80项、市级项目130项。",
      [["PLANSUM.K1[01]", [0, 1, 2], 200, 210]],
    ],
    ["科技项目200项，其中国家级项目80项。", []],
  ])("%s", (text, expected) => {
    expect(brief(queries(text))).toEqual(expected);
  });

  it("are judged by the scheme's own rule where it has one", () => {
    const rules = [["R1", "[01,计划]=[02,计划]+[03,计划]", "核实性", "20"]];
    expect(queries("科技项目200项，其中国家级项目80项、市级项目130项。", { rules })).toEqual([]);
  });

  it("are seen without a scheme too, where the text says 其中", () => {
    const text = "甲类20项，其中乙类15项、丙类8项。丁类20项，其中戊类15项。";
    expect(brief(withoutScheme(text))).toEqual([["parts", [0, 1, 2], 23, 20]]);
  });

  it("of other units and shares add up to nothing", () => {
    expect(withoutScheme("甲类20项，其中乙类30家，占比80%。")).toEqual([]);
  });
});

describe("a target below last year's figure", () => {
  it.each<[string, readonly unknown[]]>([
    ["国家级项目不少于20项。", [["below_last_year", [0], 20, 25]]],
    ["国家级项目不少于25项。", []],
    ["投诉不超过20件。", []],
    ["投诉20件。", []],
    ["国家级项目增长5%。", [["part_year", [0], 25, 10]]],
    ["科普基地增长20%。", []],
  ])("%s", (text, expected) => {
    expect(brief(queries(text))).toEqual(expected);
  });

  it("is held against what the plan itself says of last year, before what was reported", () => {
    expect(brief(queries("国家级项目28项，去年为30项。"))).toEqual([
      ["below_last_year", [0, 1], 28, 30],
    ]);
    expect(brief(withoutScheme("专利申请600件，上年为640件。"))).toEqual([
      ["below_last_year", [0, 1], 600, 640],
    ]);
  });
});

describe("growth against the level beside it", () => {
  it.each<[string, readonly unknown[]]>([
    ["科技项目比上年的118项增长10%，达到130项。", []],
    ["科技项目比上年的118项增长10%左右，达到130项。", []],
    ["科技项目比上年的118项增长20%，达到130项。", [["growth_level", [0, 1, 2], 20, 10.17]]],
    ["去年产值100亿元。今年产值达到150亿元，增长30%。", [["growth_level", [0, 1, 2], 30, 50]]],
    ["去年产值100亿元。今年产值达到1300000万元，增长30%。", []],
  ])("%s", (text, expected) => {
    expect(brief(queries(text))).toEqual(expected);
  });

  it("is judged by the scheme's own rule and its tolerance where it has one", () => {
    const rules = [["R1", "[04,计划增速]=([04,计划]/[04,上年]-1)*100", "核实性", "25"]];
    const text = "产值达到150亿元，增长30%。";
    expect(brief(queries(text, { rules }))).toEqual([["part_year", [1], 100, 10]]);
    expect(brief(queries(text))).toEqual([
      ["part_year", [1], 100, 10],
      ["growth_level", [0, 1], 30, 50],
    ]);
  });

  it("on a base of some months is asked", () => {
    const text = "1—10月甲类项目118项。全年甲类项目增长10%。";
    expect(brief(withoutScheme(text))).toEqual([["part_year", [0, 1], 118, 10]]);
  });
});

describe("one target stated twice", () => {
  it.each<[string, readonly unknown[]]>([
    ["科技项目200项。科技项目210项。", [["twice", [0, 1], 200, 210]]],
    ["科技项目200项。科技项目不少于200项。", []],
    ["产值200亿元。产值达到2000000万元。", []],
    ["科技项目200项，增长69%。", [["part_year", [1], 118, 10]]],
  ])("%s", (text, expected) => {
    expect(brief(queries(text))).toEqual(expected);
  });
});

it("asks nothing of what it does not know", () => {
  expect(queries("农业类不少于20项。农业类不少于30项。")).toEqual([]);
});
