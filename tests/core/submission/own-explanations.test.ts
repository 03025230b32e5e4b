import { findingsOf } from "../../../src/core/submission/settle";
import { form, rowsK1, rowsK2, unitSheets, sheet, type Rows } from "../../cli/submitted-sample";
import { changed, explained, sent, zero } from "./sent-again";
import { collected } from "./settled-collection";

const WHY = "本年没有立项";
/** What is found of 东湖镇, whose K1[05] is 0 and was 90, with a sheet of its own; hints included. */
function told(name: string, rows: Rows, k1: Rows = zero) {
  const { unit, read, findings } = collected([sent(8, k1, { sheets: [sheet(name, rows)] })]);
  const all = findingsOf(unit("U01"), read).findings;
  return {
    found: findings("U01"),
    hints: all.flatMap(({ finding }) => (finding.severity === "info" ? [finding.message] : [])),
    verdict: unit("U01").verdict,
  };
}

describe("explanations in a layout of the unit's own", () => {
  it.each<[string, Rows]>([
    [
      "审核说明",
      [
        ["表号", "代码", "指标名称", "说明"],
        ["K1", "05", "单个最大投入", WHY],
      ],
    ],
    [
      "审核说明",
      [
        ["审核说明"],
        ["序号", "表号", "指标代码", "指标名称", "审核说明"],
        [1, "K1表", 5, null, WHY],
      ],
    ],
    [
      "审核说明",
      [
        ["规则编号", "表号", "代码", "说明"],
        ["zero", "K1", "05", WHY],
      ],
    ],
    [
      "情况说明",
      [
        ["规则编号", "原因说明"],
        ["ZERO", WHY],
      ],
    ],
    [
      "核实说明",
      [
        ["报表", "单元格", "说明"],
        ["K1", "D12", WHY],
      ],
    ],
    [
      "说明",
      [
        ["工作表", "单元格", "原因"],
        ["K1", "$D$12", WHY],
      ],
    ],
    [
      "審核說明",
      [
        ["指标名称", "情况说明"],
        ["单个最大投入", WHY],
      ],
    ],
    [
      "审核说明",
      [
        ["规则编号", "单元格", "说明"],
        ["ZERO", "K1!D12", WHY],
      ],
    ],
  ])("on %s are taken over by what they name: %j", (name, rows) => {
    expect(told(name, rows)).toEqual({
      found: [`query ZERO K1!D12 · ${WHY}`],
      hints: [],
      verdict: "pass",
    });
  });

  it.each<[string, Rows, string]>([
    [
      "of a code without a problem",
      [
        ["表号", "代码", "说明"],
        ["K1", "02", WHY],
      ],
      "第 2 行对不上",
    ],
    [
      "of another form",
      [
        ["表号", "代码", "说明"],
        ["K2", "05", WHY],
      ],
      "第 2 行对不上",
    ],
    [
      "of another rule",
      [
        ["规则编号", "代码", "说明"],
        ["R1", "05", WHY],
      ],
      "第 2 行对不上",
    ],
    [
      "in prose",
      [
        ["问题", "原因说明"],
        ["投入为零", WHY],
      ],
      "格式不能识别",
    ],
  ])("that cannot be placed are told: %s", (_, rows, hint) => {
    const { found, hints, verdict } = told("审核说明", rows);
    expect(found).toEqual(["query ZERO K1!D12"]);
    expect(hints).toEqual([expect.stringContaining(hint)]);
    expect(verdict).toBe("explain");
  });

  it("do not stand for several problems of one rule, nor for a correction", () => {
    const rows = changed(changed(zero, "02", 0, 9), "04", 0);
    const lines: Rows = [
      ["规则", "代码", "说明"],
      ["ZERO", null, WHY],
      ["R1", "01", WHY],
    ];
    const { found, hints } = told("审核说明", lines, rows);
    expect(found.filter((one) => one.includes(WHY))).toEqual([]);
    expect(hints).toEqual([
      expect.stringContaining("第 2 行只写了规则编号"),
      expect.stringContaining("第 3 行说明的是强制性问题"),
    ]);
  });

  it("say nothing where the text is empty, and a note on the form is none", () => {
    expect(
      told("审核说明", [
        ["表号", "代码", "说明"],
        ["K1", "02", null],
      ]).hints
    ).toEqual([]);
    const notes: Rows = [["一、本表由各乡镇填报"], ["二、金额单位为万元"]];
    expect(told("说明", notes).hints).toEqual([]);
  });

  it("are not taken from definitions of the indicators", () => {
    const rows: Rows = [
      ["代码", "指标名称", "说明"],
      ["05", "单个最大投入", "指单个项目的投入"],
    ];
    const { found, hints } = told("说明", rows);
    expect(found).toEqual(["query ZERO K1!D12"]);
    expect(hints).toEqual([expect.stringContaining("格式不能识别")]);
  });

  it("are not taken over where a workbook holds several units, and that is said", () => {
    const own = sheet("审核说明", [
      ["表号", "代码", "说明"],
      ["K1", "05", WHY],
    ]);
    const sheets = ["东湖镇", "西塘镇"].map((unit) => ({
      ...form({ unit, rows: zero }),
      name: unit,
    }));
    const { read } = collected([{ path: "两镇.xlsx", sheets: [...sheets, own] }]);
    for (const place of [0, 1]) {
      const { findings } = read(place);
      expect(findings.map(({ code }) => code)).toContain("explanations_unread");
      expect(findings.filter(({ explanation }) => explanation !== null)).toEqual([]);
    }
  });

  it("hold in the next submission while the figures are the same", () => {
    const own = sheet("审核说明", [
      ["表号", "代码", "说明"],
      ["K1", "05", WHY],
    ]);
    const first = sent(8, zero, { sheets: [own] });
    const next = (rows: Rows) => collected([first, sent(9, rows)]).findings("U01");
    expect(next(changed(zero, "03", 10, 8))).toEqual([`query ZERO K1!D12 · ${WHY}`]);
    expect(next(changed(zero, "05", 0, 95))).toEqual(["query ZERO K1!D12"]);
  });

  it("stand beside a sheet of ours, which goes first", () => {
    const own = sheet("情况说明", [
      ["表号", "代码", "说明"],
      ["K1", "05", "另一说明"],
    ]);
    const both = sent(8, zero, { sheets: [own, explained(["ZERO", "K1!D12", 0, 90, WHY])] });
    expect(collected([both]).findings("U01")).toEqual([`query ZERO K1!D12 · ${WHY}`]);
  });

  it("may be added to a sheet of ours without figures, and a line of what is no more is passed over", () => {
    const lines = explained(
      ["ZERO", "K1!D12", null, null, WHY],
      ["LAW.version", "K1!E3", null, null, "旧表"]
    );
    const { unit, read, findings } = collected([sent(8, zero, { sheets: [lines] })]);
    expect(findings("U01")).toEqual([`query ZERO K1!D12 · ${WHY}`]);
    expect(findingsOf(unit("U01"), read).findings).toHaveLength(1);
  });

  it("never make a form of their sheet", () => {
    const rows: Rows = [
      ["代码", "指标名称", "本年累计", "说明"],
      ...rowsK2(0).map(([name, , code]) => [code!, name!, 1, WHY]),
    ];
    const { found } = told("审核说明", rows);
    expect(found).toEqual([`query ZERO K1!D12`]);
    const named = collected([
      { path: "k2", sheets: [{ ...form({ number: "K2", rows: rowsK2(0) }), name: "情况说明" }] },
    ]);
    expect(named.read(0).forms).toMatchObject([{ form: "K2", sheet: "情况说明" }]);
  });

  it("hold of what only all units together show, and a line about nothing is told beside", () => {
    const own = sheet("审核说明", [
      ["表号", "代码", "指标名称", "说明"],
      ["K1", "05", "单个最大投入", "大项目入账"],
      ["K1", "02", "甲类项目", "情况属实"],
    ]);
    const others = [1, 2, 3, 4].map((step) => ({
      path: `u${String(step)}`,
      sheets: unitSheets(step),
    }));
    const settings: Rows = [
      ["离群最少单位数", 3],
      ["离群倍数", 2],
    ];
    const large = sent(8, changed(rowsK1(0), "05", 9000), { sheets: [own] });
    const { unit, read } = collected([large, ...others], { settings });
    const found = findingsOf(unit("U01"), read).findings.filter(
      ({ finding: { cell, code } }) => cell === "K1!D12" || code === "explanation_unplaced"
    );
    expect(
      found.map(({ finding: { rule, cell, explanation } }) => [rule, cell, explanation])
    ).toEqual([
      ["FAR.lastyear", "K1!D12", "大项目入账"],
      ["EXPLAIN", "审核说明!A3", null],
    ]);
  });
});
