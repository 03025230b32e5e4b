import { form, rowsK1, rowsK2, unitSheets, UNITS, type Rows } from "../../cli/submitted-sample";
import { collected, frameOf, type Sent } from "./settled-collection";

const changed = (rows: Rows, code: string, at: number, value: string | number | null): Rows =>
  rows.map((row) =>
    row[2] === code ? row.map((one, place) => (place === at ? value : one)) : row
  );
/** The sum does not add up. */
const wrongK1 = changed(rowsK1(0), "03", 3, 11);
const others: readonly Sent[] = [1, 2, 3, 4].map((step) => ({
  path: `${String(step)}.xlsx`,
  sheets: unitSheets(step),
}));

describe("a total is over the forms that are without hard errors", () => {
  it("a unit with one form at fault is in the total of the other", () => {
    const told = collected([
      { path: "0.xlsx", sheets: unitSheets(0, {}, { k1: wrongK1 }) },
      ...others,
    ]);
    expect(told.unit("U01").verdict).toBe("return");
    expect([...told.unit("U01").parts]).toEqual([
      ["K1", "returned"],
      ["K2", "counted"],
    ]);
    expect(told.total("K1", "01")).toBe(120);
    expect(told.total("K2", "01")).toBe(35);
    const [first, second] = told.settled.coverage;
    expect(first).toMatchObject({ form: "K1", due: 5, returned: ["U01"] });
    expect(second).toMatchObject({ form: "K2", due: 5, returned: [] });
  });

  it("a rule between forms leaves out both", () => {
    const k2 = changed(rowsK2(0), "02", 3, 25);
    const told = collected([{ path: "0.xlsx", sheets: unitSheets(0, {}, { k2 }) }, ...others]);
    expect(told.findings("U01")).toEqual(["hard R3 K2!D9"]);
    expect([...told.unit("U01").parts.values()]).toEqual(["returned", "returned"]);
  });

  it("what names two units is in nobody's total", () => {
    const sheets = unitSheets(0, { code: "U01", unit: "西塘镇" });
    const told = collected([{ path: "0.xlsx", sheets }, ...others.slice(1)]);
    expect([...told.unit("U01").parts.values()]).toEqual(["missing", "missing"]);
    expect([...told.unit("U02").parts.values()]).toEqual(["missing", "missing"]);
    expect(told.total("K2", "01")).toBe(24);
  });

  it("last year's form is left out, and this year's of the other kind is not", () => {
    const sheets = [
      form({ rows: rowsK1(0), period: "2022年1—10月" }),
      form({ number: "K2", rows: rowsK2(0) }),
    ];
    const told = collected([{ path: "0.xlsx", sheets }, ...others]);
    expect([...told.unit("U01").parts.values()]).toEqual(["returned", "counted"]);
  });
});

describe("of a file that was replaced in part", () => {
  const again = form({ rows: rowsK1(0), date: "2023年11月9日" });
  const both = (first: Rows, second: Rows, change = {}) =>
    collected([
      { path: "0.xlsx", sheets: unitSheets(0, change, { k1: first, k2: second }) },
      { path: "0 更正.xlsx", sheets: [again] },
      ...others,
    ]);

  it("what a rule without a form of its own says of the form that was replaced is gone", () => {
    const rules: Rows = [["R8", null, "K1[01]=K1[02]+K1[03]", "强制性", null]];
    const told = collected(
      [
        { path: "0.xlsx", sheets: unitSheets(0, {}, { k1: wrongK1 }) },
        { path: "0 更正.xlsx", sheets: [again] },
      ],
      { rules }
    );
    expect(told.findings("U01")).toEqual([]);
  });

  it("what could not be checked of the form that was replaced is gone", () => {
    const told = both(changed(rowsK1(0), "02", 3, null), rowsK2(0));
    expect(told.unit("U01")).toMatchObject({ verdict: "pass", counts: { unchecked: 0 } });
  });

  it("whose it is stays in doubt for the form that is still taken from it", () => {
    const told = collected([
      { path: "东湖镇.xlsx", sheets: unitSheets(0, { unit: "" }) },
      { path: "0 更正.xlsx", sheets: [again] },
    ]);
    expect(told.findings("U01")).toEqual(["query FILE.unit K1!A1"]);
  });
});

describe("late", () => {
  const late = (...sent: Sent[]) => {
    const { late: is, lateBy, received } = collected(sent).unit("U01").standing;
    return [is, lateBy, received];
  };
  const dated = (path: string, date: string, written: number | null = 8): Sent => ({
    ...{ path, written },
    sheets: unitSheets(0, { date }),
  });

  it.each<[string, Sent[], unknown[]]>([
    ["by its own date", [dated("0", "2023年11月11日")], [true, "form", "2023-11-11"]],
    [
      "in time by its own date, though saved later",
      [dated("0", "2023年11月8日", 20)],
      [false, null, "2023-11-08"],
    ],
    [
      "without a date of its own by the file's time, as a hint",
      [dated("0", "", 12)],
      [false, "file", "2023-11-12"],
    ],
    ["without a date and in time", [dated("0", "", 9)], [false, null, "2023-11-09"]],
    ["with no time at all nothing is said", [dated("0", "", null)], [false, null, null]],
    [
      "a correction after the deadline of what came in time is not late",
      [dated("0", "2023年11月8日"), dated("1", "2023年11月20日")],
      [false, null, "2023-11-20"],
    ],
  ])("%s", (_, sent, expected) => {
    expect(late(...sent)).toEqual(expected);
  });

  it("a form that came after the deadline makes the unit late, though another came in time", () => {
    expect(
      late(
        { path: "a", sheets: [form({ rows: rowsK1(0), date: "2023年11月13日" })] },
        { path: "b", sheets: [form({ number: "K2", rows: rowsK2(0) })] }
      )
    ).toEqual([true, "form", "2023-11-13"]);
  });
});

it("which of two is newer is asked where neither date nor time tells, and their figures differ", () => {
  const one = { path: "a.xlsx", sheets: unitSheets(0, { date: "" }), written: null };
  const other = { ...one, path: "b.xlsx", sheets: unitSheets(0, { date: "" }, { k1: wrongK1 }) };
  const asked = (sent: Sent[]) =>
    collected(sent)
      .findings("U01")
      .filter((finding) => finding.includes("FILE.order"));
  expect(asked([one, other])).toEqual(["query FILE.order "]);
  expect(asked([one, { ...one, path: "c.xlsx" }])).toEqual([]);
  expect(asked([one, { ...other, written: 9 }])).toEqual([]);
});

it("a deadline that is no whole day makes nobody late, and is kept to be shown", () => {
  const register: Rows = [["U01", "东湖镇", "K1、K2", "11月10日", null]];
  const told = collected([{ path: "0", sheets: unitSheets(0, { date: "2023年12月1日" }) }], {
    register,
  });
  const { late, lateBy, unit } = told.unit("U01").standing;
  expect([late, lateBy, unit.deadline, unit.deadlineUnread]).toEqual([
    false,
    null,
    null,
    "11月10日",
  ]);
});

describe("units above each other", () => {
  const register = (above: readonly (string | null)[]): Rows =>
    UNITS.map(([code, name], index) => [code, name, "K1、K2", null, above[index] ?? null]);

  it("in a circle are told with the register", () => {
    const { cycles } = frameOf({ register: register(["西塘镇", "U03", "东湖镇"]) }).register;
    expect(cycles).toEqual([["东湖镇", "西塘镇", "南河街道（开发区）"]]);
  });

  it("in a line are none", () => {
    expect(frameOf({ register: register(["西塘镇", "U03"]) }).register.cycles).toEqual([]);
  });
});

describe("a form in which no figure of this year is filled in", () => {
  const cleared = (rows: Rows): Rows =>
    rows.map((row) => row.map((one, at) => (at === 3 ? null : one)));
  const state = ({ settled, unit }: ReturnType<typeof collected>) => {
    const { standing, verdict, parts } = unit("U01");
    const { missing, strays } = standing;
    return [verdict, missing, strays, settled.standing.states[0], [...parts.values()]];
  };
  const blank = cleared(rowsK1(0));

  it("is as good as not sent, whatever stands in last year's column, and its file is named", () => {
    const told = collected([
      { path: "0.xlsx", sheets: unitSheets(0, {}, { k1: blank, k2: cleared(rowsK2(0)) }) },
    ]);
    const missing = ["missing", "missing"];
    expect(state(told)).toEqual(["missing", ["K1", "K2"], [0], "blank", missing]);
    expect(told.settled.coverage.map((one) => one.missing.includes("U01"))).toEqual([true, true]);
  });

  it("leaves the other forms of its file what they are, and nothing else is said of it", () => {
    const told = collected([{ path: "0.xlsx", sheets: unitSheets(0, {}, { k1: blank }) }]);
    expect(state(told)).toEqual(["missing", ["K1"], [0], "current", ["missing", "counted"]]);
    expect(told.findings("U01")).toEqual([]);
    expect(told.unit("U01").counts.unchecked).toBe(0);
  });

  it.each<[string, Rows]>([
    ["one figure, be it 0", changed(blank, "02", 3, 0)],
    ["a sign for what does not apply", changed(blank, "02", 3, "-")],
    ["a text that is no figure", changed(blank, "02", 3, "很多")],
  ])("with %s is no blank form", (_, k1) => {
    expect(state(collected([{ path: "0.xlsx", sheets: unitSheets(0, {}, { k1 }) }]))[1]).toEqual(
      []
    );
  });

  it("does not take the place of one that was filled in and sent before", () => {
    const again = form({ rows: blank, date: "2023年11月9日" });
    const told = collected([
      { path: "0.xlsx", sheets: unitSheets(0) },
      { path: "1.xlsx", sheets: [again] },
    ]);
    expect(state(told)).toEqual(["pass", [], [], "current", ["counted", "counted"]]);
    expect(told.unit("U01").resubmissions).toEqual([]);
  });

  it("is not missing where nobody asked for it", () => {
    const register: Rows = [["U01", "东湖镇", "K2", "2023-11-10", null]];
    const told = collected([{ path: "0.xlsx", sheets: unitSheets(0, {}, { k1: blank }) }], {
      register,
    });
    expect(state(told)).toEqual(["pass", [], [], "current", ["counted"]]);
    expect(told.findings("U01")).toEqual([]);
  });

  it("has formulas for its totals, and they are no answer", () => {
    const sheets = unitSheets(0, {}, { k1: blank });
    const cells = sheets[0]!.cells.map((one) =>
      one.row === 7 && one.column === 2
        ? [one, { ...one, column: 3, value: 0, formula: "D9+D10" }]
        : [one]
    );
    const told = collected([{ path: "0.xlsx", sheets: [{ ...sheets[0]!, cells: cells.flat() }] }]);
    expect(state(told)[3]).toBe("blank");
  });
});
