import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { Converter as Simplifier } from "opencc-js/t2cn";
import { simplifyWorkbook } from "../../src/app/simplify";
import type { CheckResult } from "../../src/core/check";
import type { Workbook } from "../../src/core/workbook";
import { checkOwn, sampleWorkbook } from "./sample-check";
import {
  insertColumns,
  insertRows,
  isForm,
  numbersAsText,
  onForms,
  onTexts,
  shuffleColumns,
  type NumberSpelling,
} from "./transformations";

const years = new Map(
  ["2022.xlsx", "2023.xlsx"].map((file) => [file, sampleWorkbook(file)] as const)
);

/** What a check says, without where the cells stand and how the figures were spelt. */
function told(result: CheckResult) {
  return {
    verdict: result.verdict,
    period: result.period,
    checked: result.checked,
    findings: result.findings
      .filter((one) => one.code !== "assumed")
      .map(({ rule, code, severity, form, left, right, difference }) => ({
        rule,
        code,
        severity,
        form,
        left,
        right,
        difference,
      }))
      .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
    targets: result.targets.map(
      ({ indicator, wording, actual, rate, shortfall, scheduled, status }) => ({
        key: `${indicator.form}[${indicator.code}]`,
        wording,
        actual,
        rate,
        shortfall,
        scheduled,
        status,
      })
    ),
    unchecked: result.unchecked.map((one) => one.rule),
    figures: [...result.report.figures].map(([key, figure]) => [key, figure.value]).sort(),
  };
}

const expected = new Map(
  [...years].map(([file, workbook]) => [file, told(checkOwn(workbook))] as const)
);

/** Checks that a changed workbook says the same as the one it came from. */
function saysTheSame(change: (workbook: Workbook) => Workbook): void {
  for (const [file, workbook] of years)
    expect(told(checkOwn(change(workbook)))).toEqual(expected.get(file));
}

const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });

describe("the report stays the same", () => {
  it("when the columns are in another order", () => {
    fc.assert(
      fc.property(order, (columns) =>
        saysTheSame((one) => onForms(one, (sheet) => shuffleColumns(sheet, columns)))
      ),
      { numRuns: 25 }
    );
  });

  it("when rows are inserted anywhere from the title to the last row", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 17 }),
        fc.integer({ min: 1, max: 3 }),
        (before, count) =>
          saysTheSame((one) => onForms(one, (sheet) => insertRows(sheet, before, count)))
      ),
      { numRuns: 25 }
    );
  });

  it("when columns are inserted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 2 }), (before, count) =>
        saysTheSame((one) => onForms(one, (sheet) => insertColumns(sheet, before, count)))
      ),
      { numRuns: 15 }
    );
  });

  it.each<NumberSpelling>(["text", "full_width", "separator", "unit", "spaces"])(
    "when its numbers are %s",
    (spelling) => {
      saysTheSame((one) => onForms(one, (sheet) => numbersAsText(sheet, spelling)));
    }
  );

  it("when the sheets are renamed and stand in another order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 12, maxLength: 12 }), (keys) =>
        saysTheSame((one) => ({
          ...one,
          sheets: one.sheets
            .map((sheet, index) => ({
              sheet: { ...sheet, name: `表${String(index + 1)}` },
              key: keys[index] ?? 0,
            }))
            .sort((a, b) => a.key - b.key)
            .map(({ sheet }) => sheet),
        }))
      ),
      { numRuns: 15 }
    );
  });

  it("when it is written in traditional characters, with pronunciations", () => {
    const traditional = Converter({ from: "cn", to: "t" });
    const simplified = Simplifier({ from: "t", to: "cn" });
    const write = (text: string) => traditional(text).replace("項", "項(xiàng)");
    saysTheSame((one) =>
      simplifyWorkbook(
        { ...one, sheets: one.sheets.map((sheet) => onTexts(sheet, write)) },
        simplified
      )
    );
  });

  it("when captions and names are spaced out", () => {
    const space = (text: string) =>
      text.replace(/^(指标名称|计量单位|本年累计|上年同期)$/u, (caption) => [...caption].join(" "));
    saysTheSame((one) => onForms(one, (sheet) => onTexts(sheet, space)));
  });

  it("when the codes are gone and the names must do", () => {
    saysTheSame((one) =>
      onForms(one, (sheet) => ({
        ...sheet,
        cells: sheet.cells.filter((cell) => cell.column !== 2 || cell.row < 5),
      }))
    );
  });

  it("when all of this happens at once", () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 0, max: 12 }), (columns, before) =>
        saysTheSame((one) =>
          onForms(one, (sheet) =>
            numbersAsText(insertRows(shuffleColumns(sheet, columns), before, 2), "text")
          )
        )
      ),
      { numRuns: 10 }
    );
  });
});

describe("the transformations themselves", () => {
  it("change the forms", () => {
    const workbook = years.get("2022.xlsx");
    const form = workbook?.sheets.find(isForm);
    if (!form) throw new Error("no form");
    expect(shuffleColumns(form, [5, 4, 3, 2, 1, 0]).cells).not.toEqual(form.cells);
    expect(numbersAsText(form, "unit").cells.some((cell) => cell.value === "197项")).toBe(true);
  });
});
