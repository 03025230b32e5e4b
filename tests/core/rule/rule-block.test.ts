import { compileRule, judgeEveryUnit, judgeUnits } from "../../../src/core/rule/rule-batch";
import { MISSING_MODES } from "../../../src/core/rule/missing-mode";
import {
  evaluateClause,
  type MissingMode,
  type RuleOutcome,
  type RuleValue,
} from "../../../src/core/rule/rule";
import { newColumn, setFigure, type ColumnFinder } from "../../../src/core/rule/unit-columns";
import { clauseOf, valueOf, type Entry } from "./rule-lookup";

const CODES = ["1", "2", "3", "4"];
const ABSENT: RuleValue = { kind: "missing", why: "absent" };

/** One unit a line, one figure a code: numbers of every sort, and what is none. */
const UNITS: readonly (readonly (Entry | undefined)[])[] = [
  [5, 2, 3, 1],
  [5, 2, 2, 4],
  [-5, 2.5, -2.5, 0],
  [0, 0, 0, 0],
  [3, 3, 3, 3],
  [0.3, 0.1, 0.2, 1000],
  [100_000_000.1, 100_000_000, 0.1, 2],
  [1e200, 1e200, 1e-200, 1e308],
  [1e308, 1e308, -1e308, 1e308],
  ["-", 2, 3, 1],
  [5, "-", "-", "-"],
  ["-", "-", "-", "-"],
  ["", 2, 3, 1],
  [5, "", 3, 0],
  [0, "", "-", undefined],
  ["", "", "", ""],
  ["n", "n", 0, 0],
  ["x", 2, "f", "…"],
  [5, undefined, undefined, 5],
  [undefined, undefined, undefined, undefined],
  [[4, 6], 2, 3, 1],
  [1, 2, 3, 4],
];

const FINDER: ColumnFinder = {
  one: ({ row }) => CODES.indexOf(row),
  many: (reference, to, how) => {
    if (how === "children") return [];
    const first = CODES.indexOf(reference.row);
    const last = how === "group" ? CODES.length - 1 : CODES.indexOf(to?.row ?? "");
    return CODES.slice(Math.max(first, 0), last + 1).map((row) => ({ ...reference, row }));
  },
};

const TOLERANCES = [
  { absolute: 0, relative: 0 },
  { absolute: 1, relative: 0 },
  { absolute: 0, relative: 0.1 },
];

function alone(source: string, mode: MissingMode, tolerance = TOLERANCES[0]!) {
  return UNITS.map((line): RuleOutcome => {
    const one = ({ row }: { row: string }) => {
      const entry = line[CODES.indexOf(row)];
      return entry === undefined ? ABSENT : valueOf(entry);
    };
    return evaluateClause(clauseOf(source), { one, many: FINDER.many }, tolerance, mode);
  });
}

const TABLE = {
  units: UNITS.length,
  columns: CODES.map((_, code) => {
    const column = newColumn(UNITS.length);
    UNITS.forEach((line, unit) => {
      const entry = line[code];
      if (entry !== undefined) setFigure(column, unit, valueOf(entry));
    });
    return column;
  }),
};

/** Relations that are run over whole columns at once. */
const COMPILED = [
  "[1]=[2]+[3]",
  "[1]<>[2]+[3]",
  "[1]<[2]+[3]",
  "[1]<=[2]+[3]",
  "[1]>[2]-[3]",
  "[1]>=[2]-[3]",
  "[1]=5",
  "5=[1]",
  "[1]+1=[2]+[3]+1",
  "[1]=合计([2]:[3])",
  "[1]=合计([2],[3],0)",
  "[1]=合计([2]*1,[3])",
  "[1]-[2]-[3]=0",
  "[1]=最大([2],[3])",
  "[1]=最大([2]:[4])",
  "[1]>最小([2],[3],1)",
  "[1]=最小([2]:[4])",
  "[1]=绝对值([2]-[3])",
  "[1]=绝对值(-[2])",
  "取整([2])=[4]*2",
  "四舍五入([2])=[4]+3",
  "四舍五入([2]/3,1)=[3]",
  "[1]=[2]*[3]",
  "[1]*[4]=[2]/[3]",
  "[1]=[2]/[3]*100",
  "[1]=[2]^2",
  "[2]^[3]>[1]",
  "-[1]=[2]",
  "[1]%=[2]",
  "[1]同比>0.1",
  "[1]属于(1,3,5)",
  "[1]不属于([2],[3])",
  "[1]+[2]属于([3],7)",
  "必填([1],[2])",
  "必填([1]:[4])",
  "非[1]=[2]+[3]",
  "非[1]属于(3,5)",
  "[1]>0且[2]>0",
  "[1]>0或[2]>2",
  "非([1]>0且[2]>2)",
  "非([1]>0或[2]>2)",
  "若[1]>0则[2]<=[3]",
  "若[1]>0则[2]<=[3]否则[2]=0",
  "若[1]=[2]+[3]则[4]=1",
  "非(若[1]>0则[2]>[3]否则[2]=1)",
  "若[1]属于(5)且[2]=2则必填([4])",
];

/** Relations that are judged unit by unit. */
const ASKED = [
  "非必填([1],[2])",
  "计数([1]:[4])=2",
  "[1]=合计([*])",
  "唯一([1],[2])",
  "[1]符合'#'",
];

describe("a relation run over the columns of many units", () => {
  it.each([...COMPILED, ...ASKED])("%s comes to what it comes to for each", (source) => {
    for (const tolerance of TOLERANCES) {
      for (const missing of MISSING_MODES) {
        const rule = compileRule({ clause: clauseOf(source), tolerance, missing }, FINDER);
        const expected = alone(source, missing, tolerance);
        expect(judgeEveryUnit(rule, TABLE)).toEqual(expected);
        const found = judgeUnits(rule, TABLE);
        const count = (kind: string) => expected.filter((one) => one.kind === kind).length;
        expect([found.passed, found.notApplicable]).toEqual([
          count("pass"),
          count("not_applicable"),
        ]);
        expect(found.failed.map((one) => one.outcome)).toEqual(
          expected.filter((one) => one.kind === "fail")
        );
        expect(found.unchecked.map((one) => one.outcome)).toEqual(
          expected.filter((one) => one.kind === "unchecked")
        );
      }
    }
  });

  const isCompiled = (source: string) =>
    compileRule(
      { clause: clauseOf(source), tolerance: TOLERANCES[0]!, missing: "non_null" },
      FINDER
    ).program !== null;

  it.each(COMPILED)("%s is compiled, not asked unit by unit", (source) => {
    expect(isCompiled(source)).toBe(true);
  });

  it.each(ASKED)("%s is asked unit by unit", (source) => {
    expect(isCompiled(source)).toBe(false);
  });
});
