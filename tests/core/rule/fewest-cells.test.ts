import fc from "fast-check";
import { cellName } from "../../../src/core/address";
import type { EditBound } from "../../../src/core/rule/implied-edits";
import { smallestChanges } from "../../../src/core/rule/smallest-change";
import { checkSmall, type SmallWorkbook } from "../small-workbook";

/** Indicators without parents, so that only the rules given relate them. */
const flat = (codes: readonly string[], unit = "项") =>
  codes.map((code) => [code, `指标${code}`, unit]);

/** The hints for figures and hard rules; 01 stands in E6. */
function hints(
  figures: Readonly<Record<string, number | string>>,
  rules: readonly string[],
  parts: SmallWorkbook & { readonly severity?: string; readonly tolerance?: number } = {}
) {
  const codes = Object.keys(figures).sort();
  const { fewest } = checkSmall({
    catalogue: flat(codes),
    plan: [[codes[0], "1项"]],
    rules: rules.map((rule, index) => [
      `R${String(index + 1)}`,
      rule,
      parts.severity ?? "强制性",
      parts.tolerance,
    ]),
    rows: codes.map((code) => [`指标${code}`, "项", code, null, figures[code]]),
    ...parts,
  });
  return fewest.map((one) => ({
    rules: one.rules.join(" "),
    choices: one.choices.map((cells) => cells.map((cell) => cell.indicator.code).join(" ")),
  }));
}

describe("the fewest cells that explain hard findings", () => {
  it("one subtotal, since it stands in both sums that fail", () => {
    const figures = { "01": 30, "02": 12, "03": 20, "04": 4, "05": 6 };
    expect(hints(figures, ["[01]=[02]+[03]", "[02]=[04]+[05]"])).toEqual([
      { rules: "R1 R2", choices: ["02"] },
    ]);
  });

  it("names its cell", () => {
    const { fewest } = checkSmall({
      catalogue: flat(["01", "02", "03"]),
      rules: [["R1", "[01]=[02]；[01]=[03]", "强制性"]],
      rows: [
        ["指标01", "项", "01", null, 5],
        ["指标02", "项", "02", null, 4],
        ["指标03", "项", "03", null, 4],
      ],
    });
    const [at] = fewest.flatMap((one) => one.choices.flat()).map((one) => one.at);
    expect(cellName(at!.row, at!.column)).toBe("E6");
    expect(fewest).toMatchObject([{ rules: ["R1"], findings: 2 }]);
  });

  it("either of two cells, where the sums cannot tell them apart", () => {
    const figures = { "01": 30, "02": 11, "03": 20, "04": 30 };
    expect(hints(figures, ["[01]=[02]+[03]", "[04]=[02]+[03]"])).toEqual([
      { rules: "R1 R2", choices: ["02", "03"] },
    ]);
  });

  it.each([
    ["an equation that holds", "[03]=[05]"],
    ["a bound that holds", "[03]>=[05]"],
    ["a bound that holds, with a constant", "[03]>19"],
  ])("but no cell whose change would break %s", (_, rule) => {
    const figures = { "01": 30, "02": 11, "03": 20, "04": 30, "05": 20 };
    expect(hints(figures, ["[01]=[02]+[03]", "[04]=[02]+[03]", rule])).toEqual([
      { rules: "R1 R2", choices: ["02"] },
    ]);
  });

  it("and no cell that would have to fall below 0", () => {
    // Only −5 in 02 would do for both sums; 03 may become 5.
    const figures = { "01": 5, "02": 0, "03": 10, "04": 5 };
    expect(hints(figures, ["[01]=[02]+[03]", "[04]=[02]+[03]"])).toEqual([
      { rules: "R1 R2", choices: ["03"] },
    ]);
  });

  it("two cells for three findings, where no single one will do", () => {
    const figures = { "01": 100, "02": 12, "03": 21, "04": 10, "05": 20, "06": 30 };
    const rules = ["[02]+[03]+[06]=60", "[02]=[04]", "[03]=[05]"];
    // 63, 12 for 10 and 21 for 20: 02 and 03 together, as 10 and 20.
    expect(hints(figures, rules)).toEqual([{ rules: "R1 R2 R3", choices: ["02 03"] }]);
  });

  it("two groups of findings that share no cell are told apart", () => {
    const figures = { "01": 5, "02": 4, "03": 4, "04": 7, "05": 9, "06": 9 };
    expect(hints(figures, ["[01]=[02]", "[04]=[05]", "[01]=[03]", "[04]=[06]"])).toEqual([
      { rules: "R1 R3", choices: ["01"] },
      { rules: "R2 R4", choices: ["04"] },
    ]);
  });

  it("inequalities with a tolerance, too", () => {
    const figures = { "01": 20, "02": 10, "03": 14 };
    expect(hints(figures, ["[01]<=[02]+1", "[01]<=[03]+1"], { tolerance: 2 })).toEqual([
      { rules: "R1 R2", choices: ["01"] },
    ]);
  });

  it('"-" is no figure that could be changed', () => {
    const figures = { "01": 30, "02": 11, "03": "-", "04": 30 };
    expect(hints(figures, ["[01]=[02]+[03]", "[04]=[02]+[03]"])).toEqual([
      { rules: "R1 R2", choices: ["02"] },
    ]);
  });

  it.each([
    ["one finding", { "01": 5, "02": 4 }, ["[01]=[02]"], "强制性"],
    [
      "findings that share no cell",
      { "01": 5, "02": 4, "03": 5, "04": 4 },
      ["[01]=[02]", "[03]=[04]"],
      "强制性",
    ],
    ["queries", { "01": 5, "02": 4, "03": 4 }, ["[01]=[02]", "[01]=[03]"], "核实性"],
    [
      "as many cells as findings",
      { "01": 5, "02": 4, "03": 3 },
      ["[01]=[02]", "[01]=2*[02]", "[02]=[03]"],
      "强制性",
    ],
    [
      "conditions",
      { "01": 5, "02": 4, "03": 4 },
      ["若[01]>0则[01]=[02]", "若[01]>0则[01]=[03]"],
      "强制性",
    ],
  ])("nothing for %s", (_, figures, rules, severity) => {
    expect(hints(figures, rules, { severity })).toEqual([]);
  });
});

const sum = (keys: readonly string[], bound: number): EditBound => ({
  terms: new Map(keys.map((key) => [key, 1])),
  kind: "=",
  bound,
});

it("says nothing where the work runs out, rather than search on", () => {
  const keys = Array.from({ length: 60 }, (_, index) => String(index));
  const values = new Map(keys.map((key, index) => [key, index]));
  // Every pair is wrong by one: no small set explains them.
  const bounds = keys.flatMap((one, index) =>
    keys.slice(index + 1).map((other) => sum([one, other], Number(one) + Number(other) + 1))
  );
  const work = { steps: 100_000 };
  expect(smallestChanges(bounds, values, bounds.length - 1, work)).toEqual([]);
  expect(work.steps).toBeLessThan(0);
});

it("finds a planted error that breaks two sums or more as a single cell", () => {
  const system = fc.record({
    figures: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 6 }),
    rows: fc.array(fc.array(fc.constantFrom(-2, -1, 0, 1, 1), { minLength: 6, maxLength: 6 }), {
      minLength: 2,
      maxLength: 6,
    }),
    wrong: fc.nat(),
    by: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(system, ({ figures, rows, wrong, by }) => {
      const at = wrong % figures.length;
      const bounds = rows.map((row): EditBound => {
        const terms = figures.map((_, index) => [String(index), row[index] ?? 0] as const);
        return {
          terms: new Map(terms.filter(([, coefficient]) => coefficient !== 0)),
          kind: "=",
          bound: figures.reduce((total, figure, index) => total + figure * (row[index] ?? 0), 0),
        };
      });
      fc.pre(bounds.filter((one) => one.terms.has(String(at))).length >= 2);
      const values = new Map(
        figures.map((figure, index) => [String(index), index === at ? figure + by : figure])
      );
      const choices = smallestChanges(bounds, values, 1, { steps: 1_000_000 });
      expect(choices).toContainEqual([String(at)]);
    })
  );
});

/** Whether equations can be met by changing the chosen columns alone, by Gauss on small whole numbers. */
function canMeet(rows: readonly (readonly number[])[], gaps: readonly number[], chosen: number[]) {
  const left = rows.map((row, index) => [...chosen.map((at) => row[at] ?? 0), gaps[index] ?? 0]);
  for (let column = 0; column < chosen.length; column++) {
    const pivot = left.findIndex((row) => Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    const [by] = left.splice(pivot, 1);
    for (const row of left) {
      const factor = row[column]! / by![column]!;
      row.forEach((value, at) => (row[at] = value - factor * by![at]!));
    }
  }
  return left.every((row) => Math.abs(row.at(-1)!) < 1e-6);
}

it("finds exactly the smallest sets that trying every set finds", () => {
  const count = 5;
  const row = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: count, maxLength: count });
  const system = fc.array(fc.tuple(row, fc.integer({ min: -3, max: 3 })), {
    minLength: 1,
    maxLength: 5,
  });
  const subsets = Array.from({ length: 1 << count }, (_, bits) =>
    Array.from({ length: count }, (__, at) => at).filter((at) => (bits >> at) & 1)
  );
  fc.assert(
    fc.property(system, (equations) => {
      const rows = equations.map(([one]) => one);
      const gaps = equations.map(([, gap]) => gap);
      fc.pre(gaps.some((gap) => gap !== 0));
      const good = subsets.filter((one) => canMeet(rows, gaps, one));
      const size = Math.min(...good.map((one) => one.length));
      const smallest = good.filter((one) => one.length === size).map((one) => one.join(" "));
      const bounds = rows.map((one, index): EditBound => ({
        terms: new Map(one.flatMap((value, at) => (value === 0 ? [] : [[String(at), value]]))),
        kind: "=",
        bound: gaps[index]!,
      }));
      const values = new Map(rows[0]!.map((_, at) => [String(at), 0]));
      const found = smallestChanges(bounds, values, count, { steps: 1_000_000 });
      const expected = smallest.length > 6 ? [] : smallest;
      expect(found.map((one) => [...one].sort().join(" ")).sort()).toEqual(expected.sort());
    }),
    { numRuns: 500 }
  );
});
