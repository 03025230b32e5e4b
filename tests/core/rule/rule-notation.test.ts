import { describeClause, EVERY_ROW, parseRule, type RuleClause } from "../../../src/core/rule/rule";
import { keyOf } from "./rule-lookup";

function clausesOf(source: string): readonly RuleClause[] {
  const parse = parseRule(source);
  if (!parse.ok) throw new Error(`${source}: ${JSON.stringify(parse.error)}`);
  return parse.clauses;
}

const namesOf = (source: string) =>
  clausesOf(source).map((clause) => clause.references.map(keyOf).join(" "));

describe("references", () => {
  it.each([
    ["[01]=[02]+[03]", "01 02 03"],
    ["［０１］＝【02】＋〔03〕", "01 02 03"],
    ["[ 专利申请量 ]>=[其中：国家级]", "专利申请量 其中：国家级"],
    ["[01,本年]<=[01，上年]", "01,本年 01,上年"],
    ["[01].上年<=[01]．计划且[02]>0", "01,上年 01,计划 02"],
    ["[01].[年初 至今]>0", "01,年初 至今"],
    ["[01].年初至今>=[01].当年", "01,年初至今 01,当年"],
    ["KW301[07]=KW302[合计]", "KW301[07] KW302[合计]"],
    ["ＫＷ301 [07] = KW302表[合计,本年]", "KW301[07] KW302[合计,本年]"],
    ["107-2表[01]=KW302-1[02]", "107-2[01] KW302-1[02]"],
    ["《专利情况表》[01]=专利情况表[01]", "专利情况表[01] 专利情况表[01]"],
    ["[01]-[02]=3", "01 02"],
    ["[01]=KW301[02]-KW302[03]", "01 KW301[02] KW302[03]"],
    ["01=02+03", "01 02 03"],
    ["3行=(4+5+…+9)行", "3 4 5 9"],
    ["第3行≥第４行", "3 4"],
    ["7栏=5栏/6列*100%", `${EVERY_ROW},7 ${EVERY_ROW},5 ${EVERY_ROW},6`],
    ["7栏=(5+6)栏", `${EVERY_ROW},7 ${EVERY_ROW},5 ${EVERY_ROW},6`],
    ["3行7栏=第4行第7栏", "3,7 4,7"],
    ["KW301表3行=KW302表5行", "KW301[3] KW302[5]"],
    ["[02]=合计(下级[02])", "02 02"],
    ["KW301[02]=合计(下级KW302[02])", "KW301[02] KW302[02]"],
    ["下级单位表[02]=1", "下级单位表[02]"],
    ["[*]>=0", "*"],
    ["[01]=合计([*])", "01 *"],
    ["KW301[01]=合计(KW302[第2级],KW302[获资助*])", "KW301[01] KW302[第2级] KW302[获资助*]"],
    ["唯一(5栏)", `${EVERY_ROW},5`],
    ["[01]同比±30%", "01"],
    ["同比增长([01])<=[02]", "01 02"],
    ["同比情况表[01]>0", "同比情况表[01]"],
    ["[01].同比>0", "01,同比"],
    ["[01] 符合 “##”", "01"],
    ["[__proto__]=[constructor]+['\"]", "__proto__ constructor '\""],
  ])("%s names %s", (source, names) => {
    expect(namesOf(source)).toEqual([names]);
  });

  it("carry offsets of the whole rule, with form and column", () => {
    const source = "  [01]>0； KW302[合计,本年] ≥ 3行";
    const references = clausesOf(source).flatMap((clause) => clause.references);
    expect(references.map((one) => source.slice(one.start, one.end))).toEqual([
      "[01]",
      "KW302[合计,本年]",
      "3行",
    ]);
  });

  it.each([
    ["3行=4行+5行", "columns"],
    ["3行=(4+5)行", "columns"],
    ["7栏=5栏/6栏", "rows"],
    ["[*,7]=[*,5]", "rows"],
    ["[*]同比±30%", "rows"],
    ["[01]=合计([*])", null],
    ["[01]=合计([*,5])", null],
    ["最大(5栏,6栏)<=7栏", "rows"],
    ["唯一(5栏)", null],
    ["3行7栏=4行7栏", null],
    ["[01]=[02]", null],
  ])("%s is to be judged in every one of the %s", (source, sweep) => {
    expect(clausesOf(source).map((clause) => clause.sweep)).toEqual([sweep]);
  });
});

describe("several relations in one text", () => {
  it.each([
    ["[05]<=[04]；[07]<=[06]", ["[05]<=[04]", "[07]<=[06]"]],
    ["[05]<=[04];;\r\n\r\n [07]<=[06]。", ["[05]<=[04]", "[07]<=[06]"]],
    ["[05]<=[04]\n[07]<=[06]", ["[05]<=[04]", "[07]<=[06]"]],
    ["[01]=[02]+\n[03]\n+[04]", ["[01]=[02]+\n[03]\n+[04]"]],
    ["若[01]>0\n则[02]>0\n否则[02]=0", ["若[01]>0\n则[02]>0\n否则[02]=0"]],
    ["[01]=合计([02],\n[03]\n)\n[04]>0", ["[01]=合计([02],\n[03]\n)", "[04]>0"]],
    ["1、[01]>0\n2、[02]>0\n（3）[03]>0", ["[01]>0", "[02]>0", "[03]>0"]],
  ])("%j is cut into %j", (source, clauses) => {
    const found = clausesOf(source);
    expect(found.map((clause) => clause.source)).toEqual(clauses);
    expect(found.map((clause) => source.slice(clause.start, clause.end))).toEqual(clauses);
  });
});

describe("faults", () => {
  it.each([
    ["", "empty", 0, 0, ""],
    [" \n；", "empty", 0, 3, ""],
    ["[01]", "not_a_relation", 0, 4, "[01]"],
    ["[01]=1；[02]+[03]", "not_a_relation", 7, 16, "[02]+[03]"],
    ["1=2+3", "not_a_relation", 0, 5, "1=2+3"],
    ["若[01]则[02]>0", "not_a_relation", 1, 5, "[01]"],
    ["[01]>0且[02]", "not_a_relation", 7, 11, "[02]"],
    ["非[01]", "not_a_relation", 1, 5, "[01]"],
    ["[01]=[02]=[03]", "chained_comparison", 9, 10, "="],
    ["1<[01]<=5", "chained_comparison", 6, 8, "<="],
    ["([01]=[02])=[03]", "chained_comparison", 0, 11, "([01]=[02])"],
    ["[01]=", "unexpected", 5, 5, ""],
    ["[01]=*[02]", "unexpected", 5, 6, "*"],
    ["[01]==[02])", "unexpected", 10, 11, ")"],
    ["[01]=[02] [03]", "unexpected", 10, 14, "[03]"],
    ["[01]=专利", "unexpected", 5, 7, "专利"],
    ["[01]=[02]&[03]", "unexpected", 9, 10, "&"],
    ["[01]=𠮷1?", "unexpected", 5, 8, "𠮷1"],
    ["[01]=😀", "unexpected", 5, 7, "😀"],
    ["[]=1", "unexpected", 0, 2, "[]"],
    ["[01,]=1", "unexpected", 0, 5, "[01,]"],
    ["[01].=1", "unexpected", 4, 5, "."],
    ["[01]=下级[02]", "unexpected", 5, 7, "下级"],
    ["[01]=…+[02]", "unexpected", 5, 6, "…"],
    ["[01]=2+…+[02]", "unexpected", 7, 8, "…"],
    ["若[01]>0，[02]>0", "unexpected", 7, 8, "，"],
    ["否则[01]>0", "unexpected", 0, 2, "否则"],
    ["([01]>0)+1=2", "unexpected", 0, 8, "([01]>0)"],
    ["绝对值([01],[02])=1", "unexpected", 8, 9, ","],
    ["合计()=[01]", "unexpected", 3, 4, ")"],
    ["[01] 属于 1", "unexpected", 8, 9, "1"],
    ["必填([01]+1)", "unexpected", 7, 8, "+"],
    ["平均([01])=1", "unknown_function", 0, 2, "平均"],
    ["AVERAGE([01])=1", "unknown_function", 0, 7, "AVERAGE"],
    ["[01] 符合 '#{3'", "bad_pattern", 8, 13, "'#{3'"],
    ["[01]+1 符合 '#'", "unexpected", 7, 9, "符合"],
    ["[01]±5=1", "unexpected", 4, 5, "±"],
    ["[01]=1e999", "unexpected", 5, 10, "1e999"],
    ["[01=[02]", "unclosed_bracket", 0, 1, "["],
    ["[01]=[02", "unclosed_bracket", 5, 6, "["],
    ["([01]+([02]=1", "unclosed_bracket", 6, 7, "("],
    ["合计([01],[02]=1；[03]>0", "unexpected", 12, 13, "="],
    ["[01]=合计([01],[02]；[03]>0", "unclosed_bracket", 7, 8, "("],
  ])("%s is %s at %i to %i", (source, code, start, end, found) => {
    expect(parseRule(source)).toMatchObject({ ok: false, error: { code, start, end, found } });
  });

  it.each([
    ["若[01]>0 [02]>0", "则"],
    ["([01]=[02]", ")"],
    ["([01] [02])=1", ")"],
    ["四舍五入([01],1,2)=1", ")"],
    ["合计[01]=1", "("],
    ["[01]属于1", "("],
    ["[01]=下级[02]", "合计"],
    ["[01]+…[09]=1", "+"],
    ["合记([01])=1", "合计"],
    ["SMU([01])=1", "SUM"],
    ["[01]同比在10%以内", "至"],
    ["[01]符合#", "“"],
    ["同比增长=1", "("],
  ])("%s misses %s", (source, expected) => {
    expect(parseRule(source)).toMatchObject({ ok: false, error: { expected } });
  });

  it.each([
    ["(".repeat(100_000), "too_deep"],
    [`${"(".repeat(101)}[01]${")".repeat(101)}=1`, "too_deep"],
    [`[01]=${"绝对值(".repeat(2000)}`, "too_deep"],
    ["若[01]>0则".repeat(1000), "too_deep"],
    [`[01]=${"2^".repeat(4000)}2`, "too_deep"],
    [`[01]=1${"%".repeat(9000)}`, "too_deep"],
    [`[01]=${"1+".repeat(5000)}1`, "too_long"],
    ["[".repeat(10_000), "unclosed_bracket"],
  ])("hostile text number %# is refused with %2$s", (source, code) => {
    expect(parseRule(source)).toMatchObject({ ok: false, error: { code } });
  });

  it("brackets a hundred deep are read", () => {
    expect(parseRule(`${"(".repeat(100)}[01]${")".repeat(100)}=1`).ok).toBe(true);
  });
});

describe("describing a clause", () => {
  it("cuts the text at its references", () => {
    const [, second] = clausesOf("[01]>0；若 KW302[07] >0 则 3行=(4+…+6)行");
    const pieces = describeClause(second!).map((piece) =>
      piece.kind === "text" ? piece.text : `<${keyOf(piece.reference)}>`
    );
    expect(pieces).toEqual([
      "若 ",
      "<KW302[07]>",
      " >0 则 ",
      "<3>",
      "=(",
      "<4>",
      "+…+",
      "<6>",
      ")行",
    ]);
  });
});
