import { replaySubmissions, type Resubmission } from "../../../src/core/submission/resubmission";
import type { SubmittedFigure } from "../../../src/core/submission/submission";
import { form, rowsK1, rowsK2, unitSheets, type Rows } from "../../cli/submitted-sample";
import { changed, sent, steps, zero, type Cell } from "./sent-again";
import { collected, type Sent } from "./settled-collection";

const said = (one: SubmittedFigure | null) => one && (one.shown?.value ?? one.value ?? one.kind);
const changesOf = ({ changes }: Resubmission) =>
  changes.map(({ form: of, code, column, before, after }) => [
    ...[`${of}[${code}].${column}`, said(before), said(after)],
  ]);
const rules = ({ findings }: Resubmission) => ({
  closed: findings.closed.map((one) => one.finding.rule),
  open: findings.open.map((one) => one.after.finding.rule),
  fresh: findings.fresh.map((one) => one.finding.rule),
});

describe("cells that were changed", () => {
  it.each<[string, Cell, Cell, unknown[][]]>([
    ["a number", 100, 77, [["K1[05].actual", 100, 77]]],
    ["a blank that became 0", null, 0, [["K1[05].actual", "blank", 0]]],
    ["- that became a blank", "-", null, [["K1[05].actual", "-", "blank"]]],
    ["a word that became a number", "约一百", 100, [["K1[05].actual", "约一百", 100]]],
    ["a number typed as text that became one", "100", 100, [["K1[05].actual", "100", 100]]],
    ["one sign for another", "-", "…", [["K1[05].actual", "-", "…"]]],
    ["nothing", 100, 100, []],
    ["the same text in another width", "１００", "100", []],
  ])("%s", (_, before, after, expected) => {
    const one = sent(8, changed(rowsK1(0), "05", before, 0));
    const other = sent(9, changed(rowsK1(0), "05", after, 0));
    expect(steps(collected([one, other])).map(changesOf)).toEqual([expected]);
  });

  it("are found by indicator and column, with both cells, though their row has moved", () => {
    const rows = changed(rowsK1(0), "05", 77);
    const moved: Rows = [
      ...rows.slice(0, 3),
      ["其他说明", null, null, null, null],
      ...rows.slice(3),
    ];
    const [step] = steps(collected([sent(8, rowsK1(0)), sent(9, moved)]));
    expect(changesOf(step!)).toEqual([["K1[05].actual", 100, 77]]);
    expect(step?.changes[0]).toMatchObject({ before: { row: 11 }, after: { row: 12 } });
  });

  it("last year's figures are compared too, and a row that is gone is told", () => {
    const [step] = steps(
      collected([sent(8, rowsK1(0)), sent(9, changed(rowsK1(0), "02", 10, 8).slice(0, 4))])
    );
    expect(changesOf(step!)).toEqual([
      ["K1[02].lastYear", 9, 8],
      ["K1[05].actual", 100, null],
      ["K1[05].lastYear", 90, null],
    ]);
  });
});

describe("the same form as a text file, in which every number is text", () => {
  const typed = (rows: Rows): Rows =>
    rows.map((row) => row.map((one, at) => (at > 2 && one !== null ? String(one) : one)));
  const csv = (k1: Rows, more = {}) =>
    sent(9, typed(k1), { path: "9.csv", k2: typed(rowsK2(0)), ...more });

  it("is a copy where its figures are equal, and changes nothing", () => {
    const told = collected([sent(8, rowsK1(0)), csv(rowsK1(0))]);
    expect(steps(told)).toEqual([]);
    expect(told.settled.standing.states).toEqual(["duplicate", "current"]);
  });

  it("changes what is another number, and nothing else", () => {
    const [step] = steps(collected([sent(8, rowsK1(0)), csv(changed(rowsK1(0), "05", 77))]));
    expect(changesOf(step!)).toEqual([["K1[05].actual", 100, "77"]]);
  });
});

describe("findings", () => {
  it("closed, still open and new are told apart by rule, form, indicator and column", () => {
    const first = changed(changed(rowsK1(0), "03", 11), "05", 0);
    const second = changed(changed(rowsK1(0), "04", 30), "05", 0);
    const [step] = steps(collected([sent(8, first), sent(9, second)]));
    expect(rules(step!)).toEqual({ closed: ["R1"], open: ["ZERO"], fresh: ["R2"] });
  });

  it("one whose row has moved is the same", () => {
    const moved: Rows = [["其他说明", null, null, null, null], ...zero];
    const [step] = steps(collected([sent(8, zero), sent(9, moved)]));
    expect(rules(step!)).toEqual({ closed: [], open: ["ZERO"], fresh: [] });
    expect(step?.findings.open[0]).toMatchObject({
      before: { finding: { cell: "K1!D12" } },
      after: { finding: { cell: "K1!D13" } },
    });
  });

  it("of two of one rule the one that was mended is closed", () => {
    const both = changed(zero, "02", 0);
    const [step] = steps(collected([sent(8, both), sent(9, zero)]));
    expect(step?.findings.closed.filter((one) => one.finding.rule === "ZERO")).toMatchObject([
      { finding: { indicator: "02" } },
    ]);
    expect(step?.findings.open).toMatchObject([{ after: { finding: { indicator: "05" } } }]);
  });

  it("a rule between forms that came apart is judged as the forms stood then", () => {
    const k2 = (date: string, value: number) =>
      form({ number: "K2", date, rows: changed(rowsK2(0), "02", value) });
    const told = collected([
      { path: "a", sheets: [form({ rows: rowsK1(0) })] },
      { path: "b", sheets: [k2("2023年11月8日", 25)] },
      { path: "c", sheets: [k2("2023年11月9日", 20)] },
    ]);
    expect(steps(told).map(rules)).toEqual([{ closed: ["R3"], open: [], fresh: [] }]);
    expect(told.unit("U01").verdict).toBe("pass");
  });
});

describe("a chain", () => {
  it("of three compares each with the one before, and the record names all", () => {
    const told = collected([
      sent(8, changed(rowsK1(0), "05", 70)),
      sent(9, changed(rowsK1(0), "05", 80)),
      sent(10, changed(rowsK1(0), "05", 90)),
    ]);
    expect(steps(told).map(changesOf)).toEqual([
      [["K1[05].actual", 70, 80]],
      [["K1[05].actual", 80, 90]],
    ]);
    expect(told.unit("U01").resubmissions).toMatchObject([
      { place: 2, changed: 1, newer: { by: "form", against: false } },
      {
        place: 0,
        changed: 1,
        before: new Map([
          ["K1", 2],
          ["K2", 2],
        ]),
      },
    ]);
  });

  it("says what tells the order, and where the times of the files say the contrary", () => {
    const dated = (path: string, date: string, written: number): Sent => ({
      ...{ path, written, bytes: path },
      sheets: unitSheets(0, { date }),
    });
    const newer = (...all: Sent[]) => steps(collected(all)).map((one) => one.newer);
    const first = dated("a", "2023年11月8日", 8);
    expect(newer(first, dated("b", "2023年11月9日", 9))).toEqual([{ by: "form", against: false }]);
    expect(newer(first, dated("b", "2023年11月9日", 7))).toEqual([{ by: "form", against: true }]);
    expect(newer(first, dated("b", "2023年11月8日", 9))).toEqual([{ by: "file", against: false }]);
    expect(newer(first, dated("b", "", 9))).toEqual([{ by: "file", against: false }]);
    expect(newer(first, dated("b", "2023年11月8日", 8))).toEqual([{ by: "name", against: false }]);
  });

  it("passes over a copy, and tells a form that came again without any change", () => {
    const first = sent(8, rowsK1(0));
    expect(steps(collected([first, { ...first, path: "copy.xlsx", bytes: first.path }]))).toEqual(
      []
    );
    const [step] = steps(collected([first, sent(9, rowsK1(0))]));
    expect([changesOf(step!), rules(step!)]).toEqual([[], { closed: [], open: [], fresh: [] }]);
  });

  it("last year's form does not replace this year's, and is replaced by it", () => {
    const old: Sent = {
      path: "old",
      sheets: unitSheets(0, { period: "2022年1—10月", date: "2023年11月7日" }),
    };
    const later: Sent = {
      ...old,
      sheets: unitSheets(0, { period: "2022年1—10月", date: "2023年11月12日" }),
    };
    const step = steps(collected([old, sent(9, rowsK1(0))]))[0];
    expect(rules(step!).closed).toEqual(["LAW.period", "LAW.period"]);
    expect(steps(collected([later, sent(9, rowsK1(0))]))).toEqual([]);
  });
});

it("the work grows with the submissions of a unit, not with their square", () => {
  const chain = (length: number) => {
    const told = collected(
      Array.from({ length }, (_, index) => ({
        ...sent(8, changed(rowsK1(0), "05", 100 + index)),
        path: `${String(index).padStart(4, "0")}.xlsx`,
        written: 1 + index / 1000,
      }))
    );
    let reads = 0;
    const { frame, settled, noting, heads, read } = told;
    const counting = (place: number) => {
      reads += 1;
      return read(place);
    };
    const review = { frame, inForce: settled.inForce, noting, heads, read: counting };
    expect([...replaySubmissions(told.unit("U01").standing, review)]).toHaveLength(length - 1);
    return reads;
  };
  expect(chain(40)).toBeLessThanOrEqual(2.2 * chain(20));
});
