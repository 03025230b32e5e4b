import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { compileRule, judgeEveryUnit, judgeUnits } from "../../../src/core/rule/rule-batch";
import {
  figureAt,
  newColumn,
  setFigure,
  type ColumnFinder,
  type RuleColumns,
} from "../../../src/core/rule/unit-columns";
import {
  evaluateClause,
  parseRule,
  type MissingMode,
  type RuleOutcome,
  type RuleReference,
  type RuleValue,
} from "../../../src/core/rule/rule";
import { MISSING_MODES } from "../../../src/core/rule/missing-mode";
import { clauseOf, figures, valueOf, type Entry } from "./rule-lookup";
import { randomRule } from "./rule-random";

const CODES = ["1", "2", "3", "4", "5", "6"];
const EXACT = { absolute: 0, relative: 0 };

/** One line a unit, one entry a code; `undefined` for a figure that is absent. */
type Line = readonly (Entry | undefined)[];

const absent: RuleValue = { kind: "missing", why: "absent" };
const valueAt = (entry: Entry | undefined) => (entry === undefined ? absent : valueOf(entry));

function columnsOf(lines: readonly Line[]): RuleColumns {
  const columns = CODES.map((_, code) => {
    const column = newColumn(lines.length);
    lines.forEach((line, unit) => setFigure(column, unit, valueAt(line[code])));
    return column;
  });
  return { units: lines.length, columns };
}

/** Last year's figure of a code stands under the next one. */
const placeOf = ({ row, column }: Pick<RuleReference, "row" | "column">) =>
  CODES.indexOf(row) + (column === "上年" ? 1 : 0);

/** Every code from the first to the last; [6] and what is below [1] are nobody's figures. */
const FINDER: ColumnFinder = {
  one: placeOf,
  many: (reference, to, how) => {
    if (how !== "run") return [];
    const [first, last] = [CODES.indexOf(reference.row), CODES.indexOf(to?.row ?? "")];
    return CODES.slice(first, last + 1).map((row) => ({ ...reference, row }));
  },
};

/** What `evaluateClause` says of each unit, one after the other. */
function oneByOne(source: string, lines: readonly Line[], mode: MissingMode, tolerance = EXACT) {
  return lines.map((line): RuleOutcome => {
    const lookup = {
      one: (reference: RuleReference) => valueAt(line[placeOf(reference)]),
      many: FINDER.many,
    };
    return evaluateClause(clauseOf(source), lookup, tolerance, mode);
  });
}

function expectSame(source: string, lines: readonly Line[], mode: MissingMode, tolerance = EXACT) {
  const expected = oneByOne(source, lines, mode, tolerance);
  const rule = compileRule({ clause: clauseOf(source), tolerance, missing: mode }, FINDER);
  const table = columnsOf(lines);
  expectEqual(judgeEveryUnit(rule, table), expected);
  const found = (kind: string) =>
    expected.map((outcome, unit) => ({ unit, outcome })).filter((one) => one.outcome.kind === kind);
  expectEqual(judgeUnits(rule, table), {
    passed: found("pass").length,
    notApplicable: found("not_applicable").length,
    failed: found("fail"),
    unchecked: found("unchecked"),
  });
}

/** `toEqual` alone would take most of the time of the property below. */
function expectEqual(actual: unknown, expected: unknown) {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

const entry: fc.Arbitrary<Entry | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Entry>(0, 1, 2, 3, 5, -1, 0.1, 0.2, 0.3, 100.25) },
  { weight: 1, arbitrary: fc.constantFrom<Entry>(-0, 1e308, -1e308, 1e-300, NaN, Infinity) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Entry | undefined>("", "-", "n", "x", "f", "…", undefined),
  },
  { weight: 1, arbitrary: fc.constantFrom<Entry>([1, 2], [-1, 1]) }
);
const plain = fc.constantFrom<Entry>(0, 1, 2, 3, 5, 6, 10);
const blanks = fc.constantFrom<Entry | undefined>("", 0, undefined);
const line = fc.oneof(
  fc.array(entry, { minLength: 6, maxLength: 6 }),
  fc.array(plain, { minLength: 6, maxLength: 6 }),
  fc.array(blanks, { minLength: 6, maxLength: 6 })
);

describe("many units judged at once", () => {
  it("come to what each comes to alone, in every mode of missing figures", () => {
    fc.assert(
      fc.property(
        randomRule,
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(EXACT, { absolute: 1, relative: 0 }, { absolute: 0, relative: 0.02 }),
        (source, lines, tolerance) => {
          fc.pre(parseRule(source).ok);
          for (const mode of MISSING_MODES) expectSame(source, lines, mode, tolerance);
        }
      ),
      { numRuns: 300 }
    );
  });

  it("come to the same growth", () => {
    const rule = fc.constantFrom("[1]同比增长-70%至250%", "同比增长([3])>=[5]", "[2]同比<>0");
    fc.assert(
      fc.property(rule, fc.array(line, { minLength: 1, maxLength: 5 }), (source, lines) => {
        for (const mode of MISSING_MODES) expectSame(source, lines, mode);
      })
    );
  });

  it.each([
    ["[1]=[2]+[3]"],
    ["[1]=合计([2]:[5])"],
    ["若[1]>0则[2]<=[3]否则[2]=0"],
    ["必填([1],[2])"],
    ["计数([1]:[4])=2"],
  ])("%s keeps its place where the units fill more than one block", (source) => {
    const cycle: readonly Line[] = [
      [5, 2, 3, 0, 0, 0],
      [5, 2, 2, 1, 0, 0],
      [5, "", 5, "-", 0, 0],
      [5, 2, 4, 0, "x", 0],
      ["", "", "", "", "", ""],
      [[1, 2], 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ];
    const lines = Array.from({ length: 1100 }, (_, unit) => cycle[(unit * unit) % 7]!);
    for (const mode of MISSING_MODES) expectSame(source, lines, mode);
  });

  it("share the outcome of units that miss the same figures", () => {
    const rule = compileRule(
      { clause: clauseOf("[1]=[2]+[3]"), tolerance: EXACT, missing: "non_null" },
      FINDER
    );
    const lines: Line[] = Array.from({ length: 50 }, () => [1, "", 2]);
    const { unchecked } = judgeUnits(rule, columnsOf(lines));
    expect(new Set(unchecked.map((one) => one.outcome)).size).toBe(1);
  });

  it("find no figure where no unit has the code", () => {
    expectSame("[7]=[1]", [[1], [2]], "non_null");
    expectSame("[7]=[1]", [[0], [2]], "always_zero");
  });

  it("of an empty table come to nothing", () => {
    expectSame("[1]=[2]", [], "non_null");
  });
});

describe("a column of figures", () => {
  it.each<[Entry]>([[3], [-2.5], [0], [[1, 2]], ["-"], [""], ["n"], ["x"], ["f"], ["…"]])(
    "gives back %j",
    (entry) => {
      const column = newColumn(2);
      setFigure(column, 1, valueOf(entry));
      expect(figureAt(column, 1)).toEqual(valueOf(entry));
      expect(figureAt(column, 0)).toEqual(absent);
    }
  );

  it("keeps no range that has been replaced", () => {
    const column = newColumn(1);
    setFigure(column, 0, { kind: "number", low: 1, high: 2 });
    setFigure(column, 0, { kind: "number", low: 7, high: 7 });
    expect(figureAt(column, 0)).toEqual({ kind: "number", low: 7, high: 7 });
  });
});

describe("an empty value (VTL's NULL)", () => {
  it.each([
    ["[1]=[2]", "unchecked"],
    ["必填([2])", "fail"],
    ["计数([1],[2])=1", "pass"],
  ])("%s: %s", (source, kind) => {
    const lookup = figures([
      ["1", 5],
      ["2", "n"],
    ]);
    const outcome = evaluateClause(clauseOf(source), lookup, EXACT, "always_zero");
    expect(outcome.kind).toBe(kind);
  });
});
