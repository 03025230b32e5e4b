import { parseRule } from "../../../src/core/rule/rule";
import { judge } from "./rule-lookup";

/** Each spelling of a table's first column, with what the other columns say of it. */
function spelled<T>(rows: readonly (readonly [spellings: string, T])[]): [string, T][] {
  return rows.flatMap(([spellings, expected]) =>
    spellings.split(" ").map((one): [string, T] => [one, expected])
  );
}

describe("a comparison may be written", () => {
  it.each(
    spelled([
      ["= == ＝ 等于", "="],
      ["<> >< != ≠ ！＝ 不等于", "<>"],
      ["< ＜ 小于", "<"],
      ["> ＞ 大于", ">"],
      ["<= =< ≤ ≦ ⩽ 小于等于 小于或等于 不大于 不超过 不高于", "<="],
      [">= => ≥ ≧ ⩾ 大于等于 大于或等于 不小于 不低于 不少于", ">="],
    ])
  )("%s for %s", (sign, comparator) => {
    const parse = parseRule(`[1]${sign}[2]`);
    expect(parse.ok && parse.clauses[0]?.expression).toMatchObject({ comparator });
  });
});

describe("arithmetic may be written", () => {
  it.each(
    spelled([
      ["[1]+[2] [1]＋[2] [1]﹢[2]", 8],
      ["[1]-[2] [1]－[2] [1]−[2] [1]﹣[2]", 4],
      ["[1]*[2] [1]＊[2] [1]×[2] [1]✕[2]", 12],
      ["[1]/[2] [1]／[2] [1]÷[2] [1]∕[2]", 3],
      ["[1]^[2] [1]＾[2]", 36],
      ["[1]% [1]％ [1]﹪", 0.06],
      ["[1]‰", 0.006],
      ["([1]+[2])*[2] （[1]+[2]）*[2] {[1]+[2]}*[2] ﹙[1]+[2]﹚*[2]", 16],
      ["合计([1]:[2]) 合计([1]：[2]) 合计([1]~[2]) 合计([1]～[2]) 合计([1]至[2])", 8],
      ["合计([1]…[2]) 合计([1]⋯[2]) 合计([1]‥[2]) 合计([1]..[2]) 合计([1]．．[2])", 8],
      ["合计([1],[2]) 合计([1]，[2]) 合计([1]、[2]) 求和([1],[2]) SUM([1],[2])", 8],
      ["绝对值(-[1]) ABS(-[1]) abs(-[1])", 6],
      ["四舍五入([1]+0.5) ROUND([1]+0.5)", 7],
      ["取整([1]+0.5) INT([1]+0.5)", 6],
      ["最大([1],[2]) 最大值([1],[2]) MAX([1],[2])", 6],
      ["最小([1],[2]) 最小值([1],[2]) MIN([1],[2])", 2],
      ["计数([1],[2]) COUNT([1],[2])", 2],
      ["合计(下级[0]) 合计(子项[0]) SUM(CHILDREN[0]) 合计(下级([0]))", 3],
      ["[1]同比 [1]同比增长 [1]同比增长率 [1]同比增速 [1]同比增减 GROWTH([1])", 0.5],
    ])
  )("%s, which is %d", (figure, value) => {
    const figures = { 0: 3, "01": 1, "02": 2, 1: 6, 2: 2, "1,上年": 4 };
    expect(judge(`${figure}=99`, figures)).toMatchObject({ left: { low: value, high: value } });
  });
});

describe("what joins relations may be written", () => {
  it.each(
    spelled([
      ["[1]=6且[2]=3 [1]=6并且[2]=3 [1]=6而且[2]=3", "fail"],
      ["[1]=5或[2]=2 [1]=5或者[2]=2", "pass"],
      ["非[1]=6 NOT([1]=6)", "fail"],
      ["若[1]=6则[2]=3 如果[1]=6那么[2]=3 如[1]=6则[2]=3 当[1]=6时[2]=3", "fail"],
      ["若[1]=5则[2]=3否则[2]=4 IF([1]=5)THEN([2]=3)ELSE([2]=4)", "fail"],
      ["[1]属于(2,3) [1]IN(2,3)", "fail"],
      ["[1]不属于(6,7)", "fail"],
      ["[1]符合'##' [1]符合格式'##' [1]格式'##' [1]LIKE'##'", "fail"],
      ["[1]不符合'#'", "fail"],
      ["必填([3]) REQUIRED([3]) 必填[3]", "fail"],
      ["唯一([1],[4]) 不重复([1],[4]) UNIQUE([1],[4])", "fail"],
      ["[1]同比在±40%以内 [1]同比应在±40%之内 [1]同比介于-40%至40%之间", "fail"],
    ])
  )("%s, which comes to %s", (source, kind) => {
    const figures = { 1: 6, 2: 2, 3: "", 4: 6, "1,上年": 4 };
    expect(judge(source, figures).kind).toBe(kind);
  });
});

describe("relations may be parted", () => {
  it.each([";", "；", "。", "｡", "\n", "\r\n", "\u2028", "\u0085"])("by %j", (sign) => {
    const parse = parseRule(`[1]=1${sign}[2]=2`);
    expect(parse.ok && parse.clauses.map((one) => one.source)).toEqual(["[1]=1", "[2]=2"]);
  });
});

describe("a name may be written", () => {
  it.each(["[甲类]", "［甲类］", "【甲类】", "〔甲类〕", "[ 甲类 ]"])("%s", (name) => {
    const parse = parseRule(`${name}=1`);
    expect(parse.ok && parse.clauses[0]?.references).toMatchObject([{ row: "甲类" }]);
  });

  it.each(["《甲表》", "“甲表”", "「甲表」", '"甲表"', "'甲表'", "甲表"])(
    "%s before a row of that form",
    (form) => {
      const parse = parseRule(`${form}[01]=1`);
      expect(parse.ok && parse.clauses[0]?.references).toMatchObject([{ form: "甲表", row: "01" }]);
    }
  );
});
