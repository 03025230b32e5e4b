import { traceTotal } from "../../../src/core/submission/total-trace";
import { rowsK1, rowsK2, unitSheets, type Rows, type Value } from "../../cli/submitted-sample";
import { collected, type Sent } from "./settled-collection";

/** Three units: the figures that K1 says of [01], [02] and [03], each a column of the sheet's rows. */
const sent = (...units: readonly (readonly [Value, Value, Value])[]): readonly Sent[] =>
  units.map((values, step) => {
    const codes = ["01", "02", "03"];
    const k1: Rows = rowsK1(step).map((row) => {
      const at = codes.indexOf(String(row[2]));
      return at < 0 ? row : [...row.slice(0, 3), values[at] ?? null, row[4] ?? null];
    });
    return { path: `${String(step)}.xlsx`, sheets: unitSheets(step, {}, { k1 }) };
  });

const collect = (rule: string, files: readonly Sent[], missing: string | null = null) => {
  const rules: Rows = [["R2", "K1", rule, "提示性", null]];
  return collected(files, {
    rules,
    ...(missing === null ? {} : { settings: [["缺数处理", missing]] }),
  });
};
const rateOf = ({ settled }: ReturnType<typeof collect>, column = "actual") =>
  settled.totals.find((one) => one.how === "rate" && one.column === column)!;

describe("a rate is computed from the parts of the same units", () => {
  const share = "[04]=[02]/[01]*100";

  it.each<[string, readonly (readonly [Value, Value, Value])[], number | null, number, string[]]>([
    [
      "all are given",
      [
        [20, 5, 15],
        [30, 10, 20],
      ],
      30,
      2,
      [],
    ],
    [
      "a denominator is blank",
      [
        [20, 5, 15],
        [null, 50, 20],
        [30, 10, 20],
      ],
      30,
      2,
      ["U02"],
    ],
    [
      "a numerator is blank",
      [
        [20, 5, 15],
        [900, null, 20],
        [30, 10, 20],
      ],
      30,
      2,
      ["U02"],
    ],
    [
      "a part is unknown",
      [
        [20, 5, 15],
        ["…", 50, 20],
        [30, 10, 20],
      ],
      30,
      2,
      ["U02"],
    ],
    [
      "both are blank: nothing of the unit is left out",
      [
        [20, 5, 15],
        [null, null, 1],
      ],
      25,
      1,
      [],
    ],
    [
      "0 is a full answer",
      [
        [20, 5, 15],
        [30, 0, 30],
      ],
      10,
      2,
      [],
    ],
    [
      "so is -",
      [
        [20, 5, 15],
        [30, "-", 30],
      ],
      10,
      2,
      [],
    ],
    [
      "no unit has both",
      [
        [null, 5, 15],
        [30, null, 30],
      ],
      null,
      0,
      ["U01", "U02"],
    ],
  ])("where %s", (_, units, value, count, unmatched) => {
    const told = collect(share, sent(...units));
    expect(rateOf(told)).toMatchObject({ value, units: count, unmatched });
  });

  it("a blank that the scheme takes for 0 leaves nobody out", () => {
    const files = sent([20, 5, 15], [30, null, 30]);
    expect(rateOf(collect(share, files, "作零"))).toMatchObject({ value: 10, unmatched: [] });
  });

  it("last year's rate is computed from last year's parts", () => {
    const told = collect(share, sent([20, 5, 15], [null, 10, 20]));
    expect(rateOf(told, "lastYear")).toMatchObject({ units: 2, unmatched: [] });
  });

  it("the totals of the parts stay whole, and the trace tells what of them is in the rate", () => {
    const told = collect(share, sent([20, 5, 15], [null, 50, 20], [30, 10, 20]));
    const { settled, read, frame } = told;
    const rate = frame.scheme.byKey.get("K1[04]")!;
    const traces = traceTotal(rate, "actual", settled, frame.scheme, read).slice(1);
    expect(traces.map((one) => [one.total.value, one.basis])).toEqual([
      [65, 15],
      [50, null],
    ]);
    expect(traces[0]?.units.map(({ part }) => part).slice(0, 3)).toEqual([
      ...["counted", "unmatched", "counted"],
    ]);
    expect(traces[1]?.units[1]?.part).toBe("without");
  });
});

describe("of a rate of two forms", () => {
  const between = "K1[04]=K2[01]/K1[01]*100";
  const files = (back: boolean) => {
    const k2: Rows = rowsK2(0).map((row) => (row[2] === "01" ? [...row.slice(0, 3), "很多"] : row));
    return [0, 1].map((step): Sent => ({
      path: `${String(step)}.xlsx`,
      sheets: unitSheets(step, {}, back && step === 0 ? { k2 } : {}),
    }));
  };

  it("a unit whose one form goes back is in it with neither", () => {
    const told = collect(between, files(true));
    expect(rateOf(told)).toMatchObject({ value: 25, units: 1, unmatched: ["U01"], unequal: [] });
  });

  it("a unit that owes one of the forms alone is in it with that one, and it is told", () => {
    const register: Rows = [
      ["U01", "东湖镇", "K1、K2", null, null],
      ["U02", "西塘镇", "K1", null, null],
    ];
    const sheets = unitSheets(1).slice(0, 1);
    const told = collected([files(false)[0]!, { path: "1.xlsx", sheets }], {
      ...{ register, rules: [["R9", null, between, "提示性", null]] },
    });
    expect(rateOf(told)).toMatchObject({ units: 2, unmatched: [], unequal: ["K1", "K2"] });
  });

  it("with the returned forms it is what it would be if they were not", () => {
    const rules: Rows = [
      ["R9", null, between, "提示性", null],
      ["R5", "K2", "[02]>=24", "强制性", null],
    ];
    const told = collected(files(false), { rules });
    expect(rateOf(told)).toMatchObject({ value: 25, unmatched: ["U01"] });
    expect(rateOf(told).withReturned).toBeCloseTo((11 / 44) * 100, 9);
  });
});
