import { clauseReferences } from "../../../src/core/rule/rule";
import { clauseOf, figures, judge, keyOf, type Entry } from "./rule-lookup";

describe("notation", () => {
  const form: Record<string, Entry> = {
    "10": 6,
    "01": 10,
    "02": 7,
    "03": 3,
    "04": 1,
    "05": 2,
    "06": 0,
    "3": 15,
    "4": 1,
    "5": 2,
    "6": 4,
    "7": 8,
    "01,上年": 8,
    "01,计划增速": 0.25,
    "*,5": 6,
    "*,6": 4,
    "*,7": 1.5,
    "KW302[合计]": 10,
    专利申请量: 7,
  };
  it.each([
    ["[01]=[02]+[03]", "pass"],
    ["［01］＝［02］＋［03］", "pass"],
    ["[01]==[02]+[03]", "pass"],
    ["[01]=[02]-[03]", "fail"],
    ["[02]=[01]－[03]", "pass"],
    ["[02]=[01]−[03]", "pass"],
    ["[01]=[05]×5", "pass"],
    ["[01]=[05]＊5", "pass"],
    ["[05]=[01]÷5", "pass"],
    ["[05]=[01]／5", "pass"],
    ["[05]＾2=4", "pass"],
    ["[01]≥[02]", "pass"],
    ["[01]＞＝[02]", "pass"],
    ["[01]≧[01]", "pass"],
    ["[01]≤[02]", "fail"],
    ["[01]＜＝[02]", "fail"],
    ["[01]=<[02]", "fail"],
    ["[01]≠[02]", "pass"],
    ["[01]＜＞[01]", "fail"],
    ["[01]！＝[01]", "fail"],
    ["[01]＞[02]", "pass"],
    ["[01]＜[02]", "fail"],
    ["[01]大于等于[02]", "pass"],
    ["[01]不超过[02]", "fail"],
    ["[05]=20%*[01]", "pass"],
    ["[05]=２０％＊[01]", "pass"],
    ["[01]=[专利申请量]+３", "pass"],
    ["[01]=KW302[合计]", "pass"],
    ["[01]=[01].上年*(1+[01,计划增速])", "pass"],
    ["7栏=5栏/6栏", "pass"],
    ["3行=(4+5+…+7)行", "pass"],
    ["3行=(4+5+...+6)行", "fail"],
    ["3行=4行+……+7行", "pass"],
    ["15=[4]+…+[7]", "pass"],
    ["[3]-[4]-…-[7]=0", "pass"],
    ["合计([4]:[7])=[3]", "pass"],
    ["求和（[4]～[7]）=[3]", "pass"],
    ["SUM([4]至[7])=[3]", "pass"],
    ["sum([4]…[7])=[3]", "pass"],
    ["合计([4],…,[7])=[3]", "pass"],
    ["合计([4]，[5]，[6]，[7])=[3]", "pass"],
    ["合计(4:7)行=3行", "pass"],
    ["合计(下级[0])=23", "pass"],
    ["最大([4]:[7])=8", "pass"],
    ["MIN([4]:[7],0)=0", "pass"],
    ["计数([4]:[7])=4", "pass"],
    ["绝对值([03]-[01])=7", "pass"],
    ["四舍五入([01]/3,2)=3.33", "pass"],
    ["取整([01]/3)=3", "pass"],
    ["[05] 属于 (1,2,3)", "pass"],
    ["[05] in（1，02，3）", "pass"],
    ["[05]属于(1、3)", "fail"],
    ["[05]不属于(1,2)", "fail"],
    ["必填([01])", "pass"],
    ["若[06]<>0则[05]<=[06]", "not_applicable"],
    ["若[06]=0则[05]<=[06]", "fail"],
    ["若[06]<>0则[05]<=[06]否则[05]=2", "pass"],
    ["如果[01]>0，那么[02]>0，否则[02]=0", "pass"],
    ["当[01]>0时，[02]=0", "fail"],
    ["if [01]>0 then [02]=0 else [02]>0", "fail"],
    ["若[06]>0则[01]=1否则若[05]=2则[01]=10否则[01]=3", "pass"],
    ["[01]>0且[02]>0", "pass"],
    ["[01]>0 并且 [02]=0", "fail"],
    ["[01]=0或[02]>0", "pass"],
    ["[01]=0 or [02]=0", "fail"],
    ["非[01]=0", "pass"],
    ["非非[01]=0", "fail"],
    ["非([01]=0或[02]=0)", "pass"],
  ])("%s: %s", (source, kind) => {
    expect(judge(source, form).kind).toBe(kind);
  });
});

describe("relations of a year's forms and plan", () => {
  it.each<[string, Record<string, Entry>, string]>([
    ["[1]=[2]+[3]+[4]", { 1: 197, 2: 25, 3: 93, 4: 79 }, "pass"],
    ["[1]<=[2]；[3]<=[1]", { 1: 9, 2: 32, 3: 4 }, "pass"],
    ["[1]=合计([2]:[8])", { 1: 66, 2: 1, 3: 6, 4: 51, 5: 1, 6: 2, 7: 5, 8: 3 }, "fail"],
    ["[1]=[2]/[3]", { 1: 1.28, 2: 640, 3: 500 }, "pass"],
    ["[1,计划]=[2,计划]+[3,计划]", { "1,计划": 130, "2,计划": 20, "3,计划": 80 }, "fail"],
    ["[1]=[2]+15+5+10", { 1: 32, 2: [1, 2] }, "pass"],
    ["[1,计划增速]=[1]/[1,上年]-1", { "1,计划增速": 0.3, 1: 130, "1,上年": 100 }, "pass"],
  ])("%s with %j: %s", (source, entries, kind) => {
    expect(judge(source, entries).kind).toBe(kind);
  });
});

describe("precedence is Excel's", () => {
  it.each([
    ["-[2]^2", 4],
    ["0-[2]^2", -4],
    ["2^3^[2]", 64],
    ["-2^-[2]", 0.25],
    ["2+3*[2]^2", 14],
    ["20/2/[2]", 5],
    ["20-5-[2]", 13],
    ["2*-[2]", -4],
    ["[2]--3", 5],
    ["50%*[2]", 1],
    ["-[2]%", -0.02],
    ["(1+[2])%^2", 0.0009],
    ["四舍五入(-2.5,0)*[1]", -3],
    ["ROUND(1.005,2)*[1]", 1.01],
    ["ROUND(1250,-2)*[1]", 1300],
    ["INT(-1.5)*[1]", -2],
    ["ABS(-[2])", 2],
  ])("%s = %d", (expression, value) => {
    expect(judge(`${expression}=99`, { 1: 1, 2: 2 })).toMatchObject({
      left: { low: value, high: value },
    });
  });

  it.each([
    ["[1]=2 且 [1]=1 或 [1]=1", "pass"],
    ["[1]=1 或 [1]=2 且 [1]=2", "pass"],
    ["([1]=1 或 [1]=2) 且 [1]=2", "fail"],
    ["非[1]=2 且 [1]=1", "pass"],
    ["非([1]=2 且 [1]=1)", "pass"],
    ["非[1]=1 或 [1]=1", "pass"],
  ])("%s: %s", (source, kind) => {
    expect(judge(source, { 1: 1 }).kind).toBe(kind);
  });
});

describe("a failing relation", () => {
  it("reports both sides, the imbalance and every cell", () => {
    const outcome = judge("[01]=合计([02]:[04])", { "01": 66, "02": 20, "03": "-", "04": 49 });
    expect(outcome).toMatchObject({
      kind: "fail",
      comparator: "=",
      left: { low: 66, high: 66 },
      right: { low: 69, high: 69 },
      difference: -3,
    });
    if (outcome.kind !== "fail") throw new Error(outcome.kind);
    expect(outcome.leftParts.map((part) => keyOf(part.reference))).toEqual(["01"]);
    expect(outcome.rightParts.map((part) => [keyOf(part.reference), part.value.kind])).toEqual([
      ["02", "number"],
      ["03", "not_applicable"],
      ["04", "number"],
    ]);
  });

  it.each([
    ["[1]>0且[2]>5且[3]>9", ">", 2],
    ["[1]=5或[2]=5", "=", 1],
    ["非([1]=1或[2]=5)", "<>", 1],
    ["非([1]<=1且[2]<=2)", ">", 1],
    ["若[1]=1则[2]>=3", ">=", 2],
    ["若[1]=2则[2]>=3否则[3]<3", "<", 3],
    ["非(若[1]=1则[2]<=3)", ">", 2],
  ])("%s reports the first failing comparison, %s", (source, comparator, low) => {
    const outcome = judge(source, { 1: 1, 2: 2, 3: 3 });
    expect(outcome).toMatchObject({ kind: "fail", comparator, left: { low } });
  });

  it.each([
    ["[1] 属于 (2,3)", "="],
    ["[1] 不属于 (1,3)", "<>"],
    ["非 [1] 属于 (1,3)", "<>"],
  ])("%s reports the figure and no right side", (source, comparator) => {
    const sides = { left: { low: 1, high: 1 }, right: null, difference: null };
    expect(judge(source, { 1: 1 })).toMatchObject({ kind: "fail", comparator, ...sides });
  });

  it("必填 reports the blank figures", () => {
    const outcome = judge("必填([1]:[4])", { 1: 0, 2: "", 3: "-", 4: "" });
    expect(outcome).toMatchObject({ kind: "fail", left: null, right: null, difference: null });
    if (outcome.kind !== "fail") throw new Error(outcome.kind);
    expect(outcome.leftParts.map((part) => part.reference.row)).toEqual(["2", "4"]);
  });
});

describe("binary fractions", () => {
  it.each([
    ["[1]+[2]=[3]", { 1: 0.1, 2: 0.2, 3: 0.3 }, "pass"],
    ["[3]-[1]-[2]=0", { 1: 0.1, 2: 0.2, 3: 0.3 }, "pass"],
    ["[1]-[2]=0.1", { 1: 100_000_000.1, 2: 100_000_000 }, "pass"],
    ["[1]+[2]<[3]", { 1: 0.1, 2: 0.2, 3: 0.3 }, "fail"],
    ["[1]+[2]>[3]", { 1: 0.1, 2: 0.2, 3: 0.3 }, "fail"],
    ["[1]+[2]<>[3]", { 1: 0.1, 2: 0.2, 3: 0.3 }, "fail"],
    ["[1]/3*3=[1]", { 1: 1 }, "pass"],
    ["[1]=[2]", { 1: 2_000_000_001, 2: 2_000_000_000 }, "fail"],
    ["[1]=[2]", { 1: 130_000_000_000.01, 2: 130_000_000_000 }, "fail"],
    ["[1]=[2]", { 1: 9_007_199_254_740_991, 2: 9_007_199_254_740_991 }, "pass"],
    ["[1]<>0", { 1: 0.001 }, "pass"],
  ] as const)("%s with %j: %s", (source, entries, kind) => {
    expect(judge(source, entries as Record<string, Entry>).kind).toBe(kind);
  });

  it("leave no dust in the imbalance", () => {
    expect(judge("[1]=[2]", { 1: 0.3, 2: 0.1 })).toMatchObject({ difference: 0.2 });
  });
});

describe("tolerance", () => {
  it.each([
    ["[1]=100", 100.5, { absolute: 0.5, relative: 0 }, "pass"],
    ["[1]=100", 100.51, { absolute: 0.5, relative: 0 }, "fail"],
    ["[1]=100", 99.5, { absolute: 0.5, relative: 0 }, "pass"],
    ["[1]<=100", 101, { absolute: 0, relative: 0.01 }, "pass"],
    ["[1]<=100", 102, { absolute: 0, relative: 0.01 }, "fail"],
    ["[1]>=100", 99, { absolute: 1, relative: 0 }, "pass"],
    ["[1]>=100", 98, { absolute: 1, relative: 0.001 }, "fail"],
    ["[1]<100", 100, { absolute: 0, relative: 0 }, "fail"],
    ["[1]<>100", 100.3, { absolute: 0.5, relative: 0 }, "pass"],
    ["[1]=100", 100.5, { absolute: NaN, relative: -1 }, "fail"],
    ["1.28=[1]/500", 639, { absolute: 0.005, relative: 0 }, "pass"],
    ["1.28=[1]/500", 643, { absolute: 0.005, relative: 0 }, "fail"],
    // A condition is taken as it stands.
    ["若[1]=0则[1]>5", 0.3, { absolute: 0.5, relative: 0 }, "not_applicable"],
  ] as const)("%s with %d and %j: %s", (source, value, tolerance, kind) => {
    expect(judge(source, { 1: value }, tolerance).kind).toBe(kind);
  });
});

describe("ranges", () => {
  const plan: Record<string, Entry> = { 1: 32, 2: [1, 2], 3: 15, 4: 5, 5: 10, 6: [-2, 3] };
  it.each([
    ["[1]=[2]+[3]+[4]+[5]", "pass", 0],
    ["[1]+1=[2]+[3]+[4]+[5]", "fail", 1],
    ["[1]-2=[2]+[3]+[4]+[5]", "fail", -1],
    ["[2]<=1", "pass", 0],
    ["[2]<=0", "fail", 1],
    ["[2]>=3", "fail", -1],
    ["[3]-[2]>=14.5", "fail", -0.5],
    ["[2]<>2", "pass", 0],
    ["[3]/[2]=15", "pass", 0],
    ["[3]/[2]>15", "fail", 0],
    ["-[2]=-3", "fail", 1],
    ["[6]*[2]=-5", "fail", 1],
    ["[6]^2=10", "fail", -1],
    ["[6]^2<0", "fail", 0],
    ["绝对值([6])>3", "fail", 0],
    ["最大([6],[2])<1", "fail", 0],
    ["最小([6],[2])=3", "fail", -1],
    ["[2]*50%=1.5", "fail", -0.5],
    ["四舍五入([2]*1.4)=4", "fail", -1],
  ])("%s: %s, gap %d", (source, kind, difference) => {
    const outcome = judge(source, plan);
    expect(outcome.kind).toBe(kind);
    if (outcome.kind === "fail") expect(outcome.difference).toBe(difference);
  });
});

describe("the references of a clause", () => {
  const lookup = figures([
    ["0", 1],
    ["01", 1],
    ["02", 1],
    ["03", 1],
  ]);
  it("stand once each, as written, without a lookup", () => {
    const references = clauseReferences(clauseOf("[02]=合计([01]:[03])+[02]"));
    expect(references.map(keyOf)).toEqual(["02", "01", "03"]);
  });

  it.each([
    ["[0]=合计(下级[0])", ["0", "01", "02", "03"]],
    ["[0]=[01]+…+[03]", ["0", "01", "02", "03"]],
    ["若 非 -[0]^[01]>1% 则 [02]属于(1,[03]) 否则 必填([0])", ["0", "01", "02", "03"]],
    ["[0]*2>[01]% 且 绝对值([02])>0", ["0", "01", "02"]],
  ])("of %s are %j with one", (source, keys) => {
    expect(clauseReferences(clauseOf(source), lookup).map(keyOf)).toEqual(keys);
  });
});
