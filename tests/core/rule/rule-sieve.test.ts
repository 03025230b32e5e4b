import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { figurePlaces, placeFigures } from "../../../src/core/figure-places";
import type { Reading } from "../../../src/core/reading";
import {
  askedKey,
  figureKey,
  type AskedFigure,
  type Figure,
  type FigureColumn,
} from "../../../src/core/report";
import { parseRule, type MissingMode } from "../../../src/core/rule/rule";
import { checkRules } from "../../../src/core/rule/rule-check";
import { ruleSource, type RuleFigures } from "../../../src/core/rule/rule-figures";
import { MISSING_MODES } from "../../../src/core/rule/missing-mode";
import { judgeSifted, ruleSieve } from "../../../src/core/rule/rule-sieve";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import type { CheckRule } from "../../../src/core/scheme/scheme";
import { schemeSheets, workbookOf } from "../small-workbook";
import { randomRule } from "./rule-random";

const CATALOGUE = [
  ["1", "项目数", "项"],
  ["2", "甲类", "项", "1", "部分"],
  ["3", "乙类", "件", "1", "部分"],
  ["4", "企业数", "家"],
  ["5", "经费", "万元"],
  ["6", "增速", "%", "", "", "", "比率"],
];
const { scheme: read } = readScheme(
  workbookOf(schemeSheets({ catalogue: CATALOGUE, plan: [], rules: [] }))
);
/** Another form with the same names: a reference without a form finds neither in the whole scheme. */
const OTHER = read.indicators.slice(0, 2).map((one) => ({ ...one, form: "K2" }));
const WHOLE = { ...read, plan: [], indicators: [...read.indicators, ...OTHER] };
const PART = { ...WHOLE, indicators: read.indicators };

const COLUMNS: readonly FigureColumn[] = ["plan", "actual", "lastYear"];

type Shown = number | "" | "-" | "x" | "…" | "f" | null;

function readingOf(shown: Shown): Reading {
  if (typeof shown === "number") return { kind: "number", value: shown, assumed: [] };
  if (shown === "-") return { kind: "not_applicable", sign: "-" };
  if (shown === "x") return { kind: "unreadable", text: "x" };
  if (shown === "…") return { kind: "unknown", sign: "…" };
  return { kind: shown === "f" ? "not_calculated" : "blank" };
}

/**
 * A line an indicator: plan, this year, last year; `null` for a figure that is not there. The form may
 * have a column 同比 with this year's figures again, and number 2 for its last year's.
 */
function reportOf(lines: readonly (readonly Shown[])[], isAsked = false): RuleFigures {
  const figures = new Map<string, Figure>();
  for (const [row, indicator] of read.indicators.entries()) {
    for (const [order, column] of COLUMNS.entries()) {
      const shown = lines[row]?.[order] ?? null;
      if (shown === null) continue;
      const at = { sheet: "K1", row, column: order };
      const value = typeof shown === "number" ? shown : null;
      const cell = { row, column: order, value: shown };
      figures.set(figureKey(indicator, column), {
        ...{ indicator, column, reading: readingOf(shown), value, at, cell },
      });
    }
  }
  const asked = { figures: new Map<string, AskedFigure>(), columns: new Map() };
  if (isAsked) {
    asked.columns.set(
      "K1",
      new Map([
        ["yoy", "yoy"],
        ["#2", "lastYear"],
      ])
    );
    for (const figure of figures.values())
      if (figure.column === "actual") asked.figures.set(askedKey(figure.indicator, "yoy"), figure);
  }
  return { figures, forms: [{ form: "K1" }], asked };
}

function ruleOf(source: string, form: string | null, missing: MissingMode): CheckRule {
  const parse = parseRule(source);
  const { at } = read.indicators[0]!;
  const tolerance = { absolute: 0.5, relative: 0, lastDigits: 1 };
  return {
    ...{ id: source, form, source, clauses: parse.ok ? parse.clauses : [], severity: "hard" },
    ...{ tolerance, missing, explanation: "", at },
  };
}

/** Together they ask for what a random rule over the codes does not. */
const SPECIAL = [
  "[*]>=0",
  "3栏>=2栏",
  "[*,上年]<=[*];[1]=[2]+[3]",
  "1行=(2+3)行",
  "5行>=4行",
  "[1]=[4]",
  "[项目数]>=[甲类]",
  "K1[项目数]>=K1[甲类]",
  "[5]=[5,计划]",
  "[5,计划增速]>0",
  "[5,第2栏]>0",
  "[5,同比]>0",
  "[5]同比增长-50%至50%",
  "[1]=下级[1]",
  "[1]>=最大([*])",
  "[2] 符合 '#'",
  "[2]属于('x',1,2)",
  "唯一([1],[2])",
  "[8]=[1]",
  "若[4]>0则[5]>0;若[5]=0则[6]=0否则[6]<>0",
];

const shown = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Shown>(0, 1, 2, 3, 5, -1, 0.1, 0.25) },
  { weight: 1, arbitrary: fc.constantFrom<Shown>(-0, 1e308, 1e-300) },
  { weight: 3, arbitrary: fc.constantFrom<Shown>("", "-", "x", "…", "f", null) }
);
const plain = fc.constantFrom<Shown>(0, 1, 2, 3, 5, 10);
const rowsOf = (one: fc.Arbitrary<Shown>) =>
  fc.array(fc.array(one, { minLength: 3, maxLength: 3 }), { minLength: 6, maxLength: 6 });
const lines = fc.oneof(rowsOf(shown), rowsOf(plain));
const rule = fc.record({
  source: fc.oneof(randomRule, fc.constantFrom(...SPECIAL)),
  form: fc.constantFrom("K1", "K1", null),
  missing: fc.constantFrom(...MISSING_MODES),
});

describe("rules of which nothing is to be said", () => {
  it("are set aside, and what is left comes to what all come to", () => {
    let held = 0;
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(lines, fc.boolean()), { minLength: 1, maxLength: 3 }),
        (sources, reports) => {
          const rules = sources.map(({ source, form, missing }) => ruleOf(source, form, missing));
          const sieve = ruleSieve([rules], PART, WHOLE);
          for (const [rows, isAsked] of reports) {
            const report = reportOf(rows, isAsked);
            const source = ruleSource(PART, report);
            const [sifted] = sieve(placeFigures(figurePlaces(WHOLE.indicators), report));
            const actual = judgeSifted(sifted!, () => source, false);
            const expected = checkRules(rules, source, false);
            if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
            held += sifted!.checked;
          }
        }
      ),
      { numRuns: 500 }
    );
    expect(held).toBeGreaterThan(200);
  });

  const holding = (source: string, form: string | null = "K1") => {
    const report = reportOf([
      [5, 5, 4],
      [2, 2, 2],
      [3, 3, 2],
      [5, 5, "-"],
      [7, 7, 6],
      [1, "-", 2],
    ]);
    const sieve = ruleSieve([[ruleOf(source, form, "non_null")]], PART, WHOLE);
    const [sifted] = sieve(placeFigures(figurePlaces(WHOLE.indicators), report));
    return [sifted!.checked, sifted!.open.filter((one) => "clauses" in one).length];
  };

  it.each([
    ["[1]>=[2]", 1, 0],
    ["[2]>[1]", 0, 1],
    ["[1]>=[2];[2]>[1]", 1, 1],
    // Not judged where the figure is "-", and that is no finding.
    ["[*]>=0", 5, 0],
    ["若[1]>9则[2]>9", 0, 0],
    ["[5]同比增长10%至20%", 1, 0],
    // 项 and 件 are mixed, which is said.
    ["[1]=[2]+[3]", 1, 0],
    // This year's column, the plan's and last year's.
    ["1行>=2行", 3, 0],
    // Nothing is missing, yet "-" stands against a figure.
    ["4行<=5行", 0, 1],
    ["[5,第2栏]>0", 0, 1],
  ])("%s: %i hold, %i to be judged", (source, held, open) => {
    expect(holding(source)).toEqual([held, open]);
  });

  it("find a name in the forms at hand where the whole scheme has it twice", () => {
    expect(holding("[项目数]>=[甲类]", null)).toEqual([1, 0]);
  });

  it("are none where a plan goes before the plan column", () => {
    const planned = readScheme(
      workbookOf(schemeSheets({ plan: [["03", "20项"]], rules: [] }))
    ).scheme;
    const rules = [ruleOf("[1]>=0", "K1", "non_null")];
    const figures = placeFigures(figurePlaces(planned.indicators), reportOf([]));
    expect(ruleSieve([rules], planned, planned)(figures)).toEqual([{ open: rules, checked: 0 }]);
  });
});
