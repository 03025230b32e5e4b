import { writeFileSync } from "node:fs";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
afterAll(() => folder.remove());

let number = 0;
function file(content: string | Uint8Array): string {
  const path = folder.path(`${String((number += 1))}.csv`);
  writeFileSync(path, content);
  return path;
}

const FIGURES = `单位,代码,数值
甲镇,01,10
甲镇,02,7
甲镇,03,3
乙镇,01,10
乙镇,02,8
乙镇,03,-
丙镇,01,
丙镇,02,1
`;

async function judge(figures: string | Uint8Array, rules: string | Uint8Array, ...more: string[]) {
  return run(["rules", file(figures), file(rules), ...more]);
}

async function results(figures: string | Uint8Array, rules: string, ...more: string[]) {
  const { out, code, err } = await judge(figures, rules, "--json", ...more);
  return { code, err, ...(JSON.parse(out) as { results: Line[]; faults: string[] }) };
}

interface Line {
  readonly rule: string;
  readonly group: string;
  readonly sweep: string | null;
  readonly outcome: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly imbalance: number | null;
  readonly missing: readonly string[];
}

const short = (line: Line) =>
  [line.rule, line.group, line.outcome, line.left, line.right, line.imbalance].join(" ").trim();

describe("rules on a plain table", () => {
  it("come out as a table of every rule and group", async () => {
    const { code, out, err } = await judge(FIGURES, "编号,审核关系\nR1,[01]=[02]+[03]\n");
    expect(out).toBe(
      [
        "编号,审核关系,单位,行列,结果,左边,右边,差额,原因",
        "R1,[01]=[02]+[03],甲镇,,通过,10,10,0,",
        "R1,[01]=[02]+[03],乙镇,,不通过,10,8,2,",
        "R1,[01]=[02]+[03],丙镇,,未能审核,,,,缺 [01]、[03]",
        "",
      ].join("\n")
    );
    expect(err).toBe("通过 1　不通过 1　未能审核 1　不适用 0\n");
    expect(code).toBe(1);
  });

  it("come out as JSON with the same keys for every line", async () => {
    const { results: lines } = await results(FIGURES, "id,rule\nR1,[01]=[02]+[03]\n");
    expect(lines[2]).toEqual({
      rule: "R1",
      relation: "[01]=[02]+[03]",
      group: "丙镇",
      sweep: null,
      outcome: "unchecked",
      left: null,
      right: null,
      imbalance: null,
      reason: "missing",
      missing: ["[01]", "[03]"],
    });
    expect(new Set(lines.map((line) => Object.keys(line).join())).size).toBe(1);
  });

  it.each([
    ["[01]>=0", "甲镇,01,1", 0],
    ["[01]>=2", "甲镇,01,1", 1],
    ["[01]>=2", "甲镇,01,", 3],
    ["[01]>=2", "甲镇,01,-", 0],
    ["[02]>=2", "甲镇,01,1", 2],
  ])("%s with %s ends with exit code %i", async (rule, line, code) => {
    expect((await judge(`单位,代码,数值\n${line}\n`, `编号,规则\nR,"${rule}"\n`)).code).toBe(code);
  });

  it("take captions in either language, in any order, beside other columns", async () => {
    const figures = "备注,value,Code,单位\nx,5,A,g\n,5,B,g\n";
    const { results: lines } = await results(figures, "规则,说明,ID\n[A]=[B],x,R\n");
    expect(lines.map(short)).toEqual(["R g pass 5 5 0"]);
  });

  it("take tolerance and missing mode from the rule's own line before --missing", async () => {
    const rules = `id,rule,容差,缺数处理
R1,[01]=[02]+[03],2,
R2,[01]=[02]+[03],50%,
R3,[01]=[02]+[03],,always_zero
R4,[01]=[02]+[03],,NON-NULL
`;
    const { results: lines } = await results(FIGURES, rules, "--missing", "always_zero");
    expect(lines.filter((line) => line.group === "乙镇").map(short)).toEqual([
      "R1 乙镇 pass 10 8 2",
      "R2 乙镇 pass 10 8 2",
      "R3 乙镇 fail 10 8 2",
      "R4 乙镇 fail 10 8 2",
    ]);
    // [01] is an empty value, which no mode takes for 0.
    expect(lines.filter((line) => line.group === "丙镇").map((line) => line.missing)).toEqual([
      ["[01]"],
      ["[01]"],
      ["[01]"],
      ["[01]", "[03]"],
    ]);
  });

  it("find the figures of columns, of forms, of codes without their leading zeros", async () => {
    const figures = `group,code,column,value
g,1,上年,4
g,1,本年,6
g,1,本期末,7
g,kw301[07],,9
`;
    const rules = `id,rule
R1,"[01,上年]<=[01]"
R2,"[001,本期末]=KW301[07]-2"
`;
    const { results: lines } = await results(figures, rules);
    expect(lines.map(short)).toEqual(["R1 g pass 4 6 -2", "R2 g pass 7 7 0"]);
  });

  it("add up runs by number, whatever the order of the lines", async () => {
    const figures = "group,code,value\na,10,1\na,9,2\nb,8,4\na,8,4\na,T,7\na,11,100\n";
    const { results: lines } = await results(figures, "id,rule\nR,[T]=合计([8]:[10])\n");
    expect(short(lines[0]!)).toBe("R a pass 7 7 0");
  });

  it("judge relations in whole rows at every column, in whole columns at every code", async () => {
    const figures = `group,code,column,value
g,3,1,5
g,4,1,5
g,3,2,8
g,4,2,7
`;
    const rules = "id,rule\nR1,3行=4行\nR2,2栏>=1栏\n";
    const { results: lines } = await results(figures, rules);
    expect(lines.map((line) => `${line.sweep ?? ""}: ${short(line)}`)).toEqual([
      "1: R1 g pass 5 5 0",
      "2: R1 g fail 8 7 1",
      "3: R2 g pass 8 5 3",
      "4: R2 g pass 7 5 2",
    ]);
  });

  it("may go round in a circle", async () => {
    const rules = "id,rule\nR1,[01]=[02]+[03]\nR2,[02]=[01]-[03]\n";
    const { results: lines } = await results(FIGURES, rules);
    expect(
      lines
        .slice(0, 1)
        .concat(lines.slice(3, 4))
        .map((line) => line.outcome)
    ).toEqual(["pass", "pass"]);
  });
});

describe("a rule at fault", () => {
  it("is said with the nearest code, the others are judged, the exit code is 2", async () => {
    const {
      results: lines,
      faults,
      code,
    } = await results(
      "group,code,value\ng,KW01,1\n",
      "id,rule\nR1,[KW10]=1\nR2,[KW01]=1\n",
      "--lang",
      "en"
    );
    expect(lines.map(short)).toEqual(["R2 g pass 1 1 0"]);
    expect(faults).toEqual([
      expect.stringMatching(/row 2: no group of the table has \[KW10\], .* R1 .*"KW01"/),
    ]);
    expect(code).toBe(2);
  });

  it.each([
    ["R1,[01", /第 2 行：审核关系 R1（\[01）第 1 个字起：括号没有配对/],
    ["R1,[01]", /缺少 =、<=、>=/],
    [",[01]=1", /第 2 行没有填编号/],
    ["R1,", /第 2 行没有填审核关系/],
    ["R1,[01]=1\nR1,[02]=1", /第 3 行：编号 R1 已在第 2 行用过/],
    ['R1,"[01,计划]=1"', /R1 中的 \[01,计划\] .*没有这一栏目的数/],
    ["R1,[01]=合计(下级[02])", /不知道上下级/],
    ["R1,[__proto__]=1", /\[__proto__\] 在数据表中没有任何单位填报/],
    ["R1,[01]=1,abc", /容差“abc”无法识别/],
    ["R1,[01]=1,-1", /容差“-1”无法识别/],
    ["R1,[01]=1,1e999", /容差“1e999”无法识别/],
    ["R1,[01]=1,,maybe", /缺数处理“maybe”无法识别/],
    [`R1,${"[".repeat(100_000)}`, /审核关系过长|括号没有配对/],
    ["", /表头下面没有审核关系/],
  ])("%s", async (line, sentence) => {
    const { code, err } = await judge(FIGURES, `编号,规则,容差,缺数处理\n${line}\n`);
    expect(err).toMatch(sentence);
    expect(err.length).toBeLessThan(1000);
    expect(code).toBe(2);
  });
});

describe("a table at fault", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["an empty file", "", /0 字节/],
    ["no captions", "甲镇,01,3\n", /没有找到表头/],
    ["captions alone", "单位,代码,数值\n", /表头下面没有数据/],
    ["a line without a group", "单位,代码,数值\n,01,3\n", /第 2 行没有填单位/],
    ["a line without a code", "单位,代码,数值\n甲,,3\n", /第 2 行没有填代码/],
    ["a figure twice", "单位,代码,数值\n甲,01,3\n甲,０1,4\n", /第 3 行：“甲”的 ０1 已在第 2 行/],
    ["an open quote", '单位,代码,数值\n甲,"01,3\n', /双引号没有配对/],
    ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), /不是 CSV 文本/],
    ["brackets", "[".repeat(1_000_000), /没有找到表头/],
  ])("%s is refused", async (_, figures, sentence) => {
    const { code, out, err } = await judge(figures, "id,rule\nR,[01]=1\n");
    expect(err).toMatch(sentence);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  it.each([
    [["rules"], /请写明数据表和审核关系表/],
    [["rules", "a.csv"], /请写明数据表和审核关系表/],
    [["rules", "a.csv", "b.csv", "c.csv"], /多出了“c\.csv”/],
    [["rules", "a.csv", "b.csv"], /找不到文件 a\.csv/],
    [["rules", "a.csv", "b.csv", "--missing", "zero"], /--missing 可用 non_null/],
  ])("%j says what is missing", async (args, sentence) => {
    const { code, err } = await run(args);
    expect(err).toMatch(sentence);
    expect(code).toBe(2);
  });
});

describe("hostile values", () => {
  it("come to results without a number that is none", async () => {
    const figures = `group,code,value
__proto__,constructor,1e999
__proto__,__proto__,1e308
__proto__,x,-1e308
toString,__proto__,NaN
toString,constructor,2
toString,x,3
`;
    const rules = `id,rule
R1,[constructor]=[x]
R2,[__proto__]=[x]
R3,[__proto__]*10=1
R4,[x]/([x]-[x])=1
`;
    const { results: lines } = await results(figures, rules);
    expect(lines.map(short)).toEqual([
      "R1 __proto__ unchecked",
      "R1 toString fail 2 3 -1",
      "R2 __proto__ fail 1e+308 -1e+308",
      "R2 toString unchecked",
      "R3 __proto__ unchecked",
      "R3 toString unchecked",
      "R4 __proto__ unchecked",
      "R4 toString unchecked",
    ]);
  });

  it("are no formulas of the spreadsheet that opens the result", async () => {
    const figures = "group,code,value\n=1+1,A,5\n@x,A,6\n-2,A,7\n\t+3,A,-8\n";
    const { out } = await judge(figures, 'id,rule\n"=R",[A]>0\n', "--lang", "en");
    expect(out.split("\n").slice(1, 5)).toEqual([
      `'=R,[A]>0,'=1+1,,pass,5,0,5,`.replace("'=R", `"'=R"`).replace("'=1+1", `"'=1+1"`),
      `"'=R",[A]>0,"'@x",,pass,6,0,6,`,
      `"'=R",[A]>0,"'-2",,pass,7,0,7,`,
      `"'=R",[A]>0,"'+3",,fail,-8,0,-8,`,
    ]);
  });
});
