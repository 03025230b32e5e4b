import { form, rowsK1, rowsK2, unitSheets, type Rows } from "../../cli/submitted-sample";
import { changed, explained, FAR, OTHERS, REASON, sent, steps, zero } from "./sent-again";
import { collected, type Sent } from "./settled-collection";

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

  it("are taken for the figures beside them where they name none, and to be given again once these change", () => {
    const bare = explained(["ZERO", "K1!D12", null, null, "本年没有立项"]);
    const only = sent(8, zero, { sheets: [bare] });
    expect(collected([only]).findings("U01")).toEqual(["query ZERO K1!D12 · 本年没有立项"]);
    const later = collected([only, sent(9, changed(zero, "05", 0, 95))]);
    expect(later.findings("U01")).toEqual(["query ZERO K1!D12"]);
  });

  it("are to be given again where they name others, also in the only submission, and that is said", () => {
    const other = explained(["ZERO", "K1!D12", 0, 95, "本年没有立项"]);
    const told = collected([sent(8, zero, { sheets: [other] })]);
    expect(told.findings("U01")).toEqual(["query ZERO K1!D12"]);
    expect(told.unit("U01")).toMatchObject({ verdict: "explain" });
    expect([...told.unit("U01").answers.values()]).toMatchObject([
      { kind: "again", text: "本年没有立项", right: 95 },
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
        {
          ...form({ rows: rowsK1(0), approval, date: `2023年11月${String(day)}日` }),
          name: "表 k1",
        },
        ...(day === 8 ? [explained(["LAW.version", "'表 k1'!$E$3", null, null, "旧表"])] : []),
      ],
    });
    const others = [1, 2, 3, 4].map((step) => ({
      path: `u${String(step)}`,
      sheets: unitSheets(step),
    }));
    const found = (approval: string) =>
      collected([unlike(8, "示科统〔2022〕1号"), unlike(9, approval), ...others]).findings("U01");
    expect(found("示科统〔2022〕1号")).toEqual(["query LAW.version 表 k1!E3 · 旧表"]);
    expect(found("示科统〔2022〕2号")).toEqual(["query LAW.version 表 k1!E3"]);
  });
});

describe("an explanation of a figure that is far from those of other units", () => {
  const reason = explained(["FAR.lastyear", "K1!D12", 9000, 90, "大项目入账"]);
  const found = (second: number) =>
    collected(
      [
        sent(8, changed(rowsK1(0), "05", 9000), { sheets: [reason] }),
        sent(9, changed(rowsK1(0), "05", second)),
        ...OTHERS,
      ],
      { settings: FAR }
    )
      .findings("U01")
      .filter((one) => one.includes("D12"));

  it("holds in the next submission while the figure is the same", () => {
    expect(found(9000)).toEqual(["query FAR.lastyear K1!D12 · 大项目入账"]);
  });

  it("is asked for again where it is another", () => {
    expect(found(9001)).toEqual(["query FAR.lastyear K1!D12"]);
  });
});
