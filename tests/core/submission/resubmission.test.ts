import type { Resubmission } from "../../../src/core/submission/resubmission";
import { replaySubmissions } from "../../../src/core/submission/resubmission";
import type { SubmittedFigure } from "../../../src/core/submission/submission";
import { form, rowsK1, rowsK2, sheet, unitSheets, type Rows } from "../../cli/submitted-sample";
import { collected, type Collection, type Sent } from "./settled-collection";

type Cell = string | number | null;
const changed = (rows: Rows, code: string, now: Cell, last?: Cell): Rows =>
  rows.map((row) =>
    row[2] === code ? [...row.slice(0, 3), now, last === undefined ? row[4]! : last] : row
  );
/** 05 is 0, and was 90 last year: a query. */
const zero = changed(rowsK1(0), "05", 0);
const explained = (...lines: Rows) =>
  sheet("审核说明", [["规则编号", "单元格", "左值", "右值", "说明"], ...lines]);
const REASON = explained(["ZERO", "K1!D12", 0, 90, "本年没有立项"]);

/** A submission of 东湖镇 on a day of November, with both forms, and sheets beside them. */
const sent = (day: number, k1: Rows, more: Partial<Sent> & { k2?: Rows } = {}): Sent => ({
  path: `${String(day)}.xlsx`,
  written: day,
  ...more,
  sheets: [
    ...unitSheets(0, { date: `2023年11月${String(day)}日` }, { k1, k2: more.k2 ?? rowsK2(0) }),
    ...(more.sheets ?? []),
  ],
});

const steps = ({ unit, frame, settled, noting, heads, read }: Collection): Resubmission[] => {
  const review = { frame, inForce: settled.inForce, noting, heads, read };
  return [...replaySubmissions(unit("U01").standing, review)];
};
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

describe("explanations given with an earlier submission", () => {
  const first = sent(8, zero, { sheets: [REASON] });

  it("hold where the figures are the same, and the unit passes", () => {
    const told = collected([first, sent(9, changed(zero, "03", 10, 8))]);
    expect(told.findings("U01")).toEqual(["query ZERO K1!D12 · 本年没有立项"]);
    expect(told.unit("U01")).toMatchObject({ verdict: "pass", counts: { query: 1, open: 0 } });
    expect(told.unit("U01").resubmissions).toMatchObject([{ open: 0, carried: 1, again: 0 }]);
  });

  it("hold though the row has moved, and through a chain", () => {
    const moved: Rows = [["其他说明", null, null, null, null], ...zero];
    const told = collected([first, sent(9, moved), sent(10, zero)]);
    expect(told.findings("U01")).toEqual(["query ZERO K1!D12 · 本年没有立项"]);
    expect(told.unit("U01").resubmissions).toMatchObject([{ carried: 1 }, { carried: 1 }]);
  });

  it("hold again where the figures come back to what they were", () => {
    const told = collected([first, sent(9, rowsK1(0)), sent(10, zero)]);
    expect(told.findings("U01")).toEqual(["query ZERO K1!D12 · 本年没有立项"]);
  });

  it("are to be given again where the figures have changed, and that is said", () => {
    const told = collected([first, sent(9, changed(zero, "05", 0, 95))]);
    expect(told.findings("U01")).toEqual(["query ZERO K1!D12"]);
    expect(told.unit("U01")).toMatchObject({ verdict: "explain" });
    const [step] = steps(told);
    expect(step?.answered).toMatchObject([
      { answer: { kind: "again", text: "本年没有立项", left: 0, right: 90 } },
    ]);
  });

  it("do not answer for another figure that says the same", () => {
    const rows = changed(changed(rowsK1(0), "02", 0, 90), "01", 10, 99);
    const told = collected([first, sent(9, rows)]);
    expect(told.findings("U01")).toContain("query ZERO K1!D9");
  });

  it("are to be given again where both sides are the same and a figure that the rule reads is not", () => {
    const query: Rows = [["R7", "K1", "[02]+[03]<=15", "核实性", null]];
    const rows = (second: number, third: number) =>
      changed(changed(rowsK1(0), "02", second), "03", third);
    const reason = explained(["R7", "K1!D9", 20, 15, "项目集中申报"]);
    const answer = (k1: Rows) =>
      collected([sent(8, rows(10, 10), { sheets: [reason] }), sent(9, k1)], { rules: query });
    expect(answer(changed(rows(10, 10), "05", 99)).findings("U01")).toEqual([
      "query R7 K1!D9 · 项目集中申报",
    ]);
    const other = answer(rows(9, 11));
    expect(other.findings("U01")).toEqual(["query R7 K1!D9"]);
    expect(other.unit("U01").resubmissions).toMatchObject([{ carried: 0, again: 1 }]);
  });

  it("hold for a form that is still taken from the earlier file, and for one sent apart", () => {
    const k2 = form({ number: "K2", rows: rowsK2(0), date: "2023年11月9日" });
    const kept = collected([first, { path: "k2", sheets: [k2] }]);
    expect(kept.findings("U01")).toEqual(["query ZERO K1!D12 · 本年没有立项"]);
    const apart = collected([
      { path: "k1", sheets: [form({ rows: zero })] },
      { path: "k2", sheets: [k2, REASON] },
    ]);
    expect(apart.findings("U01")).toEqual(["query ZERO K1!D12 · 本年没有立项"]);
  });

  it("of another document number hold while the form bears the same", () => {
    const unlike = (day: number, approval: string): Sent => ({
      path: `${String(day)}.xlsx`,
      sheets: [
        form({ rows: rowsK1(0), approval, date: `2023年11月${String(day)}日` }),
        ...(day === 8 ? [explained(["LAW.version", "K1!E3", null, null, "旧表"])] : []),
      ],
    });
    const others = [1, 2, 3, 4].map((step) => ({
      path: `u${String(step)}`,
      sheets: unitSheets(step),
    }));
    const found = (approval: string) =>
      collected([unlike(8, "示科统〔2022〕1号"), unlike(9, approval), ...others]).findings("U01");
    expect(found("示科统〔2022〕1号")).toEqual(["query LAW.version K1!E3 · 旧表"]);
    expect(found("示科统〔2022〕2号")).toEqual(["query LAW.version K1!E3"]);
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
