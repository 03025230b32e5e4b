import fc from "fast-check";
import { figureKey } from "../../../src/core/report";
import type { CitedFigure, SummaryText } from "../../../src/core/summary/paragraphs";
import { smallWorkbook } from "../small-workbook";
import { sampleWorkbook } from "../../samples/sample-check";
import { paragraphsOf, verified } from "./paragraph-text";

describe.each([
  ["2022.xlsx", null],
  ["2022.xlsx", 12],
  ["2023.xlsx", null],
  ["2023.xlsx", 12],
])("the text of %s, through month %s", (file, through) => {
  const made = paragraphsOf(sampleWorkbook(file), through);
  const { figures, contradictions } = verified(made);

  it("states no figure that differs from the sheets, and most that can be compared", () => {
    expect(figures.filter((one) => one.outcome === "different")).toEqual([]);
    const same = figures.filter((one) => ["equal", "rounded"].includes(one.outcome));
    expect(same.length / figures.length).toBeGreaterThan(0.9);
  });

  it("contradicts itself only where the sheets do", () => {
    // In 2022 the parts of 复审验收跟踪项目 come to 69 and not to 66: rule R6 of the scheme.
    expect(contradictions.map((one) => one.code)).toEqual(file === "2022.xlsx" ? ["sum"] : []);
  });

  it("takes every figure from a cell, those of this year as they stand there", () => {
    const cited = citedIn(made.text);
    expect(cited.length).toBeGreaterThan(40);
    for (const one of cited) {
      expect(one.cells.length).toBeGreaterThan(0);
      if (one.measure !== "actual" || !one.indicator) continue;
      const figure = made.result.report.figures.get(figureKey(one.indicator, "actual"));
      expect([one.value, one.cells]).toEqual([figure?.value, [figure?.at]]);
    }
  });
});

it("the five parts stand in the order of a bureau's summary, then the shortfalls", () => {
  const { text } = paragraphsOf(sampleWorkbook("2023.xlsx"));
  expect(text.sections.map((one) => one.part)).toEqual([
    ...["projects", "review", "property", "firms", "popular", "shortfalls"],
  ]);
});

/** Every figure that the paragraphs speak of. */
function citedIn(text: SummaryText): readonly CitedFigure[] {
  const found: CitedFigure[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if ("measure" in value && "cells" in value) found.push(value as CitedFigure);
    else for (const [key, inside] of Object.entries(value)) if (key !== "indicator") walk(inside);
  };
  walk(text.sections);
  return found;
}

const NAMES = [
  ...["专利申请量", "发明专利授权", "技术合同登记", "软件著作登记", "科技企业数量", "创新平台建设"],
  ...["孵化器面积", "科普活动场次", "科技培训人数", "研发机构数目", "成果转化项目", "农业示范基地"],
];
const UNITS = ["项", "件", "家", "人次", "万元", "%"];
const BOUNDS = ["", "不少于", "不超过", "达到"];

/** An indicator with its figures and, perhaps, a target. */
const line = fc.record({
  unit: fc.constantFrom(...UNITS),
  parent: fc.nat({ max: 11 }),
  adds: fc.constantFrom("部分", "其中", null, null),
  better: fc.constantFrom("越多越好", "越少越好"),
  measure: fc.constantFrom("时期", "时点", "比率"),
  actual: fc.option(
    fc.oneof(
      fc.nat({ max: 3000 }),
      fc.nat({ max: 30_000 }).map((n) => n / 10)
    )
  ),
  last: fc.option(fc.nat({ max: 3000 })),
  bound: fc.constantFrom(...BOUNDS),
  target: fc.option(fc.integer({ min: 1, max: 3000 })),
});
const book = fc
  .tuple(
    fc.shuffledSubarray(NAMES, { minLength: 2 }),
    fc.array(line, { minLength: 12, maxLength: 12 }),
    fc.constantFrom("2023年", "2023年1—6月", "2023年1—10月")
  )
  .map(([names, lines, period]) => {
    const code = (at: number) => String(at + 1).padStart(2, "0");
    const all = names.map((name, at) => ({ name, code: code(at), ...lines[at]! }));
    return smallWorkbook({
      period,
      catalogue: all.map((one, at) => {
        const parent = one.parent < at && one.adds ? all[one.parent]! : null;
        const isMember = parent?.unit === one.unit && one.unit !== "%";
        const place = isMember ? [parent.code, one.adds] : [null, null];
        return [one.code, one.name, one.unit, ...place, one.better, one.measure];
      }),
      plan: [
        ...all.flatMap((one) =>
          one.target === null ? [] : [[one.code, `${one.bound}${String(one.target)}${one.unit}`]]
        ),
        [all[0]!.code, "1项"],
      ].slice(0, 12),
      rows: all.map((one) => [one.name, one.unit, one.code, null, one.actual, one.last]),
    });
  });

describe("for every workbook", () => {
  it("the product finds no figure of its own text different from the sheets", () => {
    fc.assert(
      fc.property(book, (workbook) => {
        const { figures } = verified(paragraphsOf(workbook));
        expect(figures.filter((one) => one.outcome === "different")).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });

  it("each figure that is there is spoken of, and none that is not; nothing is said of nothing", () => {
    fc.assert(
      fc.property(book, (workbook) => {
        const { text, chinese, english, result, scheme } = paragraphsOf(workbook);
        const spoken = new Set(
          citedIn(text).flatMap((one) => (one.measure === "actual" ? [one.indicator?.code] : []))
        );
        for (const indicator of scheme.indicators) {
          const value = result.report.figures.get(figureKey(indicator, "actual"))?.value;
          expect(spoken.has(indicator.code)).toBe(value != null);
        }
        for (const one of chinese.flat())
          expect(one).not.toMatch(/[，、：；]{2}|[，、：；]。|。。|undefined|null|NaN/u);
        for (const one of english.flat())
          expect(one).not.toMatch(/[,:;] ?[.,:;]|\.\.|\s{2}|undefined|null|NaN/u);
      }),
      { numRuns: 60 }
    );
  });
});
